import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNetwork } from '../../../src/network/build-network.js'
import type { Direction } from '../../../src/network/network.js'
import { RowBlocks } from '../../../src/network/readers/row-blocks.js'
import { rowsToNetwork } from '../../../src/network/readers/rows-to-network.js'
import { factsOf } from '../network-facts.js'

type Row = readonly [source: number, target: number, weight: number]

/** The same through the builder of columns: two counting sorts instead of one scatter and sorts of rows. */
function throughColumns(
  nodes: number,
  rows: readonly Row[],
  direction: Direction,
  weighted: boolean,
): unknown {
  const [from, to] = direction === 'follows' ? [1, 0] : [0, 1]
  return factsOf(
    buildNetwork({
      nodes,
      count: rows.length,
      sources: Uint32Array.from(rows, (row) => row[from]!),
      targets: Uint32Array.from(rows, (row) => row[to]!),
      weights: weighted ? Float64Array.from(rows, (row) => row[2]) : null,
      undirected: direction === 'undirected',
    }),
  )
}

function throughRows(nodes: number, rows: readonly Row[], direction: Direction, weighted: boolean): unknown {
  const blocks = new RowBlocks(weighted)
  for (const [source, target, weight] of rows) blocks.push(source, target, weight)
  return factsOf(rowsToNetwork(blocks, nodes, null, direction))
}

describe('rowsToNetwork', () => {
  it('equals buildNetwork on random rows with loops and duplicates', () => {
    const node = fc.nat({ max: 6 })
    const rows = fc.array(fc.tuple(node, node, fc.nat({ max: 9 })), { minLength: 1, maxLength: 60 })
    const direction = fc.constantFrom<Direction>('influence', 'follows', 'undirected')
    fc.assert(
      fc.property(rows, direction, fc.boolean(), (list, way, weighted) => {
        expect(throughRows(7, list, way, weighted)).toEqual(throughColumns(7, list, way, weighted))
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  it('equals buildNetwork on long rows, where another sort is used', () => {
    const rows: Row[] = []
    for (let i = 0; i < 20_000; i++) rows.push([i % 3, (i * 7919) % 4001, i])
    for (const direction of ['influence', 'follows', 'undirected'] as const) {
      for (const weighted of [false, true]) {
        expect(throughRows(4001, rows, direction, weighted)).toEqual(
          throughColumns(4001, rows, direction, weighted),
        )
      }
    }
  })

  it('gives up the rows', () => {
    const blocks = new RowBlocks(false)
    blocks.push(0, 1, 0)
    rowsToNetwork(blocks, 2, null, 'influence')
    expect(blocks.rows).toBe(0)
  })
})
