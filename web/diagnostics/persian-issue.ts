import type { Issue } from '../../src/errors.js'
import { language, type Language } from '../words/language.js'
import { GENERAL_SAYINGS } from './general-sayings.js'
import { GENERATOR_SAYINGS } from './generator-sayings.js'
import { NETWORK_FILE_SAYINGS } from './network-file-sayings.js'
import { QUANTITY_SAYINGS } from './quantity-sayings.js'
import { RUNNING_SAYINGS } from './running-sayings.js'
import { asTyped, speechOf, spoken, type Speech } from './saying.js'
import { SCENARIO_SAYINGS } from './scenario-sayings.js'
import { YAML_SAYINGS } from './yaml-sayings.js'

const SAYINGS = [
  ...SCENARIO_SAYINGS,
  ...QUANTITY_SAYINGS,
  ...RUNNING_SAYINGS,
  ...GENERATOR_SAYINGS,
  ...NETWORK_FILE_SAYINGS,
  ...YAML_SAYINGS,
  ...GENERAL_SAYINGS,
]

let speeches: readonly Speech[] | null = null

/** What the engine says, in Persian; null for a sentence that is not known. The language must be Persian. */
export function persianSentence(english: string): string | null {
  return whole(english) ?? calls(english) ?? inTurn(english) ?? afterPath(english) ?? withMend(english)
}

function whole(english: string): string | null {
  speeches ??= SAYINGS.map(speechOf)
  for (const speech of speeches) {
    const persian = spoken(speech, english, whole)
    if (persian !== null) return persian
  }
  return null
}

/** Several reasons in one text. */
function inTurn(english: string): string | null {
  const parts = english.split('; ')
  if (parts.length === 1) return null
  const said = parts.map(persianSentence)
  return said.includes(null) ? null : said.join('؛ ')
}

/** `erdos-renyi.degree: not a number`. */
function afterPath(english: string): string | null {
  const match = /^([a-z][a-z0-9-]*(?:\.[\w-]+)?): (.+)$/.exec(english)
  if (match === null) return null
  const said = whole(match[2]!) ?? withMend(match[2]!)
  return said === null ? null : `${asTyped(match[1]!)}: ${said}`
}

/** A reason and its mend, between them a comma. */
function withMend(english: string): string | null {
  for (let comma = english.lastIndexOf(', '); comma > 0; comma = english.lastIndexOf(', ', comma - 1)) {
    const mend = whole(english.slice(comma + 2))
    const reason = mend === null ? null : whole(english.slice(0, comma))
    if (reason !== null) return `${reason}، ${mend!}`
  }
  return null
}

/** Examples of calls, one or several: `fixed(1h), gamma(shape=2, scale=1h)`. */
function calls(english: string): string | null {
  if (!/^[a-z-]+\([^()]*\)(?:(?:, | or )[a-z-]+\([^()]*\))*$/.test(english)) return null
  return english
    .split(/(?<=\)), /)
    .map((each) => each.split(' or ').map(asTyped).join(' یا '))
    .join('، ')
}

/** A text of an issue, and the language that it turned out in. */
export interface Said {
  readonly text: string
  readonly language: Language
}

export interface SaidIssue {
  readonly message: Said
  readonly got: Said | null
  readonly expected: Said | null
  readonly hint: Said | null
}

/** What an issue says in the page's language, or in the engine's where it has no Persian. */
export function sayIssue({ message, got, expected, hint }: Issue): SaidIssue {
  return {
    message: say(message),
    got: got === undefined ? null : sayValue(got),
    expected: expected === undefined ? null : sayValue(expected),
    hint: hint === undefined ? null : say(hint),
  }
}

export function say(english: string): Said {
  const persian = language.value === 'fa' ? persianSentence(english) : null
  return persian === null ? { text: english, language: 'en' } : { text: persian, language: 'fa' }
}

/** What stood there, or what should: often no sentence but just what is typed. */
function sayValue(english: string): Said {
  const said = say(english)
  if (language.value === 'en' || said.language === 'fa') return said
  return /^[^ ]+(?:, [^ ]+)*$/.test(english) ? { text: asTyped(english), language: 'fa' } : said
}
