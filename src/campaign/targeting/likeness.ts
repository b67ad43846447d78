/**
 * Likeness to the brand's followers: the share of a person's ties, to those they follow and to those who follow
 * them, at whose other end is a follower of the brand. People with few ties say little either way, so the share is
 * drawn to that of the whole platform with the weight of a few ties.
 *
 * It can only find what the network knows: where brand followers are spread at random, those most alike are no better
 * an audience than others.
 */
import type { World } from '../world.js'

/** Weight of the platform's own share, in ties [M]. */
const PRIOR_TIES = 5

const known = new WeakMap<World, Map<number, Float64Array>>()

/** By person, in [0, 1]; 0 for people without an account, and for all where nobody follows the brand. Found once a world. */
export function likeness(world: World, platform: number): Float64Array {
  let ofWorld = known.get(world)
  if (ofWorld === undefined) known.set(world, (ofWorld = new Map()))
  let scores = ofWorld.get(platform)
  if (scores === undefined) ofWorld.set(platform, (scores = scoreAll(world, platform)))
  return scores
}

function scoreAll(world: World, index: number): Float64Array {
  const { network, members, brandFollowers } = world.platforms[index]!
  const scores = new Float64Array(world.people)
  if (brandFollowers.length === 0) return scores
  const follows = followsBrand(world, index)
  const ties = new Uint32Array(world.people)
  const alike = new Uint32Array(world.people)
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
}

/** 1 for the brand's followers on a platform, by person. */
export function followsBrand(world: World, platform: number): Uint8Array {
  const follows = new Uint8Array(world.people)
  for (const person of world.platforms[platform]!.brandFollowers) follows[person] = 1
  return follows
}
