import { describe, expect, it } from 'vitest'
import { bondsBetween, placeBubbles } from '../../../web/network/bubbles.js'
import { communitiesOf } from '../../../web/network/communities.js'
import type { DrawnNetwork } from '../../../web/network/types.js'

/** Rings of people who follow the next three, and one tie from each ring to the next. */
function rings(count: number, size: number): DrawnNetwork {
  const people = count * size
  const rows = Array.from({ length: people }, (_, u) => {
    const ring = u - (u % size)
    const row = [1, 2, 3].map((step) => ring + ((u + step) % size))
    if (u === ring) row.push((u + size) % people)
    return row.sort((a, b) => a - b)
  })
  return networkOf(rows)
}

function networkOf(rows: readonly (readonly number[])[]): DrawnNetwork {
  const people = rows.length
  const offsets = new Uint32Array(people + 1)
  for (const [u, row] of rows.entries()) offsets[u + 1] = offsets[u]! + row.length
  return {
    people,
    offsets,
    targets: Uint32Array.from(rows.flat()),
    x: new Float32Array(people),
    y: new Float32Array(people),
  }
}

describe('communitiesOf', () => {
  it('finds those who are tied to each other: nobody of a circle lands in another', () => {
    const { of, count, sizes, lastIsRest } = communitiesOf(rings(30, 60))
    expect(lastIsRest).toBe(false)
    expect(count).toBeGreaterThan(8)
    expect(count).toBeLessThanOrEqual(40)
    let astray = 0
    for (let ring = 0; ring < 30; ring++) {
      const members = of.subarray(ring * 60, ring * 60 + 60)
      const mine = members.filter((c) => c === members[30]).length
      astray += 60 - mine
    }
    expect(astray).toBeLessThan(0.1 * 1800)
    expect(sizes.reduce((a, b) => a + b)).toBe(1800)
  })

  it('gives the same every time, the largest first', () => {
    const first = communitiesOf(rings(50, 40))
    expect(communitiesOf(rings(50, 40))).toEqual(first)
    const shown = Array.from(first.sizes.subarray(0, first.lastIsRest ? -1 : first.count))
    expect(shown).toEqual(shown.toSorted((a, b) => b - a))
  })

  it('gathers those without ties in a last one', () => {
    const { count, sizes, lastIsRest, of } = communitiesOf(networkOf(Array.from({ length: 100 }, () => [])))
    expect(lastIsRest).toBe(true)
    expect(count).toBe(40)
    expect(sizes[39]).toBe(61)
    expect(of.length).toBe(100)
  })

  it('leaves a few people as they are', () => {
    expect(communitiesOf(networkOf([[1], [0], []])).count).toBe(3)
  })
})

describe('bubbles', () => {
  const network = rings(30, 60)
  const communities = communitiesOf(network)

  it('lie inside the picture, apart from each other, as large as they have people', () => {
    const aspect = 4 / 3
    const { x, y, radii } = placeBubbles(communities, aspect)
    for (let i = 0; i < communities.count; i++) {
      expect(x[i]! * aspect - radii[i]!).toBeGreaterThan(-1e-6)
      expect(x[i]! * aspect + radii[i]!).toBeLessThan(aspect + 1e-6)
      expect(y[i]! - radii[i]!).toBeGreaterThan(-1e-6)
      expect(y[i]! + radii[i]!).toBeLessThan(1 + 1e-6)
      for (let j = 0; j < i; j++) {
        const apart = Math.hypot((x[i]! - x[j]!) * aspect, y[i]! - y[j]!)
        expect(apart).toBeGreaterThan(radii[i]! + radii[j]!)
      }
      const area = radii[i]! * radii[i]! * communities.sizes[0]!
      expect(area / (radii[0]! * radii[0]! * communities.sizes[i]!)).toBeCloseTo(1, 6)
    }
  })

  it('are bound by the ties between them, the most first', () => {
    const { pairs, strengths } = bondsBetween(network, communities)
    expect(strengths[0]).toBe(1)
    expect([...strengths]).toEqual([...strengths].sort((a, b) => b - a))
    for (let i = 0; i < pairs.length; i += 2) expect(pairs[i]!).toBeLessThan(pairs[i + 1]!)
  })
})
