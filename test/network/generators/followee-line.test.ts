import { describe, expect, it } from 'vitest'
import { FolloweeLine } from '../../../src/network/generators/followee-line.js'
import { rootKey } from '../../../src/random/keyed.js'

const line = (people: number, sigma = 1): FolloweeLine => new FolloweeLine(people, sigma, rootKey('line'))

describe('FolloweeLine', () => {
  it.each([
    [1, 1],
    [2, 1],
    [5, 3],
    [700, 1],
    [1024, 0],
    [1025, 1],
    [5000, 2],
  ])('%i people at sigma %d: everybody covers their own length, side by side', (people, sigma) => {
    const all = line(people, sigma)
    let start = 0
    let missed = 0
    for (let person = 0; person < people; person++) {
      const length = all.eagernessOf(person)
      for (const part of [1e-6, 0.3, 0.999999]) {
        if (all.personAt(start + part * length) !== person) missed++
      }
      start += length
    }
    expect(missed).toBe(0)
    expect(start).toBeCloseTo(all.length, 6)
    expect(all.personAt(0)).toBe(0)
    expect(all.personAt(all.length)).toBe(people - 1)
  })

  it('is lognormal with mean 1', () => {
    const all = line(1024, 1)
    const lengths = Array.from({ length: 1024 }, (_, i) => all.eagernessOf(i))
    expect(all.length).toBeCloseTo(1024, 9)
    const logs = lengths.map((length) => Math.log(length))
    const centre = logs.reduce((a, b) => a + b) / 1024
    const spread = Math.sqrt(logs.reduce((a, b) => a + (b - centre) ** 2, 0) / 1024)
    // Midpoints of 1,024 slices leave the ends of the normal law out: 0.2 % of its deviation.
    expect(spread).toBeGreaterThan(0.995)
    expect(spread).toBeLessThan(1)
    // The mean of a lognormal is e^(sigma^2 / 2) medians.
    expect(1 / lengths.sort((a, b) => a - b)[512]!).toBeCloseTo(Math.exp(0.5), 1)
  })

  it('does not put the eager first', () => {
    const all = line(1024, 1)
    let first = 0
    for (let i = 0; i < 512; i++) first += all.eagernessOf(i)
    expect(Math.abs(first / 512 - 1)).toBeLessThan(0.2)
  })
})
