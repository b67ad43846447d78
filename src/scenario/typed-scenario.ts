/**
 * A resolved scenario as it would be typed: plain data in the keys and units of the scenario file. Reading
 * it back gives an equal scenario, to the last bit.
 */
import { ASSUMPTION_IDS } from '../campaign/assumptions.js'
import { KPIS, isKpiId } from '../measure/kpi-ids.js'
import { isParsed, parseRate } from '../units.js'
import { PROFILE_KEYS } from './build-scenario.js'
import { exactCount, exactDuration, exactMoney, exactProbability, exactRate } from './exact-text.js'
import { typedValue, type Typed } from './exact-text.js'
import type { Attention, Competitor, Creative, NetworkSource } from './scenario.js'
import type { Platform, Product, Scenario, Segment } from './scenario.js'
import { assumptions } from './table/assumptions.js'
import { profileOverrides } from './table/platform.js'
import { byId, mapped, shares, typedLabel, type TypedMap } from './typed-parts.js'
import { typedStrategy } from './typed-strategy.js'

export function typedScenario(scenario: Scenario): TypedMap {
  const { population, currency } = scenario
  const assumed = typedAssumptions(scenario.assumptions, currency)
  return {
    version: 1,
    name: typedLabel(scenario.name),
    seed: scenario.seed,
    horizon: exactDuration(scenario.horizonHours),
    replications: exactCount(scenario.replications),
    currency,
    population: {
      agents: exactCount(population.agents),
      peoplePerAgent: exactCount(population.peoplePerAgent),
      redraw: exactCount(population.redraw),
      homophily: exactProbability(population.homophily),
      segments: byId(population.segments, typedSegment),
    },
    platforms: byId(scenario.platforms, (platform) => typedPlatform(platform, currency)),
    attention: typedAttention(scenario.attention),
    ...(scenario.product === null ? {} : { product: typedProduct(scenario.product, currency) }),
    ...(scenario.competitors.length === 0
      ? {}
      : { competitors: byId(scenario.competitors, typedCompetitor) }),
    creatives: byId(scenario.creatives, typedCreative),
    strategies: byId(scenario.strategies, (strategy) => typedStrategy(strategy, currency)),
    compare: typedComparison(scenario),
    ...(scenario.expect.length === 0 ? {} : { expect: scenario.expect.map(({ text }) => text) }),
    ...(Object.keys(assumed).length === 0 ? {} : { assumptions: assumed }),
  }
}

/** A value of a profile as it would be typed under the scenario's own key. */
export function typedProfileValue(key: string, value: number | string, currency: string): Typed {
  if (typeof value === 'string') return value
  return typedValue(profileOverrides[key as keyof typeof profileOverrides].kind, value, currency)
}

/** The assumptions that have a value, in the order of the table. */
export function typedAssumptions(values: Scenario['assumptions'], currency: string): TypedMap {
  return Object.fromEntries(
    ASSUMPTION_IDS.flatMap((id) => {
      const value = values[id]
      return value === undefined ? [] : [[id, typedValue(assumptions.fields[id].kind, value, currency)]]
    }),
  )
}

function typedSegment({ share, interests, activity, tone }: Segment): TypedMap {
  return { share: exactProbability(share), interests, activity, ...(tone === null ? {} : { tone }) }
}

function typedAttention(attention: Attention): TypedMap {
  return {
    mode: attention.mode,
    sessions: exactRate(attention.sessionsPerHour),
    activeDaily: exactProbability(attention.activeDaily),
    scrollDepth: attention.scrollDepth,
    background: exactRate(attention.backgroundPerHour),
    recency: exactDuration(attention.recencyHours),
    window: exactDuration(attention.windowHours),
    retries: attention.retries,
    boost: attention.boost,
  }
}

function typedPlatform(platform: Platform, currency: string): TypedMap {
  const overrides = Object.entries(PROFILE_KEYS).flatMap(([key, profileKey]) => {
    const value = platform.overrides[profileKey]
    return value === undefined ? [] : [[key, typedProfileValue(key, value, currency)] as const]
  })
  return {
    profile: platform.profile,
    members: shares(platform.members),
    network: typedNetwork(platform.network),
    brandFollowers: exactProbability(platform.brandFollowers),
    ...Object.fromEntries(overrides),
  }
}

function typedNetwork(network: NetworkSource): TypedMap {
  if (network.kind === 'file') return { file: network.file, direction: network.direction }
  if (network.kind === 'spec') return { spec: network.spec }
  return {
    model: 'follower',
    followers: network.followers,
    ...(network.reciprocity === null ? {} : { reciprocity: exactProbability(network.reciprocity) }),
    ...(network.exponent === null ? {} : { exponent: network.exponent }),
    closure: exactProbability(network.closure),
  }
}

function typedProduct(product: Product, currency: string): TypedMap {
  return {
    name: typedLabel(product.name),
    interests: product.interests,
    price: exactMoney(product.price, currency),
    margin: exactProbability(product.margin),
    quality: exactProbability(product.quality),
    repeatHalfLife: exactDuration(product.repeatHalfLifeHours),
    reviews: { buyers: exactProbability(product.reviews.buyers), forwarded: product.reviews.forwarded },
    baselineOrders: typedBaseline(product.baselineOrdersPerPersonHour),
  }
}

/** Per day and thousand people where that is exact, else per hour and person. */
function typedBaseline(perPersonHour: number): TypedMap {
  const perDay = Number((perPersonHour * 24_000).toPrecision(12))
  const rate = `${perDay}/d`
  const parsed = parseRate(rate)
  const exact = isParsed(parsed) && parsed.value / 1000 === perPersonHour
  return exact ? { rate, per: '1k people' } : { rate: `${perPersonHour}/h`, per: '1 people' }
}

function typedCompetitor(competitor: Competitor): TypedMap {
  return {
    label: typedLabel(competitor.label),
    cadence: mapped(competitor.cadence, exactRate),
    followers: shares(competitor.followers),
    quality: exactProbability(competitor.quality),
    headToHead: competitor.headToHead,
  }
}

/** A clarity that was scored from the text is left to the text again. */
function typedCreative(creative: Creative): TypedMap {
  const { clarity, ...others } = creative.attributes
  return {
    label: typedLabel(creative.label),
    format: creative.format,
    ...(creative.text === null ? {} : { text: { ...creative.text } }),
    ...(creative.clarityOnPlatform === null ? { clarity } : {}),
    ...others,
    sentiment: creative.sentiment,
    fit: creative.fit,
    ...(creative.interests === null ? {} : { interests: creative.interests }),
  }
}

function typedComparison({ compare, currency }: Scenario): TypedMap {
  const { kpi, also, confidence, flopBelow, attribution, incremental } = compare
  return {
    kpi,
    also,
    confidence: exactProbability(confidence),
    ...(flopBelow === null ? {} : { flopBelow: typedKpiValue(kpi, flopBelow, currency) }),
    attribution: incremental ? [...attribution, 'incremental'] : attribution,
  }
}

function typedKpiValue(kpi: string, value: number, currency: string): Typed {
  const unit = isKpiId(kpi) ? KPIS[kpi].unit : 'number'
  if (unit === 'money') return exactMoney(value, currency)
  return unit === 'hours' ? exactDuration(value) : value
}
