/** A comparison on two workers against one, beside what two bare loops gain over one at the same time. */
import { startSpinners } from '../baselines/spin.js'
import { benchScenario } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { inTurn, median } from '../measure.js'
import { figure, holds } from '../row.js'

const SIZES = {
  full: { people: 20_000, postsPerDay: 24, replications: 60, rounds: 3, spins: 400e6 },
  quick: { people: 10_000, postsPerDay: 2, replications: 24, rounds: 2, spins: 60e6 },
  tiny: { people: 2_000, postsPerDay: 1, replications: 8, rounds: 1, spins: 5e6 },
}

const STRATEGIES = `
  steady: {label: Steady}
  half: {label: Half as often, content: {cadence: {x: 3/week}}}`

export async function run({ dist, size }) {
  const { people, postsPerDay, replications, rounds, spins } = SIZES[size]
  const engine = engineAt(dist)
  const { requireScenario } = await engine('scenario/parse.js')
  const { compareStrategies } = await engine('experiment/compare-strategies.js')
  const { startNodePool } = await engine('workers/node-pool.js')
  const { pooledRunner } = await engine('workers/pooled-runner.js')
  const text = benchScenario({ people, postsPerDay, redraw: 4, strategies: STRATEGIES })
  const scenario = requireScenario(text, 'bench.yaml')
  const inputs = { scenario, networks: {} }

  const compareOn = async (pool) => {
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

  // Workers and loops stand ready before anything is timed.
  const [one, two] = [await startNodePool({ size: 1 }), await startNodePool({ size: 2 })]
  const spinners = await startSpinners(2, spins)
  try {
    await compareOn(one)
    await compareOn(two)
    const single = []
    const double = []
    const possible = []
    for (let round = 0; round < rounds; round++) {
      const { a, b } = await inTurn(
        1,
        () => compareOn(one),
        () => compareOn(two),
      )
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
    return [
      {
        name: 'two workers',
        answers: [holds('the same result hash on both', hashes.size === 1)],
        figures: [
          figure('wall, one / two', gain, 'x', { least: 1.8, atFullSize: true }),
          figure('two bare loops gain', median(possible), 'x'),
          figure('gain / possible gain', gain / median(possible), '', { least: 0.9, atFullSize: true }),
          figure('work, two / one', cpu(double) / cpu(single), 'x CPU'),
          figure('wall on two', median(double.map(({ wallSeconds }) => wallSeconds)), 's'),
        ],
      },
    ]
  } finally {
    await Promise.all([one.close(), two.close(), spinners.close()])
  }
}
