import { expect, test } from 'vitest'
import { nodesOfLabels } from '../../src/experiment/seed-nodes.js'
import { buildNetwork } from '../../src/network/build-network.js'
import type { Labels } from '../../src/network/network.js'

function named(labels: Labels | null) {
  return buildNetwork({
    nodes: 3,
    count: 2,
    sources: Uint32Array.of(0, 1),
    targets: Uint32Array.of(1, 2),
    labels,
  })
}

test('names as in the file, whether texts, integers or plain numbering', () => {
  expect([...nodesOfLabels(named(['ann', 'bo', 'cy']), ['cy', 'ann'])]).toEqual([2, 0])
  expect([
    ...nodesOfLabels(named(Float64Array.of(900, 7, 9007199254740991)), ['9007199254740991', '7']),
  ]).toEqual([2, 1])
  expect([...nodesOfLabels(named(null), ['1'])]).toEqual([1])
})

test('every unknown and every repeated name is told, with a near one', () => {
  expect(() => nodesOfLabels(named(['ann', 'bobby', 'cy']), ['ann', 'boby', 'ann', 'zzzz'])).toThrow(
    /named twice \(got ann.*\n.*got boby\); did you mean "bobby"\?\n.*got zzzz\)$/,
  )
  expect(() => nodesOfLabels(named(null), ['01'])).toThrow(/got 01/)
  expect(() => nodesOfLabels(named(null), ['__proto__'])).toThrow(/got __proto__/)
})
