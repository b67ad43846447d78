import { exp } from '../../math/exp.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import { deriveKey, type Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import type { Network } from '../network.js'
import { sharedUint32 } from '../shared-memory.js'
import { checkFollowerOptions, type FollowerNetworkOptions } from './check-follower-options.js'
import { drawFollowerCounts, type FollowerLaw } from './follower-counts.js'
import { addFollowers, type Rows } from './follower-rows.js'
import { matchMutualTies } from './mutual-ties.js'
import { SegmentSampler } from './segment-sampler.js'
import { sortedRows, trimReciprocity, type SortedRows } from './trim-reciprocity.js'

/** Log-standard deviation of how eagerly people follow. */
const FOLLOWING_SIGMA = 1
/** Mean and reciprocity may miss by this share of themselves before the plan is corrected and drawn again. */
const MEAN_TOLERANCE = 0.005
const RECIPROCITY_TOLERANCE = 0.01
const MAX_DRAFTS = 6

const STAGE = { counts: 1, following: 2, mutual: 3, followers: 4, trim: 5, degrees: 6 } as const

/**
 * The default follower network: directed, heavy-tailed, with mutual ties, triangles and segments. Linear in
 * nodes and edges; a pure function of options and key.
 *
 * 1. *Follower counts* f are drawn from the law and scaled so that their mean is `meanFollowers`.
 * 2. *Mutual ties.* An account with f followers follows k(f) = f s / (s + f) of them back: nearly all where f
 *    is small, never more than s. s is solved so that the sum of k is `reciprocity` times the sum of f. So
 *    hubs do not follow thousands, and at reciprocity 1 (s infinite) the network is undirected. The ties are
 *    matched at random with degrees k.
 * 3. *Followers.* Each account gets f - k further ones, drawn in proportion to how eagerly they follow
 *    (lognormal, sigma 1), so that it ends with f followers, all different.
 * 4. *Closure.* Of both kinds of ties the share `closure` is made in two steps over ties that are there: from
 *    u to a follower w of u to a follower v of w, so v begins to follow a followee of a followee. (After
 *    eight steps to somebody who follows already, the tie is drawn as in 3.)
 * 5. *Segments.* Open ties stay inside the segment with probability b, else go anywhere; two steps then stay
 *    with b^2, and b solves (1 - c) b + c b^2 = homophily, c the closure.
 * 6. *Trimming.* One-way ties that happen to meet would raise the reciprocity; as many returned ties as needed
 *    lose one direction, so the reciprocity is met at any size.
 * @throws HearsayError (input) for values out of range
 */
export function followerNetwork(options: FollowerNetworkOptions, key: Key): Network {
  const members = options.members ?? null
  const people = members === null ? options.nodes : members.length
  checkFollowerOptions(options, people)
  const wanted = options.meanFollowers * people
  if (people < 2 || wanted < 0.5) return emptyNetwork(options.nodes)

  const ids = members === null ? null : Uint32Array.from(members).sort()
  const segmentOf = segmentsOf(options, people, ids)
  let plan: Plan = { mean: options.meanFollowers, reciprocity: options.reciprocity }
  let draft = draftNetwork(options, plan, people, segmentOf, key)
  for (let round = 1; round < MAX_DRAFTS; round++) {
    const missing = wanted / draft.targets.length
    const returnsMissing =
      draft.returned === 0 ? 1 : (options.reciprocity * draft.targets.length) / draft.returned
    if (Math.abs(missing - 1) <= MEAN_TOLERANCE && Math.abs(returnsMissing - 1) <= RECIPROCITY_TOLERANCE)
      break
    plan = {
      mean: Math.min((people - 1) * 0.9, plan.mean * missing),
      reciprocity: options.reciprocity === 1 ? 1 : Math.min(0.999, plan.reciprocity * returnsMissing),
    }
    draft = draftNetwork(options, plan, people, segmentOf, key)
  }
  return ids === null ? asNetwork(people, draft) : spread(options.nodes, ids, draft)
}

/** What a draft aims at, so that the wanted values come out after duplicates and chance meetings. */
interface Plan {
  readonly mean: number
  readonly reciprocity: number
}

function draftNetwork(
  options: FollowerNetworkOptions,
  plan: Plan,
  people: number,
  segmentOf: Uint8Array,
  key: Key,
): SortedRows {
  const stream = (stage: number): Stream => new Stream(deriveKey(key, stage))
  const { closure, reciprocity } = options
  const homophily = openHomophily(options.homophily, closure)
  const law: FollowerLaw =
    options.degreeLaw === 'lognormal'
      ? { law: 'lognormal', sigma: options.sigma ?? 0.8 }
      : { law: 'pareto', exponent: options.exponent }
  const counts = drawFollowerCounts(people, plan.mean, law, stream(STAGE.counts))
  const mutualDegrees = followBack(counts, plan.reciprocity, stream(STAGE.degrees))
  const mutual = matchMutualTies(mutualDegrees, segmentOf, homophily, closure, stream(STAGE.mutual))
  if (reciprocity === 1) return sortedRows(people, mutual)

  const eagerness = new Float64Array(people)
  const following = stream(STAGE.following)
  for (let v = 0; v < people; v++) eagerness[v] = exp(FOLLOWING_SIGMA * normalQuantile(following.uniform()))
  const sampler = new SegmentSampler(eagerness, segmentOf, homophily, options.segmentWeights ?? null)
  const rows = addFollowers(counts, mutual, segmentOf, closure, sampler, stream(STAGE.followers))
  return trimReciprocity(people, rows, reciprocity, deriveKey(key, STAGE.trim))
}

/** b with (1 - c) b + c b^2 = h: how much open ties must keep to the segment when the share c goes two steps. */
function openHomophily(homophily: number, closure: number): number {
  if (closure === 0) return homophily
  const open = 1 - closure
  return (2 * homophily) / (open + Math.sqrt(open * open + 4 * closure * homophily))
}

/** k(f) = f s / (s + f), rounded at random, with s such that the ks add up to `reciprocity` times the fs. */
function followBack(counts: Uint32Array, reciprocity: number, stream: Stream): Uint32Array {
  if (reciprocity === 1) return counts
  const degrees = new Uint32Array(counts.length)
  if (reciprocity === 0) return degrees
  let most = 0
  for (const f of counts) most = Math.max(most, f)
  const people = new Float64Array(most + 1)
  for (const f of counts) people[f]!++
  const returnedShare = (s: number): number => {
    let returned = 0
    let total = 0
    for (let f = 1; f <= most; f++) {
      returned += people[f]! * ((f * s) / (s + f))
      total += people[f]! * f
    }
    return returned / total
  }
  let low = 0
  let high = 1
  while (returnedShare(high) < reciprocity && high < 1e15) high *= 2
  for (let step = 0; step < 100 && high - low > 1e-9 * high; step++) {
    const middle = low + (high - low) / 2
    if (returnedShare(middle) < reciprocity) low = middle
    else high = middle
  }
  for (let u = 0; u < counts.length; u++) {
    const f = counts[u]!
    degrees[u] = Math.min(f, Math.floor((f * high) / (high + f) + stream.uniform()))
  }
  return degrees
}

function segmentsOf(options: FollowerNetworkOptions, people: number, ids: Uint32Array | null): Uint8Array {
  const { segmentOf } = options
  if (segmentOf === null) return new Uint8Array(people)
  return ids === null ? segmentOf : Uint8Array.from(ids, (id) => segmentOf[id]!)
}

function asNetwork(nodes: number, { offsets, targets }: Rows): Network {
  const dropped = { selfLoops: 0, duplicates: 0 }
  return { nodes, edges: targets.length, offsets, targets, weights: null, labels: null, dropped }
}

function emptyNetwork(nodes: number): Network {
  return asNetwork(nodes, { offsets: sharedUint32(nodes + 1), targets: sharedUint32(0) })
}

/** Rows over members to rows over all nodes. Members ascend, so rows stay sorted. */
function spread(nodes: number, ids: Uint32Array, rows: Rows): Network {
  const offsets = sharedUint32(nodes + 1)
  for (let i = 0; i < ids.length; i++) offsets[ids[i]! + 1] = rows.offsets[i + 1]! - rows.offsets[i]!
  for (let u = 0; u < nodes; u++) offsets[u + 1]! += offsets[u]!
  for (let e = 0; e < rows.targets.length; e++) rows.targets[e] = ids[rows.targets[e]!]!
  return asNetwork(nodes, { offsets, targets: rows.targets })
}
