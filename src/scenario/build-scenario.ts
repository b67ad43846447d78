import type { PlatformProfile } from '../campaign/profiles.js'
import type { KpiId } from '../measure/kpi-ids.js'
import type { CheckedParts } from './cross-checks.js'
import { ATTRIBUTES, BUDGET_LINES } from './scenario.js'
import type { Attribute, BudgetLine, Creative, Label, NetworkSource } from './scenario.js'
import type { Platform, Product, Scenario, Segment, Strategy } from './scenario.js'
import { DEFAULT_SPLIT, profileOverrides } from './table.js'
import type { PlatformValues, ScenarioValues, StrategyValues } from './table.js'

/** Posts per hour where a strategy says nothing of its cadence: four a week. */
const DEFAULT_CADENCE = 4 / 168
/** The one segment of a scenario that names none. */
export const DEFAULT_SEGMENT = 'people'

/** What a profile calls the values whose unit our key leaves open. */
export const PROFILE_KEYS: Readonly<Record<keyof typeof profileOverrides, keyof PlatformProfile>> = {
  ...(Object.fromEntries(Object.keys(profileOverrides).map((key) => [key, key])) as Record<
    Exclude<keyof typeof profileOverrides, 'freshness' | 'fatigueHalfLife'>,
    keyof PlatformProfile
  >),
  freshness: 'freshnessHours',
  fatigueHalfLife: 'fatigueHalfLifeHours',
}

const ALSO_WITH_PRODUCT: readonly KpiId[] = ['reach', 'visits', 'conversions', 'roi']
const ALSO_WITHOUT: readonly KpiId[] = ['views', 'shares', 'engagementRate']

/** Complete, valid values as the engine's scenario: names become entries, and what depends on others is filled in. */
export function buildScenario(values: ScenarioValues, checked: CheckedParts): Scenario {
  const segments = Object.entries(values.population.segments ?? {}).map(([id, segment]) =>
    buildSegment(id, segment),
  )
  const everybody: Segment = { id: DEFAULT_SEGMENT, share: 1, interests: [], activity: 1 }
  const people = segments.length > 0 ? segments : [everybody]
  const platforms = Object.entries(values.platforms ?? {}).map(([id, platform]) =>
    buildPlatform(id, platform, people),
  )
  const creatives = Object.entries(values.creatives ?? {}).map(([id, creative]) =>
    buildCreative(id, creative),
  )
  const product = values.product === undefined ? null : buildProduct(values.product)
  const kpi = values.compare.kpi ?? (product === null ? 'reach' : 'profit')
  const also = values.compare.also ?? (product === null ? ALSO_WITHOUT : ALSO_WITH_PRODUCT)
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
    attention: { mode: values.attention.mode },
    product,
    creatives,
    strategies: Object.entries(values.strategies ?? {}).map(([id, strategy]) =>
      buildStrategy(id, strategy, platforms, creatives),
    ),
    compare: {
      kpi,
      also: [...new Set(also)].filter((id) => id !== kpi),
      confidence: values.compare.confidence,
      flopBelow: checked.flopBelow,
    },
    expect: checked.expect,
  }
}

function buildLabel(
  value: string | { readonly en: string; readonly fa?: string | undefined } | undefined,
  otherwise: string,
): Label {
  if (value === undefined) return { en: otherwise }
  if (typeof value === 'string') return { en: value }
  return value.fa === undefined ? { en: value.en } : { en: value.en, fa: value.fa }
}

function buildSegment(
  id: string,
  segment: NonNullable<ScenarioValues['population']['segments']>[string],
): Segment {
  return { id, share: segment.share, interests: segment.interests ?? [], activity: segment.activity }
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
  }
}

function buildCreative(id: string, creative: NonNullable<ScenarioValues['creatives']>[string]): Creative {
  return {
    id,
    format: creative.format,
    label: buildLabel(creative.label, id),
    attributes: Object.fromEntries(ATTRIBUTES.map((name) => [name, creative[name]])) as Record<
      Attribute,
      number
    >,
    fit: creative.fit ?? {},
    interests: creative.interests ?? null,
  }
}

function buildStrategy(
  id: string,
  strategy: StrategyValues,
  platforms: readonly Platform[],
  creatives: readonly Creative[],
): Strategy {
  const { budget, content, paid, influencers } = strategy
  const evenly = (parts: readonly { readonly id: string }[]) =>
    Object.fromEntries(parts.map((part) => [part.id, 1 / parts.length]))
  const fourAWeek = () => Object.fromEntries(platforms.map((platform) => [platform.id, DEFAULT_CADENCE]))
  const { split } = budget
  const shares = BUDGET_LINES.map((line) => [
    line,
    split === undefined ? DEFAULT_SPLIT[line] : (split[line] ?? 0),
  ])
  return {
    id,
    label: buildLabel(strategy.label, id),
    budget: {
      total: budget.total,
      split: Object.fromEntries(shares) as Record<BudgetLine, number>,
      pace: budget.pace,
    },
    content: {
      mix: content.mix ?? evenly(creatives),
      adapt: content.adapt,
      cadence: content.cadence ?? fourAWeek(),
      times: { weekdays: sorted(content.times.weekdays), weekend: sorted(content.times.weekend) },
    },
    paid: {
      platforms: paid.platforms ?? evenly(platforms),
      audience: paid.audience,
      frequencyCap: paid.frequencyCap,
    },
    influencers: {
      pick: influencers.pick,
      among: influencers.among?.followers ?? null,
      count: influencers.count,
      posts: influencers.posts,
      trust: influencers.trust,
      feePerFollower: influencers.fee,
    },
  }
}

function sorted(hours: readonly number[] | undefined): readonly number[] {
  return [...new Set(hours)].sort((a, b) => a - b)
}
