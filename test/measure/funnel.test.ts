import { describe, expect, it } from 'vitest'

import {
  cac,
  customerLifetimeValue,
  expectedFunnel,
  incrementalProfit,
  mobileLandingProbability,
  ratio,
  revenueUplift,
  roas,
  roi,
} from '../../src/measure/funnel.js'

describe('funnel', () => {
  it('FUN-01: one platform in expectation', () => {
    const funnel = expectedFunnel(100_000, {
      view: 0.08,
      click: 0.0016,
      mobileShare: 0.86,
      landMobile: mobileLandingProbability(0.47, 0.95, 0.5),
      landDesktop: 0.95,
      conversionDesktop: 0.008,
      conversionMobile: 0.008 * 0.7,
      orderValue: 75,
    })
    expect(funnel.views).toBeCloseTo(8000, 9)
    expect(funnel.clicks).toBeCloseTo(12.8, 9)
    expect(funnel.visitsMobile).toBeCloseTo(7.81568, 9)
    expect(funnel.visitsDesktop).toBeCloseTo(1.7024, 9)
    expect(funnel.orders).toBeCloseTo(0.057387008, 9)
    expect(funnel.revenue).toBeCloseTo(4.3040256, 9)
  })

  it('KPI-03: ROAS, ROI, CAC, uplift', () => {
    expect(revenueUplift(46_600, 20_000)).toBeCloseTo(1.33, 12)
    expect(roas(46_600, 20_000, 4000)).toBeCloseTo(6.65, 12)
    expect(roi(0.4, 46_600, 20_000, 9000)).toBeCloseTo(0.18222222222222223, 12)
    expect(cac(9000, 180)).toBe(50)
    expect(incrementalProfit(0.4, 46_600, 20_000, 9000)).toBeCloseTo(1640, 9)
  })

  it('CLV-01: equals the discounted sum of margins', () => {
    expect(customerLifetimeValue(30, 0.7, 0.1)).toBeCloseTo(82.49999999999997, 12)
    let sum = 0
    let weight = 1
    for (let period = 0; period < 200; period++, weight *= 0.7 / 1.1) sum += 30 * weight
    expect(customerLifetimeValue(30, 0.7, 0.1)).toBeCloseTo(sum, 10)
  })

  it('leaves ratios without a base undefined', () => {
    expect(ratio(0, 0)).toBeNaN()
    expect(cac(500, 0)).toBeNaN()
    expect(roas(10, 5, 0)).toBeNaN()
    expect(revenueUplift(10, 0)).toBeNaN()
  })
})
