import { describe, expect, test } from 'vitest'
import { EventQueue } from '../../src/kernel/event-queue.js'
import { Stream } from '../../src/random/stream.js'
import { rootKey } from '../../src/random/keyed.js'

type Event = readonly [time: number, kind: number, tie: number, subject: number, object: number]

function drain(queue: EventQueue): string[] {
  const order: string[] = []
  while (queue.pop()) order.push([queue.time, queue.kind, queue.subject, queue.object].join())
  return order
}

function randomEvents(count: number, distinctTimes: number, seed: string): Event[] {
  const stream = new Stream(rootKey(seed))
  return Array.from({ length: count }, () => [
    stream.below(distinctTimes),
    stream.below(3),
    stream.int32(),
    stream.below(50),
    stream.below(50),
  ])
}

function sorted(events: readonly Event[]): string[] {
  const order = ([, kind, tie]: Event): number => ((kind << 28) | (tie >>> 4)) >>> 0
  return [...events]
    .sort((a, b) => a[0] - b[0] || order(a) - order(b) || a[3] - b[3] || a[4] - b[4])
    .map(([time, kind, , subject, object]) => [time, kind, subject, object].join())
}

describe('EventQueue', () => {
  test('pops in the total order (time, kind, tie, subject, object), whatever the order of insertion', () => {
    const events = randomEvents(5000, 40, 'queue')
    const forward = new EventQueue(1)
    const backward = new EventQueue(8)
    for (const event of events) forward.push(...event)
    for (const event of [...events].reverse()) backward.push(...event)
    const expected = sorted(events)
    expect(drain(forward)).toEqual(expected)
    expect(drain(backward)).toEqual(expected)
  })

  test('keeps the order when pushes and pops are mixed', () => {
    const stream = new Stream(rootKey('mixed'))
    const queue = new EventQueue(2)
    const waiting: number[] = []
    let last = 0
    for (let step = 0; step < 20000; step++) {
      if (waiting.length === 0 || stream.uniform() < 0.55) {
        const time = last + stream.uniform()
        waiting.push(time)
        queue.push(time, 0, 0, step, 0)
      } else {
        waiting.sort((a, b) => a - b)
        queue.pop()
        expect(queue.time).toBe(waiting.shift())
        last = queue.time
      }
    }
    expect(queue.size).toBe(waiting.length)
  })

  test('is empty after the last event', () => {
    const queue = new EventQueue()
    expect(queue.pop()).toBe(false)
    queue.push(1, 2, 3, -4, 5)
    expect(queue.pop()).toBe(true)
    expect([queue.time, queue.kind, queue.subject, queue.object]).toEqual([1, 2, -4, 5])
    expect(queue.pop()).toBe(false)
  })
})
