import type { CascadeModel } from '../../src/experiment/cascade-model.js'

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
