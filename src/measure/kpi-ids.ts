/** How a KPI is written for people: what it counts. */
export type KpiUnit = 'people' | 'count' | 'money' | 'ratio' | 'hours' | 'number'

export interface KpiInfo {
  readonly unit: KpiUnit
  /** True when more is better, false when less is; null when neither. */
  readonly better: 'more' | 'less' | null
  readonly meaning: string
}

/**
 * The KPIs that the world produces, in the order in which they are stored and hashed. Append, never reorder.
 * Counts are in people: an agent counts `peoplePerAgent` times.
 */
export const KPIS = {
  reach: { unit: 'people', better: 'more', meaning: 'distinct people who saw at least one message' },
  impressions: { unit: 'count', better: 'more', meaning: 'times a message was served on a screen' },
  views: { unit: 'count', better: 'more', meaning: 'times a message was seen' },
  frequency: { unit: 'ratio', better: null, meaning: 'views per person reached' },
  likes: { unit: 'count', better: 'more', meaning: 'likes' },
  comments: { unit: 'count', better: 'more', meaning: 'comments' },
  shares: { unit: 'count', better: 'more', meaning: 'times the message was passed on' },
  engagements: { unit: 'count', better: 'more', meaning: 'likes + comments + shares + clicks' },
  engagementRate: { unit: 'ratio', better: 'more', meaning: 'engagements per view' },
  amplificationRate: {
    unit: 'ratio',
    better: 'more',
    meaning: 'shares per post published, advertisements left out',
  },
  clicks: { unit: 'count', better: 'more', meaning: 'clicks towards the site' },
  ctr: { unit: 'ratio', better: 'more', meaning: 'clicks per impression' },
  visits: { unit: 'count', better: 'more', meaning: 'visits that reached the site' },
  conversions: { unit: 'count', better: 'more', meaning: 'orders that came through social media' },
  conversionRate: { unit: 'ratio', better: 'more', meaning: 'orders placed on a visit, per visit' },
  revenue: { unit: 'money', better: 'more', meaning: 'revenue, baseline demand included' },
  cost: { unit: 'money', better: 'less', meaning: 'money spent' },
  profit: {
    unit: 'money',
    better: 'more',
    meaning: 'margin x revenue above the world without social activity, minus cost',
  },
  roi: { unit: 'ratio', better: 'more', meaning: 'profit per unit of cost' },
  roas: { unit: 'ratio', better: 'more', meaning: 'extra revenue per unit of ad spend' },
  cac: { unit: 'money', better: 'less', meaning: 'cost per order won' },
  revenueUplift: {
    unit: 'ratio',
    better: 'more',
    meaning: 'revenue against the same world without social activity, minus 1',
  },
  reproductionNumber: {
    unit: 'number',
    better: 'more',
    meaning: 'further sharers that a sharer brings (the root not counted)',
  },
  cascadeSizeMax: {
    unit: 'people',
    better: 'more',
    meaning: 'sharers in the largest cascade, its author included',
  },
  cascadeDepthMax: {
    unit: 'number',
    better: 'more',
    meaning: 'steps from author to furthest sharer in the deepest cascade',
  },
  structuralVirality: {
    unit: 'number',
    better: 'more',
    meaning: 'mean distance between sharers, averaged over cascades with a share',
  },
  timeToPeakHours: { unit: 'hours', better: null, meaning: 'hour in which most views happened' },
  halfLifeHours: {
    unit: 'hours',
    better: null,
    meaning: 'median time in which half of the shares of a shared message happen',
  },
  repeatRevenue: { unit: 'money', better: 'more', meaning: 'revenue from customers who bought again' },
  sourViews: { unit: 'count', better: 'less', meaning: 'views of sour words about the brand' },
  customerPosts: {
    unit: 'count',
    better: 'more',
    meaning: 'reviews and comments of customers that went out as posts of their own',
  },
  questions: { unit: 'count', better: null, meaning: 'questions and complaints put to the brand' },
  replyTimeMedianHours: {
    unit: 'hours',
    better: 'less',
    meaning:
      'median time from a question or complaint to its answer; undefined where fewer than half are answered',
  },
  repliesMissed: {
    unit: 'count',
    better: 'less',
    meaning: 'questions and complaints not answered in time, whether never or late',
  },
  loyaltyMean: {
    unit: 'ratio',
    better: 'more',
    meaning: "mean loyalty of the brand's followers at the end, 0 to 1",
  },
  loyalFollowers: {
    unit: 'people',
    better: 'more',
    meaning: 'followers whose loyalty is at least 0.05 above that of a stranger at the end',
  },
  followersGained: { unit: 'people', better: 'more', meaning: 'people who started to follow the brand' },
  signalsEmitted: {
    unit: 'count',
    better: null,
    meaning: 'posts and questions that show interest in buying',
  },
  signalsDetected: {
    unit: 'count',
    better: null,
    meaning: 'posts taken for buying signals, false alarms among them',
  },
  leads: { unit: 'people', better: 'more', meaning: 'people whom sales contacted' },
  shareOfVoice: {
    unit: 'ratio',
    better: 'more',
    meaning: "views of the brand's messages among those of all simulated brands",
  },
  postsPublished: {
    unit: 'count',
    better: null,
    meaning: 'posts of the brand and its influencers that went out',
  },
  postsSkipped: {
    unit: 'count',
    better: 'less',
    meaning: 'planned posts that were late or could not be paid',
  },
  testRegret: {
    unit: 'count',
    better: 'less',
    meaning: 'successes lost because test advertising did not show the truly best creative',
  },
} as const satisfies Record<string, KpiInfo>

export type KpiId = keyof typeof KPIS

export const KPI_IDS = Object.keys(KPIS) as readonly KpiId[]

export function isKpiId(text: string): text is KpiId {
  return Object.hasOwn(KPIS, text)
}
