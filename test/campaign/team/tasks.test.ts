import { describe, expect, test } from 'vitest'
import { hoursAtQuantile, serviceHours, TASKS, WAGES } from '../../../src/campaign/team/tasks.js'
import { Lognormal } from '../../../src/random/lognormal.js'
import { rootKey } from '../../../src/random/keyed.js'
import { ROLES } from '../../../src/scenario/scenario.js'

describe.each(Object.entries(TASKS))('%s', (_, task) => {
  test('has the mean and the coefficient of variation of the table', () => {
    // Midpoint rule over ln(u / (1 - u)), which reaches far into both tails.
    let mean = 0
    let square = 0
    for (let x = -60; x < 60; x += 0.01) {
      const u = 1 / (1 + Math.exp(-x))
      const hours = hoursAtQuantile(task, u)
      const weight = 0.01 * u * (1 / (1 + Math.exp(x)))
      // u rounds to 1 beyond 36: nothing that would count lies there.
      if (u === 1) break
      mean += hours * weight
      square += hours * hours * weight
    }
    expect(mean / task.hours).toBeCloseTo(1, 6)
    expect(Math.sqrt(square - mean * mean) / mean / task.cv).toBeCloseTo(1, 4)
  })

  test('is the lognormal law of that mean and cv', () => {
    const sigma = Math.sqrt(Math.log(1 + task.cv * task.cv))
    const law = new Lognormal(task.hours / Math.sqrt(1 + task.cv * task.cv), sigma)
    for (const u of [0.001, 0.1, 0.5, 0.9, 0.9999])
      expect(hoursAtQuantile(task, u) / law.quantile(u)).toBeCloseTo(1, 12)
  })
})

test('hours are one keyed draw: the same names give the same hours, other names others', () => {
  const [a, b] = [rootKey('a'), rootKey('b')]
  expect(serviceHours(TASKS.video, a, 1, 2)).toBe(serviceHours(TASKS.video, a, 1, 2))
  const draws = [a, b].flatMap((key) =>
    [0, 1].flatMap((i) => [0, 1].map((j) => serviceHours(TASKS.text, key, i, j))),
  )
  expect(new Set(draws).size).toBe(8)
})

test('a slower piece of work takes longer under the same draw, in proportion', () => {
  const key = rootKey('scale')
  expect(serviceHours(TASKS.video, key, 3, 0) / serviceHours(TASKS.text, key, 3, 0)).toBeCloseTo(10, 12)
})

test('every role has a wage', () => {
  expect(Object.keys(WAGES).sort()).toEqual([...ROLES].sort())
})
