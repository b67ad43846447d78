import type { NewFollowers } from './new-followers.js'
import type { ViewerMemory } from './viewer-memory.js'
import type { World } from './world.js'

/** A follower counts as loyal from so much above a stranger's loyalty on [M]. */
const LOYAL = 0.05

export interface FollowerLoyalty {
  /** 0 to 1; NaN without followers. */
  readonly mean: number
  /** Real people. */
  readonly loyal: number
}

/** At the horizon, over the brand's followers, those who have joined included. */
export function followerLoyalty(
  world: World,
  memory: ViewerMemory,
  { joined }: NewFollowers,
): FollowerLoyalty {
  let sum = 0
  let loyal = 0
  let count = 0
  const add = (person: number): void => {
    const loyalty = memory.loyalty(person, world.horizonHours)
    sum += loyalty
    count++
    if (loyalty >= world.assume.loyaltyBase + LOYAL) loyal++
  }
  world.platforms.forEach(({ brandFollowers }, index) => {
    brandFollowers.forEach(add)
    joined[index]!.forEach(add)
  })
  return { mean: count === 0 ? NaN : sum / count, loyal: loyal * world.peoplePerAgent }
}
