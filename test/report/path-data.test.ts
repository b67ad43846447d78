import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bends, dots, polyline, simplified, type Bend, type Point } from '../../src/report/page/path-data.js'
import { pointsOf } from './path-reader.js'

const points = fc.array(
  fc.tuple(fc.double({ min: -600, max: 600, noNaN: true }), fc.double({ min: -600, max: 600, noNaN: true })),
  { minLength: 1, maxLength: 60 },
)

describe('path data', () => {
  it('is short: steps in tenths without needless noughts and commas', () => {
    expect(
      polyline([
        [10, 20],
        [12.34, 19.5],
        [12.34, 19.5],
        [12, 19.71],
      ]),
    ).toBe('M10,20l2.3-.5-.3,.2')
    expect(
      dots([
        [1, 2],
        [3, 1.5],
      ]),
    ).toBe('M1,2h0m2-.5h0')
    const stretches: Bend[] = [
      [
        [2, 1],
        [3, 2],
        [3, 3],
      ],
      [
        [3, 4],
        [3, 5],
        [2.5, 5],
      ],
    ]
    expect(bends([1, 1], stretches)).toBe('M1,1c1,0 2,1 2,2 0,1 0,2 -.5,2')
    expect(pointsOf(bends([1, 1], stretches))).toEqual([
      [1, 1],
      [3, 3],
      [2.5, 5],
    ])
    expect(polyline([[NaN, 1]])).toBe('')
    expect(
      polyline([
        [1, 1],
        [NaN, 7],
        [2, Infinity],
        [3, 1],
      ]),
    ).toBe('M1,1l2,0')
  })

  it('leads through every point to a twentieth of a pixel, however long the line', () => {
    fc.assert(
      fc.property(points, (line) => {
        const read = pointsOf(polyline(line))
        let at = 0
        for (const [x, y] of line) {
          const near = (i: number): boolean =>
            Math.abs(read[i]![0] - x) < 0.0501 && Math.abs(read[i]![1] - y) < 0.0501
          // Points that round to the one before are written once.
          if (!near(at)) at++
          expect(near(at)).toBe(true)
        }
        expect(at).toBe(read.length - 1)
      }),
      { seed: 31, numRuns: 200 },
    )
  })
})

describe('simplified', () => {
  it('keeps both ends and only points of the line, in their order', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 50, noNaN: true }), (line, tolerance) => {
        const kept = simplified(line, tolerance)
        expect([kept[0], kept.at(-1)]).toEqual([line[0], line.at(-1)])
        let from = 0
        for (const point of kept) {
          from = line.indexOf(point as [number, number], from)
          expect(from++).toBeGreaterThanOrEqual(0)
        }
      }),
      { seed: 32, numRuns: 200 },
    )
  })

  it('leaves no point further away than the tolerance, by another way to measure', () => {
    // The nearest of a thousand points on a stretch: never nearer than the stretch itself.
    const away = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number =>
      Math.min(
        ...Array.from({ length: 1001 }, (_, i) => i / 1000).map((t) =>
          Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)),
        ),
      )
    fc.assert(
      fc.property(points, (line) => {
        const kept = simplified(line, 20)
        for (const point of line) {
          const nearest = Math.min(...kept.map((one, i) => away(point, kept[Math.max(0, i - 1)]!, one)))
          // A stretch is at most 1,700 long, so its thousand points are 1.7 apart.
          expect(nearest).toBeLessThanOrEqual(20 + 0.9)
        }
      }),
      { seed: 33, numRuns: 40 },
    )
  })

  it('makes one stretch of what is straight, and keeps a corner', () => {
    const straight = Array.from({ length: 50 }, (_, i): Point => [i, 3 * i + 7])
    expect(simplified(straight, 0.1)).toEqual([straight[0], straight[49]])
    expect(
      simplified(
        [
          [0, 0],
          [5, 0],
          [10, 0],
          [10, 9],
        ],
        0.1,
      ),
    ).toEqual([
      [0, 0],
      [10, 0],
      [10, 9],
    ])
    expect(
      simplified(
        [
          [0, 0],
          [NaN, 1],
          [1, 1],
        ],
        0.1,
      ),
    ).toEqual([
      [0, 0],
      [1, 1],
    ])
  })
})
