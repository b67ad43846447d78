import { describe, expect, test } from 'vitest'
import { childrenBySize } from '../../../web/explore/cascade.js'
import { boxAt, icicleLayout } from '../../../web/explore/icicle-layout.js'
import { radialLayout } from '../../../web/explore/radial-layout.js'
import { bricks, wavesLayout } from '../../../web/explore/waves-layout.js'
import { crowdLayout } from '../../../web/network/crowd-layout.js'
import { SMALL } from './small-cascade.js'

const ALL = SMALL.parents.length

describe('the tree', () => {
  test('has everybody on the ring of their wave, the last one at the rim', () => {
    const { points, rings } = radialLayout(SMALL, ALL, 100)
    expect(points).toHaveLength(ALL)
    expect(rings).toHaveLength(4)
    expect(rings[0]).toBe(0)
    expect(rings[3]).toBeCloseTo(100, 9)
    for (const [entry, { x, y }] of points.entries()) {
      expect(Math.hypot(x, y)).toBeCloseTo(rings[SMALL.waves[entry]!]!, 9)
    }
    expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(ALL)
  })

  test('of the first entries is a tree without the others', () => {
    expect(radialLayout(SMALL, 3, 100).points).toHaveLength(3)
  })

  test('has its quiet side away from the branches', () => {
    const { points, quiet, rings } = radialLayout(SMALL, ALL, 100)
    const [x, y] = [rings[2]! * Math.sin(quiet), -rings[2]! * Math.cos(quiet)]
    for (const entry of [3, 5]) {
      expect(Math.hypot(points[entry]!.x - x, points[entry]!.y - y)).toBeGreaterThan(30)
    }
  })
})

describe('the branches', () => {
  const boxes = icicleLayout(childrenBySize(SMALL), ALL, 700, 400)

  test('are as wide as there are people in them', () => {
    const widths = boxes.map(({ left, right }) => Math.round(right - left))
    expect(widths).toEqual([...SMALL.below].map((below) => 100 * (below + 1)))
  })

  test('hang below whoever told them, the widest first', () => {
    for (const [entry, { bottom, left, right, top }] of boxes.entries()) {
      expect(bottom - top).toBe(100)
      if (entry === 0) continue
      const above = boxes[SMALL.parents[entry]!]!
      expect(top).toBe(above.bottom)
      expect(left).toBeGreaterThanOrEqual(above.left)
      expect(right).toBeLessThanOrEqual(above.right)
    }
    expect(boxes[2]!.left).toBe(0)
  })

  test('are found by a point in them', () => {
    expect(boxAt(boxes, 10, 10)).toBe(0)
    expect(boxAt(boxes, 10, 110)).toBe(2)
    expect(boxAt(boxes, 650, 110)).toBeNull()
    expect(boxAt([null, ...boxes], 10, 10)).toBe(1)
  })
})

describe('the waves', () => {
  test('have a brick for every share, in the column of its time, first waves at the bottom', () => {
    const layout = wavesLayout(
      { hours: Float64Array.of(0, 1, 1.1, 9, 1.2), waves: Int32Array.of(0, 2, 1, 1, 1) },
      5,
    )
    expect(layout).toMatchObject({ step: 0.25, bins: 37, most: 3 })
    expect([...layout.column]).toEqual([-1, 4, 4, 36, 4])
    expect([...layout.rank]).toEqual([0, 2, 0, 0, 1])
    const boxes = bricks(layout, 370, 30)
    expect(boxes[0]).toBeNull()
    expect(boxes[1]).toEqual({ left: 40, right: 50, top: 0, bottom: 10 })
    expect(boxes[3]).toEqual({ left: 360, right: 370, top: 20, bottom: 30 })
  })

  test('of a cascade that goes on for months have few columns all the same', () => {
    const { bins } = wavesLayout({ hours: Float64Array.of(0, 20_000), waves: Int32Array.of(0, 1) }, 2)
    expect(bins).toBeLessThanOrEqual(50)
  })

  test('of nobody are empty', () => {
    expect(wavesLayout({ hours: Float64Array.of(0), waves: Int32Array.of(0) }, 1)).toMatchObject({
      bins: 1,
      most: 1,
    })
  })
})

describe('a crowd', () => {
  test('has its communities apart, the most followed inside, and those without ties at the foot', () => {
    // 0 and 1 are followed by 2 and 3; 4 and 5 follow each other; 6 and 7 know nobody.
    const network = {
      people: 8,
      offsets: Uint32Array.of(0, 2, 4, 4, 4, 5, 6, 6, 6),
      targets: Uint32Array.of(2, 3, 2, 3, 5, 4),
    }
    const of = Uint32Array.of(0, 0, 0, 0, 1, 1, 2, 2)
    const communities = { count: 3, of, sizes: Uint32Array.of(4, 2, 2), lastIsRest: true }
    const { x, y } = crowdLayout(network, communities)
    const middle = (people: readonly number[]): [number, number] => [
      people.reduce((sum, person) => sum + x[person]!, 0) / people.length,
      people.reduce((sum, person) => sum + y[person]!, 0) / people.length,
    ]
    const [first, second] = [middle([0, 1, 2, 3]), middle([4, 5])]
    expect(Math.hypot(first[0] - second[0], first[1] - second[1])).toBeGreaterThan(0.2)
    for (const stranger of [6, 7]) {
      expect(y[stranger]).toBeGreaterThan(Math.max(...y.subarray(0, 6)))
      expect(y[stranger]).toBeLessThanOrEqual(1)
    }
  })
})
