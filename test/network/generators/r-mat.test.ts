import { describe, expect, it } from 'vitest'
import { buildNetwork } from '../../../src/network/build-network.js'
import { rMat, RMatEdges } from '../../../src/network/generators/r-mat.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { expectSound } from '../sound-network.js'

/** Statistical bounds are 4.5 standard errors: a false alarm in 150,000 checks, and seeds are fixed. */
const Z = 4.5

describe('rMat', () => {
  it('NET-07: vertex 0 gets E(a+b)^scale edges each way before duplicates go', () => {
    const runs = 40
    let out = 0
    let into = 0
    for (let run = 0; run < runs; run++) {
      const options = { scale: 10, edges: 16384, a: 0.57, b: 0.19, c: 0.19 }
      const drawn = new RMatEdges(options, deriveKey(rootKey('NET-07'), run))
      for (let i = 0; i < options.edges; i++) {
        drawn.next()
        if (drawn.source === 0) out++
        if (drawn.target === 0) into++
      }
    }
    const bound = (Z * 31.39415688455525) / Math.sqrt(runs)
    expect(Math.abs(out / runs - 1053.309162674576)).toBeLessThan(bound)
    expect(Math.abs(into / runs - 1053.309162674576)).toBeLessThan(bound)
  })

  it.each([
    [8, 2000],
    [3, 500],
    [10, 0],
    [11, 4000],
  ])('scale %i, %i edges: the network that two counting sorts of the same edges give', (scale, edges) => {
    const options = { scale, edges, a: 0.57, b: 0.19, c: 0.19 }
    const drawn = new RMatEdges(options, rootKey('two ways'))
    const sources = new Uint32Array(edges)
    const targets = new Uint32Array(edges)
    for (let i = 0; i < edges; i++) {
      drawn.next()
      sources[i] = drawn.source
      targets[i] = drawn.target
    }
    expect(rMat(options, rootKey('two ways'))).toEqual(
      buildNetwork({ nodes: 2 ** scale, count: edges, sources, targets }),
    )
  })

  it('makes a sound network', () => {
    expectSound(rMat({ scale: 8, edges: 2000, a: 0.57, b: 0.19, c: 0.19 }, rootKey('r')))
  })
})
