import type { KpiId } from '../../measure/kpi-ids.js'

/** A run in figures, in people; null where undefined. `orders` are first orders. */
export interface RunFigures {
  readonly shares: number
  readonly reach: number
  readonly visits: number
  readonly orders: number | null
  /** The scenario's judged KPI. */
  readonly kpi: number | null
}

export interface RemovalEffect {
  readonly what: 'person' | 'post' | 'hour'
  /** Label of the person, name of the message, or the hour. */
  readonly which: string
  /** Shares that the person made, that the post got, or that fell into the hour, in people. */
  readonly shares: number
  /** Further shares that go back to the person; null for posts and hours. */
  readonly brought: number | null
  readonly without: RunFigures
  /** With minus without: negative where taking it out brought more. */
  readonly lost: RunFigures
  readonly sentence: string
}

export interface WhyAnswer {
  readonly strategy: string
  readonly replication: number
  readonly kpi: KpiId
  readonly figures: RunFigures
  readonly largest: { readonly title: string; readonly platform: string; readonly sharers: number }
  readonly removals: readonly RemovalEffect[]
}
