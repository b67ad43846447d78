import type { LeverId } from '../../experiment/levers/levers.js'
import type { SwitchId } from '../../experiment/levers/switches.js'
import type { PieceFigure } from '../../experiment/result.js'
import type { KpiId } from '../../measure/kpi-ids.js'
import type { AttributionModel, BudgetLine } from '../../scenario/scenario.js'

/** What a KPI is called over a column and in a sentence, without an article. */
export const KPI_NAMES: Readonly<Record<KpiId, string>> = {
  reach: 'reach',
  impressions: 'impressions',
  views: 'views',
  frequency: 'frequency',
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
  engagements: 'engagements',
  engagementRate: 'engagement rate',
  amplificationRate: 'shares per post',
  clicks: 'clicks',
  ctr: 'click-through rate',
  visits: 'visits',
  conversions: 'orders',
  conversionRate: 'conversion rate',
  revenue: 'revenue',
  cost: 'cost',
  profit: 'profit',
  roi: 'return on investment',
  roas: 'return on ad spend',
  cac: 'cost per order',
  revenueUplift: 'revenue uplift',
  reproductionNumber: 'reproduction number',
  cascadeSizeMax: 'largest cascade',
  cascadeDepthMax: 'deepest cascade',
  structuralVirality: 'structural virality',
  timeToPeakHours: 'time to peak',
  halfLifeHours: 'half-life',
  repeatRevenue: 'repeat revenue',
  sourViews: 'views of sour words',
  customerPosts: 'posts of customers',
  questions: 'questions and complaints',
  replyTimeMedianHours: 'median time to an answer',
  repliesMissed: 'answered too late or never',
  loyaltyMean: 'loyalty of followers',
  loyalFollowers: 'loyal followers',
  followersGained: 'followers gained',
  signalsEmitted: 'buying signals sent',
  signalsDetected: 'buying signals detected',
  leads: 'people contacted by sales',
  shareOfVoice: 'share of voice',
  postsPublished: 'posts published',
  postsSkipped: 'posts skipped',
  testRegret: 'successes lost in the test',
}

export const LINE_NAMES: Readonly<Record<BudgetLine, string>> = {
  production: 'production',
  paid: 'advertising',
  influencers: 'influencers',
  staff: 'staff',
  tools: 'tools',
}

export const MODEL_NAMES: Readonly<Record<AttributionModel, string>> = {
  first: 'first touch',
  last: 'last touch',
  linear: 'linear',
  position: 'position',
}

/** The levers of a strategy that are moved alone, and the parts of a campaign that are taken out. */
export const LEVER_NAMES: Readonly<Record<LeverId | SwitchId | 'wordOfMouth', string>> = {
  'content.mix': 'content mix',
  'content.adapt': 'cutting for each platform',
  'content.cadence': 'posting cadence',
  'content.times': 'posting times',
  'budget.total': 'budget',
  'budget.split': 'budget split',
  'budget.pace': 'pace of spending',
  'paid.platforms': 'platforms advertised on',
  'paid.audience': 'audience advertised to',
  'paid.frequencyCap': 'frequency cap',
  influencers: 'influencers',
  voice: 'voice',
  testing: 'test advertising',
  team: 'team',
  replies: 'replies',
  signals: 'buying signals',
  paid: 'paid advertising',
  owned: 'own posts',
  wordOfMouth: 'word of mouth',
}

export const PIECE_NAMES: Readonly<Record<PieceFigure, string>> = {
  posts: 'Posts',
  views: 'Views',
  likes: 'Likes',
  comments: 'Comments',
  shares: 'Shares',
  clicks: 'Clicks',
  visits: 'Visits',
  orders: 'Orders',
}
