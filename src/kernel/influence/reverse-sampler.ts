import type { Network } from '../../network/network.js'
import { DeadlineWalk } from './deadline-walk.js'
import { liveTies } from './live-ties.js'
import type { ReverseSampler } from './reverse-sets.js'
import { ReverseWalk } from './reverse-walk.js'
import { deadlineOf, type SpreadModel } from './spread-model.js'

/**
 * Binds a model to the network turned round (`reverse` of network/transform). Errors: see `liveTies`.
 */
export function reverseSampler(followees: Network, model: SpreadModel): ReverseSampler {
  const ties = liveTies(followees, model)
  const deadline = deadlineOf(model)
  const recovery = 'recovery' in model ? model.recovery : null
  return deadline === null
    ? new ReverseWalk(followees.nodes, ties)
    : new DeadlineWalk(followees.nodes, ties, deadline, recovery)
}
