import { describe, expect, it } from 'vitest'

import {
  breadthByGeneration,
  cascadeShape,
  depthsOf,
  offspringByGeneration,
  reproductionNumber,
  structuralVirality,
  timeToHalfHours,
  timeToPeakHours,
  wienerIndex,
} from '../../src/measure/cascade-measures.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'

const tree = (...parents: number[]): Int32Array => Int32Array.from(parents)
const chain = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i - 1)
const star = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => (i === 0 ? -1 : 0))

/** Distances by walking both entries up to where they meet: shares nothing with the code under test. */
function distance(parents: Int32Array, a: number, b: number): number {
  let steps = 0
  while (a !== b) {
    // Parents precede children, so the later entry is never an ancestor of the earlier one.
    if (a > b) a = parents[a]!
    else b = parents[b]!
    steps++
  }
  return steps
}

describe('structural virality', () => {
  it.each([
    ['star_n10', [-1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1.8],
    ['chain_n10', [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8], 3.6666666666666665],
    ['binary_n15', [-1, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6], 3.5047619047619047],
    ['mixed_n9', [-1, 0, 0, 0, 1, 1, 4, 6, 2], 2.7222222222222223],
  ])('NET-09: %s', (_, parents, expected) => {
    expect(structuralVirality(Int32Array.from(parents))).toBeCloseTo(expected, 12)
  })

  it('is 2(n-1)/n for stars and (n+1)/3 for chains of any size', () => {
    for (const n of [2, 3, 10, 1000, 100_000]) {
      expect(structuralVirality(star(n))! / ((2 * (n - 1)) / n)).toBeCloseTo(1, 12)
      expect(structuralVirality(chain(n))! / ((n + 1) / 3)).toBeCloseTo(1, 12)
    }
  })

  it('keeps the Wiener index of a chain exact up to the stated bound', () => {
    const n = 378_000n
    expect(BigInt(wienerIndex(chain(Number(n))))).toBe((n * n * n - n) / 6n)
  })

  it('is null for an author alone', () => {
    expect(structuralVirality(tree(-1))).toBeNull()
    expect(wienerIndex(tree(-1))).toBe(0)
  })
})

describe('measures of 300 random trees against brute force', () => {
  const stream = new Stream(rootKey('random trees'))
  for (const bushiness of [1, 3, 1000]) {
    it(`parent among the last ${bushiness}`, () => {
      for (let t = 0; t < 100; t++) {
        const n = 1 + stream.below(40)
        const parents = Int32Array.from({ length: n }, (_, i) =>
          i === 0 ? -1 : i - 1 - stream.below(Math.min(i, bushiness)),
        )
        let pairs = 0
        let sum = 0
        for (let a = 0; a < n; a++) for (let b = 0; b < a; b++, pairs++) sum += distance(parents, a, b)
        const depths = Array.from(parents, (_, i) => distance(parents, i, 0))
        const shape = cascadeShape(parents)

        expect(Array.from(depthsOf(parents))).toEqual(depths)
        expect(shape.size).toBe(n)
        expect(shape.depth).toBe(Math.max(...depths))
        expect(wienerIndex(parents)).toBe(sum)
        expect(shape.structuralVirality).toBe(pairs === 0 ? null : sum / pairs)
        const counts = Array.from({ length: shape.depth + 1 }, (_, g) => depths.filter((d) => d === g).length)
        expect(Array.from(shape.breadth)).toEqual(counts)
        expect(shape.maxBreadth).toBe(Math.max(...counts))
        // A second road to R: mean number of children of the sharers beyond the root.
        const children = depths.map((_, i) => parents.filter((p) => p === i).length)
        const beyond = children.filter((_, i) => i > 0)
        const mean = beyond.length === 0 ? null : beyond.reduce((a, b) => a + b, 0) / beyond.length
        expect(shape.reproductionNumber).toBe(mean)
      }
    })
  }
})

describe('generations', () => {
  it('leaves the root out of the reproduction number', () => {
    expect(reproductionNumber(breadthByGeneration(depthsOf(tree(-1, 0, 0, 0, 1))))).toBe(1 / 4)
    expect(reproductionNumber([1])).toBeNull()
    expect(reproductionNumber([1, 5])).toBe(0)
  })

  it('gives offspring per generation, whose product with breadth is the next breadth', () => {
    expect(Array.from(offspringByGeneration([1, 4, 6, 3]))).toEqual([4, 1.5, 0.5, 0])
  })

  it('refuses columns that are no tree, naming the entry', () => {
    expect(() => depthsOf(tree(0, 0))).toThrow('entry 0 must be its author')
    expect(() => depthsOf(tree(-1, 2, 0))).toThrow('entry 1 has parent 2')
    expect(() => depthsOf(tree(-1, -1))).toThrow('entry 1 has parent -1')
    expect(Array.from(depthsOf(tree()))).toEqual([])
  })
})

describe('times', () => {
  it('takes the ceil(m/2)-th share, from the root, in any order of entries', () => {
    expect(timeToHalfHours(Float64Array.of(5, 9, 6, 7))).toBe(2) // shares after 1, 2, 4 h
    expect(timeToHalfHours(Float64Array.of(0, 4, 3, 2, 1))).toBe(2) // the second of four
    expect(timeToHalfHours(Float64Array.of(0, 7))).toBe(7)
    expect(timeToHalfHours(Float64Array.of(3))).toBeNull()
  })

  it('finds the fullest window, the earliest of equals', () => {
    expect(timeToPeakHours(Float64Array.of(10, 10.5, 12.1, 12.9, 14))).toBe(2)
    expect(timeToPeakHours(Float64Array.of(0, 3.2, 1.1))).toBe(1)
    expect(timeToPeakHours(Float64Array.of(0, 3.2, 1.1, 3.9), 2)).toBe(2)
    expect(timeToPeakHours(Float64Array.of(0))).toBeNull()
  })
})
