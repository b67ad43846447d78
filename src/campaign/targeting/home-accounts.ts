import { followerCount } from '../../network/network.js'
import { oncePer } from '../once-per.js'
import type { World } from '../world.js'

/** Where a person would post for money: the platform on which they have most followers. */
export interface HomeAccounts {
  /** Platform index by person; -1 for people whom nobody follows anywhere. */
  readonly platform: Int8Array
  /** Followers there, in agents. */
  readonly followers: Int32Array
}

/** Of equal audiences that on the platform named first. */
export const homeAccounts = oncePer((world: World): HomeAccounts => {
  const platform = new Int8Array(world.people).fill(-1)
  const followers = new Int32Array(world.people)
  world.platforms.forEach(({ members, network }, index) => {
    for (const person of members) {
      const count = followerCount(network, person)
      if (count <= followers[person]!) continue
      followers[person] = count
      platform[person] = index
    }
  })
  return { platform, followers }
})
