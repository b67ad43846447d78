/**
 * The classic diffusion models as presets of the campaign's own engine: the marketing world with everybody alike, nothing
 * forgotten, no brand, no money, and the model's own law of exposures and contacts. It is there to check the engine: in law
 * a preset is its kernel (src/kernel), on the same network with the same seeds.
 */
import { resolveAssumptions, type Assumptions } from '../campaign/assumptions.js'
import { CERTAIN, hazardOf, type ClassicRules, type ExposureLaw } from '../campaign/classic/classic-rules.js'
import { PROFILES } from '../campaign/profiles.js'
import type { PlatformWorld, World } from '../campaign/world.js'
import { usageError } from '../errors.js'
import type { TieProbability } from '../kernel/independent-cascade.js'
import { thresholdWeights } from '../kernel/linear-threshold.js'
import { probabilityColumn } from '../kernel/probability-column.js'
import { followeesNeeded } from '../kernel/threshold.js'
import { followeeCounts, type Network } from '../network/network.js'
import type { Attention } from '../scenario/scenario.js'
import type { CascadeModel } from './cascade-model.js'

/** Hours that a step takes in models without time. */
const STEP = 'fixed(1h)'

/** What a classic model asks of the marketing world. */
interface Preset extends ClassicRules {
  /** From a share to those who see it. */
  readonly delay: string
  readonly reinforcement: readonly number[]
  readonly horizonHours: number
  /** Everybody hears of it from the brand itself. */
  readonly brandReachesAll: boolean
}

const PLAIN: Omit<Preset, 'exposures'> = {
  contacts: null,
  delay: STEP,
  reinforcement: [1],
  horizonHours: Infinity,
  brandReachesAll: false,
}

/** Whoever sees it passes it on. */
const ANYBODY: readonly ExposureLaw[] = [{ kind: 'same', hazard: CERTAIN }]

/**
 * The world in which a campaign is a run of the model.
 * Errors: those of the model's kernel; `complex` with probabilities of the third column (several exposures of one moment
 * come one after another here, and their order would matter).
 */
export function classicWorld(network: Network, model: CascadeModel): World {
  const preset = presetOf(network, model)
  return {
    people: network.nodes,
    peoplePerAgent: 1,
    horizonHours: preset.horizonHours,
    attention: AT_ONCE,
    reachCurve: null,
    assume: INDIFFERENT,
    segmentOf: new Uint8Array(network.nodes),
    platforms: [platformOf(network, preset)],
    classic: preset,
    labels: null,
  }
}

function presetOf(network: Network, model: CascadeModel): Preset {
  switch (model.name) {
    case 'ic':
    case 'sentiment':
      return { ...PLAIN, exposures: [tieLaw(network, model.probability)] }
    case 'competitive':
      return {
        ...PLAIN,
        exposures: [model.probability, model.rivalProbability ?? model.probability].map((each) =>
          tieLaw(network, each),
        ),
      }
    case 'complex':
      if (model.probability === 'column') {
        throw usageError(
          '--engine: the campaign engine has no complex contagion with --probability column (expected a number, weighted, or --engine kernel)',
        )
      }
      return { ...PLAIN, exposures: [tieLaw(network, model.probability)], reinforcement: model.table }
    case 'lt':
      return { ...PLAIN, exposures: [thresholdLaw(network, model.weights)] }
    case 'threshold':
      return { ...PLAIN, exposures: [{ kind: 'counts', needed: followeesNeeded(network, model.threshold) }] }
    case 'si':
    case 'sir':
    case 'sis': {
      const contacts = model.name === 'sis' ? 'again' : 'once'
      return {
        ...PLAIN,
        exposures: ANYBODY,
        contacts: { kind: contacts, period: model.recovery! },
        delay: model.transmission,
        horizonHours: model.horizonHours ?? Infinity,
      }
    }
    case 'hawkes':
      return {
        ...PLAIN,
        exposures: ANYBODY,
        contacts: { kind: 'random', mean: model.branching },
        delay: model.delay,
        horizonHours: model.horizonHours ?? Infinity,
      }
    case 'bass':
      return {
        ...PLAIN,
        exposures: ANYBODY,
        contacts: { kind: 'looking', p: model.p, q: model.q, followees: followeeCounts(network) },
        horizonHours: model.horizonHours ?? Infinity,
        brandReachesAll: model.p > 0,
      }
  }
}

function tieLaw(network: Network, probability: TieProbability): ExposureLaw {
  if (probability === 'column')
    return { kind: 'ties', hazards: Float64Array.from(probabilityColumn(network), hazardOf) }
  if (probability === 'weighted')
    return { kind: 'receivers', hazards: Float64Array.from(followeeCounts(network), (k) => hazardOf(1 / k)) }
  return { kind: 'same', hazard: hazardOf(probability) }
}

function thresholdLaw(network: Network, weights: 'weighted' | 'column'): ExposureLaw {
  if (weights === 'column') return { kind: 'weights', weights: thresholdWeights(network) }
  return { kind: 'shares', followees: followeeCounts(network) }
}

function platformOf(network: Network, preset: Preset): PlatformWorld {
  const { nodes } = network
  const everybody = Uint32Array.from({ length: nodes }, (_, person) => person)
  return {
    id: 'classic',
    profile: {
      ...PROFILES.generic,
      reciprocity: 0,
      reproductionNumber: 0,
      viewProbability: 1,
      likesPerView: 0,
      commentsPerView: 0,
      clicksPerView: 0,
      adClickRate: 0,
      conversionRate: 0,
      delay: preset.delay,
      freshnessHours: Infinity,
      contentSpread: 0,
      tasteSpread: 0,
      fatigue: 0,
      reinforcement: preset.reinforcement,
      sharesPerDay: Infinity,
    },
    network,
    members: everybody,
    activity: new Float32Array(nodes).fill(1),
    meanRootActivity: 1,
    mutual: new Uint8Array(Math.ceil(network.edges / 8)),
    reciprocity: 0,
    brandFollowers: preset.brandReachesAll ? everybody : new Uint32Array(0),
    rivalFollowers: [],
    basePressure: 1,
    ambientAudience: 0,
    audienceSaturation: Infinity,
    feedScore: 0,
  }
}

/** What is delivered is seen. */
const AT_ONCE: Attention = {
  mode: 'independent',
  sessionsPerHour: 0,
  activeDaily: 1,
  scrollDepth: 1,
  backgroundPerHour: 0,
  recencyHours: 1,
  windowHours: 1,
  retries: 1,
  boost: 0,
}

/** What is said of the brand moves nobody. */
const INDIFFERENT: Assumptions = resolveAssumptions({
  sourShares: 1,
  sourClicks: 1,
  loyaltyShare: 0,
  loyaltyClick: 0,
  loyaltyConvert: 0,
  gainView: 0,
  lossSour: 0,
  lossTooMuch: 0,
})
