import { describe, expect, test } from 'vitest'
import { networkFromSpec } from '../../../src/network/spec.js'
import { layoutOf } from '../../../web/network/layout.js'
import { GROUNDS } from '../../../web/play/setup.js'

function rowsOf(spec: string) {
  const { nodes, offsets, targets } = networkFromSpec(spec)
  return { people: nodes, offsets, targets }
}

describe('layoutOf', () => {
  test('is the same every time, and inside the picture', () => {
    const network = rowsOf(GROUNDS.celebrities.spec)
    const layout = layoutOf(network)
    expect(layoutOf(network)).toEqual(layout)
    for (const places of [layout.x, layout.y]) {
      expect(places).toHaveLength(network.people)
      expect(Math.min(...places)).toBeCloseTo(0.02, 3)
      expect(Math.max(...places)).toBeCloseTo(0.98, 3)
    }
  })

  test('shows circles: people are nearer to their own than to others', () => {
    const { x, y } = layoutOf(rowsOf(GROUNDS.circles.spec))
    const distance = (a: number, b: number) => Math.sqrt((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2)
    const means = [0, 0]
    const counts = [0, 0]
    for (let a = 0; a < 600; a++) {
      for (let b = 0; b < a; b++) {
        const other = Math.floor(a / 20) === Math.floor(b / 20) ? 0 : 1
        means[other]! += distance(a, b)
        counts[other]!++
      }
    }
    expect(means[0]! / counts[0]!).toBeLessThan(means[1]! / counts[1]! / 4)
  })

  test('the most followed are not drawn on top of each other', () => {
    const network = rowsOf(GROUNDS.celebrities.spec)
    const { x, y } = layoutOf(network)
    const followers = (u: number) => network.offsets[u + 1]! - network.offsets[u]!
    const stars = [...x.keys()].sort((a, b) => followers(b) - followers(a)).slice(0, 10)
    for (const a of stars) {
      for (const b of stars) {
        if (a < b) expect(Math.sqrt((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2)).toBeGreaterThan(0.015)
      }
    }
  })

  test('one person, and people without ties, have a place', () => {
    const alone = layoutOf({ people: 1, offsets: Uint32Array.of(0, 0), targets: new Uint32Array(0) })
    expect(alone.x[0]).toBeCloseTo(0.5, 3)
    const strangers = layoutOf({ people: 3, offsets: new Uint32Array(4), targets: new Uint32Array(0) })
    for (const place of [...strangers.x, ...strangers.y]) expect(place >= 0 && place <= 1).toBe(true)
  })
})
