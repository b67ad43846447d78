/**
 * A resolved scenario as it would be typed: plain data in the keys and units of the scenario file. Reading
 * it back gives an equal scenario, to the last bit.
 */
import { KPIS, isKpiId } from '../measure/kpi-ids.js'
import { isParsed, parseRate } from '../units.js'
import { PROFILE_KEYS } from './build-scenario.js'
import { exactCap, exactClock, exactCount, exactDuration, exactMoney, exactNumber } from './exact-text.js'
import { exactProbability, exactRate, type Typed } from './exact-text.js'
import type { Creative, Label, NetworkSource, Platform, Product, Scenario, Strategy } from './scenario.js'
import { profileOverrides } from './table.js'

export type TypedValue = Typed | readonly TypedValue[] | TypedMap
export interface TypedMap {
  readonly [key: string]: TypedValue
}

export function typedScenario(scenario: Scenario): TypedMap {
  const { population, currency } = scenario
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
      segments: byId(population.segments, ({ share, interests, activity }) => ({
        share: exactProbability(share),
        interests,
        activity,
      })),
    },
    platforms: byId(scenario.platforms, (platform) => typedPlatform(platform, currency)),
    attention: scenario.attention,
    ...(scenario.product === null ? {} : { product: typedProduct(scenario.product, currency) }),
    creatives: byId(scenario.creatives, typedCreative),
    strategies: byId(scenario.strategies, (strategy) => typedStrategy(strategy, currency)),
    compare: typedComparison(scenario),
    ...(scenario.expect.length === 0 ? {} : { expect: scenario.expect.map(({ text }) => text) }),
  }
}

/** A value of a profile as it would be typed under the scenario's own key. */
export function typedProfileValue(key: string, value: number | string, currency: string): Typed {
  if (typeof value === 'string') return value
  const { kind } = profileOverrides[key as keyof typeof profileOverrides]
  if (kind.name === 'probability') return exactProbability(value)
  if (kind.name.startsWith('duration')) return exactDuration(value)
  return kind.name === 'money' ? exactMoney(value, currency) : exactNumber(value)
}

function byId<T extends { readonly id: string }>(
  things: readonly T[],
  typed: (thing: T) => TypedMap,
): TypedMap {
  return Object.fromEntries(things.map((thing) => [thing.id, typed(thing)]))
}

function typedLabel(label: Label): TypedMap {
  return label.fa === undefined ? { en: label.en } : { en: label.en, fa: label.fa }
}

function shares(values: Readonly<Record<string, number>>): TypedMap {
  return mapped(values, exactProbability)
}

function mapped<T>(values: Readonly<Record<string, T>>, typed: (value: T) => Typed): TypedMap {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typed(value)]))
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

function typedCreative(creative: Creative): TypedMap {
  return {
    label: typedLabel(creative.label),
    format: creative.format,
    ...creative.attributes,
    fit: creative.fit,
    ...(creative.interests === null ? {} : { interests: creative.interests }),
  }
}

function typedStrategy(strategy: Strategy, currency: string): TypedMap {
  const { budget, content, paid, influencers } = strategy
  const { among } = influencers
  return {
    label: typedLabel(strategy.label),
    budget: { total: exactMoney(budget.total, currency), split: shares(budget.split), pace: budget.pace },
    content: {
      mix: shares(content.mix),
      adapt: content.adapt,
      cadence: mapped(content.cadence, exactRate),
      times: {
        weekdays: content.times.weekdays.map(exactClock),
        weekend: content.times.weekend.map(exactClock),
      },
    },
    paid: {
      platforms: shares(paid.platforms),
      audience: paid.audience,
      frequencyCap: exactCap(paid.frequencyCap),
    },
    influencers: {
      pick: influencers.pick,
      ...(among === null
        ? {}
        : { among: { followers: `${exactCount(among.min)}..${exactCount(among.max)}` } }),
      count: exactCount(influencers.count),
      posts: exactCount(influencers.posts),
      trust: influencers.trust,
      fee: exactMoney(influencers.feePerFollower, currency),
    },
  }
}

function typedComparison({ compare, currency }: Scenario): TypedMap {
  const { kpi, also, confidence, flopBelow } = compare
  return {
    kpi,
    also,
    confidence: exactProbability(confidence),
    ...(flopBelow === null ? {} : { flopBelow: typedKpiValue(kpi, flopBelow, currency) }),
  }
}

function typedKpiValue(kpi: string, value: number, currency: string): Typed {
  const unit = isKpiId(kpi) ? KPIS[kpi].unit : 'number'
  if (unit === 'money') return exactMoney(value, currency)
  return unit === 'hours' ? exactDuration(value) : value
}
