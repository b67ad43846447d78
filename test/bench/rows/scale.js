/**
 * Cost against ties: Chung-Lu networks with ever more people, each built and cascaded in a process of its own, so that
 * memory is that of one size. A cascade starts from the ten people of most followers; with ten ties in a hundred
 * getting through, each reaches the same share of the people at every size (what takes off differs by chance alone).
 * Larger networks lie deeper in the memory; what that costs is measured beside, by bare reads of the same columns.
 */
import { Xoshiro } from '../baselines/xoshiro.js'
import { engineAt } from '../engine.js'
import { inFreshProcess } from '../fresh-process.js'
import { mean, peakRssBytes, standardDeviation, timed } from '../measure.js'
import { answer, figure } from '../row.js'

const DEGREE = 20
const PROBABILITY = 0.1
const SEEDS = 10

const SIZES = {
  full: [1e4, 1e5, 1e6, 1e7, 1e8],
  quick: [1e4, 1e5, 1e6, 1e7],
  tiny: [1e4, 1e5],
}

const READS = 5_000_000

const WANTED = { most: 1.15, atFullSize: true }

/** Ties built, and ties looked at, in all the repetitions of a small size together: enough to be timed. */
const LEAST_TIES = { full: 3e7, quick: 1e7, tiny: 3e5 }

export async function run({ dist, size }) {
  const points = []
  for (const ties of SIZES[size]) {
    points.push(await inFreshProcess(import.meta.url, 'measure', { dist, ties, least: LEAST_TIES[size] }))
  }
  const largest = points.at(-1)
  return [
    {
      name: 'cost in ties',
      answers: points.flatMap(({ ties, edges, drawn, share, shareError }) => [
        // Poisson: five standard deviations.
        answer(`drawn for ${numberOf(ties)}`, drawn, ties - 5 * Math.sqrt(ties), ties + 5 * Math.sqrt(ties)),
        answer('kept of them', edges / drawn, 0.9, 1),
        // Small networks have other hubs: a fifth beside the spread of the runs.
        answer(
          'share reached',
          share,
          largest.share * 0.8 - 5 * shareError,
          largest.share * 1.2 + 5 * shareError,
        ),
      ]),
      figures: [
        ...exponents('building', points, ({ buildSeconds }) => buildSeconds, WANTED),
        ...exponents('a cascade', points, ({ runSeconds }) => runSeconds),
        ...exponents(
          'a cascade in bare reads',
          points,
          (point) => point.runSeconds / point.readSeconds,
          WANTED,
        ),
        ...points.flatMap((point) => [
          figure(`${numberOf(point.ties)}: build`, (point.buildSeconds / point.edges) * 1e9, 'CPU ns a tie'),
          figure('cascade', (point.runSeconds / point.tiesOfReached) * 1e9, 'CPU ns a tie of the reached'),
          figure('cascade', (point.runSeconds / point.reached) * 1e9, 'CPU ns a person reached'),
          figure('a bare read of a tie and its person', point.readSeconds * 1e9, 'CPU ns'),
        ]),
        figure('network', largest.networkBytes / largest.edges, 'bytes a tie'),
        figure('peak RSS beyond an idle engine', largest.peakBytes / largest.edges, 'bytes a tie'),
      ],
    },
  ]
}

/** By how much cost grows with ties, as an exponent: from the smallest to the largest size, and from size to size. */
function exponents(what, points, costOf, wanted = null) {
  const between = (a, b) => Math.log(costOf(b) / costOf(a)) / Math.log(b.edges / a.edges)
  return [
    figure(`exponent of ${what}`, between(points[0], points.at(-1)), '', wanted),
    ...points
      .slice(1)
      .map((point, i) => figure(`up to ${numberOf(point.ties)}`, between(points[i], point), '')),
  ]
}

/** Builds one size and runs cascades on it; small sizes again and again, after a warm-up. */
export async function measure({ dist, ties, least }) {
  const engine = engineAt(dist)
  const { networkFromSpec } = await engine('network/spec.js')
  const { independentCascade } = await engine('kernel/independent-cascade.js')
  const { mostFollowed } = await engine('kernel/cascade-kernel.js')
  const { runStreams } = await engine('experiment/cascade-runs.js')
  const build = (nodes, seed) => networkFromSpec(`chung-lu(nodes=${nodes}, degree=${DEGREE}, seed=${seed})`)
  for (let round = 0; round < 10; round++) build(5000, `warm ${round}`)

  const idle = peakRssBytes()
  const nodes = ties / DEGREE
  const builds = Math.max(1, Math.round(least / ties))
  let network = build(nodes, 1)
  const building = await timed(() => {
    for (let round = 0; round < builds; round++) network = build(nodes, 1)
  })
  const { offsets } = network
  const seeds = { kind: 'nodes', nodes: mostFollowed(network, SEEDS) }
  const kernel = independentCascade(network, PROBABILITY, seeds)
  const stream = runStreams('bench')
  const runs = Math.max(3, Math.round(least / ties))
  for (let run = 0; run < Math.min(runs, 100); run++) kernel.run(stream(run))
  const cascading = await timed(() => {
    for (let run = 1; run <= runs; run++) kernel.run(stream(run))
  })
  // The same runs again: what they had to look at.
  const shares = []
  let tiesOfReached = 0
  for (let run = 1; run <= runs; run++) {
    kernel.run(stream(run))
    shares.push(kernel.size / nodes)
    for (let i = 0; i < kernel.size; i++) {
      const person = kernel.order[i]
      tiesOfReached += offsets[person + 1] - offsets[person]
    }
  }
  const { edges, dropped } = network
  return {
    ties,
    edges,
    drawn: edges + dropped.selfLoops + dropped.duplicates,
    share: mean(shares),
    shareError: standardDeviation(shares) / Math.sqrt(runs),
    buildSeconds: building.cpuSeconds / builds,
    runSeconds: cascading.cpuSeconds / runs,
    readSeconds: await bareReadSeconds(network),
    tiesOfReached: tiesOfReached / runs,
    reached: mean(shares) * nodes,
    networkBytes: offsets.byteLength + network.targets.byteLength,
    peakBytes: peakRssBytes() - idle,
  }
}

/** What the memory gives: seconds to read a tie at random and a 16-bit entry of the person at its end, and no more. */
async function bareReadSeconds({ nodes, targets }) {
  const stamps = new Uint16Array(nodes).fill(1)
  const random = new Xoshiro(1)
  const readAll = (steps) => {
    let sum = 0
    for (let step = 0; step < steps; step++) {
      sum += stamps[targets[Math.floor(random.uniform52() * targets.length)]]
    }
    return sum
  }
  readAll(1e6)
  const { value, cpuSeconds } = await timed(() => readAll(READS))
  if (value !== READS) throw new Error('a read is missing')
  return cpuSeconds / READS
}

function numberOf(value) {
  return value.toLocaleString('en-US')
}
