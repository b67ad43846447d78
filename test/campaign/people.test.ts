import { describe, expect, test } from 'vitest'
import {
  assignSegments,
  drawActivity,
  drawFollowers,
  drawMembers,
  drawShareOf,
  mutualTies,
} from '../../src/campaign/people.js'
import { followerCount } from '../../src/network/network.js'
import { erdosRenyi } from '../../src/network/generators/erdos-renyi.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import { networkOf } from './small-world.js'

const key = (n: number): ReturnType<typeof deriveKey> => deriveKey(rootKey('people'), n)
const segment = (
  id: string,
  share: number,
): { id: string; share: number; interests: string[]; activity: number; tone: null } => ({
  id,
  share,
  interests: [],
  activity: 1,
  tone: null,
})

describe('people', () => {
  test('segments have their shares (4.5 sigma), members their chances, and more chance keeps everybody', () => {
    const n = 40000
    const segmentOf = assignSegments(n, [segment('a', 0.2), segment('b', 0.5), segment('c', 0.3)], key(1))
    const counts = [0, 0, 0]
    for (const s of segmentOf) counts[s]!++
    ;[0.2, 0.5, 0.3].forEach((share, s) =>
      expect(Math.abs(counts[s]! / n - share)).toBeLessThan(4.5 * Math.sqrt((share * (1 - share)) / n)),
    )
    const few = drawMembers(0, n, segmentOf, [0.1, 0.5, 1], key(2))
    const many = new Set(drawMembers(0, n, segmentOf, [0.3, 0.6, 1], key(2)))
    expect(few.every((person) => many.has(person))).toBe(true)
    expect(few.filter((person) => segmentOf[person] === 2)).toHaveLength(counts[2]!)
    const followers = drawShareOf(few, 0.05, key(3))
    expect(Math.abs(followers.length / few.length - 0.05)).toBeLessThan(4.5 * Math.sqrt(0.0475 / few.length))
  })

  test('USR-01: with log-sd 2.1 a tenth of the people make 79 % of the activity; mean 1', () => {
    const n = 400000
    const { activity } = drawActivity({
      network: networkOf(n, []),
      members: Uint32Array.from({ length: n }, (_, i) => i),
      segmentOf: new Uint8Array(n),
      segmentActivity: [1],
      spread: 2.1,
      correlation: 0.3,
      personKey: key(4),
      tieKey: key(5),
    })
    const sorted = activity.slice().sort()
    const sum = sorted.reduce((total, a) => total + a, 0)
    const top = sorted.subarray(n * 0.9).reduce((total, a) => total + a, 0)
    expect(Math.abs(top / sum - 0.7934)).toBeLessThan(0.02)
    expect(Math.abs(sum / n - 1)).toBeLessThan(0.08)
  })

  test('normal scores of activity and follower count have the wanted correlation', () => {
    const network = erdosRenyi(20000, 12, key(6))
    const members = Uint32Array.from({ length: network.nodes }, (_, i) => i)
    const at = (correlation: number): number => {
      const { activity } = drawActivity({
        network,
        members,
        segmentOf: new Uint8Array(network.nodes),
        segmentActivity: [1],
        spread: 1,
        correlation,
        personKey: key(7),
        tieKey: key(8),
      })
      // Spearman's rho of a Gaussian copula is (6 / pi) asin(r / 2); follower counts have many ties, so a little less.
      const byActivity = ranks(Array.from(members, (person) => activity[person]!))
      const byFollowers = ranks(Array.from(members, (person) => followerCount(network, person)))
      return pearson(byActivity, byFollowers)
    }
    expect(at(0.3)).toBeCloseTo((6 / Math.PI) * Math.asin(0.15), 1)
    expect(at(0.8)).toBeCloseTo((6 / Math.PI) * Math.asin(0.4), 1)
    expect(Math.abs(at(0))).toBeLessThan(4.5 / Math.sqrt(20000))
  })

  test('mutualTies agrees with looking every edge up', () => {
    const stream = new Stream(key(9))
    const arcs = Array.from({ length: 8000 }, () => [stream.below(300), stream.below(300)] as const)
    const network = networkOf(300, arcs)
    const has = (u: number, v: number): boolean =>
      network.targets.subarray(network.offsets[u]!, network.offsets[u + 1]!).includes(v)
    const { mutual, reciprocity } = mutualTies(network)
    let count = 0
    for (let u = 0; u < 300; u++) {
      for (let e = network.offsets[u]!; e < network.offsets[u + 1]!; e++) {
        const returned = has(network.targets[e]!, u)
        expect((mutual[e >>> 3]! >> (e & 7)) & 1).toBe(returned ? 1 : 0)
        if (returned) count++
      }
    }
    expect(count).toBeGreaterThan(10)
    expect(reciprocity).toBeCloseTo(count / network.edges, 12)
  })
})

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const rank = new Array<number>(values.length)
  for (let start = 0; start < order.length;) {
    let end = start
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++
    for (let k = start; k < end; k++) rank[order[k]!] = (start + end - 1) / 2
    start = end
  }
  return rank
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0) / v.length
  const mx = mean(x)
  const my = mean(y)
  let xy = 0
  let xx = 0
  let yy = 0
  x.forEach((value, i) => {
    xy += (value - mx) * (y[i]! - my)
    xx += (value - mx) ** 2
    yy += (y[i]! - my) ** 2
  })
  return xy / Math.sqrt(xx * yy)
}

describe('who follows the brand from the start', () => {
  const n = 60_000
  const members = Uint32Array.from({ length: n }, (_, i) => 2 * i)
  // Of every six members, three are of segment 0, two of segment 1, one of segment 2.
  const segmentOf = Uint8Array.from({ length: 2 * n }, (_, person) => [0, 0, 0, 1, 1, 2][(person >>> 1) % 6]!)
  const followersOf = (followers: Uint32Array, s: number): number =>
    followers.filter((person) => segmentOf[person] === s).length

  test('the share of the members is kept, whatever their interests (4.5 sigma)', () => {
    for (const interest of [
      [1, 1, 1],
      [1, 1.65, 1.42],
      [0.5, 4, 1],
    ]) {
      const followers = drawFollowers(members, 0.06, segmentOf, interest, key(20))
      expect(Math.abs(followers.length / n - 0.06)).toBeLessThan(4.5 * Math.sqrt((0.06 * 0.94) / n))
      expect(
        followers.every((person, i) => person % 2 === 0 && (i === 0 || person > followers[i - 1]!)),
      ).toBe(true)
    }
  })

  test('those who care for its topics are as many times likelier as they react more (4.5 sigma)', () => {
    const interest = [1, 1.65, 3]
    const followers = drawFollowers(members, 0.05, segmentOf, interest, key(21))
    const mean = (3 * 1 + 2 * 1.65 + 1 * 3) / 6
    ;[n / 2, n / 3, n / 6].forEach((size, s) => {
      const wanted = (0.05 * interest[s]!) / mean
      const share = followersOf(followers, s) / size
      expect(Math.abs(share - wanted)).toBeLessThan(4.5 * Math.sqrt((wanted * (1 - wanted)) / size))
    })
  })

  test('with equal interests the same people as by a plain share; a larger share keeps everybody', () => {
    const plain = drawShareOf(members, 0.05, key(22))
    const few = drawFollowers(members, 0.05, segmentOf, [1, 1, 1], key(22))
    expect(few).toEqual(plain)
    const many = new Set(drawFollowers(members, 0.08, segmentOf, [1, 1.65, 3], key(22)))
    expect(
      drawFollowers(members, 0.05, segmentOf, [1, 1.65, 3], key(22)).every((person) => many.has(person)),
    ).toBe(true)
  })

  test('nobody at share 0, and nobody of nobody', () => {
    expect(drawFollowers(members, 0, segmentOf, [1, 2, 3], key(23))).toHaveLength(0)
    expect(drawFollowers(new Uint32Array(0), 0.5, segmentOf, [1, 2, 3], key(23))).toHaveLength(0)
  })
})
