/** Two workers against one, for a comparison and for cascades, beside what two bare loops gain over one at the same time. */
import { startSpinners } from '../baselines/spin.js'
import { benchScenario } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { inTurn, median } from '../measure.js'
import { figure, holds } from '../row.js'

const SIZES = {
  full: {
    people: 20_000,
    postsPerDay: 24,
    replications: 60,
    cascades: 'barabasi-albert(nodes=100000, links=8)',
    runs: 12_000,
    rounds: 3,
    spins: 400e6,
  },
  quick: {
    people: 10_000,
    postsPerDay: 2,
    replications: 24,
    cascades: 'barabasi-albert(nodes=20000, links=8)',
    runs: 6000,
    rounds: 2,
    spins: 60e6,
  },
  tiny: {
    people: 2_000,
    postsPerDay: 1,
    replications: 8,
    cascades: 'barabasi-albert(nodes=2000, links=8)',
    runs: 500,
    rounds: 1,
    spins: 5e6,
  },
}

const STRATEGIES = `
  steady: {label: Steady}
  half: {label: Half as often, content: {cadence: {x: 3/week}}}`

export async function run({ dist, size }) {
  const engine = engineAt(dist)
  const { rounds, spins } = SIZES[size]
  const results = []
  for (const [name, openBoth] of [
    ['two workers', openComparison],
    ['two workers, cascades', openCascades],
  ]) {
    // Workers and loops stand ready before anything is timed.
    const [one, two] = await openBoth(engine, SIZES[size])
    const spinners = await startSpinners(2, spins)
    try {
      results.push(await measure(name, one, two, spinners, rounds))
    } finally {
      await Promise.all([one.close(), two.close(), spinners.close()])
    }
  }
  return results
}

async function measure(name, one, two, spinners, rounds) {
  await one.resultHash()
  await two.resultHash()
  const single = []
  const double = []
  const possible = []
  for (let round = 0; round < rounds; round++) {
    const { a, b } = await inTurn(1, one.resultHash, two.resultHash)
    single.push(...a)
    double.push(...b)
    const loops = await inTurn(
      1,
      () => spinners.spin(1),
      () => spinners.spin(2),
    )
    possible.push((2 * loops.a[0].wallSeconds) / loops.b[0].wallSeconds)
  }
  const hashes = new Set([...single, ...double].map(({ value }) => value))
  const gain = median(single.map(({ wallSeconds }, round) => wallSeconds / double[round].wallSeconds))
  const cpu = (runs) => median(runs.map(({ cpuSeconds }) => cpuSeconds))
  return {
    name,
    answers: [holds('the same result hash on both', hashes.size === 1)],
    figures: [
      figure('wall, one / two', gain, 'x', { least: 1.8, atFullSize: true }),
      figure('two bare loops gain', median(possible), 'x'),
      figure('gain / possible gain', gain / median(possible), '', { least: 0.9, atFullSize: true }),
      figure('work, two / one', cpu(double) / cpu(single), 'x CPU'),
      figure('wall on two', median(double.map(({ wallSeconds }) => wallSeconds)), 's'),
    ],
  }
}

async function openComparison(engine, { people, postsPerDay, replications }) {
  const { requireScenario } = await engine('scenario/parse.js')
  const { compareStrategies } = await engine('experiment/compare-strategies.js')
  const { startNodePool } = await engine('workers/node-pool.js')
  const { pooledRunner } = await engine('workers/pooled-runner.js')
  const text = benchScenario({ people, postsPerDay, redraw: 4, strategies: STRATEGIES })
  const inputs = { scenario: requireScenario(text, 'bench.yaml'), networks: {} }
  const open = async (workers) => {
    const pool = await startNodePool({ size: workers })
    const resultHash = async () => {
      const runner = await pooledRunner(pool, inputs)
      const { result } = await compareStrategies({
        inputs,
        runner,
        scenarioHash: '',
        length: { kind: 'replications', replications },
        manifest: () => ({ version: '', node: '', startedAt: '', wallSeconds: 0 }),
      })
      await runner.close()
      return result.resultHash
    }
    return { resultHash, close: () => pool.close() }
  }
  return [await open(1), await open(2)]
}

async function openCascades(engine, { cascades, runs }) {
  const { networkFromSpec } = await engine('network/spec.js')
  const { cascadeRuns } = await engine('experiment/cascade-runs.js')
  const { startNodeCascadeRunner } = await engine('workers/node-cascade-runner.js')
  const job = {
    network: networkFromSpec(cascades),
    model: { name: 'ic', probability: 0.05 },
    seeds: { kind: 'random', count: 1 },
    seed: 'bench',
  }
  const open = async (workers) => {
    const runner = await startNodeCascadeRunner(job, workers)
    const resultHash = async () => (await cascadeRuns(job, runs, { runner })).resultHash
    return { resultHash, close: () => runner.close() }
  }
  return [await open(1), await open(2)]
}
