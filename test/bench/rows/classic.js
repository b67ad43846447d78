/**
 * The classic models beside the independent cascade and epidemics, against plain C++ where a compiler is at hand.
 * Every mean size is checked without it too: by theory, or by another algorithm.
 */
import { agreement, agreementOfRounds, agreementWith } from '../agreement.js'
import { buildPlain, filesFor, plainRuns } from '../baselines/plain-cpp.js'
import { Xoshiro } from '../baselines/xoshiro.js'
import { engineAt } from '../engine.js'
import { mean, median, timed } from '../measure.js'
import { answer, figure, holds } from '../row.js'

/** The network, the timed rounds, and the runs of each by model. */
const SIZES = {
  full: {
    people: 100_000,
    rounds: 7,
    lt: 60_000,
    threshold: 300,
    complex: 1500,
    hawkes: 60_000,
    bass: 8,
    competitive: 400,
    sentiment: 30_000,
  },
  quick: {
    people: 100_000,
    rounds: 3,
    lt: 20_000,
    threshold: 60,
    complex: 300,
    hawkes: 20_000,
    bass: 2,
    competitive: 80,
    sentiment: 10_000,
  },
  tiny: {
    people: 5_000,
    rounds: 2,
    lt: 5_000,
    threshold: 20,
    complex: 200,
    hawkes: 3_000,
    bass: 5,
    competitive: 100,
    sentiment: 3_000,
  },
}

/** The place of each model in plain-classic.cpp. */
const PLAIN = ['lt', 'threshold', 'complex', 'hawkes', 'bass', 'competitive', 'sentiment']

const NEEDED = 3
const PERSUASION = { p: 0.02, table: [1, 1.67, 2.2] }
const HAWKES = { branching: 0.9, median: 2, sigma: 1.1 }
const BASS = { p: 0.003, q: 0.38, horizonHours: 12 }
const COMPETITION = 0.03
const QUALITY = 0.9

export async function run({ dist, size, folder }) {
  const engine = engineAt(dist)
  const { networkFromSpec } = await engine('network/spec.js')
  const { bass } = await engine('kernel/bass.js')
  const { competitiveCascade } = await engine('kernel/competitive-cascade.js')
  const { complexContagion } = await engine('kernel/complex-contagion.js')
  const { hawkes } = await engine('kernel/hawkes.js')
  const { independentCascade } = await engine('kernel/independent-cascade.js')
  const { linearThreshold } = await engine('kernel/linear-threshold.js')
  const { sentimentCascade } = await engine('kernel/sentiment-cascade.js')
  const { thresholdModel } = await engine('kernel/threshold.js')
  const { Lognormal } = await engine('random/lognormal.js')
  const { deriveKey, rootKey } = await engine('random/keyed.js')
  const { Stream } = await engine('random/stream.js')
  const program = size === 'tiny' ? null : buildPlain(folder, 'classic')
  const { people, rounds, ...counts } = SIZES[size]
  const network = networkFromSpec(`barabasi-albert(nodes=${people}, links=8)`)
  const random = (count) => ({ kind: 'random', count })

  /** What `look` sees after each run; the runs of a round have streams of their own. */
  function sample(kernel, runs, look, round = 0) {
    const key = deriveKey(rootKey('bench classic'), round)
    return Array.from({ length: runs }, (_, i) => {
      kernel.run(new Stream(deriveKey(key, i)))
      return look(kernel)
    })
  }
  const sizeOf = (kernel) => kernel.size

  async function measure({ name, model, kernel, begin, parameters, look = sizeOf, answers }) {
    const runs = counts[model]
    const numbers = new Float64Array(6)
    numbers.set([PLAIN.indexOf(model), begin, ...parameters])
    const files = program === null ? null : filesFor(folder, network, numbers)
    sample(kernel, Math.ceil(runs / 4), look, rounds)
    const [own, plain] = [[], []]
    for (let round = 0; round < rounds; round++) {
      own.push(await timed(() => sample(kernel, runs, look, round)))
      if (files !== null) plain.push(plainRuns(program, files, runs, round + 1))
    }
    const seen = own.flatMap(({ value }) => value)
    const rates = own.map(({ cpuSeconds }) => runs / cpuSeconds)
    const figures = [figure('runs', median(rates), '/CPU s')]
    const checks = answers(seen)
    if (files !== null) {
      const others = plain.map(({ cpuSeconds }) => runs / cpuSeconds)
      const ratio = median(rates.map((rate, round) => rate / others[round]))
      figures.unshift(figure('against plain C++', ratio, 'x', { least: 0.8, atFullSize: true }))
      figures.push(figure('plain C++', median(others), '/CPU s'))
      const hasPart = Array.isArray(seen[0])
      const sizes = hasPart ? seen.map(([all]) => all) : seen
      checks.push(
        agreementOfRounds(
          'size, plain C++',
          plain.map(({ meanSize }) => meanSize),
          sizes,
        ),
      )
      if (hasPart) {
        const parts = seen.map(([, part]) => part)
        checks.push(
          agreementOfRounds(
            'part, plain C++',
            plain.map(({ meanPart }) => meanPart),
            parts,
          ),
        )
      }
    }
    return { name, answers: checks, figures }
  }

  const sizesOfCascades = (p, begin, runs) =>
    sample(independentCascade(network, p, random(begin)), runs, sizeOf)

  return [
    await measure({
      name: 'linear threshold, weighted',
      model: 'lt',
      kernel: linearThreshold(network, 'weighted', random(1)),
      begin: 1,
      parameters: [],
      answers: (sizes) => [agreement('mean size', sizes, walksBack(network, sizes.length))],
    }),
    await measure({
      name: `threshold of ${NEEDED}`,
      model: 'threshold',
      kernel: thresholdModel(network, NEEDED, random(people / 100)),
      begin: people / 100,
      parameters: [NEEDED],
      answers(sizes) {
        const kernel = thresholdModel(network, NEEDED, random(people / 100))
        const others = sample(kernel, 3, ({ order }) => sweeps(network, order.slice(0, people / 100)))
        return [
          answer('mean size', mean(sizes), people / 100, people),
          holds(
            'as by repeated sweeps',
            others.every((size, i) => size === sizes[i]),
          ),
        ]
      },
    }),
    await measure({
      name: 'complex contagion',
      model: 'complex',
      kernel: complexContagion(network, PERSUASION.p, PERSUASION.table, random(10)),
      begin: 10,
      parameters: [PERSUASION.p, ...PERSUASION.table],
      answers: (sizes) => [agreement('mean size', sizes, oneByOne(network, Math.min(sizes.length, 600)))],
    }),
    await measure({
      name: 'Hawkes',
      model: 'hawkes',
      kernel: hawkes(
        network,
        {
          branching: HAWKES.branching,
          delay: new Lognormal(HAWKES.median, HAWKES.sigma),
          horizonHours: Infinity,
        },
        random(1),
      ),
      begin: 1,
      parameters: [HAWKES.branching, HAWKES.median, HAWKES.sigma],
      // The total progeny of a Poisson branching process.
      answers(sizes) {
        const left = 1 - HAWKES.branching
        return [agreementWith('mean actions', sizes, 1 / left, Math.sqrt(HAWKES.branching / left ** 3))]
      },
    }),
    await measure({
      name: 'Bass',
      model: 'bass',
      kernel: bass(network, BASS, null),
      begin: 0,
      parameters: [BASS.p, BASS.q, BASS.horizonHours],
      answers: (sizes) => [
        answer('mean size', mean(sizes), 0, people),
        agreementWith(
          'on a ring',
          sample(bass(ring(10_000), BASS, null), 40, sizeOf),
          10_000 * adoptersOnRing(),
        ),
      ],
    }),
    await measure({
      name: 'two contents compete',
      model: 'competitive',
      kernel: competitiveCascade(network, COMPETITION, [random(5), random(5)]),
      begin: 10,
      parameters: [COMPETITION],
      look: ({ size, sizes }) => [size, sizes[0]],
      answers: (seen) => [
        agreement(
          'mean size',
          seen.map(([all]) => all),
          sizesOfCascades(COMPETITION, 10, seen.length),
        ),
        agreementWith(
          'first less second',
          seen.map(([all, first]) => 2 * first - all),
          0,
        ),
      ],
    }),
    await measure({
      name: 'sentiment, weighted',
      model: 'sentiment',
      kernel: sentimentCascade(network, 'weighted', QUALITY, random(1)),
      begin: 1,
      parameters: [-1, QUALITY],
      look: ({ size, positive }) => [size, positive],
      answers(seen) {
        const kernel = sentimentCascade(network, 'weighted', QUALITY, random(1))
        const surplus = sample(kernel, counts.sentiment, (run) => run.positive - expectedPositive(run))
        return [
          agreement(
            'mean size',
            seen.map(([all]) => all),
            sizesOfCascades('weighted', 1, seen.length),
          ),
          agreementWith('positive beyond quality^steps', surplus, 0),
        ]
      },
    }),
  ]
}

/**
 * Linear threshold in live ties (Kempe, Kleinberg & Tardos 2003): everybody listens to one random person of those they
 * follow, so a random seed reaches v with chance 1/n for each person on the way back from v, v included, until it
 * closes. The mean number of them is the mean size. On this network people follow whoever follows them.
 */
function walksBack({ nodes, offsets, targets }, walks) {
  const random = new Xoshiro(17)
  const stamps = new Int32Array(nodes).fill(-1)
  return Array.from({ length: walks }, (_, walk) => {
    let person = Math.floor(random.uniform52() * nodes)
    let met = 0
    for (; stamps[person] !== walk; met++) {
      stamps[person] = walk
      const start = offsets[person]
      person = targets[start + Math.floor(random.uniform52() * (offsets[person + 1] - start))]
    }
    return met
  })
}

/** Deterministic thresholds by looking at everybody again and again; returns how many are active in the end. */
function sweeps({ nodes, offsets, targets }, seeds) {
  const active = new Uint8Array(nodes)
  for (const v of seeds) active[v] = 1
  let size = seeds.length
  for (let before = 0; before !== size;) {
    before = size
    for (let v = 0; v < nodes; v++) {
      if (active[v] === 1) continue
      let followed = 0
      for (let e = offsets[v]; e < offsets[v + 1]; e++) followed += active[targets[e]]
      if (followed < NEEDED) continue
      active[v] = 1
      size++
    }
  }
  return size
}

/** Complex contagion with a draw for each active followee: the k-th persuades with chance 1 - (1 - p)^m_k. */
function oneByOne({ nodes, offsets, targets }, runs) {
  const random = new Xoshiro(19)
  const chances = PERSUASION.table.map((m) => 1 - (1 - PERSUASION.p) ** m)
  return Array.from({ length: runs }, () => {
    const isReached = new Uint8Array(nodes)
    const exposures = new Uint32Array(nodes)
    const reached = []
    while (reached.length < 10) {
      const person = Math.floor(random.uniform52() * nodes)
      if (isReached[person] === 0) reached.push(person)
      isReached[person] = 1
    }
    for (const u of reached) {
      for (let e = offsets[u]; e < offsets[u + 1]; e++) {
        const v = targets[e]
        if (isReached[v] === 1) continue
        const k = Math.min(exposures[v]++, chances.length - 1)
        if (random.uniform52() >= chances[k]) continue
        isReached[v] = 1
        reached.push(v)
      }
    }
    return reached.length
  })
}

/** Everybody follows the two people beside them. */
function ring(nodes) {
  const offsets = Uint32Array.from({ length: nodes + 1 }, (_, v) => 2 * v)
  const targets = new Uint32Array(2 * nodes)
  for (let v = 0; v < nodes; v++)
    targets.set(
      [(v + nodes - 1) % nodes, (v + 1) % nodes].sort((a, b) => a - b),
      2 * v,
    )
  return {
    nodes,
    edges: 2 * nodes,
    offsets,
    targets,
    weights: null,
    labels: null,
    dropped: { selfLoops: 0, duplicates: 0 },
  }
}

/** The share of adopters on a long ring (Fibich & Gibori 2010, doi:10.1287/opre.1100.0833): exact. */
function adoptersOnRing() {
  const { p, q, horizonHours: t } = BASS
  return 1 - Math.exp(-(p + q) * t + (q * (1 - Math.exp(-p * t))) / p)
}

/** Whoever has it in the n-th generation is positive with chance quality^(n + 1), whoever they have it from. */
function expectedPositive({ size, order, infectors }) {
  const chances = new Map()
  let sum = 0
  for (let i = 0; i < size; i++) {
    const chance = QUALITY * (chances.get(infectors[i]) ?? 1)
    chances.set(order[i], chance)
    sum += chance
  }
  return sum
}
