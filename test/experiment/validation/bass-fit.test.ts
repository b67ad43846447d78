import { expect, test } from 'vitest'
import { bassShare, fitBass } from '../../../src/experiment/validation/bass-fit.js'

/** Oracle BASS-01, abs and rel 1e-9. */
test.each([
  [1, 0.03575816425644162],
  [5, 0.3311986424913736],
  [10, 0.8128032212213462],
  [15, 0.9716096398109868],
])('BASS-01: p = 0.03, q = 0.38 has come to F(%d)', (t, share) => {
  expect(bassShare(0.03, 0.38, t)).toBeCloseTo(share, 12)
})

test.each([
  [0.03, 0.38, 1000],
  [0.5, 4, 120],
  [0.2, 0.01, 50],
])('a curve of p = %d, q = %d and a market of %d gives them back', (p, q, market) => {
  const times = Array.from({ length: 52 }, (_, i) => ((i + 1) / 52) * (4 / (p + q)))
  const found = fitBass(
    times,
    times.map((t) => market * bassShare(p, q, t)),
  )
  expect(found.p / p).toBeCloseTo(1, 3)
  expect(found.q / q).toBeCloseTo(1, 2)
  expect(found.market / market).toBeCloseTo(1, 3)
})

test('no other curve of a fine grid lies nearer to points off the curve', () => {
  const times = [1, 2, 3, 4, 5, 6, 7, 8]
  const points = [3, 9, 20, 41, 60, 82, 91, 97]
  const distance = (p: number, q: number, market: number): number =>
    times.reduce((sum, t, i) => {
      const left = points[i]! - market * bassShare(p, q, t)
      return sum + left * left
    }, 0)
  const best = fitBass(times, points)
  const reached = distance(best.p, best.q, best.market)
  for (let p = 0.005; p < 0.3; p += 0.005)
    for (let q = 0.02; q < 2; q += 0.02)
      for (const market of [95, 98, 100, 102, 105, 110])
        expect(distance(p, q, market)).toBeGreaterThanOrEqual(reached - 1e-9)
})
