/**
 * Prominence: PageRank on the platform where a person has most followers, in followers' worth: the share of all
 * attention there that ends at the account, times the ties there. If every tie were returned and readers never
 * started anew it would be the follower count itself, so accounts of different platforms can be compared.
 */
import { pageRank } from '../../network/pagerank.js'
import { oncePer } from '../once-per.js'
import type { World } from '../world.js'
import { homeAccounts } from './home-accounts.js'

/** Ranking people needs fewer digits than PageRank can give. */
const TOLERANCE = 1e-9

/** By person; 0 for people whom nobody follows. */
export const prominence = oncePer((world: World): Float64Array => {
  const { platform: home } = homeAccounts(world)
  const scores = new Float64Array(world.people)
  world.platforms.forEach(({ network, members }, index) => {
    const rank = pageRank(network, { tolerance: TOLERANCE })
    // People without an account here are nodes without ties: what readers who start anew spend on them is nobody's.
    const onPlatform = members.reduce((sum, person) => sum + rank[person]!, 0)
    for (const person of members) {
      if (home[person] === index) scores[person] = (rank[person]! / onPlatform) * network.edges
    }
  })
  return scores
})
