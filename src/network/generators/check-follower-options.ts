import { inputError } from '../../errors.js'
import type { FollowerNetworkOptions } from './follower-network.js'

/** @param people how many have an account */
export function checkFollowerOptions(options: FollowerNetworkOptions, people: number): void {
  const { nodes, meanFollowers, exponent, reciprocity, closure, homophily, members, segmentOf } = options
  const demand = (holds: boolean, path: string, got: unknown, expected: string): void => {
    if (holds) return
    throw inputError({ path, message: 'this follower network cannot be made', got: String(got), expected })
  }
  const isShare = (x: number): boolean => x >= 0 && x <= 1
  demand(Number.isInteger(nodes) && nodes >= 0, 'nodes', nodes, 'a whole number from 0')
  demand(meanFollowers >= 0, 'followers', meanFollowers, 'a number from 0')
  const most = (people - 1) / 2
  demand(
    people < 2 || meanFollowers <= most,
    'followers',
    meanFollowers,
    `at most ${most}, half of the other ${people - 1} accounts`,
  )
  demand(meanFollowers * people < 4294967295, 'followers', meanFollowers, 'fewer than 2^32 - 1 edges')
  demand(exponent > 1 || options.degreeLaw === 'lognormal', 'exponent', exponent, 'a number above 1')
  demand(isShare(reciprocity), 'reciprocity', reciprocity, 'a share from 0 to 1')
  demand(isShare(closure), 'closure', closure, 'a share from 0 to 1')
  demand(isShare(homophily), 'homophily', homophily, 'a share from 0 to 1')
  demand(segmentOf === null || segmentOf.length === nodes, 'segments', segmentOf?.length, `${nodes} entries`)
  const sigma = options.sigma ?? 0.8
  demand(sigma >= 0 && sigma <= 3, 'sigma', sigma, 'a number from 0 to 3')
  if (members === null || members === undefined) return
  const taken = new Uint8Array(nodes)
  for (const id of members) {
    demand(id < nodes && taken[id] === 0, 'members', id, `each of 0 to ${nodes - 1} at most once`)
    taken[id] = 1
  }
}
