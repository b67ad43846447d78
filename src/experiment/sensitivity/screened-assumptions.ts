/** Which of the model's uncertain assumptions can matter to two strategies, and the scale on which each is varied. */
import {
  ASSUMPTION_IDS,
  ASSUMPTIONS,
  type AssumptionId,
  type AssumptionInfo,
} from '../../campaign/assumptions.js'
import { pow } from '../../math/pow.js'
import type { Scenario, Strategy } from '../../scenario/scenario.js'
import { switchesOn } from '../levers/switches.js'

type Condition = (scenario: Scenario, strategies: readonly Strategy[]) => boolean

const some =
  (holds: (strategy: Strategy) => boolean): Condition =>
  (_, strategies) =>
    strategies.some(holds)

const sold: Condition = ({ product }) => product !== null
const reviewed: Condition = ({ product }) => (product?.reviews.buyers ?? 0) > 0
/** Somebody may speak ill of a brand. */
const soured: Condition = ({ product, competitors }) => product !== null || competitors.length > 0
const advertised = some((strategy) => switchesOn(strategy).includes('paid'))
const narrow = some(
  (strategy) => switchesOn(strategy).includes('paid') && strategy.paid.audience !== 'everyone',
)
const unadapted = some(({ content }) => !content.adapt)
const toned = some(({ voice }) => voice.tone !== 'neutral')
const answered = some(({ replies }) => replies.answer.length > 0)
const detecting = some(({ signals }) => signals.detect)
const reachingOut = some(({ signals }) => signals.detect && signals.outreach === 'sales')
const emitted: Condition = (scenario, strategies) =>
  detecting(scenario, strategies) || scenario.compare.kpi === 'signalsEmitted'
const readied: Condition = (scenario, strategies) =>
  sold(scenario, strategies) || emitted(scenario, strategies)
const shows =
  (sentiment: 'positive' | 'negative'): Condition =>
  ({ creatives }, strategies) =>
    creatives.some(
      (creative) =>
        creative.sentiment === sentiment &&
        strategies.some(({ content }) => (content.mix[creative.id] ?? 0) > 0),
    )

/** Where an assumption surely changes nothing unless this holds; one that is not listed may always matter. */
const CONDITIONS: Readonly<Partial<Record<AssumptionId, Condition>>> = {
  adClicking: advertised,
  adPrices: advertised,
  viewability: advertised,
  narrowPremium: narrow,
  converting: sold,
  mobileConversion: sold,
  topics: ({ population }) => population.segments.some(({ interests }) => interests.length > 0),
  positiveTotal: shows('positive'),
  negativeTotal: shows('negative'),
  foreignFit: unadapted,
  voiceFit: toned,
  sourShares: soured,
  sourClicks: soured,
  lossSour: soured,
  loyaltyConvert: sold,
  gainPurchase: sold,
  lossBad: sold,
  complaints: sold,
  lossComplaint: sold,
  gainReply: answered,
  gainSolved: answered,
  replyValue: answered,
  replyRecommend: answered,
  sourReviews: reviewed,
  peerCustomer: ({ product }) => product !== null && product.repeatHalfLifeHours < Infinity,
  interestAfterReaction: readied,
  interestAfterLike: readied,
  toConsidering: readied,
  toIntent: readied,
  toCustomer: readied,
  coolingHalfLife: readied,
  signalsInterested: emitted,
  signalsConsidering: emitted,
  signalsIntent: emitted,
  signalsNoise: detecting,
  triage: detecting,
  outreachLift: reachingOut,
  lossFalseAlarm: reachingOut,
}

/**
 * The assumptions that may change how these strategies compare, in the order of the table. One that the file sets is
 * taken as known and left out.
 */
export function screenedAssumptions(scenario: Scenario, strategies: readonly Strategy[]): AssumptionId[] {
  return ASSUMPTION_IDS.filter(
    (id) => scenario.assumptions[id] === undefined && (CONDITIONS[id]?.(scenario, strategies) ?? true),
  )
}

/**
 * The value at a share `x` in [0, 1] of an assumption's range. Steps are equal, or equal ratios where that brings the
 * default nearer to the middle of the range.
 */
export function assumedAt(id: AssumptionId, x: number): number {
  const { low, high, value }: AssumptionInfo = ASSUMPTIONS[id]
  if (x === 0) return low
  if (x === 1) return high
  const middle = (low + high) / 2
  const ratios = low > 0 && Math.abs(Math.sqrt(low * high) - value) < Math.abs(middle - value)
  return ratios ? low * pow(high / low, x) : low + (high - low) * x
}
