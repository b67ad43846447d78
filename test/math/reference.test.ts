import { describe, expect, it } from 'vitest'
import { cosTurns, sinTurns } from '../../src/math/cos-turns.js'
import { erfc } from '../../src/math/erfc.js'
import { exp } from '../../src/math/exp.js'
import { expm1 } from '../../src/math/expm1.js'
import { betaI } from '../../src/math/incomplete-beta.js'
import { gammaP, gammaQ } from '../../src/math/incomplete-gamma.js'
import { lnGamma } from '../../src/math/ln-gamma.js'
import { log } from '../../src/math/log.js'
import { log1p } from '../../src/math/log1p.js'
import { normalCdf } from '../../src/math/normal-cdf.js'
import { normalQuantile } from '../../src/math/normal-quantile.js'
import { pow } from '../../src/math/pow.js'
import { binomialProbability, poissonProbability } from '../../src/math/saddle-point.js'
import { scaledUpperGamma } from '../../src/math/scaled-upper-gamma.js'
import { studentCdf, studentQuantile } from '../../src/math/student.js'
import { REFERENCE } from './reference-values.js'
import { ulps } from './ulps.js'

/** How far each function may lie from the true value, in ulp: elementary ones within 1, special ones as documented. */
const WITHIN: Record<keyof typeof REFERENCE, readonly [f: (...x: number[]) => number, most: number]> = {
  exp: [exp, 1],
  log: [log, 1],
  log1p: [log1p, 1],
  expm1: [expm1, 1],
  pow: [pow, 1],
  cosTurns: [cosTurns, 1],
  sinTurns: [sinTurns, 1],
  normalQuantile: [normalQuantile, 8],
  normalCdf: [normalCdf, 8],
  erfc: [erfc, 2],
  lnGamma: [lnGamma, 4],
  gammaP: [gammaP, 2000],
  gammaQ: [gammaQ, 2000],
  scaledUpperGamma: [scaledUpperGamma, 2000],
  betaI: [betaI, 10000],
  studentCdf: [studentCdf, 2000],
  studentQuantile: [studentQuantile, 2000],
  poissonProbability: [poissonProbability, 200],
  binomialProbability: [(k, n, p) => binomialProbability(k!, n!, p!, 1 - p!), 2000],
} as Record<keyof typeof REFERENCE, readonly [f: (...x: number[]) => number, most: number]>

describe.each(Object.entries(WITHIN))('%s', (name, [f, most]) => {
  it(`lies within ${most} ulp of values computed with 50 digits`, () => {
    const rows: readonly (readonly number[])[] = REFERENCE[name as keyof typeof REFERENCE]
    expect(rows.length).toBeGreaterThan(15)
    const off = rows.map((row) => [ulps(f(...row.slice(0, -1)), row.at(-1)!), ...row])
    expect(off.filter((row) => !(row[0]! <= most))).toEqual([])
  })
})
