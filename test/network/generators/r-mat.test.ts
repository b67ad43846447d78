import { describe, expect, it } from 'vitest'
import { rMat, rMatColumns } from '../../../src/network/generators/r-mat.js'
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
      const { sources, targets } = rMatColumns(options, deriveKey(rootKey('NET-07'), run))
      for (let i = 0; i < sources.length; i++) {
        if (sources[i] === 0) out++
        if (targets[i] === 0) into++
      }
    }
    const bound = (Z * 31.39415688455525) / Math.sqrt(runs)
    expect(Math.abs(out / runs - 1053.309162674576)).toBeLessThan(bound)
    expect(Math.abs(into / runs - 1053.309162674576)).toBeLessThan(bound)
  })

  it('makes a sound network', () => {
    expectSound(rMat({ scale: 8, edges: 2000, a: 0.57, b: 0.19, c: 0.19 }, rootKey('r')))
  })
})
