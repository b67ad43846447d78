/**
 * What an experiment leaves behind, as plain data: it crosses worker channels, is stored per
 * replication, and is everything that the report, the terminal and the JSON output are made of.
 */
import type { KpiId } from '../measure/kpi-ids.js'
import type { AttributionModel, BudgetLine, Label } from '../scenario/scenario.js'

/** One strategy in one replication. Everything the statistics need; kept for every run. */
export interface RunOutcome {
  readonly replication: number
  /** Index into the scenario's strategies. */
  readonly strategy: number
  /** In the order of `KPI_IDS`; NaN where a KPI is undefined in this run. */
  readonly kpis: Float64Array
  /** In the order of `BUDGET_LINES`. */
  readonly spend: Float64Array
  /** paid, owned, earned: by the view that led to the order (to the visit where there is no product). */
  readonly attribution: Float64Array
  /**
   * The same by attribution model: `ATTRIBUTION_MODELS` x (paid, owned, earned). The entries of a model add up to
   * the sum of `attribution`.
   */
  readonly paths: Float64Array
  /** What each creative brought on each platform: creative x platform x `PIECE_FIGURES`, advertisements included. */
  readonly pieces: Float64Array
  /** In the order of `TEST_FIGURES`; empty where nothing was tested. */
  readonly testing: Float64Array
  readonly curves: Curves
  /**
   * Cascades of ordinary people's posts, simulated in the same world beside the campaign, to be held against
   * measured ones. A replication has them once: in its first strategy's outcome; the others' are empty.
   */
  readonly cascades: CascadeCounts
  /** The largest cascade of this run. */
  readonly largest: CascadeTree
}

/** Counts per bin of equal width over the horizon, in people: not cumulative. */
export interface Curves {
  readonly bins: number
  readonly binHours: number
  /** People reached for the first time. */
  readonly reach: Float64Array
  readonly visits: Float64Array
  readonly engagements: Float64Array
  readonly orders: Float64Array
}

/** Counts of one creative on one platform in one run, in people; `posts` counts posts. */
export const PIECE_FIGURES = [
  'posts',
  'views',
  'likes',
  'comments',
  'shares',
  'clicks',
  'visits',
  'orders',
] as const
export type PieceFigure = (typeof PIECE_FIGURES)[number]

/**
 * Test advertising in one run: index of the creative that the test settled on; its rate against the mean of all
 * tested ones, minus 1, as measured and as it truly is; successes lost against always showing the truly best
 * one; impressions shown while testing.
 */
export const TEST_FIGURES = ['chosen', 'measuredLift', 'trueLift', 'regret', 'impressions'] as const

/** Integer counts over cascades (agents, not people); they add up over runs in any order. */
export interface CascadeCounts {
  /** Posts: one root each. */
  readonly roots: number
  readonly neverShared: number
  /** Cascades with at least one share whose every sharer saw the root itself. */
  readonly stars: number
  /** Sharers by generation: index 0 is generation 1; the last entry collects everything deeper. */
  readonly generations: Float64Array
  /** Cascades by size (author included): index s - 1; the last entry collects everything larger. */
  readonly sizes: Float64Array
  /** Cascades with at least one share, by depth: index depth - 1; last entry collects the rest. */
  readonly depths: Float64Array
  /** Structural virality of every cascade with at least 100 sharers. */
  readonly virality: Float64Array
  /** Shares by time since the root: within 5 min, 1 h, 6 h, 24 h, 7 d, later (not cumulative). */
  readonly delays: Float64Array
}

/**
 * One cascade as columns: entry 0 is the author, parents precede children. Of a very large cascade the
 * columns hold only the first sharers; `size` counts all.
 */
export interface CascadeTree {
  /** Author or creative, for a caption. */
  readonly title: string
  readonly platform: string
  /** Author and all sharers (agents). */
  readonly size: number
  /** Index of the parent entry; -1 for the author. */
  readonly parents: Int32Array
  /** Hours since the root. */
  readonly hours: Float64Array
  /** Label of the person, by entry. */
  readonly people: readonly string[]
}

export interface Estimate {
  readonly mean: number | null
  /** Interval of the mean at the comparison's confidence; null with fewer than two values. */
  readonly low: number | null
  readonly high: number | null
  /** Quantiles across replications. */
  readonly p05: number | null
  readonly p50: number | null
  readonly p95: number | null
  /** In how many replications the KPI is undefined. */
  readonly undefined: number
}

export interface StrategyResult {
  readonly id: string
  readonly label: Label
  readonly kpis: Readonly<Record<KpiId, Estimate>>
  readonly spend: {
    readonly total: number
    readonly byLine: Readonly<Record<BudgetLine, number>>
    readonly unspent: number
  }
  readonly attribution: SourceShares
  /** Orders (visits without a product) by attribution model; `last` equals `attribution`. */
  readonly attributionPaths: Readonly<Record<AttributionModel, SourceShares>>
  /** Means over replications; only creatives and platforms that were used. */
  readonly pieces: readonly PieceResult[]
  /** Null where nothing was tested. */
  readonly testing: TestingResult | null
  readonly risk: Risk
  readonly probabilityBest: number
  readonly probabilityFlop: number | null
  /** Values of the judged KPI by replication (at most 2,000 kept, evenly spaced), for dot plots. */
  readonly outcomes: readonly (number | null)[]
  /** Quantile bands over time, cumulative, in people. */
  readonly bands: { readonly reach: Band; readonly visits: Band }
  /** Means by day of the horizon: what a platform's own analytics would show. */
  readonly daily: {
    readonly reach: readonly number[]
    readonly engagements: readonly number[]
    readonly visits: readonly number[]
    readonly orders: readonly number[]
  }
  /** The largest cascade of all replications. */
  readonly largest: {
    readonly replication: number
    readonly title: string
    readonly platform: string
    readonly size: number
    readonly parents: readonly number[]
    readonly hours: readonly number[]
    readonly people: readonly string[]
  }
}

export interface SourceShares {
  readonly paid: number
  readonly owned: number
  readonly earned: number
}

/** One creative on one platform: means over replications, in people. */
export type PieceResult = { readonly creative: string; readonly platform: string } & Readonly<
  Record<PieceFigure, number>
>

export interface TestingResult {
  /** How often the test settled on each creative, by creative id: shares of replications. */
  readonly chosen: Readonly<Record<string, number>>
  readonly measuredLift: Estimate
  readonly trueLift: Estimate
  readonly regret: Estimate
  readonly impressions: number
}

/** What may go wrong, of the judged KPI. */
export interface Risk {
  /** Mean of the worst twentieth of the runs (expected shortfall at 5 %; best twentieth where less is better). */
  readonly worst5Mean: number | null
  /** Share of runs in which more views were sour than a tenth of all. */
  readonly backlash: number
}

export interface Band {
  /** Hours at the end of each bin. */
  readonly hours: readonly number[]
  readonly p05: readonly number[]
  readonly p25: readonly number[]
  readonly p50: readonly number[]
  readonly p75: readonly number[]
  readonly p95: readonly number[]
  /** Up to 15 single runs. */
  readonly samples: readonly (readonly number[])[]
}

export interface Difference {
  readonly a: string
  readonly b: string
  readonly kpi: KpiId
  /** Mean of a - b over replications, with its interval. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** Share of replications in which a > b (ties count half), also where less is better. */
  readonly probabilityAExceedsB: number | null
  /** (Var a + Var b) / Var(a - b); null when the difference does not vary. */
  readonly varianceReduction: number | null
}

export interface Verdict {
  readonly kpi: KpiId
  /** Null when too close to call. */
  readonly best: string | null
  readonly probability: number | null
  readonly sentence: string
  /** More replications that would probably settle it; null when settled or when no number would. */
  readonly moreReplications: number | null
}

/** One row of the table that holds simulated cascades beside measured ones. */
export interface TargetRow {
  readonly name: string
  readonly simulated: number | null
  readonly measured: number
  readonly low: number
  readonly high: number
  readonly source: string
}

export interface ExperimentResult {
  readonly command: 'compare' | 'run'
  readonly scenario: {
    readonly name: Label
    readonly hash: string
    readonly currency: string
    readonly horizonHours: number
    readonly agents: number
    readonly peoplePerAgent: number
    readonly platforms: readonly string[]
  }
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly flopBelow: number | null
  readonly strategies: readonly StrategyResult[]
  readonly differences: readonly Difference[]
  readonly verdict: Verdict
  /** KPIs to show, the judged one first. */
  readonly shown: readonly KpiId[]
  /** The ways to credit an order that were asked for: those that are shown. Empty: none. */
  readonly attributionModels: readonly AttributionModel[]
  readonly targets: readonly TargetRow[]
  /** What `--explain`, `--sensitivity` and `attribution: [incremental]` add; null where not asked for. */
  readonly explained: readonly LeverEffect[] | null
  readonly sensitivity: Sensitivity | null
  readonly incremental: readonly IncrementalAttribution[] | null
  readonly assumptions: readonly string[]
  readonly limits: readonly string[]
  readonly resultHash: string
  readonly manifest: Manifest
}

export interface Manifest {
  readonly version: string
  readonly node: string
  readonly startedAt: string
  readonly wallSeconds: number
}

/** One lever in which two strategies differ, moved alone: same people, same luck. */
export interface LeverEffect {
  /** The strategy that is changed, and the one whose setting it takes. */
  readonly strategy: string
  readonly towards: string
  /** `content.cadence`, `budget.split`, … as in the file. */
  readonly lever: string
  readonly kpi: KpiId
  /** Mean effect on the KPI with its interval. */
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  readonly replications: number
  /** What it moved, by how much, how surely. */
  readonly sentence: string
}

/** Morris screening of the uncertain assumptions: which would change the answer. */
export interface Sensitivity {
  readonly kpi: KpiId
  /** The lead whose size is followed: best against its closest rival. */
  readonly leader: string
  readonly rival: string
  readonly trajectories: number
  readonly replications: number
  /** Most influential first. */
  readonly rows: readonly SensitivityRow[]
  /** Share of the design's points at which the leader still leads. */
  readonly leaderKept: number
  readonly sentence: string
}

export interface SensitivityRow {
  readonly assumption: string
  readonly meaning: string
  readonly low: number
  readonly high: number
  /** Mean of absolute elementary effects, mean of effects, their standard deviation: of the lead, in the KPI's unit, from low to high. */
  readonly muStar: number
  readonly mu: number
  readonly sigma: number
  /** Mean lead where the assumption is in the lower and in the upper half of its range. */
  readonly leadLow: number
  readonly leadHigh: number
}

/** Shapley values of a strategy's levers, by re-running the same world without each combination of them. */
export interface IncrementalAttribution {
  readonly strategy: string
  readonly kpi: KpiId
  readonly replications: number
  readonly levers: readonly {
    readonly lever: string
    readonly mean: number
    readonly low: number | null
    readonly high: number | null
  }[]
}
