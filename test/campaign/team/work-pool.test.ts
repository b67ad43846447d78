import { expect, test } from 'vitest'
import { workCalendar } from '../../../src/campaign/team/work-calendar.js'
import { dueFirst, WorkPool, type Work } from '../../../src/campaign/team/work-pool.js'

const always = workCalendar('always')
const work = (arrival: number, rank: number): Work => ({ arrival, rank })

/** Begins everything in turn; ranks in the order begun, with start and end. */
function workOff(pool: WorkPool<Work>, hours: number): number[][] {
  const done: number[][] = []
  for (let start = pool.nextStart(); start < Infinity; start = pool.nextStart()) {
    const { rank } = pool.take()
    done.push([rank, start, pool.begin(hours)])
  }
  return done
}

test('takes what is due first among what has arrived, and does not wait for what has not', () => {
  const pool = new WorkPool(always, 1)
  for (const item of [work(0, 5), work(1, 2), work(1, 1), work(100, 0)]) pool.add(item)
  expect(workOff(pool, 10)).toEqual([
    [5, 0, 10],
    [1, 10, 20],
    [2, 20, 30],
    [0, 100, 110],
  ])
})

test('what is taken and not begun keeps nobody busy', () => {
  const pool = new WorkPool(always, 1)
  pool.add(work(3, 0))
  pool.add(work(3, 1))
  expect(pool.take().rank).toBe(0)
  expect(pool.nextStart()).toBe(3)
})

test('two pools share work: whoever is free first takes it, unless its own is due before', () => {
  const shared = dueFirst<Work>()
  const [a, b] = [new WorkPool(always, 1, shared), new WorkPool(always, 1, shared)]
  for (const rank of [1, 3, 4]) shared.push(work(0, rank))
  a.add(work(0, 2))
  expect(a.take().rank).toBe(1)
  a.begin(5)
  expect(b.take().rank).toBe(3)
  expect(b.begin(20)).toBe(20)
  expect(a.nextStart()).toBe(5)
  expect(a.take().rank).toBe(2)
  a.begin(5)
  expect(a.nextStart()).toBe(10)
  expect(a.take().rank).toBe(4)
  expect([a.nextStart(), b.nextStart()]).toEqual([Infinity, Infinity])
})

test('says when work would be done, at the speed of its people and in their hours', () => {
  const half = new WorkPool(workCalendar('office'), 0.5)
  expect(half.doneBy(9, 4)).toBe(17)
  expect(half.doneBy(9, 5)).toBe(24 + 11)
  const nobody = new WorkPool(always, 0)
  nobody.add(work(0, 0))
  expect(nobody.nextStart()).toBe(Infinity)
  expect(nobody.doneBy(9, 1)).toBe(Infinity)
  expect(nobody.doneBy(9, 0)).toBe(9)
})
