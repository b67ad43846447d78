/** What options of several commands have in common: how their values are read. */
import { InvalidArgumentError } from 'commander'
import { didYouMean } from '../did-you-mean.js'
import type { TieProbability } from '../kernel/independent-cascade.js'
import type { Direction } from '../network/network.js'
import { isParsed, parseDuration, parseProbability } from '../units.js'

export const DIRECTIONS: readonly Direction[] = ['influence', 'follows', 'undirected']

/** What commander shows where a value is no good; the hint in brackets. */
export function refused(got: string, expected: string, hint?: string): InvalidArgumentError {
  return new InvalidArgumentError(
    `Got "${got}", expected ${expected}${hint === undefined ? '' : ` (${hint})`}.`,
  )
}

export function oneOf<Choice extends string>(choices: readonly Choice[]): (text: string) => Choice {
  return (text) => {
    const found = choices.find((choice) => choice === text)
    if (found !== undefined) return found
    throw refused(text, choices.join(', '), didYouMean(text, choices))
  }
}

export function tieProbability(text: string): TieProbability {
  if (text === 'weighted' || text === 'column') return text
  const parsed = parseProbability(text)
  if (isParsed(parsed)) return parsed.value
  const hint = parsed.hint ?? didYouMean(text, ['weighted', 'column'])
  throw refused(parsed.got, `${parsed.expected}, weighted or column`, hint)
}

/** Hours above 0. */
export function duration(text: string): number {
  const parsed = parseDuration(text)
  if (!isParsed(parsed)) throw refused(parsed.got, parsed.expected, parsed.hint)
  if (parsed.value > 0) return parsed.value
  throw refused(text, 'a duration above 0')
}
