import { describe, expect, test } from 'vitest'
import { checkExpectations } from '../../src/cli/conduct-experiment.js'
import type { Expectation } from '../../src/scenario/scenario.js'
import { valid } from '../scenario/read-scenario.js'
import { SMALL } from '../experiment/small-scenario.js'
import { resultFixture } from '../report/result-fixture.js'

describe('an expectation that is not met', () => {
  const scenario = valid(SMALL)
  const result = resultFixture({ replications: 20 })
  const { id, kpis } = result.strategies[0]!
  const expecting = (expectation: Partial<Expectation>): Expectation[] => [
    {
      strategy: id,
      kpi: 'profit',
      operator: '>',
      value: 1e9,
      text: 'profit > 1e9',
      ...expectation,
    } as Expectation,
  ]

  test('is told with what came out, as people write it', () => {
    const below = {
      ...result,
      strategies: [
        { ...result.strategies[0]!, kpis: { ...kpis, profit: { ...kpis.profit, mean: -12_345.6 } } },
      ],
    }
    expect(() => checkExpectations({ ...scenario, expect: expecting({}) }, below)).toThrow(
      'expected by the scenario, but not met: profit > 1e9 (got −12,345.6)',
    )
    const none = { ...kpis, profit: { ...kpis.profit, mean: null } }
    expect(() =>
      checkExpectations(
        { ...scenario, expect: expecting({}) },
        { ...result, strategies: [{ ...result.strategies[0]!, kpis: none }] },
      ),
    ).toThrow('(got no value)')
    expect(() =>
      checkExpectations({ ...scenario, expect: expecting({ operator: '<' }) }, below),
    ).not.toThrow()
  })
})
