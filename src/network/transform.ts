import { inputError } from '../errors.js'
import { sharedFloat64, sharedUint32 } from './shared-memory.js'
import type { Labels, Network } from './network.js'

/**
 * Whom each person follows: `reverse(network)`, or the network itself where every tie runs both ways and none has a
 * weight, which spares the work and the memory. For reading alone.
 */
export function followeesOf(network: Network): Network {
  return network.weights === null && isSymmetric(network) ? network : reverse(network)
}

/** Ties spread over the network that are looked up first: hardly a directed network goes beyond them. */
const PROBES = 64

/**
 * Whether every tie runs both ways: u -> v is there where v -> u is. Weights are not compared.
 *
 * One pass in order of memory, where comparing the rows would read all over it: two sums of 32 bits take each tie's
 * mixed pair of ends, added in one direction and taken away in the other. Sums of 0 where a tie is missing have a chance
 * of about 2^-64.
 */
export function isSymmetric(network: Network): boolean {
  const { nodes, edges, offsets, targets } = network
  for (let i = 0; i < PROBES && edges > 0; i++) {
    const u = Math.floor((i * nodes) / PROBES)
    const v = targets[offsets[u]!]!
    if (offsets[u] !== offsets[u + 1] && !hasTie(network, v, u)) return false
  }
  let first = 0
  let second = 0
  for (let u = 0, e = 0; u < nodes; u++) {
    const end = offsets[u + 1]!
    for (; e < end; e++) {
      const v = targets[e]!
      const low = u < v ? u : v
      const high = u < v ? v : u
      let x = (Math.imul(low ^ (low >>> 16), 0x21f0aaad) + high) | 0
      x = Math.imul(x ^ (x >>> 15), 0xd35a2d97)
      let y = Math.imul((x ^ (x >>> 15)) + low, 0x9e3779b1)
      x ^= x >>> 15
      y ^= y >>> 16
      if (u < v) {
        first = (first + x) | 0
        second = (second + y) | 0
      } else {
        first = (first - x) | 0
        second = (second - y) | 0
      }
    }
  }
  return first === 0 && second === 0
}

/** Whether v follows u; rows are ascending. */
function hasTie({ offsets, targets }: Network, u: number, v: number): boolean {
  const end = offsets[u + 1]!
  let low = offsets[u]!
  for (let high = end; low < high;) {
    const middle = (low + high) >>> 1
    if (targets[middle]! < v) low = middle + 1
    else high = middle
  }
  return low < end && targets[low] === v
}

/**
 * The same people with every edge turned round: row v holds the authors that v follows, ascending. So the
 * rows of `reverse(network)` are the in-index of `network`. Weights go with their edge; labels are shared.
 */
export function reverse(network: Network): Network {
  const { nodes, edges, offsets, targets, weights } = network
  const reversedOffsets = sharedUint32(nodes + 1)
  const reversedTargets = sharedUint32(edges)
  transposeInto(nodes, offsets, targets, reversedOffsets, reversedTargets)
  const reversedWeights = weights === null ? null : sharedFloat64(edges)
  if (weights !== null && reversedWeights !== null) {
    const place = reversedOffsets.slice(0, nodes)
    for (let e = 0; e < edges; e++) reversedWeights[place[targets[e]!]!++] = weights[e]!
  }
  return { ...network, offsets: reversedOffsets, targets: reversedTargets, weights: reversedWeights }
}

/**
 * Transposes CSR rows by a counting sort: linear in nodes and edges. Rows of the result are ascending
 * whatever the order inside the rows given, so transposing twice sorts them.
 * @param rowEnds nodes + 1 entries for the result, all zero at the call
 */
export function transposeInto(
  nodes: number,
  offsets: Uint32Array,
  targets: Uint32Array,
  rowEnds: Uint32Array,
  result: Uint32Array,
): void {
  const edges = offsets[nodes]!
  for (let e = 0; e < edges; e++) rowEnds[targets[e]! + 1]!++
  for (let v = 0; v < nodes; v++) rowEnds[v + 1]! += rowEnds[v]!
  const place = rowEnds.slice(0, nodes)
  for (let u = 0; u < nodes; u++) {
    const end = offsets[u + 1]!
    for (let e = offsets[u]!; e < end; e++) result[place[targets[e]!]!++] = u
  }
}

/**
 * The same network under other numbers: old node u becomes node `newIdOf[u]`. Labels and weights follow.
 * @param newIdOf a permutation of 0 … nodes - 1; anything else is an input error
 */
export function relabel(network: Network, newIdOf: Uint32Array): Network {
  const { nodes, edges, offsets, targets, weights } = network
  const oldIdOf = invert(newIdOf, nodes)

  // Moving the rows to their new places leaves them unsorted under the new numbers; transposing twice sorts them.
  const movedOffsets = new Uint32Array(nodes + 1)
  const movedTargets = new Uint32Array(edges)
  const movedWeights = weights === null ? null : new Float64Array(edges)
  let kept = 0
  for (let u = 0; u < nodes; u++) {
    const old = oldIdOf[u]!
    for (let e = offsets[old]!; e < offsets[old + 1]!; e++) {
      movedTargets[kept] = newIdOf[targets[e]!]!
      if (movedWeights !== null) movedWeights[kept] = weights![e]!
      kept++
    }
    movedOffsets[u + 1] = kept
  }
  const moved: Network = {
    ...network,
    offsets: movedOffsets,
    targets: movedTargets,
    weights: movedWeights,
    labels: moveLabels(network.labels, oldIdOf),
  }
  return reverse(reverse(moved))
}

function invert(newIdOf: Uint32Array, nodes: number): Uint32Array {
  const oldIdOf = new Uint32Array(nodes)
  const taken = new Uint8Array(nodes)
  if (newIdOf.length !== nodes) throw notAPermutation(nodes, `${newIdOf.length} entries`)
  for (let u = 0; u < nodes; u++) {
    const id = newIdOf[u]!
    if (id >= nodes) throw notAPermutation(nodes, `the number ${id}`)
    if (taken[id] === 1) throw notAPermutation(nodes, `the number ${id} twice`)
    taken[id] = 1
    oldIdOf[id] = u
  }
  return oldIdOf
}

function notAPermutation(nodes: number, got: string): Error {
  return inputError({
    message: 'the new numbers of the people are not a permutation',
    got,
    expected: nodes === 0 ? 'no entries' : `each of 0 to ${nodes - 1} once`,
  })
}

function moveLabels(labels: Labels | null, oldIdOf: Uint32Array): Labels | null {
  if (labels instanceof Float64Array) return Float64Array.from(oldIdOf, (old) => labels[old]!)
  // Nodes without labels are called by their number, so the old number becomes the name.
  if (labels === null) return Float64Array.from(oldIdOf)
  return Array.from(oldIdOf, (old) => labels[old]!)
}
