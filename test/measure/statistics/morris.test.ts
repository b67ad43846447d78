import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { elementaryEffects, morrisDesign } from '../../../src/measure/statistics/morris.js'
import { rootKey } from '../../../src/random/keyed.js'

const key = rootKey('morris')

describe('Morris design', () => {
  it('moves one parameter at a time, each once, by delta, on the grid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(2, 4, 6, 8),
        fc.string(),
        (parameters, trajectories, levels, seed) => {
          const design = morrisDesign(parameters, trajectories, levels, rootKey(seed))
          expect(design.delta).toBeCloseTo(levels / (2 * (levels - 1)), 15)
          expect(design.points.length).toBe(trajectories * (parameters + 1))
          for (const point of design.points) {
            for (const x of point) {
              expect(Math.abs(x * (levels - 1) - Math.round(x * (levels - 1)))).toBeLessThan(1e-12)
              expect(x >= 0 && x <= 1).toBe(true)
            }
          }
          for (let trajectory = 0; trajectory < trajectories; trajectory++) {
            const moved = design.moved.subarray(trajectory * parameters, (trajectory + 1) * parameters)
            expect([...moved].sort((a, b) => a - b)).toEqual([...Array(parameters).keys()])
            moved.forEach((parameter, step) => {
              const from = design.points[trajectory * (parameters + 1) + step]!
              const to = design.points[trajectory * (parameters + 1) + step + 1]!
              from.forEach((x, i) => {
                const distance = Math.abs(to[i]! - x)
                if (i === parameter) expect(distance).toBeCloseTo(design.delta, 12)
                else expect(distance).toBe(0)
              })
            })
          }
        },
      ),
      { seed: 7, numRuns: 60 },
    )
  })

  it('visits all levels, both directions and all turns alike', () => {
    const { points, moved } = morrisDesign(3, 2000, 4, key)
    const levels = [0, 0, 0, 0]
    for (const point of points) levels[Math.round(point[1]! * 3)]!++
    // Both ends of a walk are independent of the other walks; 4.5 standard errors: false alarm 7e-6.
    for (const count of levels)
      expect(Math.abs(count / points.length - 0.25)).toBeLessThan(4.5 * Math.sqrt(0.25 / 2000))
    const firstMoved = [0, 0, 0]
    for (let step = 0; step < moved.length; step += 3) firstMoved[moved[step]!]!++
    for (const count of firstMoved)
      expect(Math.abs(count / 2000 - 1 / 3)).toBeLessThan(4.5 * Math.sqrt(2 / 9 / 2000))
  })

  it('leaves the walks of the others alone when a parameter is added', () => {
    const few = morrisDesign(3, 5, 4, key)
    const more = morrisDesign(4, 5, 4, key)
    for (let trajectory = 0; trajectory < 5; trajectory++) {
      expect([...more.points[trajectory * 5]!.subarray(0, 3)]).toEqual([...few.points[trajectory * 4]!])
      const turns = [...more.moved.subarray(trajectory * 4, trajectory * 4 + 4)].filter((i) => i < 3)
      expect(turns).toEqual([...few.moved.subarray(trajectory * 3, trajectory * 3 + 3)])
    }
  })

  it('wants an even number of levels', () => {
    expect(() => morrisDesign(2, 2, 5, key)).toThrow('invalid levels: 5')
  })
})

describe('elementary effects', () => {
  it('STA-08: 2 x1 - 3 x2 + 0.5 x3', () => {
    const design = morrisDesign(3, 10, 4, key)
    const { mu, muStar, sigma } = elementaryEffects(
      design,
      design.points.map(([a, b, c]) => 2 * a! - 3 * b! + 0.5 * c!),
    )
    ;[2, -3, 0.5].forEach((effect, i) => {
      expect(mu[i]).toBeCloseTo(effect, 9)
      expect(muStar[i]).toBeCloseTo(Math.abs(effect), 9)
      expect(sigma[i]).toBeCloseTo(0, 9)
    })
  })

  it('tells a bend and an interaction by sigma, and a cancelled effect by mu star', () => {
    const design = morrisDesign(4, 200, 4, key)
    const { mu, muStar, sigma } = elementaryEffects(
      design,
      design.points.map(([a, b, c]) => 4 * (a! - 0.5) * (b! - 0.5) + c! * c!),
    )
    // Effect of x1: 4 (x2 - 1/2), with x2 one of the four levels: mean of |.| is 4/3, 0 on average.
    expect(Math.abs(mu[0]!)).toBeLessThan(4.5 * (1.5 / Math.sqrt(200)))
    expect(Math.abs(muStar[0]! - 4 / 3)).toBeLessThan(4.5 * (0.67 / Math.sqrt(200)))
    expect(sigma[0]).toBeGreaterThan(1.2)
    // Effect of x3 from 0 to 2/3 is 2/3, from 1/3 to 1 it is 4/3.
    expect(sigma[2]).toBeCloseTo(1 / 3, 1)
    expect([mu[3], muStar[3], sigma[3]]).toEqual([0, 0, 0])
  })

  it('passes over steps with an undefined end', () => {
    const design = morrisDesign(2, 3, 4, key)
    const outputs = design.points.map(([a, b], i) => (i === 0 ? NaN : a! + 2 * b!))
    const { mu } = elementaryEffects(design, outputs)
    expect(mu[0]).toBeCloseTo(1, 12)
    expect(mu[1]).toBeCloseTo(2, 12)
    expect(
      elementaryEffects(
        design,
        outputs.map(() => NaN),
      ).muStar[0],
    ).toBeNaN()
  })
})
