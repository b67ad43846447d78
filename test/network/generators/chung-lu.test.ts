/** Statistical bounds are 4.5 standard errors: a false alarm in 150,000 comparisons, and seeds are fixed. */
import { describe, expect, it } from 'vitest'
import { chungLu, expectedFollowers, type ChungLuOptions } from '../../../src/network/generators/chung-lu.js'
import { FolloweeLine } from '../../../src/network/generators/followee-line.js'
import { followeeCounts } from '../../../src/network/network.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { expectSound, followersOf, tailExponent } from '../sound-network.js'

const Z = 4.5
const key = rootKey('chung-lu')

/** The laws behind a network, as its documentation says: w by person, y by person, and the sum of y. */
function lawsOf({ nodes, degree, exponent, sigma }: ChungLuOptions): {
  w: Float64Array
  y: Float64Array
  sum: number
} {
  const expected = expectedFollowers(nodes, degree, exponent, deriveKey(key, 1))
  const line = new FolloweeLine(nodes, sigma, deriveKey(key, 2))
  return {
    w: Float64Array.from({ length: nodes }, (_, u) => expected(u)),
    y: Float64Array.from({ length: nodes }, (_, v) => line.eagernessOf(v)),
    sum: line.length,
  }
}

function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let [mx, my] = [0, 0]
  for (let i = 0; i < x.length; i++) {
    mx += x[i]! / x.length
    my += y[i]! / x.length
  }
  let [xy, xx, yy] = [0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    xy += (x[i]! - mx) * (y[i]! - my)
    xx += (x[i]! - mx) ** 2
    yy += (y[i]! - my) ** 2
  }
  return xy / Math.sqrt(xx * yy)
}

describe('chungLu', () => {
  it('has every tie with the chance 1 - exp(-w y / Y), pair by pair', () => {
    const options = { nodes: 12, degree: 3, exponent: 2, sigma: 1 }
    const runs = 2000
    const seen = new Float64Array(144)
    const wanted = new Float64Array(144)
    const spread = new Float64Array(144)
    for (let run = 0; run < runs; run++) {
      const runKey = deriveKey(rootKey('pairs'), run)
      const { offsets, targets } = chungLu(options, runKey)
      const expected = expectedFollowers(12, 3, 2, deriveKey(runKey, 1))
      const line = new FolloweeLine(12, 1, deriveKey(runKey, 2))
      for (let u = 0; u < 12; u++) {
        for (let e = offsets[u]!; e < offsets[u + 1]!; e++) seen[12 * u + targets[e]!]!++
        for (let v = 0; v < 12; v++) {
          if (u === v) continue
          const chance = 1 - Math.exp((-expected(u) * line.eagernessOf(v)) / line.length)
          wanted[12 * u + v]! += chance
          spread[12 * u + v]! += chance * (1 - chance)
        }
      }
    }
    for (let pair = 0; pair < 144; pair++) {
      expect(Math.abs(seen[pair]! - wanted[pair]!)).toBeLessThanOrEqual(Z * Math.sqrt(spread[pair]!))
    }
  })

  const options = { nodes: 20_000, degree: 10, exponent: 2.5, sigma: 1 }
  const network = chungLu(options, key)
  const { w, y, sum } = lawsOf(options)

  it('is sound', () => {
    expectSound(network)
    expectSound(chungLu({ nodes: 2, degree: 0.5, exponent: 2.5, sigma: 1 }, key))
    expectSound(chungLu({ nodes: 300, degree: 149, exponent: 2.5, sigma: 3 }, key))
    expectSound(chungLu({ nodes: 5000, degree: 0, exponent: 2.5, sigma: 1 }, key))
    expect(chungLu({ nodes: 5000, degree: 0, exponent: 2.5, sigma: 1 }, key).edges).toBe(0)
  })

  it('has the number of ties, loops and duplicates that its chances add up to', () => {
    const points = w.reduce((a, b) => a + b)
    expect(points).toBeCloseTo(200_000, 4)
    // Poisson: all points, those on the person themselves, and the pairs with at least one.
    const { selfLoops, duplicates } = network.dropped
    expect(Math.abs(network.edges + selfLoops + duplicates - points)).toBeLessThan(Z * Math.sqrt(points))
    const people = 1000
    let ties = 0
    for (let u = 0; u < people; u++) {
      const chanceOf = (v: number): number => 1 - Math.exp((-w[u]! * y[v]!) / sum)
      // 1,024 people in a row hold every length once: here 19 times, and what is left over once more.
      for (let v = 0; v < 1024; v++) ties += chanceOf(v) * (v < options.nodes % 1024 ? 20 : 19)
      ties -= chanceOf(u)
    }
    expect(Math.abs(network.offsets[people]! - ties)).toBeLessThan(Z * Math.sqrt(ties))
    expect(duplicates).toBeGreaterThan(0)
  })

  it('gives everybody as many followers and followees as expected', () => {
    const followers = followersOf(network)
    const followees = followeeCounts(network)
    // Pearson's statistic over all people. Its mean is their number, its deviation that of Poisson counts;
    // duplicates take a little from the largest.
    for (const [counts, means] of [
      [followers, w],
      [followees, y.map((length) => (length * 200_000) / sum)],
    ] as const) {
      let statistic = 0
      let variance = 0
      for (let u = 0; u < options.nodes; u++) {
        if (means[u]! > 200) continue
        statistic += (counts[u]! - means[u]!) ** 2 / means[u]! - 1
        variance += 2 + 1 / means[u]!
      }
      expect(Math.abs(statistic)).toBeLessThan(Z * Math.sqrt(variance) + 0.02 * options.nodes)
    }
  })

  it('has the power law asked for', () => {
    expect(Math.abs(tailExponent(followersOf(network), 40) - 2.5)).toBeLessThan(0.12)
  })

  it('keeps followers, followees and numbers apart', () => {
    const followers = Float64Array.from(followersOf(network), (count) => Math.log(1 + count))
    const followees = Float64Array.from(followeeCounts(network), (count) => Math.log(1 + count))
    const numbers = Float64Array.from({ length: options.nodes }, (_, u) => u)
    const bound = Z / Math.sqrt(options.nodes)
    expect(Math.abs(correlation(followers, followees))).toBeLessThan(bound)
    expect(Math.abs(correlation(followers, numbers))).toBeLessThan(bound)
    expect(Math.abs(correlation(followees, numbers))).toBeLessThan(bound)
  })

  it('is a function of its key', () => {
    const small = { ...options, nodes: 1000 }
    expect(chungLu(small, key)).toEqual(chungLu(small, key))
    expect(chungLu(small, rootKey('another')).edges).not.toBe(chungLu(small, key).edges)
  })

  it('keeps its networks: the ties of one key, for ever', () => {
    const { offsets, targets } = chungLu({ nodes: 8, degree: 2, exponent: 2.3, sigma: 1 }, rootKey('fixed'))
    expect([[...offsets].join(' '), [...targets].join(' ')]).toMatchInlineSnapshot(`
      [
        "0 2 3 4 4 5 5 7 8",
        "3 5 5 7 6 2 4 5",
      ]
    `)
  })
})
