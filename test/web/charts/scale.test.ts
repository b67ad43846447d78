import { expect, test } from 'vitest'
import { bandPath, linePath } from '../../../web/charts/paths.js'
import { apart, hourTicks, nearest, roundUp, straight } from '../../../web/charts/scale.js'

test('round numbers above', () => {
  expect([0.7, 1, 11, 14.9, 16, 201, 599, 601, 999, 1001].map(roundUp)).toEqual([
    0.8, 1, 15, 15, 20, 300, 600, 800, 1000, 1500,
  ])
  expect([0, -3, NaN].map(roundUp)).toEqual([0, 0, 0])
})

test('hours of a day, of a week, of a year', () => {
  expect(hourTicks(24, 5)).toEqual([0, 6, 12, 18, 24])
  expect(hourTicks(168, 7)).toEqual([0, 24, 48, 72, 96, 120, 144, 168])
  expect(hourTicks(168, 4)).toEqual([0, 48, 96, 144])
  expect(hourTicks(8760, 4).length).toBeLessThanOrEqual(5)
  expect(hourTicks(168, 0)).toEqual([0, 168])
})

test('the nearest of a list', () => {
  expect([-1, 5.9, 6.1, 30].map((hour) => nearest([0, 12, 24], hour))).toEqual([0, 0, 1, 2])
})

test('labels move apart and stay inside', () => {
  expect(apart([50, 100], 18, 10, 200)).toEqual([50, 100])
  expect(apart([100, 104], 18, 10, 200)).toEqual([93, 111])
  expect(apart([104, 100], 18, 10, 200)).toEqual([111, 93])
  expect(apart([10, 10], 18, 10, 200)).toEqual([10, 28])
  expect(apart([300, 290], 18, 10, 200)).toEqual([200, 182])
})

test('four labels keep their order, and gather where they would touch', () => {
  expect(apart([100, 20, 101, 99], 20, 10, 200)).toEqual([100, 20, 120, 80])
  // One that is pushed aside pushes the next.
  expect(apart([50, 55, 72, 150], 20, 10, 200)).toEqual([39, 59, 79, 150])
  expect(apart([200, 200, 200, 200], 20, 10, 200)).toEqual([140, 160, 180, 200])
  expect(apart([], 20, 10, 200)).toEqual([])
})

test('paths', () => {
  const x = straight(0, 2, 10, 30)
  const y = straight(0, 10, 100, 0)
  expect(linePath([0, 1, 2], [0, 5, 10], x, y)).toBe('M10.0 100.0L20.0 50.0L30.0 0.0')
  expect(bandPath([0, 2], [0, 5], [5, 10], x, y)).toBe('M10.0 100.0L30.0 50.0L30.0 0.0L10.0 50.0z')
})
