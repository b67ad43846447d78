/** Networks of ten million edges, beside the least that any of them must do: random pairs into sorted-by-row arrays. */
import { simpleRows } from '../baselines/simple-load.js'
import { Xoshiro } from '../baselines/xoshiro.js'
import { megabytes } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { inFreshProcess } from '../fresh-process.js'
import { peakRssBytes, timed } from '../measure.js'
import { answer, figure } from '../row.js'

const EDGES = { full: 10_000_000, quick: 1_000_000, tiny: 100_000 }

/** "In seconds": the issue names no number. */
const MOST_SECONDS = 10

export async function run({ dist, size }) {
  const edges = EDGES[size]
  const bare = await inFreshProcess(import.meta.url, 'makeBare', { edges })
  const specs = [
    ['follower', edges / 40, `follower(nodes=${edges / 40}, followers=40)`],
    ['barabasi-albert', edges / 16, `barabasi-albert(nodes=${edges / 16}, links=8)`],
    ['erdos-renyi', edges / 10, `erdos-renyi(nodes=${edges / 10}, degree=10)`],
  ]
  const results = []
  for (const [name, nodes, spec] of specs) {
    const made = await inFreshProcess(import.meta.url, 'make', { dist, spec })
    results.push({
      name: `${name}, ${(edges / 1e6).toLocaleString('en-US')} M edges`,
      answers: answersOf(name, nodes, edges, made),
      figures: [
        figure('CPU', made.cpuSeconds, 's', { most: MOST_SECONDS }),
        figure('against bare rows', made.cpuSeconds / bare.cpuSeconds, 'x'),
        figure('wall', made.wallSeconds, 's'),
        megabytes('peak RSS', made.peak),
      ],
    })
  }
  return results
}

function answersOf(name, nodes, edges, made) {
  if (name === 'follower') {
    return [
      answer('mean followers', made.edges / nodes, 39.2, 40.8),
      answer('reciprocity', made.reciprocity, 0.2, 0.24),
    ]
  }
  if (name === 'barabasi-albert') {
    const exact = 16 * (nodes - 8)
    return [answer('edges', made.edges, exact, exact)]
  }
  // Ties are binomial with mean edges / 2: five standard deviations.
  const slack = 10 * Math.sqrt(edges / 2)
  return [answer('edges', made.edges, edges - slack, edges + slack)]
}

export async function make({ dist, spec }) {
  const engine = engineAt(dist)
  const { networkFromSpec } = await engine('network/spec.js')
  const { mutualTies } = await engine('campaign/people.js')
  const { value, wallSeconds, cpuSeconds } = await timed(() => networkFromSpec(spec))
  const peak = peakRssBytes()
  return { wallSeconds, cpuSeconds, peak, edges: value.edges, reciprocity: mutualTies(value).reciprocity }
}

export async function makeBare({ edges }) {
  return timed(() => {
    const random = new Xoshiro(1)
    const nodes = edges / 10
    const sources = new Uint32Array(edges)
    const targets = new Uint32Array(edges)
    for (let e = 0; e < edges; e++) {
      sources[e] = Math.floor(random.uniform52() * nodes)
      targets[e] = Math.floor(random.uniform52() * nodes)
    }
    return simpleRows(sources, targets).edges
  })
}
