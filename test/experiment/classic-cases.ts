import { bindModel, type CascadeModel } from '../../src/experiment/cascade-model.js'
import { bindCampaign } from '../../src/experiment/classic-campaign.js'
import type { SeedChoice } from '../../src/kernel/cascade-kernel.js'
import type { Network } from '../../src/network/network.js'
import { eachRun } from '../kernel/cascade-sample.js'
import { expectAlike } from '../kernel/two-samples.js'

/** Every classic model, most in several forms; none needs a third column. */
export const CLASSIC_CASES: readonly (readonly [string, CascadeModel])[] = [
  ['independent cascade', { name: 'ic', probability: 0.15 }],
  ['weighted cascade', { name: 'ic', probability: 'weighted' }],
  ['linear threshold', { name: 'lt', weights: 'weighted' }],
  ['two followees', { name: 'threshold', threshold: 2 }],
  ['a share of followees', { name: 'threshold', threshold: 0.3 }],
  ['complex contagion', { name: 'complex', probability: 0.1, table: [1, 1.67, 2.2, 0.5] }],
  ['complex contagion, weighted', { name: 'complex', probability: 'weighted', table: [0.5, 2] }],
  ['SI', { name: 'si', transmission: 'exponential(rate=0.2)', recovery: null, horizonHours: 5 }],
  [
    'SIR',
    {
      name: 'sir',
      transmission: 'lognormal(median=2h, sigma=1)',
      recovery: 'exponential(rate=0.3)',
      horizonHours: null,
    },
  ],
  [
    'SIR, fixed period, horizon',
    { name: 'sir', transmission: 'gamma(shape=2, scale=1h)', recovery: 'fixed(2h)', horizonHours: 8 },
  ],
  [
    'SIR, power law',
    {
      name: 'sir',
      transmission: 'power-law(theta=0.5, s0=1h)',
      recovery: 'weibull(shape=2, scale=3h)',
      horizonHours: null,
    },
  ],
  [
    'SIS',
    {
      name: 'sis',
      transmission: 'exponential(rate=0.2)',
      recovery: 'exponential(rate=1)',
      horizonHours: 10,
    },
  ],
  [
    'SIS, other laws',
    {
      name: 'sis',
      transmission: 'weibull(shape=0.7, scale=8h)',
      recovery: 'gamma(shape=2, scale=1h)',
      horizonHours: 5,
    },
  ],
  ['Hawkes', { name: 'hawkes', branching: 0.7, delay: 'power-law(theta=0.242, s0=300s)', horizonHours: 48 }],
  ['Bass', { name: 'bass', p: 0.03, q: 0.4, horizonHours: 6 }],
  [
    'competing contents',
    {
      name: 'competitive',
      probability: 0.15,
      rivalProbability: 'weighted',
      rivals: { kind: 'random', count: 3 },
    },
  ],
  ['good and bad words', { name: 'sentiment', probability: 0.15, quality: 0.8 }],
]

/**
 * Size, depth, duration, part and who is reached, by the kernel and by the campaign engine: means of samples, 4.5 standard
 * errors each, for which a false alarm has probability 7e-6.
 */
export function expectOneLaw(network: Network, model: CascadeModel, seeds: SeedChoice, runs: number): void {
  const [kernel, campaign] = [bindModel, bindCampaign].map((bind) => {
    const bound = bind(network, model, seeds)
    const rows = Array.from({ length: 4 + network.nodes }, () => new Float64Array(runs))
    let run = 0
    eachRun(
      bound.kernel,
      runs,
      `${model.name} ${bind.name}`,
      ({ size, depth, hours, durationHours, order }) => {
        const outcome = [size, depth, hours === null ? 0 : durationHours, bound.part?.() ?? 0]
        for (const [i, value] of outcome.entries()) rows[i]![run] = value
        for (let i = 0; i < size; i++) rows[4 + order[i]!]![run]!++
        run++
      },
    )
    return rows
  })
  kernel!.forEach((values, i) => {
    expectAlike(values, campaign![i]!)
  })
}
