import { inputError } from '../../errors.js'
import { labelOf, type Network } from '../../network/network.js'
import type { Distribution } from '../../random/distribution.js'
import type { TieProbability } from '../independent-cascade.js'
import { probabilityColumn } from '../probability-column.js'

/** By which model a message spreads, and until when it counts. */
export type SpreadModel =
  | {
      readonly name: 'ic'
      readonly probability: TieProbability
      /** Counts whom it reaches within so many hours, each passing of a tie taking a delay of its own; null: whoever is reached. */
      readonly deadline?: Deadline | null
    }
  | {
      /** Linear threshold: tie weights 1 / (followees of the receiver), or the third column. */
      readonly name: 'lt'
      readonly probability: 'weighted' | 'column'
    }
  | {
      /** Epidemics as in epidemic.md: every tie fires after a delay, and in `sir` only while its author is infectious. */
      readonly name: 'si' | 'sir'
      /** Infinite hours: whoever is ever reached, which asks nothing in `si`. */
      readonly deadline: Deadline
      /** Hours for which somebody is infectious, one draw for all their ties; null in `si`. */
      readonly recovery: Distribution | null
    }

export interface Deadline {
  readonly hours: number
  readonly delay: Distribution
}

/** The clock of a model; null where it has none. */
export function deadlineOf(model: SpreadModel): Deadline | null {
  return model.name === 'lt' ? null : (model.deadline ?? null)
}

/** Sums of weights may exceed 1 by this much: thirds do not add up to 1 exactly. */
const ROUNDING = 1e-9

/**
 * The third column of a network turned round (`reverse` of network/transform) as chances.
 * @param total the chances of one receiver add up to 1 at most, as linear threshold asks for
 * Errors: no third column; a weight outside [0, 1]; with `total`, a sum above 1.
 */
export function checkedChances(followees: Network, total: boolean): Float64Array {
  const chances = probabilityColumn(followees, true)
  if (!total) return chances
  const { nodes, offsets } = followees
  for (let v = 0; v < nodes; v++) {
    let sum = 0
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) sum += chances[e]!
    if (sum <= 1 + ROUNDING) continue
    throw inputError({
      path: `ties to ${labelOf(followees, v)}`,
      message: 'the third column is no weight of a linear threshold',
      got: `a sum of ${sum}`,
      expected: 'at most 1 for each receiver',
    })
  }
  return chances
}
