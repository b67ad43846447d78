/**
 * Likes, comments and clicks of the several people behind one agent. Each of them has a resistance of their
 * own, so after a total pressure H the number who have reacted is Binomial(n, 1 - e^-H); one keyed draw per
 * agent and message, inverted at every H, gives a count that never falls as pressure is added.
 */
import { expm1 } from '../math/expm1.js'
import { binomialQuantile } from '../random/binomial-quantile.js'
import { uniform, uniformOf, type Key } from '../random/keyed.js'
import { exp } from '../math/exp.js'
import type { Assumptions } from './assumptions.js'
import { PRESSURE, type PressureKind } from './ledger.js'
import type { CampaignObserver } from './observer.js'
import type { View } from './view.js'
import type { World } from './world.js'

/** How many of `people` have reacted once the pressure has reached `pressure`. */
export function reactedBy(people: number, pressure: number, u: number): number {
  if (u < 1 - people * pressure) return 0
  return binomialQuantile(people, -expm1(-pressure), u)
}

/** How many react newly as the pressure rises from `before` to `after`. */
export function newReactions(people: number, before: number, after: number, u: number): number {
  // P(nobody yet) = e^-nH >= 1 - nH: most views end here without an exponential.
  if (u < 1 - people * after) return 0
  const now = reactedBy(people, after, u)
  return now === 0 ? 0 : now - reactedBy(people, before, u)
}

/** What reactions lead to, told in people. */
export interface Consequences {
  liked(view: View, people: number): void
  commented(view: View, people: number): void
  clicked(view: View, people: number): void
  ordered(view: View, people: number): void
}

/**
 * What the people behind a viewer do besides sharing; a click may land on the site, a visit may end in an order.
 * @param then told of it where the message is about the brand; null for anybody else's
 */
export function react(view: View, world: World, observer: CampaignObserver, then: Consequences | null): void {
  const { ledger, entry, sour } = view
  const { platform, effects, message } = view.post
  const { keys } = message
  const { assume, peoplePerAgent: people } = world
  // Reactions vary less than shares: with the square root of activity, scaled to mean 1.
  const mean = view.isAd ? platform.adRootActivity : platform.world.meanRootActivity
  const factor = (view.interest * Math.sqrt(view.activity)) / mean
  if (!sour) {
    const hazard = platform.likeHazard * effects.like * factor
    view.likes = reacting(view, people, PRESSURE.like, hazard, keys.like)
    if (view.likes > 0) {
      observer.reaction('like', view.time, view.person, view.node, view.likes)
      then?.liked(view, view.likes)
    }
  } else view.likes = 0
  const commentHazard = platform.commentHazard * effects.comment * factor
  const commentsSum = ledger.sum(entry, PRESSURE.comment)
  const comments = reacting(view, people, PRESSURE.comment, commentHazard, keys.comment)
  if (comments > 0) {
    view.commentsBefore = reactedBy(people, commentsSum, uniform(keys.comment, view.person, 0))
    observer.reaction('comment', view.time, view.person, view.node, comments)
    then?.commented(view, comments)
  }
  const before = ledger.sum(entry, PRESSURE.click)
  const clickBase = view.isAd ? platform.adClickHazard : platform.clickHazard
  const loyal = view.loyalty === 0 ? 1 : exp(assume.loyaltyClick * view.loyalty)
  const clickHazard = clickBase * effects.click * factor * view.trust * loyal * (sour ? assume.sourClicks : 1)
  view.clicks = reacting(view, people, PRESSURE.click, clickHazard, keys.click)
  view.orders = 0
  if (view.clicks === 0) return
  observer.reaction('click', view.time, view.person, view.node, view.clicks)
  then?.clicked(view, view.clicks)
  const earlier = reactedBy(people, before, uniform(keys.click, view.person, 0))
  view.orders = visitSite(view, view.clicks, earlier, assume, observer)
  if (view.orders > 0) then?.ordered(view, view.orders)
}

function reacting(view: View, people: number, kind: PressureKind, pressure: number, key: Key): number {
  const { ledger, entry } = view
  const before = ledger.sum(entry, kind)
  const after = ledger.add(entry, kind, pressure)
  return newReactions(people, before, after, uniformOf(key.k0, key.k1, view.person, 0))
}

/**
 * From clicks to visits to orders; the number of orders.
 * @param earlier clicks that the agent's people had made before: tells these draws from those
 */
function visitSite(
  view: View,
  clicks: number,
  earlier: number,
  assume: Assumptions,
  observer: CampaignObserver,
): number {
  const { person, node, time, source } = view
  const { effects, message, platform } = view.post
  const { landing, conversion } = message.keys
  const { mobileShare, conversionRate } = platform.world.profile
  const onPhone = mobileShare * effects.landMobile
  const landed = onPhone + (1 - mobileShare) * effects.landDesktop
  const visits = binomialQuantile(clicks, landed, uniform(landing, person, earlier))
  if (visits === 0) return 0
  observer.visit(time, person, node, visits, source)
  const phoneShare = onPhone / landed
  const loyal = view.loyalty === 0 ? 1 : exp(assume.loyaltyConvert * view.loyalty)
  const ordered =
    conversionRate *
    effects.convert *
    (phoneShare * assume.mobileConversion + 1 - phoneShare) *
    loyal *
    (view.sour ? assume.sourClicks : 1)
  return binomialQuantile(visits, Math.min(1, ordered), uniform(conversion, person, earlier))
}
