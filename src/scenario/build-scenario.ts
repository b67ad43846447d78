import type { PlatformProfile } from '../campaign/profiles.js'
import type { KpiId } from '../measure/kpi-ids.js'
import type { CheckedParts } from './cross-checks.js'
import { buildCreative } from './build-creative.js'
import { buildLabel } from './build-label.js'
import { buildStrategy, fourAWeek } from './build-strategy.js'
import type { Attention, Comparison, Competitor, NetworkSource } from './scenario.js'
import { ATTRIBUTION_MODELS, type Platform, type Product, type Scenario, type Segment } from './scenario.js'
import { profileOverrides } from './table/platform.js'
import type { PlatformValues, ScenarioValues } from './table.js'

/** The one segment of a scenario that names none. */
export const DEFAULT_SEGMENT = 'people'

/** What a profile calls the values whose unit our key leaves open. */
export const PROFILE_KEYS: Readonly<Record<keyof typeof profileOverrides, keyof PlatformProfile>> = {
  ...(Object.fromEntries(Object.keys(profileOverrides).map((key) => [key, key])) as Record<
    Exclude<keyof typeof profileOverrides, 'freshness' | 'fatigueHalfLife' | 'patience'>,
    keyof PlatformProfile
  >),
  freshness: 'freshnessHours',
  fatigueHalfLife: 'fatigueHalfLifeHours',
  patience: 'patienceHours',
}

const ALSO_WITH_PRODUCT: readonly KpiId[] = ['reach', 'visits', 'conversions', 'roi']
const ALSO_WITHOUT: readonly KpiId[] = ['views', 'shares', 'engagementRate']

/** Complete, valid values as the engine's scenario: names become entries, and what depends on others is filled in. */
export function buildScenario(values: ScenarioValues, checked: CheckedParts): Scenario {
  const segments = Object.entries(values.population.segments ?? {}).map(([id, segment]) =>
    buildSegment(id, segment),
  )
  const everybody: Segment = { id: DEFAULT_SEGMENT, share: 1, interests: [], activity: 1, tone: null }
  const people = segments.length > 0 ? segments : [everybody]
  const platforms = Object.entries(values.platforms ?? {}).map(([id, platform]) =>
    buildPlatform(id, platform, people),
  )
  const creatives = Object.entries(values.creatives ?? {}).map(([id, creative]) =>
    buildCreative(id, creative, platforms),
  )
  const product = values.product === undefined ? null : buildProduct(values.product)
  const { population } = values
  return {
    version: 1,
    name: buildLabel(values.name, 'Untitled scenario'),
    seed: values.seed,
    horizonHours: values.horizon,
    replications: values.replications,
    currency: values.currency,
    population: {
      agents: population.agents,
      peoplePerAgent: population.peoplePerAgent,
      redraw: population.redraw,
      homophily: population.homophily,
      segments: people,
    },
    platforms,
    attention: buildAttention(values.attention),
    product,
    competitors: Object.entries(values.competitors ?? {}).map(([id, competitor]) =>
      buildCompetitor(id, competitor, platforms),
    ),
    creatives,
    strategies: Object.entries(values.strategies ?? {}).map(([id, strategy]) =>
      buildStrategy(id, strategy, platforms, creatives),
    ),
    compare: buildComparison(values.compare, product !== null, checked.flopBelow),
    expect: checked.expect,
    assumptions: values.assumptions as Scenario['assumptions'],
  }
}

function buildSegment(
  id: string,
  segment: NonNullable<ScenarioValues['population']['segments']>[string],
): Segment {
  const { share, interests, activity, tone } = segment
  return { id, share, interests: interests ?? [], activity, tone: tone ?? null }
}

function buildPlatform(id: string, platform: PlatformValues, people: readonly Segment[]): Platform {
  const overrides: Record<string, number | string> = {}
  for (const key of Object.keys(profileOverrides) as (keyof typeof profileOverrides)[]) {
    const value = platform[key]
    if (value !== undefined) overrides[PROFILE_KEYS[key]] = value
  }
  const { members } = platform
  return {
    id,
    profile: platform.profile,
    overrides,
    members: Object.fromEntries(
      people.map((segment) => [
        segment.id,
        typeof members === 'number' ? members : (members?.[segment.id] ?? 1),
      ]),
    ),
    network: buildNetworkSource(platform.network!),
    brandFollowers: platform.brandFollowers,
  }
}

function buildNetworkSource(network: NonNullable<PlatformValues['network']>): NetworkSource {
  if ('file' in network) return { kind: 'file', file: network.file, direction: network.direction }
  if ('spec' in network) return { kind: 'spec', spec: network.spec }
  return {
    kind: 'follower',
    followers: network.followers,
    reciprocity: network.reciprocity ?? null,
    exponent: network.exponent ?? null,
    closure: network.closure,
  }
}

function buildProduct(product: NonNullable<ScenarioValues['product']>): Product {
  const { rate, per } = product.baselineOrders
  return {
    name: buildLabel(product.name, 'Product'),
    interests: product.interests ?? [],
    price: product.price,
    margin: product.margin,
    baselineOrdersPerPersonHour: rate / per,
    quality: product.quality,
    repeatHalfLifeHours: product.repeatHalfLife,
    reviews: product.reviews,
  }
}

function buildAttention(attention: ScenarioValues['attention']): Attention {
  return {
    mode: attention.mode,
    sessionsPerHour: attention.sessions,
    activeDaily: attention.activeDaily,
    scrollDepth: attention.scrollDepth,
    backgroundPerHour: attention.background,
    recencyHours: attention.recency,
    windowHours: attention.window,
    retries: attention.retries,
    boost: attention.boost,
  }
}

function buildCompetitor(
  id: string,
  competitor: NonNullable<ScenarioValues['competitors']>[string],
  platforms: readonly Platform[],
): Competitor {
  const { followers } = competitor
  return {
    id,
    label: buildLabel(competitor.label, id),
    cadence: competitor.cadence ?? fourAWeek(platforms),
    followers: Object.fromEntries(
      platforms.map((platform) => [
        platform.id,
        typeof followers === 'number' ? followers : (followers?.[platform.id] ?? platform.brandFollowers),
      ]),
    ),
    quality: competitor.quality,
    headToHead: competitor.headToHead,
  }
}

function buildComparison(
  compare: ScenarioValues['compare'],
  hasProduct: boolean,
  flopBelow: number | null,
): Comparison {
  const kpi = compare.kpi ?? (hasProduct ? 'profit' : 'reach')
  const also = compare.also ?? (hasProduct ? ALSO_WITH_PRODUCT : ALSO_WITHOUT)
  const attribution = compare.attribution ?? []
  return {
    kpi,
    also: [...new Set(also)].filter((id) => id !== kpi),
    confidence: compare.confidence,
    flopBelow,
    attribution: ATTRIBUTION_MODELS.filter((model) => attribution.includes(model)),
    incremental: attribution.includes('incremental'),
  }
}
