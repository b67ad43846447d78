/**
 * Likes, comments and clicks of the several people behind one agent. Each of them has a resistance of their
 * own, so after a total pressure H the number who have reacted is Binomial(n, 1 - e^-H); one keyed draw per
 * agent and message, inverted at every H, gives a count that never falls as pressure is added.
 */
import { expm1 } from '../math/expm1.js'
import { binomialQuantile } from '../random/binomial-quantile.js'
import { uniform, uniformOf, type Key } from '../random/keyed.js'
import { MOBILE_CONVERSION_RATIO } from './effects.js'
import { PRESSURE, type PressureKind } from './ledger.js'
import type { CampaignObserver } from './observer.js'
import type { View } from './view.js'

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

/** What the people behind a viewer do besides sharing; a click may land on the site, a visit may end in an order. */
export function react(view: View, people: number, observer: CampaignObserver): void {
  const { ledger, entry } = view
  const { platform, effects, message } = view.post
  const { keys } = message
  // Reactions vary less than shares: with the square root of activity, scaled to mean 1.
  const mean = view.isAd ? platform.adRootActivity : platform.world.meanRootActivity
  const factor = (view.interest * Math.sqrt(view.activity)) / mean
  const likes = reacting(view, people, PRESSURE.like, platform.likeHazard * effects.like * factor, keys.like)
  if (likes > 0) observer.reaction('like', view.time, view.person, view.node, likes)
  const commentHazard = platform.commentHazard * effects.comment * factor
  const comments = reacting(view, people, PRESSURE.comment, commentHazard, keys.comment)
  if (comments > 0) observer.reaction('comment', view.time, view.person, view.node, comments)
  const before = ledger.sum(entry, PRESSURE.click)
  const clickBase = view.isAd ? platform.adClickHazard : platform.clickHazard
  const clickHazard = clickBase * effects.click * factor * view.trust
  const clicks = reacting(view, people, PRESSURE.click, clickHazard, keys.click)
  if (clicks === 0) return
  observer.reaction('click', view.time, view.person, view.node, clicks)
  visitSite(view, clicks, reactedBy(people, before, uniform(keys.click, view.person, 0)), observer)
}

function reacting(view: View, people: number, kind: PressureKind, pressure: number, key: Key): number {
  const { ledger, entry } = view
  const before = ledger.sum(entry, kind)
  const after = ledger.add(entry, kind, pressure)
  return newReactions(people, before, after, uniformOf(key.k0, key.k1, view.person, 0))
}

/**
 * From clicks to visits to orders.
 * @param earlier clicks that the agent's people had made before: tells these draws from those
 */
function visitSite(view: View, clicks: number, earlier: number, observer: CampaignObserver): void {
  const { person, node, time, source } = view
  const { effects, message, platform } = view.post
  const { landing, conversion } = message.keys
  const { mobileShare, conversionRate } = platform.world.profile
  const onPhone = mobileShare * effects.landMobile
  const landed = onPhone + (1 - mobileShare) * effects.landDesktop
  const visits = binomialQuantile(clicks, landed, uniform(landing, person, earlier))
  if (visits === 0) return
  observer.visit(time, person, node, visits, source)
  const phoneShare = onPhone / landed
  const ordered = conversionRate * effects.convert * (phoneShare * MOBILE_CONVERSION_RATIO + 1 - phoneShare)
  const orders = binomialQuantile(visits, Math.min(1, ordered), uniform(conversion, person, earlier))
  if (orders > 0) observer.order(time, person, node, orders, source)
}
