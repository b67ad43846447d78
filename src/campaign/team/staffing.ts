import type { Role, Team } from '../../scenario/scenario.js'
import { workCalendar } from './work-calendar.js'
import { WorkQueue } from './work-queue.js'

/**
 * The people of one role: one queue for all platforms in a central team, one for each platform otherwise, among which the
 * people are shared out evenly.
 */
export class Staffing {
  private readonly queues: readonly WorkQueue[]

  constructor(team: Team, role: Exclude<Role, 'creator'>, platforms: number) {
    const calendar = workCalendar(team.calendar)
    const queues = team.structure === 'central' ? 1 : platforms
    this.queues = Array.from({ length: queues }, () => new WorkQueue(calendar, team.roles[role] / queues))
  }

  /** When work that comes in now will be done; Infinity when nobody does it. Work comes in in the order of time. */
  finish(platform: number, time: number, hours: number): number {
    return this.queues[platform % this.queues.length]!.finish(time, hours)
  }
}
