/**
 * From impressions to money, as formulas. Ratios are NaN where their base is 0: an undefined KPI is
 * not 0, and is reported as null with a count.
 */

/** What one platform does, in expectation, with a number of impressions. */
export interface FunnelRates {
  /** Chance that an impression is seen. */
  readonly view: number
  /** Clicks per view. */
  readonly click: number
  /** Share of clicks made on a phone. */
  readonly mobileShare: number
  /** Chance that a click reaches the site. */
  readonly landMobile: number
  readonly landDesktop: number
  /** Orders per visit. */
  readonly conversionDesktop: number
  readonly conversionMobile: number
  /** Mean value of an order, in money. */
  readonly orderValue: number
}

export interface Funnel {
  readonly views: number
  readonly clicks: number
  readonly visitsMobile: number
  readonly visitsDesktop: number
  readonly orders: number
  readonly revenue: number
}

/** The expected funnel of `impressions` on one platform. */
export function expectedFunnel(impressions: number, rates: FunnelRates): Funnel {
  const views = impressions * rates.view
  const clicks = views * rates.click
  const visitsMobile = clicks * rates.mobileShare * rates.landMobile
  const visitsDesktop = clicks * (1 - rates.mobileShare) * rates.landDesktop
  const orders = visitsMobile * rates.conversionMobile + visitsDesktop * rates.conversionDesktop
  return { views, clicks, visitsMobile, visitsDesktop, orders, revenue: orders * rates.orderValue }
}

/** Chance that a mobile click reaches the site, from the creative's mobile score in [0, 1]. */
export function mobileLandingProbability(low: number, high: number, mobileScore: number): number {
  return low + (high - low) * mobileScore
}

/** `count / base`, NaN when the base is 0: rates such as CTR, conversion, engagement, frequency. */
export function ratio(count: number, base: number): number {
  return base === 0 ? NaN : count / base
}

/** Profit of the social activity: margin x extra revenue - cost. */
export function incrementalProfit(
  margin: number,
  revenueWith: number,
  revenueWithout: number,
  cost: number,
): number {
  return margin * (revenueWith - revenueWithout) - cost
}

/** Return on investment: profit per unit of cost. */
export function roi(margin: number, revenueWith: number, revenueWithout: number, cost: number): number {
  return ratio(incrementalProfit(margin, revenueWith, revenueWithout, cost), cost)
}

/** Return on ad spend: extra revenue per unit of ad spend. */
export function roas(revenueWith: number, revenueWithout: number, adSpend: number): number {
  return ratio(revenueWith - revenueWithout, adSpend)
}

/** Customer acquisition cost: cost per customer won. */
export function cac(cost: number, customersWon: number): number {
  return ratio(cost, customersWon)
}

/** Revenue with social activity against the same world without it, minus 1. */
export function revenueUplift(revenueWith: number, revenueWithout: number): number {
  return ratio(revenueWith - revenueWithout, revenueWithout)
}

/**
 * Customer lifetime value: a margin per period, kept from period to period with chance `retention`,
 * discounted by `discount` per period, the first margin undiscounted: m (1 + d) / (1 + d - r).
 */
export function customerLifetimeValue(marginPerPeriod: number, retention: number, discount: number): number {
  return (marginPerPeriod * (1 + discount)) / (1 + discount - retention)
}
