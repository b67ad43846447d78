/**
 * The uncertain numbers of the model that are no platform's own: what each means, its default, the range within
 * which it may well lie, and where it comes from. One table feeds the engine, the scenario key `assumptions`,
 * `compare --sensitivity` and the model card.
 *
 * Sources: [L] literature, [D] published data or benchmark, [M] modelling assumption.
 */
export interface AssumptionInfo {
  readonly value: number
  /** Range of the sensitivity analysis, and bounds of what a scenario may set are 0 and `most`. */
  readonly low: number
  readonly high: number
  readonly most: number
  readonly unit: 'factor' | 'probability' | 'log-effect' | 'loyalty' | 'hours' | 'per day'
  readonly meaning: string
  readonly source: string
}

const factorOf = (meaning: string, low = 0.67, high = 1.5): AssumptionInfo => ({
  value: 1,
  low,
  high,
  most: 10,
  unit: 'factor',
  meaning,
  source: '[M] scales the values of all platforms at once',
})
const probability = (value: number, low: number, high: number, meaning: string, source: string) =>
  ({ value, low, high, most: 1, unit: 'probability', meaning, source }) as const satisfies AssumptionInfo
const logEffect = (value: number, low: number, high: number, meaning: string, source: string) =>
  ({ value, low, high, most: 5, unit: 'log-effect', meaning, source }) as const satisfies AssumptionInfo
const loyalty = (value: number, low: number, high: number, meaning: string, source = '[M]') =>
  ({ value, low, high, most: 1, unit: 'loyalty', meaning, source }) as const satisfies AssumptionInfo
const perDay = (value: number, low: number, high: number, meaning: string, source = '[M]') =>
  ({ value, low, high, most: 24, unit: 'per day', meaning, source }) as const satisfies AssumptionInfo
const factor = (value: number, low: number, high: number, meaning: string, source: string) =>
  ({ value, low, high, most: 10, unit: 'factor', meaning, source }) as const satisfies AssumptionInfo
const hours = (value: number, low: number, high: number, most: number, meaning: string, source: string) =>
  ({ value, low, high, most, unit: 'hours', meaning, source }) as const satisfies AssumptionInfo

/** Append, never reorder: sensitivity designs are drawn by place. */
export const ASSUMPTIONS = {
  // Levels of the platforms' profiles, all at once
  sharing: factorOf('further sharers that a sharer of ordinary content brings (R0)', 0.5, 1.5),
  viewing: factorOf('chance that a follower sees a post'),
  reacting: factorOf('likes and comments per view'),
  clicking: factorOf('clicks per view'),
  adClicking: factorOf('clicks per ad impression'),
  adPrices: factorOf('price of a thousand ad impressions'),
  converting: factorOf('orders per visit'),
  tiring: factorOf('fatigue with a brand seen again and again', 0, 2),
  fading: factorOf('speed at which content loses its appeal', 0.5, 2),
  // Content
  contentEffects: factor(
    1,
    0.5,
    1.5,
    'strength of all effects of clarity, visuals, quality and the rest',
    '[L] visual, incentive; rest [M]',
  ),
  topics: logEffect(0.5, 0, 1, 'effect of topics that a person cares about, on the log of reactions', '[M]'),
  positiveTotal: factor(
    1.13,
    1,
    1.3,
    'shares of positive content against neutral',
    '[L] Berger & Milkman 2012, quoted',
  ),
  negativeTotal: factor(
    0.84,
    0.7,
    1,
    'shares of sad content against neutral',
    '[L] Berger & Milkman 2012, quoted',
  ),
  foreignFit: probability(0.35, 0.2, 0.5, 'fit of a message made for another platform', '[M]'),
  voiceFit: factor(1, 0, 2, 'strength of what a manner of speaking does to fit and liking', '[M]'),
  // Advertising
  viewability: probability(0.7, 0.4, 0.9, 'share of served ads that are really on screen', '[M]'),
  narrowPremium: factor(
    0.15,
    0,
    0.5,
    'price premium of a narrow audience, per unit of ln(people / audience)',
    '[M]',
  ),
  // From click to order
  mobileConversion: factor(
    0.7,
    0.4,
    1,
    'orders per visit on a phone against a desktop computer',
    '[D] Oribi 2020: 1.9 % against 2.7 %',
  ),
  landingWorst: probability(
    0.47,
    0.3,
    0.7,
    'clicks on a phone that reach a slow page',
    '[D] Google: 53 % leave',
  ),
  landingBest: probability(0.95, 0.85, 1, 'clicks that reach a fast page', '[M]'),
  // Sentiment
  sourShares: factor(1.3, 1, 3, 'how much more readily sour messages are passed on', '[M]'),
  sourClicks: factor(0.5, 0.2, 1, 'clicks and orders after a sour message against a good one', '[M]'),
  // Loyalty
  loyaltyBase: loyalty(0.05, 0.01, 0.15, 'loyalty of somebody who knows nothing of the brand'),
  loyaltyHalfLife: hours(
    1440,
    168,
    8760,
    87600,
    'time in which half of what loyalty has gained or lost is forgotten',
    '[M]',
  ),
  loyaltyShare: logEffect(0.8, 0, 2, 'effect of full loyalty on the log of sharing', '[M]'),
  loyaltyClick: logEffect(0.5, 0, 2, 'effect of full loyalty on the log of clicking', '[M]'),
  loyaltyConvert: logEffect(0.9, 0, 2, 'effect of full loyalty on the log of buying', '[M]'),
  gainView: loyalty(0.002, 0, 0.005, 'loyalty gained by seeing good content'),
  gainLike: loyalty(0.01, 0, 0.03, 'loyalty gained by liking'),
  gainReply: loyalty(0.1, 0.01, 0.3, 'loyalty gained by an immediate answer'),
  gainSolved: loyalty(0.2, 0.05, 0.4, 'loyalty gained by an immediately solved complaint'),
  gainPurchase: loyalty(0.15, 0.05, 0.3, 'loyalty gained by a good experience with the product'),
  lossIgnored: loyalty(0.05, 0, 0.15, 'loyalty lost by an ignored question'),
  lossComplaint: loyalty(0.15, 0, 0.4, 'loyalty lost by an ignored complaint'),
  lossBad: loyalty(0.3, 0.1, 0.6, 'loyalty lost by a bad experience'),
  lossSour: loyalty(0.02, 0, 0.06, 'loyalty lost by a sour word of somebody else'),
  lossTooMuch: loyalty(0.01, 0, 0.03, 'loyalty lost by each view beyond eight that are still remembered'),
  lossFalseAlarm: loyalty(0.02, 0, 0.1, 'loyalty lost by a sales call that nobody wanted'),
  // Conversation
  questions: probability(0.3, 0.1, 0.5, 'share of comments that are questions', '[M]'),
  inquiries: perDay(
    0.0003,
    0.0001,
    0.001,
    'questions that a follower who has seen the campaign puts to the brand outside any post',
  ),
  askersConsidering: probability(
    0.25,
    0.05,
    0.5,
    'questions that come from somebody who considers buying',
    '[M]',
  ),
  answerConvinces: probability(
    0.25,
    0.05,
    0.5,
    'chance that an answer in time moves such a person one stage on',
    '[M]',
  ),
  complaints: probability(
    0.3,
    0.1,
    0.6,
    'share of bad experiences that are complained of to the company',
    '[M]',
  ),
  replyValue: hours(
    0.459,
    0.2,
    2,
    1000,
    'time constant with which the value of an answer decays',
    '[D] 20 : 9 : 2.33 dollars after 0, 22 and 60 minutes',
  ),
  replyRecommend: factor(
    1.3,
    1,
    2,
    'recommendations by people who were answered',
    '[D] Twitter & Applied Marketing Science 2015',
  ),
  commentPosts: probability(
    0.2,
    0,
    0.5,
    'share of comments that are also seen by the followers of who wrote them',
    '[M]',
  ),
  sourReviews: factor(1.6, 1, 3, 'how much more readily a bad experience is told than a good one', '[M]'),
  peerTrust: factor(1.3, 1, 2.5, "clicks on other customers' words against the brand's own", '[M]'),
  followAfterLike: probability(
    0.02,
    0,
    0.1,
    'chance that somebody who likes or comments starts to follow the brand',
    '[M]',
  ),
  // Readiness to buy
  interestAfterReaction: probability(
    0.06,
    0.02,
    0.25,
    'chance that a click moves a person one stage on',
    '[M] so that orders after thinking stay a fraction of those per visit, which published rates mostly hold already',
  ),
  interestAfterLike: probability(0.01, 0, 0.06, 'chance that a like moves a person one stage on', '[M]'),
  toConsidering: perDay(0.02, 0.007, 0.06, 'pace from interested to considering'),
  toIntent: perDay(0.03, 0.01, 0.09, 'pace from considering to intending to buy'),
  toCustomer: perDay(0.05, 0.017, 0.15, 'pace from intending to buying'),
  coolingHalfLife: hours(
    720,
    168,
    2160,
    87600,
    'time in which half of the interested fall back by a stage',
    '[M]',
  ),
  signalsInterested: perDay(0.01, 0.003, 0.03, 'buying signals of an interested person'),
  signalsConsidering: perDay(0.05, 0.017, 0.15, 'buying signals of a considering person'),
  signalsIntent: perDay(0.15, 0.05, 0.45, 'buying signals of a person who intends to buy'),
  triage: probability(0.5, 0, 0.9, 'false alarms that an analyst recognises', '[M]'),
  signalsNoise: perDay(
    0.005,
    0.0017,
    0.015,
    'posts of other people reached that could be taken for a signal',
  ),
  outreachLift: factor(3, 1, 6, 'how much sooner a person buys after outreach', '[M]'),
  experience: hours(
    96,
    24,
    336,
    8760,
    'mean time from an order to the first experience with the product',
    '[M]',
  ),
  peerCustomer: factor(
    1.16,
    1,
    1.36,
    'repeat purchases of customers won by other people against others',
    '[L] Schmitt, Skiera & Van den Bulte 2011',
  ),
} as const satisfies Record<string, AssumptionInfo>

export type AssumptionId = keyof typeof ASSUMPTIONS
export const ASSUMPTION_IDS = Object.keys(ASSUMPTIONS) as readonly AssumptionId[]

/** A value for every assumption. */
export type Assumptions = Readonly<Record<AssumptionId, number>>

/** The defaults with what a scenario sets over them. */
export function resolveAssumptions(set: Readonly<Partial<Record<AssumptionId, number>>> = {}): Assumptions {
  return Object.fromEntries(ASSUMPTION_IDS.map((id) => [id, set[id] ?? ASSUMPTIONS[id].value])) as Record<
    AssumptionId,
    number
  >
}
