/** What a browser is asked about our mathematics and kernels; the test asks Node the same. */
import { spreadCurve } from '../../src/experiment/cascade-curve.js'
import type { CascadeModel } from '../../src/experiment/cascade-model.js'
import { cascadeRuns, type CascadeJob } from '../../src/experiment/cascade-runs.js'
import { chooseSeeds } from '../../src/experiment/choose-seeds.js'
import { compareStrategies } from '../../src/experiment/compare-strategies.js'
import { serialRunner } from '../../src/experiment/serial-runner.js'
import type { Network } from '../../src/network/network.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { cascadePicture } from '../../src/report/cascade-picture.js'
import { scenarioHash } from '../../src/scenario/hash.js'
import { tinyScenario } from '../experiment/tiny-scenario.js'
import { portableBits } from '../math/portable-bits.js'

export interface ProbeAnswers {
  readonly portableBits: string
  /** Result hashes by name of the model, and what is special about it. */
  readonly cascades: Readonly<Record<string, string>>
  /** For the independent cascade and for linear threshold. */
  readonly seeds: readonly (readonly number[])[]
  readonly picture: string
  /** Result hash of a comparison in a world with everything in it. */
  readonly comparison: string
}

const RUNS = 40
const seeds = { kind: 'random', count: 2 } as const

/** Delays by law; transmission and recovery are of the same. */
const LAWS = [
  'exponential(mean=2h)',
  'lognormal(median=2h, sigma=1.1)',
  'gamma(shape=2, scale=1)',
  'weibull(shape=0.7, scale=3)',
  'power-law(theta=0.242, s0=300s)',
  'fixed(2h)',
]

/** Every classic model; `column` stands for each that reads the third column of a file. */
function models(): Record<string, CascadeModel> {
  const named: Record<string, CascadeModel> = {
    'ic uniform': { name: 'ic', probability: 0.06 },
    'ic weighted': { name: 'ic', probability: 'weighted' },
    'ic column': { name: 'ic', probability: 'column' },
    lt: { name: 'lt', weights: 'weighted' },
    'lt column': { name: 'lt', weights: 'column' },
    'threshold count': { name: 'threshold', threshold: 2 },
    'threshold share': { name: 'threshold', threshold: 0.3 },
    complex: { name: 'complex', probability: 0.06, table: [1, 1.67, 2.2] },
    'complex column': { name: 'complex', probability: 'column', table: [1, 1.67, 2.2] },
    bass: { name: 'bass', p: 0.01, q: 0.4, horizonHours: 12 },
    competitive: { name: 'competitive', probability: 0.15, rivals: seeds },
    sentiment: { name: 'sentiment', probability: 0.15, quality: 0.9 },
  }
  for (const law of LAWS) {
    named[`si ${law}`] = { name: 'si', transmission: law, recovery: null, horizonHours: 3 }
    named[`sir ${law}`] = { name: 'sir', transmission: law, recovery: law, horizonHours: 12 }
    named[`sis ${law}`] = { name: 'sis', transmission: law, recovery: law, horizonHours: 3 }
    named[`hawkes ${law}`] = { name: 'hawkes', branching: 0.9, delay: law, horizonHours: 24 }
  }
  return named
}

/** A weight for each tie, so small that those into one person add up to less than 1. */
function weighted(network: Network): Network {
  const weights = Float64Array.from({ length: network.edges }, (_, e) => ((e * 7919) % 97) / 97 / 90)
  return { ...network, weights }
}

export async function probe(): Promise<ProbeAnswers> {
  const network = weighted(networkFromSpec('barabasi-albert(nodes=400, links=3)'))
  const cascades: Record<string, string> = {}
  for (const [name, model] of Object.entries(models())) {
    const job: CascadeJob = { network, model, seeds, seed: 'probe' }
    cascades[name] = (await cascadeRuns(job, RUNS)).resultHash
    // Of laws that differ by their delays alone, the first will do.
    if (/^(ic|lt|threshold|bass|comp[^l]|sent|.* exp)/.test(name)) {
      cascades[`${name}, campaign engine`] = (
        await cascadeRuns({ ...job, engine: 'campaign' }, 10)
      ).resultHash
    }
  }
  const chosen = (['ic', 'lt'] as const).map((name) => [
    ...chooseSeeds({
      network,
      strategy: 'influence',
      model: { name, probability: 'weighted' },
      k: 5,
      seed: 'probe',
    }).seeds,
  ])
  return {
    portableBits: portableBits(),
    cascades,
    seeds: chosen,
    picture: await picture(network),
    comparison: await comparison(),
  }
}

async function comparison(): Promise<string> {
  const scenario = tinyScenario()
  const inputs = { scenario, networks: {} }
  const { result } = await compareStrategies({
    inputs,
    scenarioHash: scenarioHash(scenario),
    runner: serialRunner(inputs),
    length: { kind: 'replications', replications: 3 },
    manifest: () => ({ version: '', node: '', startedAt: '', wallSeconds: 0 }),
  })
  return result!.resultHash
}

async function picture(network: Network): Promise<string> {
  const job: CascadeJob = { network, model: { name: 'ic', probability: 0.2 }, seeds, seed: 'probe' }
  const outcome = await cascadeRuns(job, RUNS)
  const curve = spreadCurve(job, RUNS)
  const words = { title: 'a title', network: 'a network', command: 'hearsay cascade' }
  return cascadePicture({ model: 'ic', ...words, outcome, curve })
}

declare global {
  interface Window {
    probe: () => Promise<ProbeAnswers>
  }
}

if (typeof window !== 'undefined') window.probe = probe
