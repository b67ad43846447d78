/**
 * Paid delivery (MODEL 5.1): slots come up as a Poisson stream whose rate follows the strategy's pace and the
 * hours at which people are online; each is shown to one person of the audience, drawn in proportion to the
 * square root of activity (time online), at most `frequencyCap` times a window; a slot whose draws all hit
 * capped people is lost and costs nothing.
 */
import { log } from '../math/log.js'
import { PURPOSE } from '../random/purposes.js'
import { deriveKey, textKey, uniformOf, type Key } from '../random/keyed.js'
import { WeeklyProfile } from '../random/weekly-profile.js'
import { WeightedChoice } from '../random/weighted-choice.js'
import { paceInverse } from './schedule.js'
import type { AdStream, CampaignPlan } from './plan.js'
import type { World } from './world.js'

/** Share of served ads that are really on screen [M]. */
export const VIEWABILITY = 0.7

/** When people are online. */
const ONLINE = new WeeklyProfile()

/** Draws per slot before it is given up. */
const REDRAWS = 5

export interface Impression {
  readonly person: number
  readonly creative: number
  readonly seen: boolean
}

export interface AdTimeline {
  /** Hours of the next slot; Infinity when the money or the horizon is at its end. */
  next(): number
  /** Who is shown the slot that `next` announced; null when it is lost. */
  serve(time: number): Impression | null
}

export function adSlots(world: World, stream: AdStream, plan: CampaignPlan, replication: Key): AdTimeline {
  const platform = world.platforms[stream.platform]!
  const name = textKey(platform.id)
  const timeKey = deriveKey(deriveKey(replication, PURPOSE.adTime), name)
  const targetKey = deriveKey(deriveKey(replication, PURPOSE.adTarget), name)
  const seenKey = deriveKey(deriveKey(replication, PURPOSE.viewability), name)
  const audience = audienceOf(world, stream.platform, stream.segment)
  const { count: cap, perHours } = plan.frequencyCap
  const shown = new Uint16Array(world.people)
  const window = new Uint32Array(world.people)
  const onlineHours = ONLINE.integrated(world.horizonHours)
  let slot = 0
  let elapsed = 0
  let served = 0

  return {
    next() {
      if (served >= stream.slots) return Infinity
      elapsed += -log(uniformOf(timeKey.k0, timeKey.k1, slot, 0))
      const share = elapsed / stream.slots
      return share < 1 ? ONLINE.timeOfMass(paceInverse(plan.pace, share) * onlineHours) : Infinity
    },
    serve(time) {
      const current = slot++
      const now = 1 + Math.floor(time / perHours)
      for (let draw = 0; draw <= REDRAWS; draw++) {
        const person = audience.pick(uniformOf(targetKey.k0, targetKey.k1, current, draw))
        if (window[person] !== now) {
          window[person] = now
          shown[person] = 0
        }
        if (shown[person]! >= cap) continue
        shown[person]!++
        served++
        return {
          person,
          creative: pickCreative(stream.shares, uniformOf(seenKey.k0, seenKey.k1, current, 1)),
          seen: uniformOf(seenKey.k0, seenKey.k1, current, 0) < VIEWABILITY,
        }
      }
      return null
    },
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

interface Audience {
  pick(u: number): number
}

const audiences = new WeakMap<World, Map<number, Audience>>()

/** Built once per world and audience. */
function audienceOf(world: World, platform: number, segment: number): Audience {
  let known = audiences.get(world)
  if (known === undefined) audiences.set(world, (known = new Map()))
  const key = platform * 256 + segment + 1
  let audience = known.get(key)
  if (audience === undefined) known.set(key, (audience = makeAudience(world, platform, segment)))
  return audience
}

function makeAudience(world: World, platformIndex: number, segment: number): Audience {
  const platform = world.platforms[platformIndex]!
  const people =
    segment < 0 ? platform.members : platform.members.filter((person) => world.segmentOf[person] === segment)
  const timeOnline = new WeightedChoice(Array.from(people, (person) => Math.sqrt(platform.activity[person]!)))
  return { pick: (u) => people[timeOnline.pick(u)]! }
}
