/** The approvers' part of production: a piece passes its steps one after the other before any cut of it goes out. */
import { deriveKey, textKey } from '../../random/keyed.js'
import type { ByCut, Piece, ProducedCut } from './piece.js'
import type { ProductionPlan } from './production.js'
import type { Purse } from './purse.js'
import { approvalSteps } from './structure.js'
import { hoursAtQuantile, NEARLY_SURE, serviceHours, TASKS } from './tasks.js'
import { workCalendar } from './work-calendar.js'
import { WorkPool, type Work } from './work-pool.js'

interface ApprovalWork extends Work {
  readonly index: number
  readonly step: number
}

/**
 * What became of every cut after `created` says when creators were done with it. A piece is approved once, as a whole:
 * what is looked at is the message, not each cut of it. All its steps are paid at nominal hours when the first begins; it
 * does not begin when no cut of the piece would probably be in time any more.
 */
export function approvePieces(
  pieces: readonly Piece[],
  ranks: ByCut<number>,
  created: ByCut<ProducedCut>,
  plan: ProductionPlan,
  purse: Purse,
): ByCut<ProducedCut> {
  const steps = approvalSteps(plan.team)
  const passed: ProducedCut[] =
    steps === 0
      ? pieces.map(() => ({ state: 'ready', ready: 0 }))
      : passApproval(pieces, ranks, created, plan, purse, steps)
  return pieces.map(({ cuts }, index) =>
    cuts.map(({ due }, which): ProducedCut => {
      const made = created[index]![which]!
      if (made.state !== 'ready') return made
      if (passed[index]!.state !== 'ready') return passed[index]!
      const ready = Math.max(made.ready, passed[index]!.ready)
      return { state: ready <= due ? 'ready' : 'late', ready }
    }),
  )
}

/** By piece: when it has passed its last step. */
function passApproval(
  pieces: readonly Piece[],
  ranks: ByCut<number>,
  created: ByCut<ProducedCut>,
  { team, key }: ProductionPlan,
  purse: Purse,
  steps: number,
): ProducedCut[] {
  const approvers = new WorkPool<ApprovalWork>(workCalendar(team.calendar), team.roles.approver)
  const likely = steps * hoursAtQuantile(TASKS.approval, NEARLY_SURE)
  const price = steps * TASKS.approval.hours * TASKS.approval.wage
  const draws = deriveKey(key, textKey('approval'))
  const passed = pieces.map((): ProducedCut => ({ state: 'late', ready: Infinity }))

  created.forEach((cuts, index) => {
    const { state, ready } = cuts[0]!
    if (state === 'ready') approvers.add({ arrival: ready, rank: ranks[index]![0]!, index, step: 0 })
  })
  for (let start = approvers.nextStart(); start < Infinity; start = approvers.nextStart()) {
    const { index, step, rank } = approvers.take()
    if (step === 0) {
      if (approvers.doneBy(start, likely) > lastChance(pieces[index]!, created[index]!)) continue
      if (!purse.pay(price)) {
        passed[index] = { state: 'unpaid', ready: Infinity }
        continue
      }
    }
    const done = approvers.begin(serviceHours(TASKS.approval, draws, textKey(pieces[index]!.name), step))
    if (step + 1 < steps) approvers.add({ arrival: done, rank, index, step: step + 1 })
    else passed[index] = { state: 'ready', ready: done }
  }
  return passed
}

/** When the last cut that creators finished in time goes out; -Infinity when there is none. */
function lastChance({ cuts }: Piece, created: readonly ProducedCut[]): number {
  return cuts.reduce(
    (last, { due }, which) =>
      created[which]!.state === 'ready' && created[which]!.ready <= due ? Math.max(last, due) : last,
    -Infinity,
  )
}
