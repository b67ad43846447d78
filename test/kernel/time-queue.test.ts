import { describe, expect, test } from 'vitest'
import { TimeQueue } from '../../src/kernel/time-queue.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

/** Each event taken out puts in up to two later ones; all are kept in a sorted list too. */
function compare(queue: TimeQueue, delay: (stream: Stream) => number, events: number): void {
  const stream = new Stream(rootKey(String(events)))
  const expected: number[][] = []
  let made = 0
  function push(time: number): void {
    const person = made++
    queue.push(time, person, person ^ 5)
    let low = 0
    let high = expected.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (expected[middle]![0]! > time || (expected[middle]![0] === time && expected[middle]![1]! > person))
        low = middle + 1
      else high = middle
    }
    expected.splice(low, 0, [time, person])
  }
  queue.restart()
  for (let i = 0; i < 40; i++) push(delay(stream))
  let taken = 0
  while (queue.pop()) {
    const [time, person] = expected.pop()!
    if (queue.time !== time || queue.person !== person || queue.origin !== (person ^ 5)) {
      throw new Error(`event ${taken} is out of order`)
    }
    taken++
    for (let i = made < events ? stream.below(4) : 0; i > 0; i--) push(time + delay(stream))
  }
  expect([taken, expected.length]).toEqual([made, 0])
}

describe('events come out by time, equal times by person', () => {
  const laws: Record<string, (stream: Stream) => number> = {
    uniform: (stream) => stream.uniform(),
    'times of all sizes': (stream) => 10 ** (40 * stream.uniform() - 20),
    'a heavy tail': (stream) => stream.uniform() ** -3,
    'whole hours': (stream) => stream.below(3),
    'one delay': () => 0.1,
    'no delay': () => 0,
    'two bursts far apart': (stream) => stream.below(2) * 1e9 + stream.uniform(),
  }

  test.each(Object.keys(laws))('%s', (name) => {
    const queue = new TimeQueue()
    // A queue that was used before is as good as a new one.
    for (const events of [6000, 3, 400]) compare(queue, laws[name]!, events)
  })

  test('an empty queue has nothing to give, before a run and after it', () => {
    const queue = new TimeQueue()
    queue.restart()
    expect(queue.pop()).toBe(false)
    queue.push(0, 1, 2)
    expect([queue.pop(), queue.time, queue.person, queue.origin, queue.pop()]).toEqual([true, 0, 1, 2, false])
  })
})
