/** What options of several commands have in common: how their values are read. */
import { InvalidArgumentError, type Command } from 'commander'
import { didYouMean } from '../did-you-mean.js'
import type { TieProbability } from '../kernel/independent-cascade.js'
import type { Direction } from '../network/network.js'
import { isParsed, parseDuration, parseProbability } from '../units.js'

const DIRECTIONS: readonly Direction[] = ['influence', 'follows', 'undirected']

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

/** `--network` and `--direction`, as `loadSource` takes them. */
export function addNetworkOptions(command: Command): Command {
  return command
    .requiredOption(
      '--network <source>',
      'file, or generator call such as "barabasi-albert(nodes=10k, links=8)"',
    )
    .option(
      '--direction <how>',
      `how to read a row "u v" of a file: ${DIRECTIONS.join(', ')}`,
      oneOf(DIRECTIONS),
    )
}
