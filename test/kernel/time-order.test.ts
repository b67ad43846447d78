import { expect, test } from 'vitest'
import { TimeOrder } from '../../src/kernel/time-order.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

test('sorts by time, of equal times the first given first, whatever was sorted before', () => {
  const order = new TimeOrder()
  const stream = new Stream(rootKey('times'))
  for (const count of [0, 1, 2, 3, 17, 1000, 64, 65, 3001, 5]) {
    const times = Float64Array.from({ length: count + 3 }, () => stream.below(count) / 4)
    const wanted = Array.from({ length: count }, (_, i) => i).sort((a, b) => times[a]! - times[b]! || a - b)
    order.sort(times, count)
    expect([...order.places.subarray(0, count)]).toEqual(wanted)
    expect([...order.times.subarray(0, count)]).toEqual(wanted.map((i) => times[i]))
  }
})
