import { inputError } from '../../errors.js'

export interface FollowerNetworkOptions {
  /** Numbers that may occur in the network: 0 … nodes - 1. */
  readonly nodes: number
  /** Mean number of followers of an account, below half of the accounts. */
  readonly meanFollowers: number
  /** Of the density of follower counts, above 1; ignored by the lognormal law. */
  readonly exponent: number
  /** Share of edges that are returned, 0 to 1; at 1 every tie is mutual. */
  readonly reciprocity: number
  /** Share of edges made with a followee of a followee, 0 to 1. */
  readonly closure: number
  /** Newman's assortativity of the segments, 0 to 1. */
  readonly homophily: number
  /** Segment of each node; null: one segment. */
  readonly segmentOf: Uint8Array | null
  /** How much each segment counts for ties that may cross; default: as much as its people do. */
  readonly segmentWeights?: readonly number[] | null
  /** Default `pareto`. */
  readonly degreeLaw?: 'pareto' | 'lognormal'
  /** Log-standard deviation of the lognormal law, default 0.8. */
  readonly sigma?: number
  /** The nodes that have an account; the others get no edges. Default: all. */
  readonly members?: Uint32Array | null
}

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
