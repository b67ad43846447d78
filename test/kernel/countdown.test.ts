import { expect, test } from 'vitest'
import { RunCounters } from '../../src/kernel/countdown.js'

test('RunCounters: every run starts above all numbers of earlier runs, until they are wiped', () => {
  const span = 2 ** 29
  const counters = new RunCounters(1, span)
  for (let run = 0; run < 10; run++) {
    const base = counters.begin()
    expect(counters.cells[0]).toBeLessThan(base)
    counters.cells[0] = base + span - 1
    expect(counters.cells[0]).toBe(base + span - 1)
  }
})
