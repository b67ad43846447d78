/**
 * SI and SIR from 100 random people against plain C++ that draws one delay a tie. What is wanted of the ratio stands
 * in PERFORMANCE.md. Sizes are known from theory on Poisson graphs and in SI; elsewhere they are those of the C++.
 */
import { buildPlainEpidemic, filesFor, plainEpidemics } from '../baselines/plain-epidemic.js'
import { engineAt } from '../engine.js'
import { mean, median, standardDeviation, timed } from '../measure.js'
import { answer, figure } from '../row.js'

const SEEDS = 100
const RECOVERY = 1

/** The networks and the runs of each timed round; without a number a row is left out. */
const SIZES = {
  full: { poisson: 1_000_000, hubs: 1_000_000, rounds: 5, sir: 1, few: 60, lognormal: 1, si: 1 },
  quick: { poisson: 100_000, hubs: 100_000, rounds: 3, sir: 4, few: 20, si: 3 },
  tiny: { poisson: 5_000, hubs: 5_000, rounds: 2, sir: 20, si: 5 },
}

export async function run({ dist, size, folder }) {
  const engine = engineAt(dist)
  const { networkFromSpec } = await engine('network/spec.js')
  const { epidemic } = await engine('kernel/epidemic.js')
  const { Exponential } = await engine('random/exponential.js')
  const { Lognormal } = await engine('random/lognormal.js')
  const { deriveKey, rootKey } = await engine('random/keyed.js')
  const { Stream } = await engine('random/stream.js')
  const program = size === 'tiny' ? null : buildPlainEpidemic(folder)
  const { poisson, hubs, rounds, sir, few, lognormal, si } = SIZES[size]

  async function measure({ name, network, transmission, recovers, runs, answers = () => [] }) {
    const model = {
      name: recovers ? 'sir' : 'si',
      transmission,
      recovery: recovers ? Exponential.ofRate(RECOVERY) : null,
      horizonHours: Infinity,
    }
    const kernel = epidemic(network, model, { kind: 'random', count: SEEDS })
    const parameters = Float64Array.of(
      SEEDS,
      transmission.median ?? 0,
      transmission.sigma ?? 1 / transmission.mean,
      recovers ? RECOVERY : 0,
    )
    const files = program === null ? null : filesFor(folder, network, parameters)
    const ours = (round) =>
      Array.from({ length: runs }, (_, i) => {
        kernel.run(new Stream(deriveKey(rootKey('bench epidemics'), round, i)))
        return kernel.size
      })
    ours(rounds)

    const [own, plain] = [[], []]
    for (let round = 0; round < rounds; round++) {
      own.push(await timed(() => ours(round)))
      if (files !== null) plain.push(plainEpidemics(program, files, runs, round + 1))
    }
    const sizes = own.flatMap(({ value }) => value)
    const seconds = own.map(({ cpuSeconds }) => cpuSeconds / runs)
    const plainSeconds = plain.map(({ cpuSeconds }) => cpuSeconds / runs)
    const figures = [figure('a run', median(seconds), 'CPU s')]
    if (files !== null) {
      const ratios = plainSeconds.map((other, round) => other / seconds[round])
      figures.unshift(figure('against plain C++', median(ratios), 'x', { least: 0.8, atFullSize: true }))
      figures.push(figure('plain C++', median(plainSeconds), 'CPU s'))
    }
    const agreement = files === null ? [] : [agreementWithPlain(sizes, plain)]
    return { name, answers: [...answers(sizes, network.nodes), ...agreement], figures }
  }

  const results = [
    await measure({
      name: 'SIR, ten ties each',
      network: networkFromSpec(`erdos-renyi(nodes=${poisson}, degree=10)`),
      transmission: Exponential.ofRate(0.3),
      recovers: true,
      runs: sir,
      answers: (sizes, nodes) => [finalSize(sizes, nodes, 10 * (0.3 / (0.3 + RECOVERY)))],
    }),
  ]
  const hubby = networkFromSpec(`barabasi-albert(nodes=${hubs}, links=8)`)
  results.push(
    await measure({
      name: 'SI, hubs',
      network: hubby,
      transmission: Exponential.ofRate(1),
      recovers: false,
      runs: si,
      answers: (sizes, nodes) => [answer('mean size', mean(sizes), nodes, nodes)],
    }),
  )
  // The sizes of the others are known from the program alone.
  if (program !== null && lognormal !== undefined) {
    results.push(
      await measure({
        name: 'SIR, hubs, lognormal delays',
        network: hubby,
        transmission: new Lognormal(2, 1.1),
        recovers: true,
        runs: lognormal,
      }),
    )
  }
  if (program !== null && few !== undefined) {
    results.push(
      await measure({
        name: 'SIR, hubs, a fifth infected',
        network: networkFromSpec('barabasi-albert(nodes=100000, links=8)'),
        transmission: Exponential.ofRate(0.05),
        recovers: true,
        runs: few,
      }),
    )
  }
  return results
}

/**
 * On a Poisson graph the share r of people infected solves 1 - r = (1 - seeded) exp(-infections r), where
 * `infections` = mean ties x chance that a tie transmits: 863,771 of a million in PERFORMANCE.md. From graph to graph
 * it varies with a standard deviation of about 0.7 sqrt(nodes).
 */
function finalSize(sizes, nodes, infections) {
  let share = 1
  for (let i = 0; i < 200; i++) share = 1 - (1 - SEEDS / nodes) * Math.exp(-infections * share)
  const slack = 4.5 * 0.7 * Math.sqrt(nodes)
  return answer('mean size', mean(sizes), nodes * share - slack, nodes * share + slack)
}

/** Within 4.5 standard errors (false alarm < 1e-5), and half a thousandth of the size: few rounds tell the error badly. */
function agreementWithPlain(sizes, plain) {
  const expected = mean(plain.map(({ meanSize }) => meanSize))
  const slack = (4.5 * Math.SQRT2 * standardDeviation(sizes)) / Math.sqrt(sizes.length) + 0.0005 * mean(sizes)
  return answer('the same, plain C++', expected, mean(sizes) - slack, mean(sizes) + slack)
}
