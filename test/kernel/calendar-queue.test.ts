import { describe, expect, test } from 'vitest'
import { CalendarQueue } from '../../src/kernel/calendar-queue.js'
import { EventQueue } from '../../src/kernel/event-queue.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

interface Queue {
  readonly time: number
  readonly kind: number
  readonly subject: number
  readonly object: number
  readonly size: number
  push(time: number, kind: number, tie: number, subject: number, object: number): void
  pop(): boolean
}

/** A run in which events cause later ones, now and then at the very same time; returns everything popped. */
function causedRun(queue: Queue, seed: string, horizon: number): string[] {
  const stream = new Stream(rootKey(seed))
  for (let i = 0; i < 300; i++) queue.push(stream.uniform() * horizon, i % 3, stream.int32(), i, 0)
  const popped: string[] = []
  while (queue.pop()) {
    const { time, kind, subject, object } = queue
    popped.push([time, kind, subject, object].join())
    const children = popped.length < 4000 ? stream.below(3) : 0
    for (let c = 0; c < children; c++) {
      const later = stream.uniform() < 0.2 ? time : time + stream.uniform() * stream.uniform() * horizon
      if (later < horizon) queue.push(later, stream.below(3), stream.int32(), stream.below(20), c)
    }
  }
  return popped
}

describe('CalendarQueue', () => {
  test.each([1, 7, 64, 4096])('pops exactly what the heap pops, with %i bins', (bins) => {
    for (const horizon of [1, 720, 17520]) {
      for (let run = 0; run < 5; run++) {
        const expected = causedRun(new EventQueue(), `run ${run}`, horizon)
        expect(expected.length).toBeGreaterThan(300)
        expect(causedRun(new CalendarQueue(horizon, bins), `run ${run}`, horizon)).toEqual(expected)
      }
    }
  })

  test('knows its size and ends', () => {
    const queue = new CalendarQueue(10, 4)
    expect(queue.pop()).toBe(false)
    for (const time of [9.999, 0, 5, 2.5]) queue.push(time, 0, 0, 0, 0)
    expect(queue.size).toBe(4)
    const times: number[] = []
    while (queue.pop()) times.push(queue.time)
    expect(times).toEqual([0, 2.5, 5, 9.999])
    expect(queue.size).toBe(0)
    queue.push(9.9995, 0, 0, 0, 0)
    expect(queue.pop()).toBe(true)
  })
})
