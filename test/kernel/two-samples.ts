/** Comparing samples of one law. 4.5 standard errors: a false alarm has probability 7e-6 each. */
import { expect } from 'vitest'

export function momentsOf(values: ArrayLike<number>): { mean: number; deviation: number } {
  const list = Array.from(values)
  const mean = list.reduce((a, b) => a + b, 0) / list.length
  return { mean, deviation: Math.sqrt(list.reduce((a, b) => a + (b - mean) ** 2, 0) / list.length) }
}

/** Both are samples of one law, of equal or different length. */
export function expectAlike(a: ArrayLike<number>, b: ArrayLike<number>): void {
  const x = momentsOf(a)
  const y = momentsOf(b)
  const error = Math.sqrt(x.deviation ** 2 / a.length + y.deviation ** 2 / b.length)
  expect(Math.abs(x.mean - y.mean)).toBeLessThanOrEqual(4.5 * error + 1e-12)
}
