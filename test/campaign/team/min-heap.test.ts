import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MinHeap } from '../../../src/campaign/team/min-heap.js'

test('gives back what a sorted list gives back, whatever is done in between', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ step: fc.constant('push' as const), value: fc.integer({ min: 0, max: 20 }) }),
      fc.record({
        step: fc.constantFrom('pop' as const, 'replaceTop' as const),
        value: fc.integer({ min: 0, max: 20 }),
      }),
    ),
    { maxLength: 80 },
  )
  fc.assert(
    fc.property(steps, (list) => {
      const heap = new MinHeap<number>((a, b) => a < b)
      let sorted: number[] = []
      for (const { step, value } of list) {
        if (step === 'pop') expect(heap.pop()).toBe(sorted.shift())
        else if (step === 'push' || sorted.length === 0) {
          heap.push(value)
          sorted.push(value)
        } else {
          heap.replaceTop(value)
          sorted = [...sorted.slice(1), value]
        }
        sorted.sort((a, b) => a - b)
        expect(heap.size).toBe(sorted.length)
        expect(heap.top).toBe(sorted[0])
      }
    }),
    { numRuns: 300, seed: 1 },
  )
})
