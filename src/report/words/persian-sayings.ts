/**
 * The engine says its sentences in English, with names and numbers in them. Persian knows each by its wording and says
 * it anew with what stands in its slots. A test walks over all that the engine can say.
 */
import { KPI_NAMES } from '../../measure/kpi-names.js'
import type { KpiId } from '../../measure/kpi-ids.js'
import { ASSUMPTIONS } from '../../campaign/assumptions.js'
import { plainText } from '../plain-text.js'
import type { Named } from './english-sentences.js'
import { persianFigures } from './persian-figures.js'
import { PERSIAN_MEANINGS } from './persian-meanings.js'
import { PERSIAN_KPIS } from './persian-names.js'

/**
 * English with slots, and the Persian made of what they hold, in the order of the slots: `{name}` and `{names}` of
 * strategies (the latter ` (A, B)`, or nothing), `{kpi}`, `{meaning}` of an assumption, `{figure}` a number with its
 * unit, `{list}` of figures and ids, `{rest}` anything, and `{one|another}` one of these words, as it is.
 */
export type Saying = readonly [english: string, persian: (...parts: string[]) => string]

/** A slot's pattern, and how what it holds is said. */
interface Slot {
  readonly pattern: string
  readonly say: (part: string) => string
}

/** A longer text is no sentence of the engine; so long a one is not searched. */
const LONGEST = 5000

const PERSIAN_OF_KPI = new Map(
  Object.entries(KPI_NAMES).map(([id, name]) => [name, PERSIAN_KPIS[id as KpiId]]),
)
const PERSIAN_OF_MEANING = new Map(
  Object.entries(ASSUMPTIONS).map(([id, { meaning }]) => [
    meaning as string,
    PERSIAN_MEANINGS[id as keyof typeof ASSUMPTIONS],
  ]),
)

const FIXED: Readonly<Record<string, Slot>> = {
  kpi: { pattern: anyOf(PERSIAN_OF_KPI.keys()), say: (part) => PERSIAN_OF_KPI.get(part)! },
  meaning: { pattern: anyOf(PERSIAN_OF_MEANING.keys()), say: (part) => PERSIAN_OF_MEANING.get(part)! },
  figure: { pattern: '−?(?:[\\d.,]+(?:e−?\\d+)?|infinite)(?: %| [A-Za-z]{1,8})?|n/a', say: persianFigures },
  list: { pattern: '.+', say: persianList },
  label: { pattern: '.+', say: isolate },
  rest: { pattern: '.+', say: (part) => part },
}

/** Null where none of the sayings is this sentence. */
export function saidInPersian(sentence: string, sayings: readonly Saying[], named: Named): string | null {
  if (sentence.length > LONGEST) return null
  const slots = { ...FIXED, ...nameSlots(named) }
  for (const [english, persian] of sayings) {
    const [pattern, inOrder] = patternOf(english, slots)
    const match = pattern.exec(sentence)
    if (match !== null) return persian(...inOrder.map(({ say }, i) => say(match[i + 1]!)))
  }
  return null
}

/** A whole sentence of the engine in Persian; one that is not known stays English, in its own direction. */
export function persianSentence(sentence: string, sayings: readonly Saying[], named: Named): string {
  const harmless = plainText(sentence)
  return saidInPersian(harmless, sayings, named) ?? `\u2066${harmless}\u2069`
}

/** A text of somebody else's in its own reading direction. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

/** `x 1.5 h, linkedin 8 h`, `x and linkedin`: ids apart from the numbers beside them, which they would draw along. */
function persianList(list: string): string {
  return list
    .split(/(, | and )/)
    .map((part, i) => {
      if (i % 2 === 1) return part === ', ' ? '، ' : ' و '
      const [, id, value] = /^(.+?)( −?[\d.,]+(?: h)?)?$/.exec(part) ?? ['', part]
      return isolate(id!) + persianFigures(value ?? '')
    })
    .join('')
}

function nameSlots({ strategies }: Named): Readonly<Record<'name' | 'names', Slot>> {
  const persian = new Map(
    strategies.map(({ id, label }) => [
      plainText(label.en) || plainText(id),
      plainText(label.fa ?? '') || plainText(label.en) || plainText(id),
    ]),
  )
  const pattern = anyOf(persian.keys())
  const say = (name: string): string => isolate(persian.get(name)!)
  return {
    name: { pattern, say },
    names: {
      pattern: `(?: \\((?:${pattern})(?:, (?:${pattern}))*\\))?`,
      say: (part) => (part === '' ? '' : ` (${part.match(new RegExp(pattern, 'g'))!.map(say).join('، ')})`),
    },
  }
}

function patternOf(english: string, slots: Readonly<Record<string, Slot>>): [RegExp, Slot[]] {
  const inOrder: Slot[] = []
  const pattern = english
    .split(/(\{[^}]*\})/)
    .map((part) => {
      if (!part.startsWith('{')) return escaped(part)
      const slot = part.slice(1, -1)
      const read = slot.includes('|')
        ? { pattern: slot.split('|').map(escaped).join('|'), say: (word: string) => word }
        : slots[slot]!
      inOrder.push(read)
      return `(${read.pattern})`
    })
    .join('')
  return [new RegExp(`^${pattern}$`), inOrder]
}

/** The longest first, so that no name is taken for the beginning of another. */
function anyOf(texts: Iterable<string>): string {
  return [...texts]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
