import { describe, expect, it } from 'vitest'
import { cosTurns, sinTurns } from '../../src/math/cos-turns.js'
import { exp } from '../../src/math/exp.js'
import { expm1 } from '../../src/math/expm1.js'
import { log } from '../../src/math/log.js'
import { log1p } from '../../src/math/log1p.js'
import { pow } from '../../src/math/pow.js'
import { rootKey, uniform } from '../../src/random/keyed.js'
import { ulps } from './ulps.js'

const POINTS = 100_000
const key = rootKey('elementary')
const u = (i: number, which = 0): number => uniform(key, i, which)

/** The farthest that f lies from the engine's own function, which is itself within 1 ulp of the truth. */
function farthest(ours: (i: number) => number, native: (i: number) => number): number {
  let most = 0
  for (let i = 0; i < POINTS; i++) most = Math.max(most, ulps(ours(i), native(i)))
  return most
}

/** A number of either sign whose exponent is uniform over all doubles. */
function anyDouble(i: number): number {
  const size = Math.pow(2, Math.floor(u(i) * 2097) - 1074) * (1 + u(i, 1))
  return u(i, 2) < 0.5 ? size : -size
}

describe('against the engine on 100,000 points each', () => {
  it('exp', () => {
    const x = (i: number): number => (i % 2 === 0 ? (u(i) - 0.5) * 1500 : (u(i) - 0.5) * 4)
    expect(
      farthest(
        (i) => exp(x(i)),
        (i) => Math.exp(x(i)),
      ),
    ).toBeLessThanOrEqual(1)
    expect(
      farthest(
        (i) => exp(anyDouble(i)),
        (i) => Math.exp(anyDouble(i)),
      ),
    ).toBeLessThanOrEqual(1)
  })
  it('log', () => {
    const x = (i: number): number => (i % 2 === 0 ? u(i) * 2 : Math.abs(anyDouble(i)))
    expect(
      farthest(
        (i) => log(x(i)),
        (i) => Math.log(x(i)),
      ),
    ).toBeLessThanOrEqual(1)
    expect(
      farthest(
        (i) => log(anyDouble(i)),
        (i) => Math.log(anyDouble(i)),
      ),
    ).toBeLessThanOrEqual(1)
  })
  it('log1p', () => {
    const x = (i: number): number => (i % 2 === 0 ? -u(i) : anyDouble(i))
    expect(
      farthest(
        (i) => log1p(x(i)),
        (i) => Math.log1p(x(i)),
      ),
    ).toBeLessThanOrEqual(2)
  })
  it('expm1', () => {
    const x = (i: number): number => (i % 2 === 0 ? (u(i) - 0.5) * 90 : anyDouble(i))
    expect(
      farthest(
        (i) => expm1(x(i)),
        (i) => Math.expm1(x(i)),
      ),
    ).toBeLessThanOrEqual(2)
  })
  it('pow', () => {
    const x = (i: number): number => (i % 2 === 0 ? u(i, 3) * 2 : anyDouble(i))
    const y = (i: number): number =>
      i % 3 === 0 ? (u(i, 4) - 0.5) * 20 : i % 3 === 1 ? Math.floor(u(i, 4) * 11) - 5 : anyDouble(i + POINTS)
    expect(
      farthest(
        (i) => pow(x(i), y(i)),
        (i) => Math.pow(x(i), y(i)),
      ),
    ).toBeLessThanOrEqual(2)
  })
  it('cosTurns and sinTurns, by the identity cos^2 + sin^2 = 1 and the angle doubled', () => {
    let most = 0
    for (let i = 0; i < POINTS; i++) {
      const x = (u(i) - 0.5) * 2000
      const cos = cosTurns(x)
      const sin = sinTurns(x)
      most = Math.max(
        most,
        Math.abs(cos * cos + sin * sin - 1),
        Math.abs(cosTurns(2 * x) - (cos * cos - sin * sin)),
      )
    }
    expect(most).toBeLessThan(5e-16)
  })
})

describe('special values are those of the language', () => {
  const SPECIAL = [
    ...[NaN, Infinity, 0, 1, 2, 3, 0.5, 1.5, 5e-324, 2.2250738585072014e-308, 1e-310, 1.7976931348623157e308],
    ...[
      709.782712893384, 709.7827128933841, 745.1332191019411, 745.1332191019412, 708, 1e-20, 1e20,
      9007199254740993,
    ],
    ...[
      9007199254740991, 4503599627370497, 1024, 1074, 1075, 0.9999999999999999, 1.0000000000000002, 1e300,
      2e19,
    ],
  ].flatMap((x) => [x, -x])

  it.each([
    ['exp', exp, Math.exp],
    ['log', log, Math.log],
    ['log1p', log1p, Math.log1p],
    ['expm1', expm1, Math.expm1],
  ] as const)('%s', (_name, ours, native) => {
    expect(SPECIAL.filter((x) => !(ulps(ours(x), native(x)) <= 1))).toEqual([])
    for (const x of [NaN, Infinity, -Infinity, 0, -0]) expect(ours(x)).toBe(native(x))
  })

  it('pow, every pair', () => {
    const pairs = SPECIAL.flatMap((x) => SPECIAL.map((y) => [x, y] as const))
    expect(pairs.filter(([x, y]) => !(ulps(pow(x, y), Math.pow(x, y)) <= 1))).toEqual([])
  })

  it('cosTurns is exact at quarters and NaN at infinity', () => {
    for (const turns of [0, 1, -3, 1e15, 1e300]) {
      expect([0, 0.25, 0.5, 0.75].map((part) => cosTurns(turns + (turns > 1e15 ? 0 : part)))).toEqual(
        turns > 1e15 ? [1, 1, 1, 1] : [1, 0, -1, 0],
      )
    }
    expect(sinTurns(0.25)).toBe(1)
    expect(sinTurns(0.75)).toBe(-1)
    expect(Math.abs(sinTurns(1 / 12) - 0.5)).toBeLessThan(2e-16)
    expect([cosTurns(Infinity), cosTurns(-Infinity), sinTurns(NaN)]).toEqual([NaN, NaN, NaN])
  })
})

describe('identities', () => {
  it('exp and log, expm1 and log1p undo each other', () => {
    let most = 0
    let mostSmall = 0
    for (let i = 0; i < POINTS; i++) {
      const x = (u(i) - 0.5) * 20
      most = Math.max(most, Math.abs(log(exp(x)) - x))
      const small = x * 0.01
      mostSmall = Math.max(mostSmall, Math.abs(log1p(expm1(small)) - small))
    }
    expect(most).toBeLessThan(4e-15)
    expect(mostSmall).toBeLessThan(1e-16)
  })
  it('exp and log never fall from one double to the next', () => {
    const falls: string[] = []
    for (let i = 0; i < POINTS; i++) {
      const x = u(i) * 0.99
      const next = x + (x > 0.5 ? 1.2e-16 : x * 2.3e-16)
      if (!(exp(next) >= exp(x))) falls.push(`exp ${x}`)
      if (!(log(next) >= log(x))) falls.push(`log ${x}`)
    }
    expect(falls).toEqual([])
  })
  it('pow of whole numbers is exact where it fits', () => {
    for (let base = -12; base <= 12; base++) {
      let product = 1
      for (let exponent = 0; Math.abs(product) <= Number.MAX_SAFE_INTEGER && exponent < 60; exponent++) {
        expect(pow(base, exponent)).toBe(product)
        product *= base
      }
    }
  })
})
