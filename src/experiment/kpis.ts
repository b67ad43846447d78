/** The KPIs of one run. NaN stands for "undefined in this run", e.g. a rate of nothing. */
import type { CampaignPlan } from '../campaign/plan.js'
import type { CampaignTotals } from '../campaign/simulate.js'
import type { RunRecorder } from '../observe/run-recorder.js'
import { cac, incrementalProfit, ratio, revenueUplift, roas } from '../measure/funnel.js'
import type { KpiId } from '../measure/kpi-ids.js'
import type { BudgetLine, Product } from '../scenario/scenario.js'
import type { RunCascades } from './run-cascades.js'

export interface RunFacts {
  readonly recorder: RunRecorder
  readonly cascades: RunCascades
  readonly totals: CampaignTotals
  readonly spendByLine: Readonly<Record<BudgetLine, number>>
  readonly product: Product | null
  readonly baselineOrders: number
  readonly plan: CampaignPlan
  readonly peoplePerAgent: number
}

export function runKpis({
  recorder,
  cascades,
  totals,
  spendByLine,
  product,
  baselineOrders,
  plan,
  peoplePerAgent,
}: RunFacts): Record<KpiId, number> {
  const views = sum(recorder.views)
  const { like: likes, comment: comments, click: clicks } = recorder.reactions
  const { shares, reach } = recorder
  const visits = sum(recorder.visits)
  const engagements = likes + comments + shares + clicks
  // Organic views are impressions that were seen; ads are served first and seen or not.
  const impressions = views - recorder.adViews + recorder.adImpressions
  const cost = Object.values(spendByLine).reduce((total, line) => total + line, 0)

  // An ad counts among what was put out, not among posts.
  const adPosts = adPostsOut(totals.tree)
  const sells = product !== null
  const orders = sells ? sum(recorder.orders) : NaN
  const price = sells ? product.price : NaN
  const revenueWithout = baselineOrders * price
  const repeatRevenue = sells ? recorder.ordersByKind.repeat * price : NaN
  const revenue = revenueWithout + orders * price + repeatRevenue
  const profit = sells ? incrementalProfit(product.margin, revenue, revenueWithout, cost) : NaN
  return {
    reach,
    impressions,
    views,
    frequency: ratio(views, reach),
    likes,
    comments,
    shares,
    engagements,
    engagementRate: ratio(engagements, views),
    amplificationRate: ratio(cascades.postShares * peoplePerAgent, recorder.postsPublished - adPosts),
    clicks,
    ctr: ratio(clicks, impressions),
    visits,
    conversions: orders,
    conversionRate: sells ? ratio(recorder.ordersByKind.visit, visits) : NaN,
    revenue,
    cost,
    profit,
    roi: ratio(profit, cost),
    roas: roas(revenue, revenueWithout, spendByLine.paid),
    cac: cac(cost, orders),
    revenueUplift: revenueUplift(revenue, revenueWithout),
    reproductionNumber: cascades.reproductionNumber,
    cascadeSizeMax: cascades.sizeMax,
    cascadeDepthMax: cascades.depthMax,
    structuralVirality: cascades.structuralVirality,
    timeToPeakHours: views === 0 ? NaN : peakHour(recorder.viewsByHour),
    halfLifeHours: cascades.halfLifeHours,
    repeatRevenue,
    sourViews: recorder.sourViews,
    customerPosts: recorder.customerPosts,
    questions: recorder.questions,
    replyTimeMedianHours: recorder.medianWait,
    repliesMissed: recorder.missedQuestions,
    loyaltyMean: totals.loyalty.mean,
    loyalFollowers: totals.loyalty.loyal,
    followersGained: recorder.followersGained,
    signalsEmitted: recorder.signalsEmitted,
    signalsDetected: recorder.signalsDetected,
    leads: recorder.leads,
    shareOfVoice: ratio(views, views + recorder.rivalViews),
    postsPublished: recorder.postsPublished - adPosts,
    postsSkipped: plan.postsSkipped,
    testRegret: totals.testing === null ? NaN : totals.testing[3]!,
  }
}

function sum(values: Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Start of the hour with the most views; the first of equals. */
function peakHour(viewsByHour: Float64Array): number {
  let peak = 0
  for (let hour = 1; hour < viewsByHour.length; hour++) {
    if (viewsByHour[hour]! > viewsByHour[peak]!) peak = hour
  }
  return peak
}

function adPostsOut(tree: CampaignTotals['tree']): number {
  let count = 0
  for (let node = 0; node < tree.size; node++)
    if (tree.parent[node]! < 0 && tree.posts[tree.post[node]!]!.channel === 'ad') count++
  return count
}
