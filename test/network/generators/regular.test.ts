import { UndirectedGraph } from 'graphology'
import * as classic from 'graphology-generators/classic/index.js'
import { describe, expect, it } from 'vitest'
import { fromGraph } from '../../../src/network/from-graph.js'
import { circle, complete, empty, ladder, path, star, tree } from '../../../src/network/generators/regular.js'
import { ringLattice } from '../../../src/network/generators/watts-strogatz.js'
import { edgeSet, expectSound, followersOf } from '../sound-network.js'

describe('graphs without chance', () => {
  it.each([2, 3, 10])("equal graphology's own at %i", (n) => {
    expect(edgeSet(complete(n))).toEqual(edgeSet(fromGraph(classic.complete(UndirectedGraph, n))))
    expect(edgeSet(path(n))).toEqual(edgeSet(fromGraph(classic.path(UndirectedGraph, n))))
    expect(edgeSet(ladder(n))).toEqual(edgeSet(fromGraph(classic.ladder(UndirectedGraph, n))))
    expect(empty(n).nodes).toBe(classic.empty(UndirectedGraph, n).order)
    expect(empty(n).edges).toBe(0)
  })

  it('have the degrees that their names promise', () => {
    expect([...followersOf(star(5))]).toEqual([4, 1, 1, 1, 1])
    expect([...followersOf(circle(5))]).toEqual([2, 2, 2, 2, 2])
    expect(edgeSet(circle(6))).toEqual(edgeSet(ringLattice(6, 2)))
    expect([...followersOf(tree(7, 2))]).toEqual([2, 3, 3, 1, 1, 1, 1])
    for (const network of [complete(6), path(6), star(6), circle(6), ladder(6), tree(20, 3), empty(3)]) {
      expectSound(network)
      expect(network.dropped).toEqual({ selfLoops: 0, duplicates: 0 })
    }
  })
})
