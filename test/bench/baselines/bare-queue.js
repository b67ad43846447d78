/**
 * Nothing but the events: deliveries with lognormal delays through a textbook binary heap of objects, and no
 * decision at any of them. What an event of the engine costs is said in multiples of one of these.
 */
import { Xoshiro } from './xoshiro.js'

/** @returns how many events were taken out, those of `posts` posts with `deliveries` deliveries each */
export function bareQueue({ posts, deliveries, hours, seed }) {
  const random = new Xoshiro(seed)
  const heap = []
  let events = 0
  let last = 0
  const drain = (until) => {
    while (heap.length > 0 && heap[0].time < until) {
      last = pop(heap).time
      events++
    }
  }
  for (let post = 0; post < posts; post++) {
    const time = (post / posts) * hours
    drain(time)
    for (let i = 0; i < deliveries; i++) {
      const normal =
        Math.sqrt(-2 * Math.log(random.uniform52())) * Math.cos(6.283185307179586 * random.uniform52())
      const at = time + 2.3 * Math.exp(2.45 * normal)
      if (at < hours) push(heap, { time: at, person: random.int32(), post })
    }
  }
  drain(Infinity)
  if (!(last < hours)) throw new Error('an event came after the end')
  return events
}

function push(heap, entry) {
  let hole = heap.length
  heap.push(entry)
  while (hole > 0) {
    const parent = (hole - 1) >> 1
    if (heap[parent].time <= entry.time) break
    heap[hole] = heap[parent]
    hole = parent
  }
  heap[hole] = entry
}

function pop(heap) {
  const top = heap[0]
  const entry = heap.pop()
  if (heap.length === 0) return top
  let hole = 0
  for (let child = 1; child < heap.length; child = 2 * hole + 1) {
    if (child + 1 < heap.length && heap[child + 1].time < heap[child].time) child++
    if (heap[child].time >= entry.time) break
    heap[hole] = heap[child]
    hole = child
  }
  heap[hole] = entry
  return top
}
