/** What the cascades of a run say of it. */
import { BRAND, OURS } from '../campaign/plan.js'
import type { ShareTree } from '../campaign/share-tree.js'
import { personLabel, type World } from '../campaign/world.js'
import {
  breadthByGeneration,
  depthsOf,
  structuralVirality,
  timeToHalfHours,
} from '../measure/cascade-measures.js'
import { quantile } from '../measure/quantile.js'
import { cascadesIn, peopleIn, type Cascade } from '../observe/cascades-in.js'
import type { Scenario } from '../scenario/scenario.js'
import type { CascadeTree } from './result.js'

/** Cascades larger than this are cut in the kept example: the first sharers, whose parents are all among them. */
const LARGEST_KEPT = 2000

export interface RunCascades {
  readonly largest: CascadeTree
  /** People in the largest cascade; NaN without posts. */
  readonly sizeMax: number
  readonly depthMax: number
  /** Shares (agents) of posts and of their shares; those that began with an advertisement are left out. */
  readonly postShares: number
  /** Further sharers per sharer beyond the roots; NaN where nothing was shared. */
  readonly reproductionNumber: number
  /** Mean over cascades with a share; NaN where there is none. */
  readonly structuralVirality: number
  /** Median over cascades with a share of the time to half of their shares; NaN where there is none. */
  readonly halfLifeHours: number
}

export function cascadesOf(scenario: Scenario, world: World, tree: ShareTree): RunCascades {
  let largest: Cascade | null = null
  let depthMax = 0
  let sizeMax = 0
  let viralitySum = 0
  let shared = 0
  const halfLives: number[] = []
  for (const cascade of cascadesIn(tree)) {
    const { parents, hours } = cascade
    if (largest === null || parents.length > largest.parents.length) largest = cascade
    sizeMax = Math.max(sizeMax, peopleIn(cascade, tree, world.peoplePerAgent))
    if (parents.length === 1) continue
    depthMax = Math.max(depthMax, breadthByGeneration(depthsOf(parents)).length - 1)
    shared++
    viralitySum += structuralVirality(parents) ?? 0
    halfLives.push(timeToHalfHours(hours) ?? 0)
  }
  return {
    largest: largest === null ? emptyTree() : describe(scenario, world, tree, largest),
    sizeMax: largest === null ? NaN : sizeMax,
    postShares: sharesOfPosts(tree),
    depthMax: largest === null ? NaN : depthMax,
    reproductionNumber: furtherSharersPerSharer(tree),
    structuralVirality: shared === 0 ? NaN : viralitySum / shared,
    halfLifeHours: halfLives.length === 0 ? NaN : quantile(halfLives, 0.5),
  }
}

function sharesOfPosts(tree: ShareTree): number {
  let shares = 0
  for (let node = 0; node < tree.size; node++) {
    const { channel, brand } = tree.posts[tree.post[node]!]!
    if (tree.generation[node]! >= 1 && brand <= OURS && channel !== 'ad') shares++
  }
  return shares
}

/** Sharers of generation 2 and deeper for each sharer: what the first audience passed on is not counted as brought. */
function furtherSharersPerSharer(tree: ShareTree): number {
  let sharers = 0
  let later = 0
  for (let node = 0; node < tree.size; node++) {
    if (tree.posts[tree.post[node]!]!.brand > OURS) continue
    if (tree.generation[node]! >= 1) sharers++
    if (tree.generation[node]! >= 2) later++
  }
  return sharers === 0 ? NaN : later / sharers
}

function describe(scenario: Scenario, world: World, tree: ShareTree, cascade: Cascade): CascadeTree {
  const size = Math.min(cascade.parents.length, LARGEST_KEPT)
  const start = cascade.hours[0]!
  const nameOf = (node: number): string => {
    const person = tree.person[node]!
    return person === BRAND ? 'brand' : personLabel(world, person)
  }
  return {
    title: titleOf(scenario, tree, cascade.post, nameOf(cascade.nodes[0]!)),
    platform: world.platforms[tree.posts[cascade.post]!.platform]!.id,
    size: cascade.parents.length,
    parents: cascade.parents.slice(0, size),
    hours: cascade.hours.slice(0, size).map((hours) => hours - start),
    people: Array.from(cascade.nodes.subarray(0, size), nameOf),
  }
}

/** What spreads, in words: `how-to (no. 15)`, `launch-film (posted by 812)`, `offer (advertisement shared by 7)`. */
function titleOf(scenario: Scenario, tree: ShareTree, post: number, author: string): string {
  const { message, channel } = tree.posts[post]!
  const { creative, name } = tree.messages[message]!
  if (channel === 'word') return `words of a customer (${author})`
  const label = scenario.creatives[creative]!.label.en
  if (channel === 'ad') return `${label} (advertisement shared by ${author})`
  if (channel === 'influencer') return `${label} (posted by ${author})`
  return `${label} (no. ${Number(name.slice(name.lastIndexOf(':') + 1)) + 1})`
}

/** No cascade at all. */
export function emptyTree(): CascadeTree {
  return {
    title: '',
    platform: '',
    size: 0,
    parents: new Int32Array(0),
    hours: new Float64Array(0),
    people: [],
  }
}
