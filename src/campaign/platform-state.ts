import { log } from '../math/log.js'
import { textKey } from '../random/keyed.js'
import { parseDelay } from '../random/parse-delay.js'
import type { Distribution } from '../random/distribution.js'
import type { Assumptions } from './assumptions.js'
import { tasteTable } from './taste.js'
import type { PlatformWorld } from './world.js'

/** What all deliveries and views of one platform share: laws and tables ready for use. */
export interface PlatformState {
  readonly world: PlatformWorld
  readonly delay: Distribution
  /** Names the platform in keyed draws, whatever its place in the file. */
  readonly key: number
  readonly taste: Float32Array
  /** Hazards of a view by somebody of average activity. */
  readonly likeHazard: number
  readonly commentHazard: number
  readonly clickHazard: number
  readonly adClickHazard: number
  /** What sqrt(activity) is divided by for a mean of 1 among viewers of ads, who are drawn by it. */
  readonly adRootActivity: number
}

/** Made once per platform world: a run must not pay for tables that all runs share. */
const states = new WeakMap<PlatformWorld, PlatformState>()

export function platformState(world: PlatformWorld, assume: Assumptions): PlatformState {
  let state = states.get(world)
  if (state === undefined) states.set(world, (state = makeState(world, assume)))
  return state
}

function makeState(world: PlatformWorld, assume: Assumptions): PlatformState {
  const { profile } = world
  const meanActivity =
    world.members.reduce((sum, person) => sum + world.activity[person]!, 0) /
    Math.max(1, world.members.length)
  const hazard = (probability: number): number => -log(1 - Math.min(0.999, probability))
  return {
    world,
    delay: parseDelay(profile.delay),
    key: textKey(world.id),
    taste: tasteTable(profile.tasteSpread),
    likeHazard: hazard(profile.likesPerView),
    commentHazard: hazard(profile.commentsPerView),
    clickHazard: hazard(profile.clicksPerView),
    // Clicks on ads are counted per impression, and only one that is seen can be clicked.
    adClickHazard: hazard(profile.adClickRate / Math.max(0.01, assume.viewability)),
    adRootActivity: meanActivity / world.meanRootActivity,
  }
}
