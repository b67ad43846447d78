/** Reverse reachable sets of a whole world: how many people any choice of influencers would reach. */
import { coverageIndex, type CoverageIndex } from '../../kernel/max-coverage.js'
import { drawRoots, joinSets, reverseReachableSets, type NodeSets } from '../../kernel/reverse-reachable.js'
import { followeesOf } from '../../network/transform.js'
import { deriveKey, rootKey, textKey } from '../../random/keyed.js'
import { oncePer } from '../once-per.js'
import type { World } from '../world.js'
import { homeAccounts } from './home-accounts.js'
import { passingChances, reachBeyondFollowers } from './passing-chances.js'

/**
 * Roots drawn a world. The share of people whom a given choice reaches is then known with a standard error of at most
 * 1 / (2 sqrt(50,000)) = 0.22 % of the people, and of sqrt(share / 50,000) where it is small. On 20,000 people the choice
 * made with them reaches within 5 % of what eight times as many would find; what it promises itself is too high by up to
 * 17 %, because who was lucky in the sets is chosen first.
 */
export const ROOTS = 50_000

/** Bound on memory where content spreads so far that sets are large, and fewer of them as good. */
const MOST_ENTRIES = 1 << 22

export interface ReachSets {
  /** Each set: the authors whose post, where they have most followers, the root would see. */
  readonly index: CoverageIndex
  /** Sets that an author hits beyond their followers, whoever else is chosen; by person. */
  readonly beyond: Float64Array
  /** People (agents) that one set stands for. */
  readonly peoplePerSet: number
}

/** The same for all strategies and replications of a world. */
export const reachSets = oncePer((world: World): ReachSets => {
  const key = rootKey('reach sets')
  const home = homeAccounts(world).platform
  const population = accountHolders(world)
  const roots = drawRoots(population, ROOTS, deriveKey(key, 0))
  const beyondOn: number[] = []
  // Nobody is at home on two platforms, so the rows of several have no one in common.
  const sets = world.platforms.map((platform, index): NodeSets => {
    const followees = followeesOf(platform.network)
    const { offsets } = followees
    const chances = passingChances(platform, world.horizonHours)
    const count = (person: number): number => offsets[person + 1]! - offsets[person]!
    beyondOn.push(reachBeyondFollowers(platform, chances, count, world.horizonHours))
    return reverseReachableSets(
      followees,
      { kind: 'product', ...chances },
      roots,
      deriveKey(key, 1, textKey(platform.id)),
      {
        goal: 'seen',
        candidates: Uint8Array.from(home, (at) => (at === index ? 1 : 0)),
        mostEntries: MOST_ENTRIES,
      },
    )
  })
  const all = sets.reduce(joinSets)
  const peoplePerSet = population.length / Math.max(1, all.count)
  return {
    index: coverageIndex(all, world.people),
    beyond: Float64Array.from(home, (at) => (at < 0 ? 0 : beyondOn[at]! / peoplePerSet)),
    peoplePerSet,
  }
})

/** Everybody with an account anywhere, ascending. */
function accountHolders(world: World): Uint32Array {
  const holds = new Uint8Array(world.people)
  for (const { members } of world.platforms) for (const person of members) holds[person] = 1
  return Uint32Array.from(holds.keys()).filter((person) => holds[person] === 1)
}
