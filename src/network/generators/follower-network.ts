import { inputError } from '../../errors.js'
import { exp } from '../../math/exp.js'
import { normalQuantile } from '../../math/normal-quantile.js'
import { deriveKey, uniform, type Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import type { Network } from '../network.js'
import { sharedUint32 } from '../shared-memory.js'
import { transposeInto } from '../transform.js'
import { BitSet } from './bit-set.js'
import { drawFollowerCounts, type FollowerLaw } from './follower-counts.js'
import { CLOSURE_TRIES, matchMutualTies, type TieRows } from './mutual-ties.js'
import { SegmentSampler } from './segment-sampler.js'

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

/** Log-standard deviation of how eagerly people follow. */
const FOLLOWING_SIGMA = 1
/** Mean and reciprocity may miss by this share of themselves before the plan is corrected and drawn again. */
const MEAN_TOLERANCE = 0.005
const RECIPROCITY_TOLERANCE = 0.01
const MAX_DRAFTS = 6
/** How often a follower is drawn by weight before the next free person is taken instead. */
const DRAW_TRIES = 64

const STAGE = { counts: 1, following: 2, mutual: 3, followers: 4, closure: 5, trim: 6, degrees: 7 } as const

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
  checkOptions(options, people)
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

interface Rows {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
}

interface Draft extends Rows {
  /** Edges whose reverse exists. */
  readonly returned: number
}

function draftNetwork(
  options: FollowerNetworkOptions,
  plan: Plan,
  people: number,
  segmentOf: Uint8Array,
  key: Key,
): Draft {
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
  const rows = addFollowers(counts, mutual, segmentOf, closure, sampler, key)
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

/** Fills each account's followers up to its count: first open ties by weight, then two-step ones. Rows unsorted. */
function addFollowers(
  counts: Uint32Array,
  mutual: TieRows,
  segmentOf: Uint8Array,
  closure: number,
  sampler: SegmentSampler,
  key: Key,
): Rows {
  const people = counts.length
  const offsets = new Uint32Array(people + 1)
  for (let u = 0; u < people; u++) {
    const returned = mutual.offsets[u + 1]! - mutual.offsets[u]!
    offsets[u + 1] = offsets[u]! + Math.max(counts[u]!, returned)
  }
  const targets = new Uint32Array(offsets[people]!)
  const openEnd = new Uint32Array(people)
  const known = new BitSet(people)
  const stream = new Stream(deriveKey(key, STAGE.followers))
  for (let u = 0; u < people; u++) {
    const start = offsets[u]!
    let place = start
    for (let e = mutual.offsets[u]!; e < mutual.offsets[u + 1]!; e++) targets[place++] = mutual.neighbours[e]!
    known.add(u)
    known.addAll(targets, start, place)
    const further = offsets[u + 1]! - place
    const twoStep = closure === 0 ? 0 : Math.floor(further * closure + stream.uniform())
    const end = offsets[u + 1]! - twoStep
    while (place < end) targets[place++] = drawNewFollower(known, people, sampler, segmentOf[u]!, stream)
    openEnd[u] = end
    known.remove(u)
    known.removeAll(targets, start, end)
  }
  if (closure > 0) closeTriangles({ offsets, targets }, openEnd, sampler, segmentOf, key)
  return { offsets, targets }
}

function closeTriangles(
  rows: Rows,
  openEnd: Uint32Array,
  sampler: SegmentSampler,
  segmentOf: Uint8Array,
  key: Key,
): void {
  const { offsets, targets } = rows
  const people = openEnd.length
  const stream = new Stream(deriveKey(key, STAGE.closure))
  const known = new BitSet(people)
  for (let u = 0; u < people; u++) {
    const start = offsets[u]!
    const end = offsets[u + 1]!
    const own = openEnd[u]! - start
    if (start + own === end) continue
    known.add(u)
    known.addAll(targets, start, start + own)
    for (let place = start + own; place < end; place++) {
      let found = -1
      for (let attempt = 0; attempt < CLOSURE_TRIES && own > 0 && found < 0; attempt++) {
        const w = targets[start + Math.floor(stream.uniform() * own)]!
        const theirs = openEnd[w]! - offsets[w]!
        if (theirs === 0) continue
        const v = targets[offsets[w]! + Math.floor(stream.uniform() * theirs)]!
        if (!known.has(v)) found = v
      }
      if (found < 0) found = drawNewFollower(known, people, sampler, segmentOf[u]!, stream)
      known.add(found)
      targets[place] = found
    }
    known.remove(u)
    known.removeAll(targets, start, end)
  }
}

/** Somebody who is not known yet, and now is. Counts lie below the number of people, so there is one. */
function drawNewFollower(
  known: BitSet,
  people: number,
  sampler: SegmentSampler,
  own: number,
  stream: Stream,
): number {
  const segment = sampler.chooseSegment(stream, own)
  let v = sampler.drawFrom(stream, segment)
  for (let attempt = 1; known.has(v) && attempt < DRAW_TRIES; attempt++) v = sampler.drawFrom(stream, segment)
  while (known.has(v)) v = v + 1 === people ? 0 : v + 1
  known.add(v)
  return v
}

/**
 * Sorts the rows by transposing twice, and between the two takes one direction from as many mutual ties as
 * exceed the wanted reciprocity: with K of M edges returned, r = (K - rho M) / (2 - rho) ties give
 * (K - 2 r) / (M - r) = rho. Which ties and which direction is a keyed draw of the pair.
 */
function trimReciprocity(people: number, rows: Rows, reciprocity: number, key: Key): Draft {
  const edges = rows.targets.length
  const followeeOffsets = new Uint32Array(people + 1)
  const followees = new Uint32Array(edges)
  transposeInto(people, rows.offsets, rows.targets, followeeOffsets, followees)

  const returned = forEachReturned(people, rows, followeeOffsets, followees, null)
  const excess = (returned - reciprocity * edges) / (2 - reciprocity)
  if (excess < 1) return { ...sortBack(people, followeeOffsets, followees, edges), returned }
  const share = Math.min(1, (2 * excess) / returned)
  let dropped = 0
  forEachReturned(people, rows, followeeOffsets, followees, (follower, e) => {
    const author = followees[e]!
    const low = Math.min(author, follower)
    const draw = uniform(key, low, Math.max(author, follower))
    // The lower half of the draws takes the direction that starts at the smaller number, the upper the other.
    const drop = author === low ? draw < share / 2 : draw >= share / 2 && draw < share
    if (!drop) return
    followees[e] = DROPPED
    dropped++
  })
  return {
    ...sortBack(people, followeeOffsets, followees, edges - dropped),
    returned: returned - 2 * dropped,
  }
}

const DROPPED = 0xffffffff

/** Visits the edges whose reverse exists, as (follower, place in the transposed rows); returns their number. */
function forEachReturned(
  people: number,
  rows: Rows,
  followeeOffsets: Uint32Array,
  followees: Uint32Array,
  visit: ((follower: number, e: number) => void) | null,
): number {
  const known = new BitSet(people)
  let returned = 0
  for (let u = 0; u < people; u++) {
    known.addAll(rows.targets, rows.offsets[u]!, rows.offsets[u + 1]!)
    for (let e = followeeOffsets[u]!; e < followeeOffsets[u + 1]!; e++) {
      if (!known.has(followees[e]!)) continue
      returned++
      if (visit !== null) visit(u, e)
    }
    known.removeAll(rows.targets, rows.offsets[u]!, rows.offsets[u + 1]!)
  }
  return returned
}

/** The transposed rows back to rows by author, now ascending, without what was dropped. */
function sortBack(people: number, followeeOffsets: Uint32Array, followees: Uint32Array, kept: number): Rows {
  const offsets = sharedUint32(people + 1)
  const targets = sharedUint32(kept)
  const edges = followees.length
  for (let e = 0; e < edges; e++) if (followees[e] !== DROPPED) offsets[followees[e]! + 1]!++
  for (let u = 0; u < people; u++) offsets[u + 1]! += offsets[u]!
  const place = offsets.slice(0, people)
  for (let v = 0; v < people; v++) {
    const end = followeeOffsets[v + 1]!
    for (let e = followeeOffsets[v]!; e < end; e++) {
      const author = followees[e]!
      if (author !== DROPPED) targets[place[author]!++] = v
    }
  }
  return { offsets, targets }
}

function sortedRows(people: number, ties: TieRows): Draft {
  const returned = ties.neighbours.length
  const transposedOffsets = new Uint32Array(people + 1)
  const transposed = new Uint32Array(returned)
  transposeInto(people, ties.offsets, ties.neighbours, transposedOffsets, transposed)
  return { ...sortBack(people, transposedOffsets, transposed, returned), returned }
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

function checkOptions(options: FollowerNetworkOptions, people: number): void {
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
