/**
 * Likeness to the brand's followers: the share of a person's ties, to those they follow and to those who follow
 * them, at whose other end is a follower of the brand. People with few ties say little either way, so the share is
 * drawn to that of the whole platform with the weight of a few ties.
 *
 * It can only find what the network knows: where brand followers are spread at random, those most alike are no better
 * an audience than others.
 */
import { followsBrand } from '../follows-brand.js'
import { oncePer } from '../once-per.js'
import type { PlatformWorld } from '../world.js'

/** Weight of the platform's own share, in ties [M]. */
const PRIOR_TIES = 5

/** By person, in [0, 1]; 0 for people without an account, and for all where nobody follows the brand. */
export const likeness = oncePer((platform: PlatformWorld): Float64Array => {
  const { network, members, brandFollowers } = platform
  const scores = new Float64Array(network.nodes)
  if (brandFollowers.length === 0) return scores
  const follows = followsBrand(platform)
  const ties = new Uint32Array(network.nodes)
  const alike = new Uint32Array(network.nodes)
  for (let u = 0; u < network.nodes; u++) {
    for (let e = network.offsets[u]!; e < network.offsets[u + 1]!; e++) {
      const v = network.targets[e]!
      ties[u]!++
      ties[v]!++
      alike[u]! += follows[v]!
      alike[v]! += follows[u]!
    }
  }
  const usual = brandFollowers.length / members.length
  for (const person of members)
    scores[person] = (alike[person]! + PRIOR_TIES * usual) / (ties[person]! + PRIOR_TIES)
  return scores
})
