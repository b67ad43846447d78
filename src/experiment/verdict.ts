import { normalQuantile } from '../math/normal-quantile.js'
import { KPIS, type KpiId } from '../measure/kpi-ids.js'
import { varianceComponents } from '../measure/statistics/clustered.js'
import { holmConfidences } from '../measure/statistics/holm.js'
import { pairedDifference, type PairedDifference } from '../measure/statistics/paired.js'
import { criticalT, meanEstimate, tInterval, type Interval } from '../measure/statistics/t-interval.js'

/** Values of the judged KPI, strategy by strategy, aligned by replication. */
export interface Contest {
  readonly kpi: KpiId
  readonly confidence: number
  /** By strategy; NaN where undefined. Entry i of each is the same replication. */
  readonly values: readonly Float64Array[]
  /** The network of each replication; null: one network, on which everything is conditioned. */
  readonly networks: Uint32Array | null
}

/** The strategy in front against one rival. */
export interface Duel {
  readonly rival: number
  /** Leader minus rival, in the KPI's own sign. */
  readonly paired: PairedDifference
  /** Interval at the confidence at which Holm's procedure looks at this rival. */
  readonly adjusted: Interval
  readonly adjustedConfidence: number
  /** The adjusted interval excludes 0. */
  readonly settled: boolean
  /** Replications in all that would settle this duel with a chance of 80 %; Infinity when none would. */
  readonly replicationsNeeded: number
  /** The same if every replication had a network of its own. */
  readonly networksNeeded: number
}

/** What the evidence carries. Strategies are indices into `Contest.values`. */
export type Judgement =
  | { readonly kind: 'alone' | 'nothing-defined' | 'too-few-runs' }
  /** The leader beats every rival; `closest` is the one with the smallest lead. */
  | { readonly kind: 'settled'; readonly leader: number; readonly closest: Duel }
  /** Leader and rival have the same value in every replication. */
  | { readonly kind: 'identical' | 'incomparable'; readonly leader: number; readonly rival: number }
  | {
      readonly kind: 'open'
      readonly leader: number
      /** The unsettled duel that needs the most replications. */
      readonly hardest: Duel
      /** Null when no realistic number of replications would do. */
      readonly moreReplications: number | null
      /** True when more replications on these networks would not do, but replications on more networks would. */
      readonly networksLimit: boolean
    }

/** More runs than this are not asked for. */
const LARGEST_NEED = 100_000
/** Runs advised where there are too few to say anything: the first stage of the fixed-width rule. */
export const FEWEST_RUNS = 30
/** Chance with which the number of runs needed would settle a duel. */
const POWER = 0.8

/**
 * Who wins, if the evidence carries it. The leader is the strategy with the best mean (the first in file
 * order of equals). It is named only if the paired interval against **every** rival excludes 0, each at
 * the confidence of Holm's step-down over the rivals; that is the same as all Holm-adjusted p-values lying
 * below 1 - confidence. Choosing the leader by the same data does no harm: with truly equal strategies
 * some leader is named in at most 1 - confidence of all experiments.
 */
export function judge(contest: Contest): Judgement {
  const { values } = contest
  if (values.length < 2) return { kind: 'alone' }
  const leader = leaderOf(contest)
  if (leader === null) return { kind: 'nothing-defined' }
  if (values[leader]!.length < 2) return { kind: 'too-few-runs' }

  const duels = duelsOf(contest, leader)
  const twin = duels.find(isIdentical)
  if (twin !== undefined) return { kind: 'identical', leader, rival: twin.rival }
  const unmatched = duels.find((duel) => duel.paired.difference.n < 2)
  if (unmatched !== undefined) return { kind: 'incomparable', leader, rival: unmatched.rival }
  if (duels.every((duel) => duel.settled)) {
    return {
      kind: 'settled',
      leader,
      closest: extreme(duels, (duel) => -Math.abs(duel.paired.difference.mean)),
    }
  }

  const open = duels.filter((duel) => !duel.settled)
  const hardest = extreme(open, (duel) => duel.replicationsNeeded)
  const more = roundUpToTwoDigits(Math.max(10, hardest.replicationsNeeded - values[leader]!.length))
  const reachable = more <= LARGEST_NEED
  return {
    kind: 'open',
    leader,
    hardest,
    moreReplications: reachable ? more : null,
    networksLimit: !reachable && hardest.networksNeeded <= LARGEST_NEED,
  }
}

/** 1 where more is better (or neither is), -1 where less is. */
export function orientation(kpi: KpiId): 1 | -1 {
  return KPIS[kpi].better === 'less' ? -1 : 1
}

function leaderOf({ kpi, values }: Contest): number | null {
  const sign = orientation(kpi)
  let leader: number | null = null
  let best = -Infinity
  values.forEach((series, strategy) => {
    const score = sign * meanEstimate(series).mean
    if (score > best) {
      best = score
      leader = strategy
    }
  })
  return leader
}

function duelsOf(contest: Contest, leader: number): Duel[] {
  const { confidence, kpi, networks, values } = contest
  const rivals = values.map((_, strategy) => strategy).filter((strategy) => strategy !== leader)
  const pairs = rivals.map((rival) => pairedDifference(values[leader]!, values[rival]!, networks, confidence))
  const p = pairs.map((paired) => (paired.p === paired.p ? paired.p : 1))
  const confidences = holmConfidences(p, confidence)
  return rivals.map((rival, i) => {
    const paired = pairs[i]!
    const adjustedConfidence = confidences[i]!
    const leads = orientation(kpi) * paired.difference.mean > 0
    return {
      rival,
      paired,
      adjusted: tInterval(paired.difference, adjustedConfidence),
      adjustedConfidence,
      settled: leads && p[i]! < 1 - adjustedConfidence,
      ...needs(contest, leader, rival, paired, adjustedConfidence),
    }
  })
}

/**
 * The n at which the lead would stand t + z(80 %) standard errors off 0, if lead and variances stay what
 * they are. Replications spread over G networks leave the variance between / G + within / n.
 */
function needs(
  { networks, values }: Contest,
  leader: number,
  rival: number,
  paired: PairedDifference,
  confidence: number,
): Pick<Duel, 'replicationsNeeded' | 'networksNeeded'> {
  const { df, mean, n } = paired.difference
  if (n < 2) return { replicationsNeeded: Infinity, networksNeeded: Infinity }
  const differences = values[leader]!.map((value, i) => value - values[rival]![i]!)
  const { between, clusters, within } = varianceComponents(differences, networks)
  const errors = criticalT(confidence, df) + normalQuantile(POWER)
  const variance = (mean * mean) / (errors * errors)
  const room = variance - between / clusters
  return {
    replicationsNeeded: room > 0 ? Math.ceil(within / room) : Infinity,
    networksNeeded: variance > 0 ? Math.ceil((between + within) / variance) : Infinity,
  }
}

function isIdentical({ paired: { difference } }: Duel): boolean {
  return difference.n >= 2 && difference.mean === 0 && difference.standardError === 0
}

/** The first of the items with the largest score. */
function extreme<T>(items: readonly T[], score: (item: T) => number): T {
  return items.reduce((best, item) => (score(item) > score(best) ? item : best))
}

function roundUpToTwoDigits(n: number): number {
  let unit = 1
  while (n / unit > 99) unit *= 10
  return Math.ceil(n / unit) * unit
}
