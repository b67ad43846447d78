/** The creators' part of production: making pieces and cutting them anew. */
import { textKey } from '../../random/keyed.js'
import type { Team } from '../../scenario/scenario.js'
import type { MinHeap } from './min-heap.js'
import { priceOfCut, type ByCut, type Piece, type ProducedCut } from './piece.js'
import type { ProductionPlan } from './production.js'
import type { Purse } from './purse.js'
import { approvalSteps } from './structure.js'
import { ADAPTATION, hoursAtQuantile, NEARLY_SURE, serviceHours, TASKS } from './tasks.js'
import { workCalendar } from './work-calendar.js'
import { dueFirst, WorkPool, type Work } from './work-pool.js'

/** The first cut of a piece is its making, each further one is cut anew from it. */
interface CutWork extends Work {
  readonly index: number
  readonly cut: number
}

type CreatorPool = WorkPool<CutWork>

/**
 * When creators are done with every cut, before approval. A central team is one pool; otherwise every platform that is
 * posted to has a pool of its own, of equal size: whichever is free first makes a piece, and each cuts it anew for its
 * platform. All pieces are known at time 0 and taken up in the order in which they are due; cutting anew can begin when a
 * piece is made.
 *
 * Nobody begins what would probably come too late, approval included. If people worked on whatever is due next, a team
 * with too much to do would always work on what it finishes just too late, and post next to nothing.
 */
export function createCuts(
  pieces: readonly Piece[],
  ranks: ByCut<number>,
  plan: ProductionPlan,
  purse: Purse,
): ByCut<ProducedCut> {
  const { team, adapt } = plan
  const made = pieces.map(({ cuts }) => cuts.map((): ProducedCut => ({ state: 'late', ready: Infinity })))
  const makings = dueFirst<CutWork>()
  const pools = creatorPools(pieces, team, makings)
  const slotInReach = slotFinder(team, adapt)

  pieces.forEach((_, index) => makings.push({ arrival: 0, rank: ranks[index]![0]!, index, cut: 0 }))
  for (let pool = nextToStart(pools); pool !== null; pool = nextToStart(pools)) {
    const start = pool.nextStart()
    const work = pool.take()
    const { index, cut } = work
    const piece = pieces[index]!
    const slot = slotInReach(piece, cut, pool, start)
    if (slot < 0) continue
    const rank = ranks[index]![slot]!
    if (rank > work.rank) {
      // A piece that misses its first slot gives way to others until its next one is due.
      makings.push({ ...work, rank })
      continue
    }
    // Sent unchanged, the further cuts share the fate of the first.
    const end = cut > 0 || adapt ? cut + 1 : piece.cuts.length
    if (!purse.pay(priceOfCut(piece, cut, adapt))) {
      made[index]!.fill({ state: 'unpaid', ready: Infinity }, cut, cut > 0 ? end : piece.cuts.length)
      continue
    }
    const ready = pool.begin(hoursOf(plan, piece, cut))
    made[index]!.fill({ state: 'ready', ready }, cut, end)
    if (cut > 0 || !adapt) continue
    for (let next = 1; next < piece.cuts.length; next++)
      pools
        .get(piece.cuts[next]!.platform)!
        .add({ arrival: ready, rank: ranks[index]![next]!, index, cut: next })
  }
  return made
}

/** Of the slots that work on a cut serves, the first that it nearly surely meets if begun at `start`; -1 for none. */
type SlotFinder = (piece: Piece, cut: number, pool: CreatorPool, start: number) => number

function slotFinder(team: Team, adapt: boolean): SlotFinder {
  const approvers = new WorkPool(workCalendar(team.calendar), team.roles.approver)
  const approval = approvalSteps(team) * hoursAtQuantile(TASKS.approval, NEARLY_SURE)
  return ({ cuts, format }, cut, pool, start) => {
    const making = hoursAtQuantile(TASKS[format], NEARLY_SURE)
    if (cut > 0) return pool.doneBy(start, ADAPTATION * making) <= cuts[cut]!.due ? cut : -1
    const made = pool.doneBy(start, making)
    const approved = approvers.doneBy(made, approval)
    const cutAnew = adapt ? pool.doneBy(made, ADAPTATION * making) : made
    return cuts.findIndex(({ due }, slot) => approved <= due && (slot === 0 || cutAnew <= due))
  }
}

/** Hours that a cut takes this time: the same for a platform whichever other platforms take part. */
function hoursOf({ key }: ProductionPlan, { name, format, cuts }: Piece, cut: number): number {
  const task = TASKS[format]
  return cut === 0
    ? serviceHours(task, key, textKey(name), 0)
    : ADAPTATION * serviceHours(task, key, textKey(name), cuts[cut]!.platform + 1)
}

/** The creators' pool by platform; all may take up makings. */
function creatorPools(
  pieces: readonly Piece[],
  { structure, calendar, roles }: Team,
  makings: MinHeap<CutWork>,
): Map<number, CreatorPool> {
  const platforms = [...new Set(pieces.flatMap(({ cuts }) => cuts.map(({ platform }) => platform)))]
  platforms.sort((a, b) => a - b)
  const creators = roles.creator ?? 0
  const pool = (staff: number): CreatorPool => new WorkPool(workCalendar(calendar), staff, makings)
  const central = pool(creators)
  return new Map(
    platforms.map((platform) => [
      platform,
      structure === 'central' ? central : pool(creators / platforms.length),
    ]),
  )
}

/** The pool in which somebody is free first; null when nobody will ever begin anything. */
function nextToStart(pools: ReadonlyMap<number, CreatorPool>): CreatorPool | null {
  let first: CreatorPool | null = null
  let start = Infinity
  for (const pool of pools.values()) {
    if (pool.nextStart() >= start) continue
    start = pool.nextStart()
    first = pool
  }
  return first
}
