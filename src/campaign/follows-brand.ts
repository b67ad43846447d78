import { oncePer } from './once-per.js'
import type { PlatformWorld } from './world.js'

/** By person: 1 for everybody who follows the brand on the platform from the start. */
export const followsBrand = oncePer((platform: PlatformWorld): Uint8Array => {
  const follows = new Uint8Array(platform.network.nodes)
  for (const person of platform.brandFollowers) follows[person] = 1
  return follows
})
