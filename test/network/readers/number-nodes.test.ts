import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEdgeList } from '../../../src/network/readers/edge-list-parser.js'
import { labelsOf } from '../../../src/network/readers/number-nodes.js'
import { edgesOf, factsOf } from '../network-facts.js'

describe('numbering of people', () => {
  it('does not depend on the way taken: dense ids, sparse ids and ids as names agree up to a shift of ids', () => {
    const id = fc.nat({ max: 4000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { minLength: 1, maxLength: 1500, size: 'max' }), (rows) => {
        const shifted = (by: number): string => rows.map(([u, v]) => `${u + by} ${v + by}`).join('\n')
        const [dense, sparse, named] = [0, 4_000_000_000, 5_000_000_000_000].map((by) => {
          const network = readEdgeList(shifted(by))
          const labels = Array.from({ length: network.nodes }, (_, i) =>
            network.labels === null ? i : Number(network.labels[i]) - by,
          )
          return { ...(factsOf(network) as object), labels }
        })
        expect(sparse).toEqual(dense)
        expect(named).toEqual(dense)
      }),
      { seed: 41, numRuns: 30 },
    )
  })

  it('does not depend on the order of the rows, of names neither', () => {
    const name = fc.oneof(
      fc.nat({ max: 20 }).map(String),
      fc.constantFrom('ann', 'Zoë', 'سلام', '03', 'z\u{1f600}', 'z\ufb00'),
    )
    const rows = fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 30 })
    const withOrder = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(withOrder, ([first, second]) => {
        const [a, b] = [first, second].map((all) => {
          const network = readEdgeList(all.map(([u, v]) => `"${u}" "${v}"`).join('\n'))
          return { ...(factsOf(network) as object), labels: network.labels }
        })
        expect(b).toEqual(a)
      }),
      { seed: 42, numRuns: 200 },
    )
  })

  it('turns ids met before the first text into names', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `${i * 1_000_003} ${i + 1}`)
    const network = readEdgeList([...ids, 'ann 1'].join('\n'))
    expect(edgesOf(network)).toEqual([...ids, 'ann 1'].map((row) => row.replace(' ', '>')).sort())
  })

  it('calls no names but plain integers numbers', () => {
    expect(labelsOf(['2', '0', '1'])).toEqual({ rank: Uint32Array.of(2, 0, 1), labels: null })
    expect(labelsOf(['20', '3']).labels).toEqual(Float64Array.of(3, 20))
    expect(labelsOf(['2', '03'])).toEqual({ rank: Uint32Array.of(1, 0), labels: ['03', '2'] })
    expect(labelsOf(['2', '9007199254740992']).labels).toEqual(['2', '9007199254740992'])
  })
})
