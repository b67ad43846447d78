import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addCascadeCounts,
  CASCADE_BINS,
  CascadeCounter,
  noCascades,
} from '../../src/measure/cascade-counts.js'

type Tree = readonly [parents: number[], hours: number[]]

const trees = fc.array(
  fc
    .integer({ min: 1, max: 140 })
    .chain((n) =>
      fc.tuple(
        fc.tuple(...Array.from({ length: n }, (_, i) => (i === 0 ? fc.constant(-1) : fc.nat(i - 1)))),
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: n, maxLength: n }),
      ),
    ),
  { maxLength: 12 },
)

function counted(list: readonly Tree[]): ReturnType<CascadeCounter['result']> {
  const counter = new CascadeCounter()
  for (const [parents, hours] of list) counter.add(Int32Array.from(parents), Float64Array.from(hours))
  return counter.result()
}

describe('counting cascades', () => {
  it('counts three small ones as by hand', () => {
    const counts = counted([
      [[-1], [5]],
      [
        [-1, 0, 0],
        [10, 10.05, 12],
      ],
      [
        [-1, 0, 1, 1],
        [0, 1, 24, 500],
      ],
    ])
    expect(counts.roots).toBe(3)
    expect(counts.neverShared).toBe(1)
    expect(counts.stars).toBe(1)
    expect(Array.from(counts.sizes)).toEqual([1, 0, 1, 1])
    expect(Array.from(counts.depths)).toEqual([1, 1])
    expect(Array.from(counts.generations)).toEqual([3, 2])
    // 3 min; 2 h; exactly 1 h; exactly 24 h; 500 h.
    expect(Array.from(counts.delays)).toEqual([1, 1, 1, 1, 0, 1])
    expect(counts.virality.length).toBe(0)
  })

  it('keeps its sums: every cascade once by size and depth, every share once by generation and delay', () => {
    fc.assert(
      fc.property(trees, (list) => {
        const counts = counted(list)
        const sum = (bins: Float64Array): number => bins.reduce((a, b) => a + b, 0)
        const shares = list.reduce((total, [parents]) => total + parents.length - 1, 0)
        expect(sum(counts.sizes)).toBe(list.length)
        expect(counts.neverShared + sum(counts.depths)).toBe(list.length)
        expect(sum(counts.generations)).toBe(shares)
        expect(sum(counts.delays)).toBe(shares)
        expect(counts.virality.length).toBe(list.filter(([parents]) => parents.length >= 100).length)
      }),
      { seed: 7, numRuns: 50 },
    )
  })

  it('adds up: parts in any order and grouping give the whole', () => {
    fc.assert(
      fc.property(trees, trees, trees, (a, b, c) => {
        const whole = counted([...a, ...b, ...c])
        const [x, y, z] = [counted(a), counted(b), counted(c)]
        expect(addCascadeCounts(addCascadeCounts(x, y), z)).toEqual(whole)
        expect(addCascadeCounts(z, addCascadeCounts(y, x))).toEqual(whole)
        expect(addCascadeCounts(noCascades(), x)).toEqual(x)
      }),
      { seed: 7, numRuns: 50 },
    )
  })

  it('lets the last bins collect the rest', () => {
    const n = CASCADE_BINS.sizes + 5
    const chain = Int32Array.from({ length: n }, (_, i) => i - 1)
    const counter = new CascadeCounter()
    counter.add(chain, new Float64Array(n))
    const counts = counter.result()
    expect(counts.sizes.length).toBe(CASCADE_BINS.sizes)
    expect(counts.sizes[CASCADE_BINS.sizes - 1]).toBe(1)
    expect(counts.depths[CASCADE_BINS.depths - 1]).toBe(1)
    expect(counts.generations[0]).toBe(1)
    expect(counts.generations[CASCADE_BINS.generations - 1]).toBe(n - CASCADE_BINS.generations)
  })
})
