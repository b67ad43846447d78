import { describe, expect, it } from 'vitest'
import { tiesToDraw } from '../../../web/network/ties.js'

const NETWORK = {
  people: 4,
  offsets: Uint32Array.of(0, 2, 4, 5, 5),
  targets: Uint32Array.of(1, 2, 0, 3, 1),
  x: new Float32Array(4),
  y: new Float32Array(4),
}

describe('tiesToDraw', () => {
  it('has each tie once, whichever way it goes', () => {
    const pairs = tiesToDraw(NETWORK)
    const ties = Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i], pairs[2 * i + 1]])
    expect(ties).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 1],
    ])
  })

  it('takes a sample of many, about as large as asked for and the same every time', () => {
    const people = 2_000
    const offsets = Uint32Array.from({ length: people + 1 }, (_, u) => 20 * u)
    const targets = Uint32Array.from(
      { length: 20 * people },
      (_, e) => (Math.floor(e / 20) + 1 + (e % 20)) % people,
    )
    const network = { people, offsets, targets, x: new Float32Array(people), y: new Float32Array(people) }
    const pairs = tiesToDraw(network, 4_000)
    expect(pairs.length / 2).toBeGreaterThan(3_000)
    expect(pairs.length / 2).toBeLessThan(5_000)
    expect(tiesToDraw(network, 4_000)).toEqual(pairs)
  })
})
