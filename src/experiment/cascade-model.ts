/** The classic models by name, with their parameters as plain data, and how each is bound to a network. */
import { bass } from '../kernel/bass.js'
import type { CascadeKernel, SeedChoice } from '../kernel/cascade-kernel.js'
import { competitiveCascade } from '../kernel/competitive-cascade.js'
import { complexContagion } from '../kernel/complex-contagion.js'
import { epidemic } from '../kernel/epidemic.js'
import { hawkes } from '../kernel/hawkes.js'
import { independentCascade, type TieProbability } from '../kernel/independent-cascade.js'
import { linearThreshold } from '../kernel/linear-threshold.js'
import { sentimentCascade } from '../kernel/sentiment-cascade.js'
import { thresholdModel } from '../kernel/threshold.js'
import type { Network } from '../network/network.js'
import type { Distribution } from '../random/distribution.js'
import { parseDelay } from '../random/parse-delay.js'

/** `horizonHours` null: until nothing can happen any more. Delays as `parseDelay` reads them. */
export type CascadeModel =
  | { readonly name: 'ic'; readonly probability: TieProbability }
  | { readonly name: 'lt'; readonly weights: 'weighted' | 'column' }
  | { readonly name: 'threshold'; readonly threshold: number }
  | { readonly name: 'complex'; readonly probability: TieProbability; readonly table: readonly number[] }
  | {
      readonly name: 'si' | 'sir' | 'sis'
      readonly transmission: string
      /** Null in `si` alone. */
      readonly recovery: string | null
      readonly horizonHours: number | null
    }
  | {
      readonly name: 'hawkes'
      readonly branching: number
      readonly delay: string
      readonly horizonHours: number | null
    }
  | { readonly name: 'bass'; readonly p: number; readonly q: number; readonly horizonHours: number | null }
  | {
      readonly name: 'competitive'
      readonly probability: TieProbability
      /** Of a tie to pass on the second content; default: the same. */
      readonly rivalProbability?: TieProbability
      /** Who starts the second content. */
      readonly rivals: SeedChoice
    }
  | { readonly name: 'sentiment'; readonly probability: TieProbability; readonly quality: number }

export type ModelName = CascadeModel['name']

/** What `part` counts in the models that have it. */
export const PARTS = {
  competitive: 'first',
  sentiment: 'positive',
} as const satisfies Partial<Record<ModelName, string>>

/** Name of the part that a model tells apart among those reached; null where it tells none. */
export function partOf(name: ModelName): string | null {
  return name in PARTS ? PARTS[name as keyof typeof PARTS] : null
}

export interface BoundModel {
  readonly kernel: CascadeKernel
  /** After a run, how many of those reached have the first content or think well of it; null in other models. */
  readonly part: (() => number) | null
}

/**
 * @param seeds null: nobody starts, which only `bass` can do with
 * Errors: what a model says about its parameters and the network.
 */
export function bindModel(network: Network, model: CascadeModel, seeds: SeedChoice | null): BoundModel {
  if (model.name === 'bass') return plain(bass(network, { ...model, ...until(model) }, seeds))
  if (seeds === null) throw new Error(`the model ${model.name} needs seeds`)
  switch (model.name) {
    case 'ic':
      return plain(independentCascade(network, model.probability, seeds))
    case 'lt':
      return plain(linearThreshold(network, model.weights, seeds))
    case 'threshold':
      return plain(thresholdModel(network, model.threshold, seeds))
    case 'complex':
      return plain(complexContagion(network, model.probability, model.table, seeds))
    case 'si':
    case 'sir':
    case 'sis': {
      const { name, transmission, recovery } = model
      const laws = { transmission: parseDelay(transmission), recovery: lawOrNull(recovery) }
      return plain(epidemic(network, { name, ...laws, ...until(model) }, seeds))
    }
    case 'hawkes': {
      const delay = parseDelay(model.delay)
      return plain(hawkes(network, { branching: model.branching, delay, ...until(model) }, seeds))
    }
    case 'competitive': {
      const { probability, rivalProbability = probability, rivals } = model
      const kernel = competitiveCascade(network, [probability, rivalProbability], [seeds, rivals])
      return { kernel, part: () => kernel.sizes[0]! }
    }
    case 'sentiment': {
      const kernel = sentimentCascade(network, model.probability, model.quality, seeds)
      return { kernel, part: () => kernel.positive }
    }
  }
}

function plain(kernel: CascadeKernel): BoundModel {
  return { kernel, part: null }
}

function lawOrNull(text: string | null): Distribution | null {
  return text === null ? null : parseDelay(text)
}

function until({ horizonHours }: { readonly horizonHours: number | null }): { horizonHours: number } {
  return { horizonHours: horizonHours ?? Infinity }
}
