import { describe, expect, it } from 'vitest'
import { stochasticBlock } from '../../../src/network/generators/stochastic-block.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { expectSound } from '../sound-network.js'

/** Statistical bounds are 4.5 standard errors: a false alarm in 150,000 checks, and seeds are fixed. */
const Z = 4.5

describe('stochasticBlock', () => {
  it('NET-06: 540 directed edges on average', () => {
    const runs = 300
    let sum = 0
    for (let run = 0; run < runs; run++) {
      const network = stochasticBlock(
        [50, 50],
        [
          [0.1, 0.01],
          [0.01, 0.1],
        ],
        deriveKey(rootKey('NET-06'), run),
      )
      sum += network.edges
    }
    expect(Math.abs(sum / runs - 540)).toBeLessThan((Z * 22.147234590350102) / Math.sqrt(runs))
  })

  it('follows the matrix: rows are the blocks of authors', () => {
    const network = stochasticBlock(
      [3, 4],
      [
        [0, 1],
        [0, 1],
      ],
      rootKey('matrix'),
    )
    expectSound(network)
    for (let u = 0; u < 7; u++) {
      const row = [...network.targets.subarray(network.offsets[u], network.offsets[u + 1])]
      expect(row).toEqual([3, 4, 5, 6].filter((v) => v !== u))
    }
  })
})
