import { describe, expect, test } from 'vitest'
import { aggregate } from '../../../src/experiment/aggregate.js'
import { contestantsOf } from '../../../src/experiment/levers/contestants.js'
import type { ExperimentResult } from '../../../src/experiment/result.js'
import type { KpiId } from '../../../src/measure/kpi-ids.js'
import { factsOf, outcome } from '../compared-outcomes.js'

const IDS = ['a', 'b', 'c']

/** A result with the given values: `values[strategy][replication]`. */
function resultOf(values: readonly (readonly number[])[], kpi: KpiId = 'profit'): ExperimentResult {
  const outcomes = values.flatMap((series, strategy) =>
    series.map((value, replication) => outcome(replication, strategy, { [kpi]: value })),
  )
  const facts = factsOf(IDS.slice(0, values.length), { kpi, shown: [kpi] })
  return aggregate(facts, outcomes) as unknown as ExperimentResult
}

describe('contestantsOf', () => {
  test('the winner first, then its rivals from near to far', () => {
    const result = resultOf([
      [1, 2, 3],
      [11, 12, 13.5],
      [9, 10, 11],
    ])
    expect(result.verdict.best).toBe('b')
    expect(contestantsOf(result)).toEqual({ leader: 1, rivals: [2, 0] })
  })

  test('where it is too close to call, the best mean; of equals the first', () => {
    const close = resultOf([
      [1, 20, 3],
      [11, 2, 12],
      [-5, -5, -4],
    ])
    expect(close.verdict.best).toBeNull()
    expect(contestantsOf(close)).toEqual({ leader: 1, rivals: [0, 2] })
    expect(
      contestantsOf(
        resultOf([
          [1, 2],
          [1, 2],
        ]),
      ),
    ).toEqual({ leader: 0, rivals: [1] })
  })

  test('less is better for some KPIs', () => {
    expect(
      contestantsOf(
        resultOf(
          [
            [5, 6],
            [3, 4.5],
            [9, 9],
          ],
          'cac',
        ),
      ),
    ).toEqual({ leader: 1, rivals: [0, 2] })
  })

  test('nobody to compare with', () => {
    expect(contestantsOf(resultOf([[1, 2]]))).toBeNull()
    expect(
      contestantsOf(
        resultOf([
          [1, 2],
          [NaN, NaN],
        ]),
      ),
    ).toBeNull()
  })
})
