/** The full world, run once a strategy while the observers under test look on. */
import type { OrderKind } from '../../src/campaign/observer.js'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { replicate, type TraceEvent } from '../../src/experiment/replicate.js'
import type { RunOutcome } from '../../src/experiment/result.js'
import { KPI_IDS, type KpiId } from '../../src/measure/kpi-ids.js'
import { DayAnalytics } from '../../src/observe/day-analytics.js'
import { PostAnalytics } from '../../src/observe/post-analytics.js'
import { Relay } from '../../src/observe/relay.js'
import { Tracer } from '../../src/observe/tracer.js'
import type { Scenario } from '../../src/scenario/scenario.js'

export interface WatchedOutcome {
  readonly outcome: RunOutcome
  readonly posts: PostAnalytics
  readonly days: DayAnalytics
  readonly events: readonly TraceEvent[]
  /** People who ordered, by how it came about. */
  readonly orders: Readonly<Record<OrderKind, number>>
}

class OrderCount extends Relay {
  readonly orders: Record<OrderKind, number> = { visit: 0, considered: 0, repeat: 0 }

  override order(...event: Parameters<Relay['order']>): void {
    super.order(...event)
    this.orders[event[0]] += event[4]
  }
}

export function watchedRuns(scenario: Scenario, replication: number): WatchedOutcome[] {
  const inputs = { scenario, networks: {} }
  const world = prepareWorld(inputs, replication % scenario.population.redraw)
  const watched: Omit<WatchedOutcome, 'outcome'>[] = []
  const outcomes = replicate(inputs, world, replication, undefined, undefined, {
    watch(next, { tree }) {
      const events: TraceEvent[] = []
      const count = new OrderCount(next)
      const days = new DayAnalytics(count, world.peoplePerAgent, world.horizonHours)
      const posts = new PostAnalytics(days, tree, world.peoplePerAgent)
      watched.push({ posts, days, events, orders: count.orders })
      return new Tracer(posts, world, tree, (event) => events.push(event))
    },
  })
  return outcomes.map((outcome, index) => ({ outcome, ...watched[index]! }))
}

export function kpi({ outcome }: Pick<WatchedOutcome, 'outcome'>, id: KpiId): number {
  return outcome.kpis[KPI_IDS.indexOf(id)]!
}

/** Sum of a figure over rows. */
export function total<Row>(rows: readonly Row[], figure: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + figure(row), 0)
}
