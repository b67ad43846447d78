/**
 * People of networks that are given (files, generator calls): each label is an account; equal labels on two
 * platforms are one person.
 */
import { labelOf, type Labels, type Network } from '../network/network.js'
import { sharedFloat64, sharedUint32 } from '../network/shared-memory.js'

export interface PeopleMatch {
  readonly people: number
  /** Names by person; null when no network is given. */
  readonly labels: Labels | null
  /** For each platform with a given network, the person of each of its nodes; else null. */
  readonly personOf: readonly (Uint32Array | null)[]
}

export function matchPeople(given: readonly (Network | null)[]): PeopleMatch {
  const networks = given.filter((network) => network !== null)
  if (networks.length === 0) return { people: 0, labels: null, personOf: given.map(() => null) }
  if (networks.length === 1) {
    // One network: people are its nodes, in its order.
    const only = networks[0]!
    return {
      people: only.nodes,
      labels: only.labels,
      personOf: given.map((network) => (network === null ? null : identity(only.nodes))),
    }
  }
  const personOfLabel = new Map<string, number>()
  const labels: string[] = []
  const personOf = given.map((network) => {
    if (network === null) return null
    const column = sharedUint32(network.nodes)
    for (let node = 0; node < network.nodes; node++) {
      const label = labelOf(network, node)
      let person = personOfLabel.get(label)
      if (person === undefined) {
        person = labels.length
        personOfLabel.set(label, person)
        labels.push(label)
      }
      column[node] = person
    }
    return column
  })
  return { people: labels.length, labels, personOf }
}

function identity(nodes: number): Uint32Array {
  const column = sharedUint32(nodes)
  for (let node = 0; node < nodes; node++) column[node] = node
  return column
}

/** The network with one row per person of the world; people without an account have empty rows. */
export function embedNetwork(network: Network, personOf: Uint32Array, people: number): Network {
  if (network.nodes === people && personOf.every((person, node) => person === node)) return network
  const nodeOf = new Int32Array(people).fill(-1)
  for (let node = 0; node < network.nodes; node++) nodeOf[personOf[node]!] = node
  const offsets = sharedUint32(people + 1)
  const targets = sharedUint32(network.edges)
  const weights = network.weights === null ? null : sharedFloat64(network.edges)
  let end = 0
  for (let person = 0; person < people; person++) {
    offsets[person] = end
    const node = nodeOf[person]!
    if (node < 0) continue
    const start = network.offsets[node]!
    const order = Array.from({ length: network.offsets[node + 1]! - start }, (_, i) => start + i)
    order.sort((a, b) => personOf[network.targets[a]!]! - personOf[network.targets[b]!]!)
    for (const e of order) {
      targets[end] = personOf[network.targets[e]!]!
      if (weights !== null) weights[end] = network.weights![e]!
      end++
    }
  }
  offsets[people] = end
  return {
    nodes: people,
    edges: network.edges,
    offsets,
    targets,
    weights,
    labels: null,
    dropped: network.dropped,
  }
}
