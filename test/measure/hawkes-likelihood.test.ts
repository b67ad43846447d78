import { expect, test } from 'vitest'
import { hawkesLogLikelihood, type ExponentialHawkes } from '../../src/measure/hawkes-likelihood.js'

const TIMES = [0.5, 1.2, 1.3, 2.9, 4]
const MODEL = { background: 0.5, branching: 0.6, decay: 1.2 }

function rate(
  times: readonly number[],
  { background, branching, decay }: ExponentialHawkes,
  t: number,
): number {
  return times.reduce(
    (sum, s) => sum + (s < t ? branching * decay * Math.exp(-decay * (t - s)) : 0),
    background,
  )
}

/** The definition: every rate by its own sum, the integral by the midpoint rule between events. */
function likelihoodByDefinition(times: readonly number[], model: ExponentialHawkes, until: number): number {
  const ends = [0, ...times, until]
  let integral = 0
  for (let k = 1; k < ends.length; k++) {
    const width = (ends[k]! - ends[k - 1]!) / 2000
    for (let i = 0; i < 2000; i++) integral += width * rate(times, model, ends[k - 1]! + (i + 0.5) * width)
  }
  return times.reduce((sum, t) => sum + Math.log(rate(times, model, t)), -integral)
}

test('HAW-02: five events', () => {
  expect(Math.abs(hawkesLogLikelihood(TIMES, MODEL, 5) / -6.392089730428063 - 1)).toBeLessThan(1e-9)
})

test('agrees with the definition', () => {
  for (const model of [MODEL, { background: 2, branching: 1.5, decay: 0.3 }])
    for (const times of [[], [0], TIMES])
      expect(hawkesLogLikelihood(times, model, 4.5)).toBeCloseTo(likelihoodByDefinition(times, model, 4.5), 6)
})

test('without branching it is a Poisson process; an event at rate 0 cannot be', () => {
  const still = { background: 0.7, branching: 0, decay: 1 }
  expect(hawkesLogLikelihood(TIMES, still, 6)).toBeCloseTo(5 * Math.log(0.7) - 0.7 * 6, 12)
  expect(hawkesLogLikelihood(TIMES, { ...MODEL, background: 0 }, 5)).toBe(-Infinity)
})
