/** What the people of a team do, how long it takes and what an hour costs (MODEL 5.2; all figures are assumptions). */
import { exp } from '../../math/exp.js'
import { log1p } from '../../math/log1p.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import { uniform, type Key } from '../../random/keyed.js'
import type { Role } from '../../scenario/scenario.js'

/** Work of one kind: lognormal hours of one full-time person. */
export interface Task {
  readonly role: Role
  /** Mean hours. */
  readonly hours: number
  /** Standard deviation of the hours / their mean. */
  readonly cv: number
  /** Money per hour. */
  readonly wage: number
}

/** Money per hour of each role. */
export const WAGES: Readonly<Record<Role, number>> = {
  creator: 35,
  approver: 45,
  community: 22,
  analyst: 40,
  ads: 38,
  sales: 30,
}

const task = (role: Role, hours: number, cv: number): Task => ({ role, hours, cv, wage: WAGES[role] })

export const TASKS = {
  /** Making a piece of content, by its format. */
  text: task('creator', 1, 0.6),
  image: task('creator', 3, 0.6),
  video: task('creator', 10, 0.6),
  /** One step of approval of one piece. */
  approval: task('approver', 1, 1),
  /** Answering a question or a complaint. */
  reply: task('community', 6 / 60, 1),
  /** Looking through a possible buying signal. */
  triage: task('analyst', 3 / 60, 1),
  /** Reading off the result of test advertising. */
  report: task('analyst', 2, 1),
  /** Exchanging the creative of a running advertisement. */
  swap: task('ads', 20 / 60, 0.5),
  /** Getting in touch with a person who may want to buy. */
  outreach: task('sales', 20 / 60, 0.8),
} as const satisfies Record<string, Task>

/** Cutting a piece anew for a further platform, as a share of making it, in hours and in money. */
export const ADAPTATION = 0.2

/** People begin only what they will finish in time at least this often: a plan with room for what goes wrong (assumption). */
export const NEARLY_SURE = 0.9

/** Hours that a task takes this time: one keyed draw, named by (a, b). */
export function serviceHours(task: Task, key: Key, a: number, b: number): number {
  return hoursAtQuantile(task, uniform(key, a, b))
}

/** Hours within which a share `u` of such tasks is done: the lognormal law with the task's mean and cv. */
export function hoursAtQuantile({ hours, cv }: Task, u: number): number {
  const variance = log1p(cv * cv)
  return hours * exp(Math.sqrt(variance) * normalQuantile(u) - variance / 2)
}
