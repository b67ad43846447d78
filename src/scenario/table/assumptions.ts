import { ASSUMPTIONS, ASSUMPTION_IDS } from '../../campaign/assumptions.js'
import type { AssumptionId, AssumptionInfo } from '../../campaign/assumptions.js'
import { leaf, section, type Leaf } from '../fields.js'
import type { Kind } from '../kinds.js'
import * as kind from '../kinds.js'
import { typedValue } from '../exact-text.js'

/** How each unit is typed; what is not here is a plain number. */
const KINDS: Partial<Record<AssumptionInfo['unit'], Kind<number>>> = {
  probability: kind.probability,
  hours: kind.duration,
  'per day': kind.perDay,
}

/** The uncertain parameters of the model, one key each, made from the table that the engine uses. */
export const assumptions = section(
  Object.fromEntries(ASSUMPTION_IDS.map((id) => [id, assumption(ASSUMPTIONS[id])])) as Readonly<
    Record<AssumptionId, Leaf<number | undefined>>
  >,
  { meaning: 'Uncertain numbers of the model that are to differ from their defaults.' },
)

function assumption({ unit, value, low, high, most, meaning, source }: AssumptionInfo) {
  const numbers = KINDS[unit] ?? kind.number
  const typed = (number: number) => String(typedValue(numbers, number, '¤'))
  const sentence = meaning[0]!.toUpperCase() + meaning.slice(1)
  return leaf(numbers, {
    meaning: `${sentence}; plausible from ${typed(low)} to ${typed(high)}. Source: ${source}.`,
    otherwise: typed(value),
    example: typed(value),
    // A time constant of nothing is no time constant.
    ...(unit === 'hours' ? { above: typed(0) } : { min: typed(0) }),
    max: typed(most),
  })
}
