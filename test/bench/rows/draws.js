/** Nanoseconds a keyed draw and an elementary function, each beside what it could be replaced by. */
import { Xoshiro } from '../baselines/xoshiro.js'
import { engineAt } from '../engine.js'
import { inTurn, median } from '../measure.js'
import { answer, figure } from '../row.js'

const CALLS = { full: 20e6, quick: 4e6, tiny: 4e5 }
const ROUNDS = 5

export async function run({ dist, size }) {
  const engine = engineAt(dist)
  const { deriveKey, rootKey, uniformOf } = await engine('random/keyed.js')
  const { exp } = await engine('math/exp.js')
  const { log } = await engine('math/log.js')
  const calls = CALLS[size]
  const key = deriveKey(rootKey('bench'), 1)

  const keyed = await perCall(
    calls,
    (n) => sumOfKeyed(uniformOf, key.k0, key.k1, n),
    (n) => sumOfStream(new Xoshiro(1), n),
  )
  const slack = 5 / Math.sqrt(12 * calls)
  const results = [
    {
      name: 'keyed draw',
      answers: [answer('mean', keyed.value / calls, 0.5 - slack, 0.5 + slack)],
      figures: [
        figure('CPU', keyed.ns, 'ns', { most: 15 }),
        figure('against a stream (xoshiro)', keyed.ratio, 'x'),
      ],
    },
  ]
  const pairs = [
    ['exp', exp, Math.exp, -20, 1],
    ['log', log, Math.log, 0.001, 30],
  ]
  for (const [name, ours, native, low, high] of pairs) {
    const grid = Float64Array.from({ length: 4096 }, (_, i) => low + ((high - low) * (i + 0.5)) / 4096)
    const furthest = grid.reduce((most, x) => Math.max(most, Math.abs(ours(x) / native(x) - 1)), 0)
    const cost = await perCall(
      calls,
      (n) => sumOver(ours, grid, n),
      (n) => sumOverNative(native, grid, n),
    )
    results.push({
      name,
      answers: [answer('furthest from native', furthest, 0, 1e-15)],
      figures: [figure('CPU', cost.ns, 'ns'), figure('against native Math', cost.ratio, 'x')],
    })
  }
  return results
}

async function perCall(calls, job, baseline) {
  job(calls / 10)
  baseline(calls / 10)
  const { a, b } = await inTurn(
    ROUNDS,
    () => job(calls),
    () => baseline(calls),
  )
  return {
    value: a[0].value,
    ns: median(a.map(({ cpuSeconds }) => (cpuSeconds / calls) * 1e9)),
    ratio: median(a.map(({ cpuSeconds }, round) => cpuSeconds / b[round].cpuSeconds)),
  }
}

function sumOfKeyed(uniformOf, k0, k1, calls) {
  let sum = 0
  for (let i = 0; i < calls; i++) sum += uniformOf(k0, k1, i, 7)
  return sum
}

function sumOfStream(random, calls) {
  let sum = 0
  for (let i = 0; i < calls; i++) sum += random.uniform52()
  return sum
}

function sumOver(f, grid, calls) {
  let sum = 0
  for (let i = 0; i < calls; i++) sum += f(grid[i & 4095])
  return sum
}

// A loop of its own: a shared one would be compiled for two functions and favour neither.
function sumOverNative(f, grid, calls) {
  let sum = 0
  for (let i = 0; i < calls; i++) sum += f(grid[i & 4095])
  return sum
}
