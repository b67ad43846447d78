import { describe, expect, test } from 'vitest'
import { Turns } from '../../src/experiment/turns.js'

/** Keeps the thread busy. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe('taking turns', () => {
  test('tasks have their turn in the order asked for, and give what they give', async () => {
    const turns = new Turns()
    const order: number[] = []
    const results = await Promise.all(
      [3, 1, 2].map((n) =>
        turns.take(() => {
          order.push(n)
          return 10 * n
        }),
      ),
    )
    expect(order).toEqual([3, 1, 2])
    expect(results).toEqual([30, 10, 20])
  })

  test('short works one after the other, each with turns of its own, let other work through as well', async () => {
    let done = 0
    const all = (async () => {
      for (; done < 12; done++) await new Turns().take(() => work(25))
    })()
    const doneWhenHeard = await new Promise<number>((resolve) => setImmediate(() => resolve(done)))
    expect(doneWhenHeard).toBeLessThan(6)
    await all
  })

  test('many tasks asked for at once let other work through between them', async () => {
    const turns = new Turns()
    let done = 0
    const all = Promise.all(
      Array.from({ length: 12 }, () =>
        turns.take(() => {
          work(25)
          done++
        }),
      ),
    )
    const doneWhenHeard = await new Promise<number>((resolve) => setImmediate(() => resolve(done)))
    expect(doneWhenHeard).toBeLessThan(6)
    await all
    expect(done).toBe(12)
  })

  test('a failure is its own: the next task has its turn', async () => {
    const turns = new Turns()
    const failing = turns.take(() => {
      throw new Error('broken')
    })
    const next = turns.take(() => 'fine')
    await expect(failing).rejects.toThrow('broken')
    await expect(next).resolves.toBe('fine')
  })

  test('closed, what has not had its turn fails as interrupted and is never begun', async () => {
    const turns = new Turns()
    let begun = 0
    const tasks = Array.from({ length: 5 }, () =>
      turns.take(() => {
        begun++
        turns.close()
      }),
    )
    const ends = await Promise.allSettled(tasks)
    expect(begun).toBe(1)
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', ...new Array<string>(4).fill('rejected')])
    expect(ends.slice(1).every((end) => (end as PromiseRejectedResult).reason.kind === 'interrupted')).toBe(
      true,
    )
  })
})
