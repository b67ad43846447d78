import { labelOf, type Network } from '../../src/network/network.js'
import { HearsayError, type Issue } from '../../src/errors.js'

/** The edges of a network by name, sorted: `a>b` or `a>b=0.5`; two numberings of one network give the same. */
export function edgesOf(network: Network): string[] {
  const edges: string[] = []
  for (let u = 0; u < network.nodes; u++) {
    for (let e = network.offsets[u]!; e < network.offsets[u + 1]!; e++) {
      const weight = network.weights === null ? '' : `=${network.weights[e]!}`
      edges.push(`${labelOf(network, u)}>${labelOf(network, network.targets[e]!)}${weight}`)
    }
  }
  return edges.sort()
}

/** Everything of a network as plain data, for `toEqual`. */
export function factsOf(network: Network): unknown {
  const { nodes, edges, offsets, targets, weights, labels, dropped } = network
  return {
    nodes,
    edges,
    offsets: Array.from(offsets),
    targets: Array.from(targets),
    weights: weights === null ? null : Array.from(weights),
    labels: labels === null ? null : Array.from<string | number>(labels as ArrayLike<string | number>),
    dropped,
  }
}

/** The one issue of the input error that `act` throws. */
export function issueOf(act: () => unknown): Issue {
  try {
    act()
  } catch (thrown) {
    return onlyIssue(thrown)
  }
  throw new Error('no error was thrown')
}

/** The same of a promise. */
export async function issueOfPromise(promise: Promise<unknown>): Promise<Issue> {
  try {
    await promise
  } catch (thrown) {
    return onlyIssue(thrown)
  }
  throw new Error('no error was thrown')
}

function onlyIssue(thrown: unknown): Issue {
  if (!(thrown instanceof HearsayError) || thrown.kind !== 'input' || thrown.issues.length !== 1) throw thrown
  return thrown.issues[0]!
}
