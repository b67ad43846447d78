import { describe, expect, it } from 'vitest'
import {
  deltaInFor,
  directedScaleFree,
  followerExponentOf,
} from '../../../src/network/generators/directed-scale-free.js'
import { followeeCounts } from '../../../src/network/network.js'
import { rootKey } from '../../../src/random/keyed.js'
import { expectSound, followersOf, tailExponent } from '../sound-network.js'

describe('directedScaleFree', () => {
  const steps = { alpha: 0.41, beta: 0.54, gamma: 0.05 }

  it('NET-04: deltaIn = 0.4613 gives the follower exponent 2.276', () => {
    expect(deltaInFor(2.276, steps)).toBeCloseTo(0.4613043478260868, 9)
    expect(followerExponentOf({ ...steps, deltaIn: 0.4613043478260868, deltaOut: 0 })).toBeCloseTo(2.276, 9)
  })

  it('NET-03: follower counts have the exponent of the theory, and content flows to those who follow', () => {
    const options = { nodes: 200_000, ...steps, deltaIn: deltaInFor(2.276, steps), deltaOut: 0.2 }
    const network = directedScaleFree(options, rootKey('NET-03'))
    expectSound(network)
    expect(Math.abs(tailExponent(followersOf(network), 20) - 2.276)).toBeLessThan(0.15)
    // Followee counts have 1 + (1 + deltaOut (alpha + gamma)) / (beta + gamma) = 2.85: clearly another one.
    expect(Math.abs(tailExponent(Uint32Array.from(followeeCounts(network)), 20) - 2.85)).toBeLessThan(0.2)
    const drawn = network.edges + network.dropped.duplicates + network.dropped.selfLoops
    expect(Math.abs((drawn * 0.46) / options.nodes - 1)).toBeLessThan(0.01)
  })
})
