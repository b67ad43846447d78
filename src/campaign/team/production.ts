/**
 * How content gets ready (MODEL 5.2): creators make a piece and cut it anew for further platforms, approvers pass it,
 * all in their working hours. What is not ready when it is due misses its slot: this is how a team bounds the
 * cadence that a plan asks for. Nothing here depends on chance but how long each piece of work takes.
 */
import type { Key } from '../../random/keyed.js'
import type { Team } from '../../scenario/scenario.js'
import { approvePieces } from './approval.js'
import { createCuts } from './creation.js'
import { priceOfCut, ranksByDue, type ByCut, type Piece, type ProducedCut } from './piece.js'
import { Purse } from './purse.js'

export interface ProductionPlan {
  readonly team: Team
  /** Cut anew for every further platform (true), or sent unchanged (false). */
  readonly adapt: boolean
  /** Names the luck of this run; pieces and steps name their own draws under it. */
  readonly key: Key
  /** What the production line holds, for creators' nominal hours. */
  readonly productionMoney: number
  /** What the staff line holds for approvers' nominal hours. */
  readonly staffMoney: number
}

export interface Production {
  readonly pieces: ByCut<ProducedCut>
  /** Spent from the production line and from the staff line. */
  readonly cost: number
  readonly staffCost: number
}

/**
 * Which cuts are ready when, and what that cost. Lines are spent in the order in which work is begun. A team whose
 * number of creators is null has everything that is paid ready at once, without approvals.
 */
export function scheduleProduction(pieces: readonly Piece[], plan: ProductionPlan): Production {
  const production = new Purse(plan.productionMoney)
  const staff = new Purse(plan.staffMoney)
  const ranks = ranksByDue(pieces)
  const made =
    plan.team.roles.creator === null
      ? buyCuts(pieces, ranks, plan.adapt, production)
      : approvePieces(pieces, ranks, createCuts(pieces, ranks, plan, production), plan, staff)
  return { pieces: made, cost: production.spent, staffCost: staff.spent }
}

/** Production that money alone bounds: paid in the order in which cuts are due. */
function buyCuts(
  pieces: readonly Piece[],
  ranks: ByCut<number>,
  adapt: boolean,
  purse: Purse,
): ByCut<ProducedCut> {
  const order = pieces.flatMap((piece, index) => piece.cuts.map((_, which) => ({ piece, index, which })))
  order.sort((a, b) => ranks[a.index]![a.which]! - ranks[b.index]![b.which]!)
  const made = pieces.map(({ cuts }) => cuts.map((): ProducedCut => ({ state: 'unpaid', ready: Infinity })))
  for (const { piece, index, which } of order) {
    const isMade = which === 0 || made[index]![0]!.state === 'ready'
    if (isMade && purse.pay(priceOfCut(piece, which, adapt)))
      made[index]![which] = { state: 'ready', ready: 0 }
  }
  return made
}
