import { describe, expect, it } from 'vitest'

import { MOST_SOBOL_DIMENSIONS, sobolPoints } from '../../../src/measure/statistics/sobol-sequence.js'
import { sobolDesign, sobolIndices } from '../../../src/measure/statistics/sobol.js'
import { rootKey } from '../../../src/random/keyed.js'

const key = rootKey('sobol')

describe("Sobol's sequence", () => {
  /** Without the shift, as 32-bit fractions: the shift is the first point. */
  const digits = (point: Float64Array, first: Float64Array): number[] =>
    Array.from(point, (x, i) => ((x * 4294967296) ^ (first[i]! * 4294967296)) >>> 0)

  it('is the published one: scipy.stats.qmc.Sobol(40, scramble=False, bits=32)', () => {
    const points = sobolPoints(40, 1001, key)
    const units = (index: number): number[] =>
      digits(points[index]!, points[0]!)
        .slice(0, 4)
        .map((x) => x / 4294967296)
    expect(units(1)).toEqual([0.5, 0.5, 0.5, 0.5])
    expect(units(2)).toEqual([0.75, 0.25, 0.25, 0.25])
    expect(units(4)).toEqual([0.375, 0.375, 0.625, 0.875])
    expect(digits(points[1000]!, points[0]!)).toEqual([
      943718400, 415236096, 2227175424, 2906652672, 1203765248, 3896508416, 197132288, 3862953984, 2151677952,
      297795584, 364904448, 1094713344, 692060160, 1648361472, 616562688, 1589641216, 3091202048, 1480589312,
      4257218560, 3116367872, 2243952640, 2361393152, 4081057792, 2319450112, 2503999488, 3896508416,
      171966464, 4206886912, 255852544, 1463812096, 633339904, 624951296, 1270874112, 2545942528, 3443523584,
      3309305856, 3644850176, 3569352704, 1321205760, 2059403264,
    ])
  })

  it('puts one of 2^m points into each of 2^m intervals of every coordinate', () => {
    const points = sobolPoints(MOST_SOBOL_DIMENSIONS, 256, key)
    for (let dimension = 0; dimension < MOST_SOBOL_DIMENSIONS; dimension++) {
      const cells = points.map((point) => Math.floor(point[dimension]! * 256)).sort((a, b) => a - b)
      expect(cells).toEqual([...Array(256).keys()])
    }
  })

  it('puts one into each rectangle of the first two coordinates, whatever its proportions', () => {
    const points = sobolPoints(2, 256, key)
    for (let bits = 0; bits <= 8; bits++) {
      const [across, up] = [1 << bits, 256 >> bits]
      const cells = new Set(points.map(([x, y]) => Math.floor(x! * across) * up + Math.floor(y! * up)))
      expect(cells.size).toBe(256)
    }
  })

  it('has its bounds', () => {
    expect(() => sobolPoints(MOST_SOBOL_DIMENSIONS + 1, 1, key)).toThrow('invalid dimensions: 41')
    expect(sobolPoints(2, 3, rootKey('other'))).not.toEqual(sobolPoints(2, 3, key))
  })
})

describe('Sobol indices', () => {
  it('STA-07: Ishigami, a = 7, b = 0.1', () => {
    const design = sobolDesign(3, 8192, key)
    const { first, total, variance } = sobolIndices(
      design,
      design.points.map((point) => {
        const [x1, x2, x3] = point.map((u) => (2 * u - 1) * Math.PI)
        return Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!)
      }),
    )
    const S = [0.31390519114781146, 0.4424111447900409, 0]
    const ST = [0.5575888552099592, 0.4424111447900409, 0.2436836640621477]
    // The oracle allows 0.02; the sequence does far better.
    S.forEach((index, i) => expect(Math.abs(first[i]! - index)).toBeLessThan(0.01))
    ST.forEach((index, i) => expect(Math.abs(total[i]! - index)).toBeLessThan(0.01))
    expect(Math.abs(variance / 13.844587940719254 - 1)).toBeLessThan(0.01)
  })

  it("agrees with the closed form of Sobol's g function in eight parameters", () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
    const parts = a.map((ai) => 1 / (3 * (1 + ai) ** 2))
    const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1
    const design = sobolDesign(8, 4096, key)
    const { first, total } = sobolIndices(
      design,
      design.points.map((point) =>
        point.reduce((product, u, i) => (product * (Math.abs(4 * u - 2) + a[i]!)) / (1 + a[i]!), 1),
      ),
    )
    parts.forEach((part, i) => {
      expect(Math.abs(first[i]! - part / variance)).toBeLessThan(0.02)
      const together = (part * (variance + 1)) / (1 + part) / variance
      expect(Math.abs(total[i]! - together)).toBeLessThan(0.02)
    })
  })

  it('has first and total alike where nothing interacts, whatever the level of the output', () => {
    const design = sobolDesign(3, 1024, key)
    const { first, total } = sobolIndices(
      design,
      design.points.map(([x, y]) => 1e6 + 3 * x! - 4 * y!),
    )
    ;[0.36, 0.64, 0].forEach((index, i) => {
      expect(Math.abs(first[i]! - index)).toBeLessThan(0.01)
      expect(Math.abs(total[i]! - index)).toBeLessThan(0.01)
    })
    expect(first[2]! + total[2]!).toBe(0)
  })

  it('passes over samples with an undefined output', () => {
    const design = sobolDesign(2, 512, key)
    const outputs = design.points.map(([x, y]) => x! + y! * x!)
    const holed = outputs.map((value, at) => (at === 5 || at === 6 ? NaN : value))
    const short = { ...design, samples: 511 }
    const without = outputs.filter((_, at) => at < 4 || at > 7)
    expect(sobolIndices(design, holed)).toEqual(sobolIndices(short, without))
    expect(
      sobolIndices(
        design,
        outputs.map(() => 3),
      ).first[0],
    ).toBeNaN()
  })

  it('is undefined where only mixed points differ: there is no variance to take a part of', () => {
    const { first, total } = sobolIndices(sobolDesign(2, 1, key), [1, 2, 3, 1])
    expect([...first, ...total]).toEqual([NaN, NaN, NaN, NaN])
  })
})
