/**
 * Paid delivery (MODEL 5.1): slots come up as a Poisson stream whose rate follows the strategy's pace and the
 * hours at which people are online; each is shown to one person of the audience, drawn in proportion to the
 * square root of activity (time online), at most `frequencyCap` times a window; a slot whose draws all hit
 * capped people is lost and costs nothing.
 */
import { log } from '../math/log.js'
import { PURPOSE } from '../random/purposes.js'
import { deriveKey, textKey, uniformOf, type Key } from '../random/keyed.js'
import { ONLINE } from './online.js'
import { paceInverse } from './schedule.js'
import { adMarket } from './targeting/ad-market.js'
import type { AdStream, CampaignPlan } from './plan.js'
import type { World } from './world.js'

/** Draws per slot before it is given up. */
const REDRAWS = 5

export interface Impression {
  readonly person: number
  readonly creative: number
  readonly seen: boolean
  /** Money paid for it. */
  readonly cost: number
}

export interface AdTimeline {
  /** Hours of the next slot; Infinity when the money or the horizon is at its end. */
  next(): number
  /**
   * Who is shown the slot that `next` announced; null when it is lost, which costs nothing.
   * @param choose the creative for the slot of a number; null: by the shares of the mix
   */
  serve(time: number, choose?: ((slot: number) => number) | null): Impression | null
  /** A buying signal was detected in this person: from now on ads for `signals` may be shown to them. */
  detected(person: number): void
  /** Money paid so far, never more than the line. */
  spent(): number
}

export function adSlots(world: World, stream: AdStream, plan: CampaignPlan, replication: Key): AdTimeline {
  const platform = world.platforms[stream.platform]!
  const name = textKey(platform.id)
  const timeKey = deriveKey(deriveKey(replication, PURPOSE.adTime), name)
  const targetKey = deriveKey(deriveKey(replication, PURPOSE.adTarget), name)
  const seenKey = deriveKey(deriveKey(replication, PURPOSE.viewability), name)
  const market = adMarket(world, stream)
  const { viewability } = world.assume
  const { count: cap, perHours } = plan.frequencyCap
  const shown = new Uint16Array(world.people)
  const window = new Uint32Array(world.people)
  const onlineHours = ONLINE.integrated(world.horizonHours)
  let slot = 0

  return {
    next() {
      if (market.isOver()) return Infinity
      const share = market.advance(-log(uniformOf(timeKey.k0, timeKey.k1, slot, 0)))
      return share < 1 ? ONLINE.timeOfMass(paceInverse(plan.pace, share) * onlineHours) : Infinity
    },
    serve(time, choose = null) {
      const current = slot++
      if (!market.isOpen()) return null
      const now = 1 + Math.floor(time / perHours)
      for (let draw = 0; draw <= REDRAWS; draw++) {
        const person = market.pick(uniformOf(targetKey.k0, targetKey.k1, current, draw))
        if (window[person] !== now) {
          window[person] = now
          shown[person] = 0
        }
        if (shown[person]! >= cap) continue
        shown[person]!++
        return {
          person,
          creative:
            choose === null
              ? pickCreative(stream.shares, uniformOf(seenKey.k0, seenKey.k1, current, 1))
              : choose(current),
          seen: uniformOf(seenKey.k0, seenKey.k1, current, 0) < viewability,
          cost: market.buy(),
        }
      }
      return null
    },
    detected: (person) => market.detected(person),
    spent: () => market.spent(),
  }
}

function pickCreative(shares: readonly number[], u: number): number {
  let last = 0
  for (let creative = 0; creative < shares.length; creative++) {
    if (shares[creative]! <= 0) continue
    last = creative
    u -= shares[creative]!
    if (u < 0) return creative
  }
  return last
}
