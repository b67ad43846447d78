import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { shapley } from '../../../src/measure/statistics/shapley.js'

const PLAYERS = 4
const game = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
  minLength: 1 << PLAYERS,
  maxLength: 1 << PLAYERS,
})
const valuesOf = (values: readonly number[]): number[] => [...shapley(Float64Array.from(values), PLAYERS)]
const close = (got: readonly number[], expected: readonly number[]): void =>
  got.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9))

describe('Shapley value', () => {
  it('ATT-02: agrees with worked games', () => {
    // Two gloves are worth 1: players 0 and 1 have left ones, player 2 has the right one.
    const gloves = Float64Array.from({ length: 8 }, (_, set) => ((set & 4) !== 0 && (set & 3) !== 0 ? 1 : 0))
    close([...shapley(gloves, 3)], [1 / 6, 1 / 6, 2 / 3])
    // Two levers that help each other: half of the joint gain to each.
    const levers = new Map([
      [0, 100],
      [1, 130],
      [2, 110],
      [3, 180],
    ])
    expect([...shapley(levers, 2)]).toEqual([50, 30])
    expect([...shapley(Float64Array.of(7), 0)]).toEqual([])
  })

  it('ATT-02: is the mean over all orders of joining', () => {
    const orders = permutations([...Array(PLAYERS).keys()])
    fc.assert(
      fc.property(game, (values) => {
        const sums = new Array<number>(PLAYERS).fill(0)
        for (const order of orders) {
          let joined = 0
          for (const player of order) {
            sums[player]! += values[joined | (1 << player)]! - values[joined]!
            joined |= 1 << player
          }
        }
        close(
          valuesOf(values),
          sums.map((sum) => sum / orders.length),
        )
      }),
      { seed: 7, numRuns: 50 },
    )
  })

  it('ATT-02: efficiency: adds up to what all bring together', () => {
    fc.assert(
      fc.property(game, (values) => {
        const sum = valuesOf(values).reduce((total, value) => total + value, 0)
        expect(sum).toBeCloseTo(values[values.length - 1]! - values[0]!, 9)
      }),
      { seed: 7 },
    )
  })

  it('ATT-02: symmetry: players that bring the same get the same', () => {
    fc.assert(
      fc.property(game, (values) => {
        const alike = values.map((value, set) => ((set & 3) === 1 ? values[(set & ~3) | 2]! : value))
        const [one, two] = valuesOf(alike)
        expect(one).toBeCloseTo(two!, 9)
      }),
      { seed: 7 },
    )
  })

  it('ATT-02: dummy: who changes nothing gets exactly nothing', () => {
    fc.assert(
      fc.property(game, (values) => {
        expect(valuesOf(values.map((_, set) => values[set & ~2]!))[1]).toBe(0)
      }),
      { seed: 7 },
    )
  })

  it('ATT-02: additivity: two games at once are worth the sum', () => {
    fc.assert(
      fc.property(game, game, (one, two) =>
        close(
          valuesOf(one.map((value, set) => value + two[set]!)),
          valuesOf(one).map((value, player) => value + valuesOf(two)[player]!),
        ),
      ),
      { seed: 7 },
    )
  })

  it('wants every coalition', () => {
    expect(() => shapley(new Map([[0, 1]]), 1)).toThrow('no value for coalition 1')
    expect(() => shapley(Float64Array.of(1), 21)).toThrow('invalid players: 21')
  })
})

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  )
}
