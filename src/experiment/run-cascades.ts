/** From a run's share tree to its cascades: one per post, measured and counted. */
import type { CampaignPlan } from '../campaign/plan.js'
import { BRAND } from '../campaign/plan.js'
import type { ShareTree } from '../campaign/share-tree.js'
import { personLabel, type World } from '../campaign/world.js'
import {
  breadthByGeneration,
  depthsOf,
  structuralVirality,
  timeToHalfHours,
} from '../measure/cascade-measures.js'
import { quantile } from '../measure/quantile.js'
import type { Scenario } from '../scenario/scenario.js'
import type { CascadeTree } from './result.js'

/** Cascades larger than this are cut in the kept example: the first sharers, whose parents are all among them. */
const LARGEST_KEPT = 2000

export interface RunCascades {
  readonly largest: CascadeTree
  /** People in the largest cascade; NaN without posts. */
  readonly sizeMax: number
  readonly depthMax: number
  /** Further sharers per sharer beyond the roots; NaN where nothing was shared. */
  readonly reproductionNumber: number
  /** Mean over cascades with a share; NaN where there is none. */
  readonly structuralVirality: number
  /** Median over cascades with a share of the time to half of their shares; NaN where there is none. */
  readonly halfLifeHours: number
}

/** Ads have no moment of publication that shares could be timed from: they count for shape, not for half-lives. */
export function cascadesOf(
  scenario: Scenario,
  world: World,
  plan: CampaignPlan,
  tree: ShareTree,
): RunCascades {
  let largest: { post: number; columns: Columns } | null = null
  let depthMax = 0
  let first = 0
  let later = 0
  let viralitySum = 0
  let shared = 0
  const halfLives: number[] = []
  for (const [post, columns] of columnsByPost(tree)) {
    const { parents, hours } = columns
    const channel = plan.posts[post]!.channel
    if (largest === null || parents.length > largest.columns.parents.length) largest = { post, columns }
    if (parents.length === 1) continue
    const breadth = breadthByGeneration(depthsOf(parents))
    depthMax = Math.max(depthMax, breadth.length - 1)
    first += breadth[1]!
    later += parents.length - 1 - breadth[1]!
    shared++
    viralitySum += structuralVirality(parents) ?? 0
    if (channel !== 'ad') halfLives.push(timeToHalfHours(hours) ?? 0)
  }
  return {
    largest:
      largest === null
        ? emptyTree()
        : describe(
            titleOf(scenario, world, plan, largest.post),
            world,
            plan,
            tree,
            largest.post,
            largest.columns,
          ),
    sizeMax: largest === null ? NaN : largest.columns.parents.length * world.peoplePerAgent,
    depthMax: largest === null ? NaN : depthMax,
    reproductionNumber: first + later === 0 ? NaN : later / (first + later),
    structuralVirality: shared === 0 ? NaN : viralitySum / shared,
    halfLifeHours: halfLives.length === 0 ? NaN : quantile(halfLives, 0.5),
  }
}

interface Columns {
  readonly parents: Int32Array
  readonly hours: Float64Array
  /** Entries of the run's tree. */
  readonly nodes: Int32Array
}

/** The tree's entries split by post; within a post they keep their order, so parents precede children. */
export function columnsByPost(tree: ShareTree): Map<number, Columns> {
  const count = new Map<number, number>()
  for (let node = 0; node < tree.size; node++)
    count.set(tree.post[node]!, (count.get(tree.post[node]!) ?? 0) + 1)
  const result = new Map<number, Columns>()
  const filled = new Map<number, number>()
  const placeOf = new Int32Array(tree.size)
  for (let node = 0; node < tree.size; node++) {
    const post = tree.post[node]!
    let columns = result.get(post)
    if (columns === undefined) {
      const size = count.get(post)!
      columns = { parents: new Int32Array(size), hours: new Float64Array(size), nodes: new Int32Array(size) }
      result.set(post, columns)
    }
    const place = filled.get(post) ?? 0
    filled.set(post, place + 1)
    placeOf[node] = place
    const parent = tree.parent[node]!
    columns.parents[place] = parent < 0 ? -1 : placeOf[parent]!
    columns.hours[place] = tree.hours[node]!
    columns.nodes[place] = node
  }
  return result
}

function describe(
  title: string,
  world: World,
  plan: CampaignPlan,
  tree: ShareTree,
  post: number,
  columns: Columns,
): CascadeTree {
  const { platform, channel } = plan.posts[post]!
  const size = Math.min(columns.parents.length, LARGEST_KEPT)
  const start = columns.hours[0]!
  return {
    title,
    platform: world.platforms[platform]!.id,
    size: columns.parents.length,
    parents: columns.parents.slice(0, size),
    hours: columns.hours.slice(0, size).map((hours) => hours - start),
    people: Array.from(columns.nodes.subarray(0, size), (node) => {
      const person = tree.person[node]!
      return person === BRAND ? (channel === 'ad' ? 'advertisement' : 'brand') : personLabel(world, person)
    }),
  }
}

/** What was posted, in words: `how-to (no. 15)`, `launch-film (posted by 812)`, `offer (advertisement)`. */
function titleOf(scenario: Scenario, world: World, plan: CampaignPlan, post: number): string {
  const { message, channel, author } = plan.posts[post]!
  const { creative, name } = plan.messages[message]!
  const label = scenario.creatives[creative]!.label.en
  if (channel === 'ad') return `${label} (advertisement)`
  if (channel === 'influencer') return `${label} (posted by ${personLabel(world, author)})`
  return `${label} (no. ${Number(name.slice(name.lastIndexOf(':') + 1)) + 1})`
}

function emptyTree(): CascadeTree {
  return {
    title: '',
    platform: '',
    size: 0,
    parents: new Int32Array(0),
    hours: new Float64Array(0),
    people: [],
  }
}
