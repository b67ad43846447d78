import { rootKey } from '../random/keyed.js'
import { Stream } from '../random/stream.js'
import { AliasTable } from './generators/alias-table.js'
import { BitSet } from './generators/bit-set.js'
import type { Network } from './network.js'

/** Ties without direction: rows ascending, without loops, both ways. */
export interface Ties {
  readonly nodes: number
  readonly offsets: Uint32Array
  readonly neighbours: Uint32Array
}

export interface Clustering {
  /** Transitivity: 3 triangles / pairs of ties that share a person; 0 where there is no such pair. */
  readonly global: number
  /** Mean over all people of the share of pairs of their neighbours that are tied; 0 counts for fewer than two. */
  readonly meanLocal: number
  /** Null where every triangle was counted; else what the two figures may miss by. */
  readonly sampled: {
    readonly samples: number
    readonly standardErrorGlobal: number
    readonly standardErrorMeanLocal: number
  } | null
}

/** Comparisons beyond which triangles are sampled instead: roughly ten seconds. */
const MOST_WORK = 1e9
const SAMPLES = 1_000_000

/** The undirected simple version of a directed network: tied where there is an edge either way. */
export function tiesOf(network: Network, reversed: Network): Ties {
  const { nodes, edges } = network
  const offsets = new Uint32Array(nodes + 1)
  let total = 0
  for (let u = 0; u < nodes; u++) offsets[u + 1] = total += mergeRow(network, reversed, u, null, 0)
  if (total === edges) return { nodes, offsets: network.offsets, neighbours: network.targets }
  const neighbours = new Uint32Array(total)
  for (let u = 0; u < nodes; u++) mergeRow(network, reversed, u, neighbours, offsets[u]!)
  return { nodes, offsets, neighbours }
}

/** Length of the union of two ascending rows, written to `into` from `start` if given. */
function mergeRow(a: Network, b: Network, u: number, into: Uint32Array | null, start: number): number {
  let i = a.offsets[u]!
  let j = b.offsets[u]!
  const iEnd = a.offsets[u + 1]!
  const jEnd = b.offsets[u + 1]!
  let place = start
  while (i < iEnd || j < jEnd) {
    const x = i < iEnd ? a.targets[i]! : Infinity
    const y = j < jEnd ? b.targets[j]! : Infinity
    if (into !== null) into[place] = Math.min(x, y)
    place++
    if (x <= y) i++
    if (y <= x) j++
  }
  return place - start
}

/**
 * Global and mean local clustering. Exact, in O(ties^1.5), as long as that is bearable (`mostWork` comparisons);
 * beyond, one million random pairs of ties for each figure (Seshadhri, Pinar & Kolda 2014,
 * doi:10.1002/sam.11224), always the same ones.
 */
export function clustering(ties: Ties, mostWork = MOST_WORK): Clustering {
  const forward = forwardRows(ties)
  return forward.work <= mostWork ? countTriangles(ties, forward) : sampleTriangles(ties)
}

interface ForwardRows {
  /** People by rank: ascending degree. */
  readonly order: Uint32Array
  /** By rank, the ranks of tied people of higher rank. */
  readonly offsets: Uint32Array
  readonly higher: Uint32Array
  /** Comparisons that counting takes. */
  readonly work: number
}

/** Each tie pointed from the lower to the higher degree, so that no row is longer than sqrt(2 ties). */
function forwardRows({ nodes, offsets, neighbours }: Ties): ForwardRows {
  let most = 0
  for (let u = 0; u < nodes; u++) most = Math.max(most, offsets[u + 1]! - offsets[u]!)
  const place = new Uint32Array(most + 2)
  for (let u = 0; u < nodes; u++) place[offsets[u + 1]! - offsets[u]! + 1]!++
  for (let d = 0; d <= most; d++) place[d + 1]! += place[d]!
  const order = new Uint32Array(nodes)
  const rank = new Uint32Array(nodes)
  for (let u = 0; u < nodes; u++) {
    const r = place[offsets[u + 1]! - offsets[u]!]!++
    order[r] = u
    rank[u] = r
  }
  const forwardOffsets = new Uint32Array(nodes + 1)
  const higher = new Uint32Array(neighbours.length / 2)
  let kept = 0
  for (let r = 0; r < nodes; r++) {
    const u = order[r]!
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const s = rank[neighbours[e]!]!
      if (s > r) higher[kept++] = s
    }
    forwardOffsets[r + 1] = kept
  }
  let work = kept
  for (let e = 0; e < kept; e++) work += forwardOffsets[higher[e]! + 1]! - forwardOffsets[higher[e]!]!
  return { order, offsets: forwardOffsets, higher, work }
}

function countTriangles(ties: Ties, forward: ForwardRows): Clustering {
  const { nodes } = ties
  const { offsets, higher, order } = forward
  const trianglesOf = new Float64Array(nodes)
  const tiedToR = new BitSet(nodes)
  for (let r = 0; r < nodes; r++) {
    const start = offsets[r]!
    const end = offsets[r + 1]!
    if (end - start < 2) continue
    tiedToR.addAll(higher, start, end)
    let ofR = 0
    for (let e = start; e < end; e++) {
      const s = higher[e]!
      let ofS = 0
      for (let f = offsets[s]!; f < offsets[s + 1]!; f++) {
        const q = higher[f]!
        if (!tiedToR.has(q)) continue
        trianglesOf[q]!++
        ofS++
      }
      trianglesOf[s]! += ofS
      ofR += ofS
    }
    tiedToR.removeAll(higher, start, end)
    trianglesOf[r]! += ofR
  }
  let corners = 0
  let pairs = 0
  let localSum = 0
  for (let r = 0; r < nodes; r++) {
    const u = order[r]!
    const degree = ties.offsets[u + 1]! - ties.offsets[u]!
    const pairsOfU = (degree * (degree - 1)) / 2
    corners += trianglesOf[r]!
    pairs += pairsOfU
    if (pairsOfU > 0) localSum += trianglesOf[r]! / pairsOfU
  }
  return {
    global: pairs === 0 ? 0 : corners / pairs,
    meanLocal: nodes === 0 ? 0 : localSum / nodes,
    sampled: null,
  }
}

function sampleTriangles(ties: Ties): Clustering {
  const { nodes, offsets } = ties
  const stream = new Stream(rootKey('clustering'))
  const pairs = new Float64Array(nodes)
  for (let u = 0; u < nodes; u++) {
    const degree = offsets[u + 1]! - offsets[u]!
    pairs[u] = (degree * (degree - 1)) / 2
  }
  const byPairs = new AliasTable(pairs)
  let closedGlobal = 0
  let closedLocal = 0
  for (let i = 0; i < SAMPLES; i++) {
    if (randomPairIsTied(ties, byPairs.draw(stream), stream)) closedGlobal++
    const u = Math.floor(stream.uniform() * nodes)
    if (pairs[u]! > 0 && randomPairIsTied(ties, u, stream)) closedLocal++
  }
  const global = closedGlobal / SAMPLES
  const meanLocal = closedLocal / SAMPLES
  return {
    global,
    meanLocal,
    sampled: {
      samples: SAMPLES,
      standardErrorGlobal: Math.sqrt((global * (1 - global)) / SAMPLES),
      standardErrorMeanLocal: Math.sqrt((meanLocal * (1 - meanLocal)) / SAMPLES),
    },
  }
}

/** Whether two different random neighbours of u, who has at least two, are tied. */
function randomPairIsTied({ offsets, neighbours }: Ties, u: number, stream: Stream): boolean {
  const start = offsets[u]!
  const degree = offsets[u + 1]! - start
  const first = Math.floor(stream.uniform() * degree)
  let second = Math.floor(stream.uniform() * (degree - 1))
  if (second >= first) second++
  const v = neighbours[start + first]!
  const w = neighbours[start + second]!
  let low = offsets[v]!
  let high = offsets[v + 1]!
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (neighbours[middle]! < w) low = middle + 1
    else high = middle
  }
  return low < offsets[v + 1]! && neighbours[low] === w
}
