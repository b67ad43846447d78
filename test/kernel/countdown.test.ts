import { test } from 'vitest'
import { RunCounters } from '../../src/kernel/countdown.js'

test.each([
  [2 ** 29, 10],
  [2 ** 20, 5_000],
])('RunCounters of span %d: every run starts above all numbers of earlier ones', (span, runs) => {
  const counters = new RunCounters(1, span)
  for (let run = 0; run < runs; run++) {
    const base = counters.begin()
    if (!(counters.cells[0]! < base)) throw new Error(`a number of an earlier run in run ${run}`)
    counters.cells[0] = base + span - 1
    if (counters.cells[0] !== base + span - 1) throw new Error(`no room for the numbers of run ${run}`)
  }
})
