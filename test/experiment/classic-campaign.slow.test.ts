import { describe, test } from 'vitest'
import { networkFromSpec } from '../../src/network/spec.js'
import { CLASSIC_CASES, expectOneLaw } from './classic-cases.js'

/** As in the quick test, on a sample that shows differences of a few percent. */
describe('the campaign engine is the kernel in law', () => {
  const network = networkFromSpec('erdos-renyi(nodes=60, degree=4)')
  test.each(CLASSIC_CASES)('%s', (_, model) => {
    expectOneLaw(network, model, { kind: 'random', count: 2 }, 6000)
  })
})
