/**
 * Made-up results for the tests of the report: plausible in shape (heavy tails, paired luck, S-shaped
 * curves, mostly star-like cascades), the same on every call, and measured nowhere.
 */
import {
  PIECE_FIGURES,
  type Band,
  type CascadeTree,
  type Difference,
  type Estimate,
  type ExperimentResult,
  type RunOutcome,
  type StrategyResult,
  type TargetRow,
} from '../../src/experiment/result.js'
import { KPI_IDS, type KpiId } from '../../src/measure/kpi-ids.js'
import { quantile, quantileSorted } from '../../src/measure/quantile.js'
import { ATTRIBUTION_MODELS, type Label } from '../../src/scenario/scenario.js'
import {
  dailyFixture,
  followUpsFixture,
  piecesFixture,
  riskFixture,
  testingFixture,
} from './detail-fixture.js'

export interface FixtureOptions {
  readonly strategies?: number
  readonly replications?: number
  readonly kpi?: KpiId
  /** False: a campaign for a topic, without orders and money earned. */
  readonly product?: boolean
  readonly tooClose?: boolean
  readonly labels?: readonly Label[]
  readonly ids?: readonly string[]
  readonly name?: Label
  readonly currency?: string
  readonly platforms?: readonly string[]
  /** Multiplies people and money. */
  readonly scale?: number
  readonly cascadeSize?: number
  readonly command?: 'compare' | 'run'
  readonly flopBelow?: number | null
  readonly horizonHours?: number
  /** False: nothing was explained, screened or re-run, no test advertising, no talk. */
  readonly details?: boolean
}

const LABELS: readonly Label[] = [
  { en: 'Big-bang advertising', fa: 'تبلیغات یک‌باره' },
  { en: 'A few influencers', fa: 'چند چهرهٔ اثرگذار' },
  { en: 'Always-on content', fa: 'محتوای پیوسته' },
  { en: 'Many ordinary fans', fa: 'هواداران عادی' },
  { en: 'Community first' },
  { en: 'Video only' },
  { en: 'Do very little' },
]
const IDS = ['big-bang', 'influencers', 'always-on', 'many-fans', 'community', 'video', 'little']
const MONEY_EARNED: readonly KpiId[] = [
  'conversions',
  'conversionRate',
  'revenue',
  'profit',
  'roi',
  'roas',
  'cac',
  'revenueUplift',
]

const OF_TALK: readonly KpiId[] = [
  'questions',
  'repliesMissed',
  'replyTimeMedianHours',
  'loyaltyMean',
  'loyalFollowers',
  'followersGained',
  'repeatRevenue',
  'customerPosts',
  'sourViews',
  'signalsDetected',
  'leads',
  'shareOfVoice',
]

/** A small generator of its own (mulberry32), so that the fixture leans on nothing that it helps to test. */
function uniforms(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}

/** Every run of a fixture, as workers would deliver it. */
export function outcomesFixture(options: FixtureOptions = {}): RunOutcome[] {
  const {
    strategies = 4,
    replications = 200,
    product = true,
    tooClose = false,
    scale = 1,
    horizonHours = 720,
  } = options
  const luck = uniforms(11)
  const shared = Array.from({ length: replications }, () => normal(luck))
  const outcomes: RunOutcome[] = []
  for (let strategy = 0; strategy < strategies; strategy++) {
    const own = uniforms(100 + strategy)
    const strength = tooClose ? 1 : 1 + 0.22 * ((strategy * 3) % strategies)
    for (let replication = 0; replication < replications; replication++) {
      const z = 0.85 * shared[replication]! + 0.5 * normal(own)
      const reach = 92_000 * strength * Math.exp(0.25 * z) * scale
      const kpis = kpisOf(reach, strategy, z, product, scale)
      outcomes.push({
        replication,
        strategy,
        kpis: Float64Array.from(KPI_IDS, (id) => kpis[id]),
        spend: Float64Array.from(spendOf(strategy, scale)),
        attribution: Float64Array.from(
          [0.2, 0.5, 0.3].map((share) => share * (product ? kpis.conversions : kpis.visits)),
        ),
        paths: Float64Array.from(
          [0.3, 0.6, 0.1, 0.2, 0.5, 0.3, 0.25, 0.5, 0.25, 0.26, 0.5, 0.24],
          (share) => share * (product ? kpis.conversions : kpis.visits),
        ),
        pieces: new Float64Array(4 * 4 * PIECE_FIGURES.length).fill(1),
        testing: strategy === 0 ? Float64Array.of(0, 0.22, 0.09, 14, 20_000) : new Float64Array(0),
        curves: curvesOf(reach, kpis.visits, strategy, z, horizonHours),
        cascades: {
          roots: 60,
          neverShared: 40,
          stars: 14,
          generations: Float64Array.from([30, 12, 5, 1, 0]),
          sizes: Float64Array.from([40, 8, 5, 3, 4]),
          depths: Float64Array.from([14, 4, 2]),
          virality: Float64Array.from([3.1]),
          delays: Float64Array.from([5, 14, 12, 10, 6, 1]),
        },
        largest: treeOf(options.cascadeSize ?? 60 + 70 * strategy, 7 + strategy, strategy),
      })
    }
  }
  return outcomes
}

function kpisOf(
  reach: number,
  strategy: number,
  z: number,
  product: boolean,
  scale: number,
): Record<KpiId, number> {
  const views = reach * 1.9
  const visits = reach * 0.012 * Math.exp(0.3 * z)
  const conversions = visits * 0.03
  const revenue = 199 * conversions + 250_000 * scale
  const cost = (19_400 + 120 * strategy) * scale
  const profit = 0.5 * 199 * conversions * 6.3 - cost
  const kpis = Object.fromEntries(KPI_IDS.map((id, i) => [id, 2 + i + 0.3 * z])) as Record<KpiId, number>
  Object.assign(kpis, {
    reach,
    views,
    visits,
    conversions,
    revenue,
    cost,
    profit,
    impressions: views * 1.6,
    frequency: 1.9,
    clicks: visits * 1.2,
    shares: reach * 0.004,
    ctr: 0.0075 * Math.exp(0.1 * z),
    conversionRate: 0.03,
    engagementRate: 0.041,
    roi: profit / cost,
    roas: (199 * conversions) / cost,
    cac: cost / conversions,
    repeatRevenue: 199 * conversions * 0.04,
    sourViews: views * 0.011 * (1 + strategy) * Math.exp(0.4 * z),
    customerPosts: conversions * 0.06,
    questions: reach * 0.002,
    repliesMissed: reach * 0.002 * (strategy % 2 === 0 ? 0.62 : 0.18),
    replyTimeMedianHours: strategy % 2 === 0 ? 9.4 + z : 1.3 + 0.1 * z,
    loyaltyMean: 0.063 + 0.004 * strategy + 0.002 * z,
    loyalFollowers: reach * 0.001,
    followersGained: reach * 0.0009,
    signalsEmitted: reach * 0.004,
    signalsDetected: strategy === 2 ? reach * 0.0035 : 0,
    leads: strategy === 2 ? reach * 0.0011 : 0,
    shareOfVoice: 0.4 + 0.05 * strategy,
    postsPublished: 48 - 6 * strategy,
    postsSkipped: strategy === 1 ? 3 : 0,
    testRegret: strategy === 0 ? 14 : NaN,
    revenueUplift: (199 * conversions) / (250_000 * scale),
    // Undefined where nothing was shared often enough, as happens in real runs.
    structuralVirality: z < -1.2 ? NaN : 2.1 + 0.2 * z,
  })
  if (!product) for (const id of MONEY_EARNED) kpis[id] = NaN
  return kpis
}

function spendOf(strategy: number, scale: number): number[] {
  const splits = [
    [0.15, 0.74, 0, 0.05, 0.05],
    [0.25, 0.1, 0.5, 0.1, 0.05],
    [0.45, 0.15, 0, 0.35, 0.05],
    [0.2, 0.1, 0.36, 0.25, 0.05],
  ]
  return splits[strategy % 4]!.map((share) => share * 20_000 * scale)
}

function curvesOf(
  reach: number,
  visits: number,
  strategy: number,
  z: number,
  horizonHours: number,
): RunOutcome['curves'] {
  const bins = 240
  const binHours = horizonHours / bins
  const middle = (0.12 + 0.13 * (strategy % 4) + 0.03 * z) * horizonHours
  const width = 0.09 * horizonHours
  const cumulative = (hour: number): number => 1 / (1 + Math.exp(-(hour - middle) / width))
  const share = Float64Array.from(
    { length: bins },
    (_, i) => cumulative((i + 1) * binHours) - cumulative(i * binHours),
  )
  const total = share.reduce((sum, part) => sum + part, 0)
  return {
    bins,
    binHours,
    reach: share.map((part) => (part / total) * reach),
    visits: share.map((part) => (part / total) * visits),
    engagements: share.map((part) => (part / total) * reach * 0.08),
    orders: share.map((part) => (part / total) * visits * 0.03),
  }
}

/** A cascade that grows by luck: most sharers saw the author's own post, a few bring many. */
export function treeOf(size: number, seed: number, strategy = 0): CascadeTree {
  const uniform = uniforms(seed * 7919 + size)
  const parents = new Int32Array(size)
  const hours = new Float64Array(size)
  parents[0] = -1
  for (let i = 1; i < size; i++) {
    const hub = uniform()
    parents[i] = hub < 0.55 ? 0 : Math.floor(uniform() ** 3 * i)
    hours[i] = hours[parents[i]!]! + Math.exp(normal(uniform) * 1.6 + 0.4)
  }
  return {
    title: ['launch-film', 'how-to', 'friend-story', 'offer'][strategy % 4]!,
    platform: ['x', 'instagram', 'telegram', 'linkedin'][strategy % 4]!,
    size,
    parents,
    hours,
    people: Array.from({ length: size }, (_, i) => String(1000 + ((i * 977) % 19_000))),
  }
}

function estimate(values: readonly number[]): Estimate {
  const defined = values.filter((value) => !Number.isNaN(value))
  const n = defined.length
  if (n === 0)
    return { mean: null, low: null, high: null, p05: null, p50: null, p95: null, undefined: values.length }
  const mean = defined.reduce((sum, value) => sum + value, 0) / n
  const variance = defined.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1)
  const half = 1.97 * Math.sqrt(variance / n)
  return {
    mean,
    low: n < 2 ? null : mean - half,
    high: n < 2 ? null : mean + half,
    p05: quantile(defined, 0.05),
    p50: quantile(defined, 0.5),
    p95: quantile(defined, 0.95),
    undefined: values.length - n,
  }
}

function bandOf(runs: readonly RunOutcome[], curve: 'reach' | 'visits'): Band {
  const { bins, binHours } = runs[0]!.curves
  const cumulative = runs.map((run) => {
    let sum = 0
    return Array.from(run.curves[curve], (count) => (sum += count))
  })
  const columns = Array.from({ length: bins }, (_, i) =>
    Float64Array.from(cumulative, (run) => run[i]!).sort(),
  )
  const at = (p: number): number[] => columns.map((column) => quantileSorted(column, p))
  return {
    hours: Array.from({ length: bins }, (_, i) => (i + 1) * binHours),
    p05: at(0.05),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    samples: cumulative.slice(0, 15),
  }
}

export const TARGETS_FIXTURE: readonly TargetRow[] = [
  {
    name: 'sharers that a sharer brings (root not counted)',
    simulated: 0.41,
    measured: 0.42852,
    low: 0.416,
    high: 0.4428,
    source: 'retweet trees',
  },
  {
    name: 'cascades that are stars',
    simulated: 0.6581,
    measured: 0.65585,
    low: 0.65071,
    high: 0.660735,
    source: 'retweet trees',
  },
  { name: 'shares within 1 h', simulated: 0.372, measured: 0.367, low: 0.3377, high: 0.397, source: 'TiDeH' },
  {
    name: 'tail exponent of sizes',
    simulated: 2.61,
    measured: 2.288,
    low: 2.276,
    high: 2.3,
    source: 'retweet trees',
  },
  {
    name: 'P(size ≥ 100 | size ≥ 2)',
    simulated: null,
    measured: 0.001935,
    low: 0.00146,
    high: 0.00241,
    source: 'retweet trees',
  },
]

/** A whole result, aggregated from `outcomesFixture` of the same options. */
export function resultFixture(options: FixtureOptions = {}): ExperimentResult {
  const { strategies: count = 4, replications = 200, product = true, scale = 1, horizonHours = 720 } = options
  const platforms = options.platforms ?? ['x', 'instagram', 'linkedin', 'telegram']
  const details = options.details !== false
  const kpi: KpiId = options.kpi ?? (product ? 'profit' : 'reach')
  const flopBelow = options.flopBelow === undefined ? (product ? 0 : null) : options.flopBelow
  const outcomes = outcomesFixture(options)
  const column = KPI_IDS.indexOf(kpi)
  const judged = Array.from({ length: count }, (_, s) =>
    outcomes.filter((run) => run.strategy === s).map((run) => run.kpis[column]!),
  )
  const firsts = new Float64Array(count)
  for (let r = 0; r < replications; r++) {
    const values = judged.map((runs) => runs[r]!)
    firsts[values.indexOf(Math.max(...values))]!++
  }
  const strategies = Array.from({ length: count }, (_, s): StrategyResult => {
    const runs = outcomes.filter((run) => run.strategy === s)
    const spend = spendOf(s, scale)
    const total = spend.reduce((sum, line) => sum + line, 0)
    const [paid = 0, owned = 0, earned = 0] = runs[0]!.attribution
    /** As by the last view, with a share of the earned ones credited to the brand's own posts. */
    const sources = (moved: number, strategy: number) => {
      const won = earned * (1 + (strategy % 2))
      return { paid: paid * (1 + (strategy % 3)), owned: owned + moved * won, earned: (1 - moved) * won }
    }
    const largest = treeOf(options.cascadeSize ?? 60 + 70 * s, 7 + s, s)
    return {
      id: options.ids?.[s] ?? IDS[s] ?? `strategy-${s}`,
      label: options.labels?.[s] ?? LABELS[s] ?? { en: `Strategy ${s}` },
      kpis: Object.fromEntries(
        KPI_IDS.map((id, i) => [
          id,
          estimate(runs.map((run) => (!details && OF_TALK.includes(id) ? 0 : run.kpis[i]!))),
        ]),
      ) as Record<KpiId, Estimate>,
      spend: {
        total,
        byLine: {
          production: spend[0]!,
          paid: spend[1]!,
          influencers: spend[2]!,
          staff: spend[3]!,
          tools: spend[4]!,
        },
        unspent: 20_000 * scale - total,
      },
      attribution: sources(0, s),
      attributionPaths: {
        first: sources(0.35, s),
        last: sources(0, s),
        linear: sources(0.2, s),
        position: sources(0.24, s),
      },
      pieces: piecesFixture(s, platforms, product, scale),
      testing: details && s % 3 === 0 ? testingFixture(s) : null,
      risk: riskFixture(judged[s]!, s),
      daily: dailyFixture(s, horizonHours, product, scale),
      probabilityBest: firsts[s]! / replications,
      probabilityFlop:
        flopBelow === null ? null : judged[s]!.filter((value) => value < flopBelow).length / replications,
      outcomes: judged[s]!.map((value) => (Number.isNaN(value) ? null : value)),
      bands: { reach: bandOf(runs, 'reach'), visits: bandOf(runs, 'visits') },
      largest: {
        replication: 17 + s,
        ...largest,
        parents: Array.from(largest.parents),
        hours: Array.from(largest.hours),
      },
    }
  })
  const differences: Difference[] = []
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) differences.push(differenceOf(strategies, judged, a, b, kpi))
  }
  const best = firsts.indexOf(Math.max(...firsts))
  const winner = strategies[best]!
  const settled = !options.tooClose && count > 1
  return {
    command: options.command ?? 'compare',
    scenario: {
      name: options.name ?? { en: 'Product launch', fa: 'معرفی محصول' },
      hash: '3f9a1c0e5b7d2468ace013579bdf02468ace13579bdf02468ace13579bdf0246',
      currency: options.currency ?? 'USD',
      horizonHours,
      agents: 20_000,
      peoplePerAgent: 50 * scale,
      platforms,
    },
    seed: 'spring',
    replications,
    confidence: 0.95,
    flopBelow,
    strategies,
    differences,
    verdict: {
      kpi,
      best: settled ? winner.id : null,
      probability: settled ? winner.probabilityBest : null,
      sentence: settled
        ? `${winner.label.en} is likely best for ${kpi}: first in ${firsts[best]} of ${replications} simulated campaigns. ` +
          `Its ${kpi} is about 4,500 higher than that of ${strategies[best === 0 ? 1 : 0]!.label.en}, its closest rival (95 % interval 3,900 to 5,200).`
        : count > 1
          ? `Too close to call for ${kpi}: ${winner.label.en} comes first in ${firsts[best]} of ${replications} simulated campaigns, ` +
            `but its lead of about 210 over ${strategies[best === 0 ? 1 : 0]!.label.en} may be chance (95 % interval −300 to 720). ` +
            'About 800 more runs would probably settle it.'
          : `One strategy, so nothing to compare: ${winner.label.en} has a mean ${kpi} of about 21,000 over ${replications} simulated campaigns.`,
      moreReplications: settled || count === 1 ? null : 800,
    },
    shown: product
      ? [kpi, 'reach', 'visits', 'conversions', 'roi', 'structuralVirality']
      : [kpi, 'visits', 'shares', 'conversions', 'revenue'],
    attributionModels: ATTRIBUTION_MODELS,
    targets: TARGETS_FIXTURE,
    ...followUpsFixture(strategies, kpi, details && count > 1, best),
    assumptions: [
      'Views by platform, click rates and ad prices are vendor or academic figures; read ratios between strategies as findings, not levels.',
      'Share propensity is anchored so that a neutral message on X brings 0.40 further sharers per sharer.',
      'People see a message independently of what else is in their feed.',
    ],
    limits: [
      'A simulation of stated assumptions, not a forecast.',
      'Rivals, ad prices and the rules of the platforms do not react to what the brand does.',
    ],
    resultHash: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90',
    manifest: {
      version: '0.1.0',
      node: 'v20.19.0',
      startedAt: '2026-11-23T10:00:00.000Z',
      wallSeconds: 31.4,
    },
  }
}

function differenceOf(
  strategies: readonly StrategyResult[],
  judged: readonly (readonly number[])[],
  a: number,
  b: number,
  kpi: KpiId,
): Difference {
  const gaps = judged[a]!.map((value, r) => value - judged[b]![r]!)
  const { mean, low, high } = estimate(gaps)
  return {
    a: strategies[a]!.id,
    b: strategies[b]!.id,
    kpi,
    mean,
    low,
    high,
    probabilityAExceedsB: gaps.filter((gap) => gap > 0).length / gaps.length,
    varianceReduction: 4.2,
  }
}
