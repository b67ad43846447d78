import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeOutcomes, encodeOutcomes } from '../../src/experiment/outcome-codec.js'
import { madeOutcomes } from './made-outcomes.js'

const number = fc.double()
const numbers = fc.array(number, { maxLength: 20 }).map((values) => Float64Array.from(values))
const outcome = fc.record({
  replication: fc.nat(),
  strategy: fc.nat({ max: 50 }),
  kpis: numbers,
  spend: numbers,
  attribution: numbers,
  paths: numbers,
  pieces: numbers,
  testing: numbers,
  curves: fc.record({
    bins: fc.nat(),
    binHours: number,
    reach: numbers,
    visits: numbers,
    engagements: numbers,
    orders: numbers,
  }),
  cascades: fc.record({
    roots: number,
    neverShared: number,
    stars: number,
    generations: numbers,
    sizes: numbers,
    depths: numbers,
    virality: numbers,
    delays: numbers,
  }),
  largest: fc.record({
    title: fc.string({ unit: 'grapheme' }),
    platform: fc.string(),
    size: fc.nat(),
    parents: fc.array(fc.integer(), { maxLength: 9 }).map((values) => Int32Array.from(values)),
    hours: numbers,
    people: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 9 }),
  }),
})

describe('encodeOutcomes and decodeOutcomes', () => {
  test('any outcomes come back bit for bit', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 4 }), (outcomes) => {
        const bytes = encodeOutcomes(outcomes)
        const back = decodeOutcomes(bytes)
        expect(back).toEqual(outcomes)
        // toEqual cannot tell the payload of a NaN; the bytes can.
        expect(encodeOutcomes(back)).toEqual(bytes)
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  test('every shorter or longer byte string is refused, quickly and without huge allocations', () => {
    const bytes = encodeOutcomes(madeOutcomes(3))
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeOutcomes(bytes.subarray(0, length))).toThrow(RangeError)
    }
    expect(() => decodeOutcomes(Uint8Array.of(...bytes, 0))).toThrow(RangeError)
    const hostile = encodeOutcomes(madeOutcomes(3))
    hostile.fill(0xff, 12, 16)
    expect(() => decodeOutcomes(hostile)).toThrow(RangeError)
  })
})
