import { expect, test } from 'vitest'
import type { CampaignTrace } from '../../../web/network/types.js'
import { advance, eventCounts, nextEvent, previousEvent } from '../../../web/controls/clock.js'

function trace(...hours: number[]): CampaignTrace {
  const n = hours.length
  return {
    hours: Float32Array.from(hours),
    states: new Uint8Array(n),
    persons: new Uint32Array(n),
    from: new Int32Array(n),
  }
}

test('a day takes four seconds, and the clock ends at the horizon', () => {
  expect(advance(0, 4000, 1, 168)).toBeCloseTo(24, 12)
  expect(advance(10, 250, 16, 168)).toBeCloseTo(34, 12)
  expect(advance(167, 1000, 4, 168)).toBe(168)
})

test('steps go through the events of both, each moment once, and back the same way', () => {
  const traces = [trace(0, 0, 0.1, 5, 5, 90), trace(0, 2.3, 5, 7)]
  const forwards = []
  let time = 0
  while (time < 100) forwards.push((time = nextEvent(traces, time, 100)))
  expect(forwards).toEqual([Math.fround(0.1), Math.fround(2.3), 5, 7, 90, 100])
  const backwards = []
  while (time > 0) backwards.push((time = previousEvent(traces, time)))
  expect(backwards).toEqual([...forwards.slice(0, -1).reverse(), 0])
})

test('steps without events go to the ends', () => {
  expect(nextEvent([trace(), trace()], 3, 24)).toBe(24)
  expect(previousEvent([trace(), trace()], 3)).toBe(0)
  // Beyond the horizon nothing is shown.
  expect(nextEvent([trace(30)], 3, 24)).toBe(24)
})

test('events by part of the time, those at the horizon in the last part', () => {
  expect([...eventCounts(trace(0, 0, 5.9, 6, 23.9, 24, 25), 24, 4)]).toEqual([3, 1, 0, 2])
  expect([...eventCounts(trace(), 24, 2)]).toEqual([0, 0])
})
