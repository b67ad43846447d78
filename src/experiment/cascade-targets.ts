/**
 * Simulated cascades held against measured ones. Numbers are computed from real retweet trees, tweets and
 * delays (the data sets named in `source`); `low` and `high` are bootstrap 95 % intervals.
 */
import { DELAY_BINS } from '../measure/cascade-counts.js'
import { quantile, quantileOfCounts } from '../measure/quantile.js'
import { discreteTailExponentOfCounts } from '../measure/tail-exponent.js'
import type { CascadeCounts, TargetRow } from './result.js'

interface Target {
  readonly name: string
  readonly measured: number
  readonly low: number
  readonly high: number
  readonly source: string
  /** The same statistic of simulated cascades, filtered as the data set is; NaN where there is none. */
  readonly of: (counts: CascadeCounts) => number
}

/** 31,524 retweet trees of at least two sharers. */
const TREES = 'Marref retweet trees, size 2 and more'
/** 3,333 ordinary political tweets, the never shared among them. */
const TWEETS = 'auspol tweets, never shared ones included'
/** 100 tweets of at least 2,000 retweets each, watched for seven days. */
const BIG_TWEETS = 'TiDeH, tweets of 2,000 retweets and more, within 7 days'

export const MEASURED_TARGETS: readonly Target[] = [
  {
    name: 'median size',
    measured: 3,
    low: 3,
    high: 3,
    source: TREES,
    of: (c) => quantileOfCounts(sharedSizes(c), 0.5, 2),
  },
  {
    name: '99th percentile of size',
    measured: 41,
    low: 39,
    high: 44,
    source: TREES,
    of: (c) => quantileOfCounts(sharedSizes(c), 0.99, 2),
  },
  {
    name: 'P(size >= 10)',
    measured: 0.095737,
    low: 0.092627,
    high: 0.098665,
    source: TREES,
    of: (c) => tailShare(c, 10),
  },
  {
    name: 'P(size >= 100)',
    measured: 0.001935,
    low: 0.001459,
    high: 0.002411,
    source: TREES,
    of: (c) => tailShare(c, 100),
  },
  {
    name: 'exponent of the size tail',
    measured: 2.288213,
    low: 2.276396,
    high: 2.299991,
    source: TREES,
    of: sizeExponent,
  },
  {
    name: 'median depth',
    measured: 1,
    low: 1,
    high: 1,
    source: TREES,
    of: (c) => quantileOfCounts(c.depths, 0.5, 1),
  },
  {
    name: '95th percentile of depth',
    measured: 3,
    low: 3,
    high: 4,
    source: TREES,
    of: (c) => quantileOfCounts(c.depths, 0.95, 1),
  },
  { name: 'mean depth', measured: 1.554371, low: 1.545166, high: 1.564271, source: TREES, of: meanDepth },
  {
    name: 'share of stars (depth 1)',
    measured: 0.65585,
    low: 0.65071,
    high: 0.660735,
    source: TREES,
    of: (c) => c.stars / sumFrom(c.depths, 0),
  },
  {
    name: 'share of sharers in generation 1',
    measured: 0.57148,
    low: 0.55773,
    high: 0.584462,
    source: TREES,
    of: (c) => generationShare(c, 1),
  },
  {
    name: 'share of sharers in generation 2',
    measured: 0.23332,
    low: 0.227853,
    high: 0.239068,
    source: TREES,
    of: (c) => generationShare(c, 2),
  },
  {
    name: 'further sharers per sharer',
    measured: 0.42852,
    low: 0.416043,
    high: 0.442797,
    source: TREES,
    of: (c) => 1 - generationShare(c, 1),
  },
  {
    name: 'median structural virality (size >= 100)',
    measured: 3.909401,
    low: 3.670243,
    high: 4.094002,
    source: TREES,
    of: (c) => quantile(c.virality, 0.5),
  },
  {
    name: '90th percentile of structural virality (size >= 100)',
    measured: 5.800429,
    low: 4.888893,
    high: 6.50824,
    source: TREES,
    of: (c) => quantile(c.virality, 0.9),
  },
  {
    name: 'share of posts never shared',
    measured: 0.492649,
    low: 0.477333,
    high: 0.508851,
    source: TWEETS,
    of: (c) => c.neverShared / c.roots,
  },
  {
    name: 'mean shares per post',
    measured: 2.151515,
    low: 1.907538,
    high: 2.439259,
    source: TWEETS,
    of: (c) => sumFrom(c.generations, 0) / c.roots,
  },
  {
    name: '99th percentile of shares per post',
    measured: 28,
    low: 24,
    high: 36.68,
    source: TWEETS,
    of: (c) => quantileOfCounts(c.sizes, 0.99, 0),
  },
  {
    name: 'exponent of the size tail, tweets',
    measured: 2.326893,
    low: 2.27555,
    high: 2.399077,
    source: TWEETS,
    of: sizeExponent,
  },
  {
    name: 'shares within 5 min',
    measured: 0.124429,
    low: 0.112046,
    high: 0.140694,
    source: BIG_TWEETS,
    of: (c) => delayShare(c, 1),
  },
  {
    name: 'shares within 1 h',
    measured: 0.367027,
    low: 0.337694,
    high: 0.395716,
    source: BIG_TWEETS,
    of: (c) => delayShare(c, 2),
  },
  {
    name: 'shares within 6 h',
    measured: 0.631401,
    low: 0.589299,
    high: 0.667139,
    source: BIG_TWEETS,
    of: (c) => delayShare(c, 3),
  },
  {
    name: 'shares within 24 h',
    measured: 0.858124,
    low: 0.833707,
    high: 0.877228,
    source: BIG_TWEETS,
    of: (c) => delayShare(c, 4),
  },
]

/** The table of the report: every measured statistic beside that of the pooled cascades, null where they have none. */
export function targetRows(counts: CascadeCounts): TargetRow[] {
  return MEASURED_TARGETS.map(({ name, measured, low, high, source, of }) => {
    const simulated = of(counts)
    return { name, simulated: Number.isFinite(simulated) ? simulated : null, measured, low, high, source }
  })
}

/** Cascades with at least one share, by size from 2. */
function sharedSizes(counts: CascadeCounts): Float64Array {
  return counts.sizes.subarray(1)
}

function tailShare(counts: CascadeCounts, size: number): number {
  return sumFrom(counts.sizes, size - 1) / sumFrom(counts.sizes, 1)
}

function sizeExponent(counts: CascadeCounts): number {
  return discreteTailExponentOfCounts(counts.sizes, 2, 1)?.alpha ?? NaN
}

function meanDepth(counts: CascadeCounts): number {
  return counts.depths.reduce((sum, cascades, i) => sum + cascades * (i + 1), 0) / sumFrom(counts.depths, 0)
}

function generationShare(counts: CascadeCounts, generation: number): number {
  return (counts.generations[generation - 1] ?? 0) / sumFrom(counts.generations, 0)
}

/** Of the shares within seven days of the root, those in the first `bins` bins. */
function delayShare(counts: CascadeCounts, bins: number): number {
  const within = sumFrom(counts.delays, 0) - counts.delays[DELAY_BINS - 1]!
  return (sumFrom(counts.delays, 0) - sumFrom(counts.delays, bins)) / within
}

function sumFrom(bins: Float64Array, from: number): number {
  let sum = 0
  for (let i = from; i < bins.length; i++) sum += bins[i]!
  return sum
}
