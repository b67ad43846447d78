import { didYouMean } from '../did-you-mean.js'
import { inputError, type Issue } from '../errors.js'
import { labelOf, type Network } from '../network/network.js'
import { shortened } from '../units.js'

/** A near name is looked for among this many people; more would take seconds. */
const MOST_CANDIDATES = 100_000

/**
 * The nodes that people are called by in their file, in the order given.
 * @param path what errors are about
 * Errors: every name that is not in the network, with a near one, and every name given twice.
 */
export function nodesOfLabels(network: Network, names: readonly string[], path = 'seed-nodes'): Uint32Array {
  const nodeOf = new Map<string, number>(names.map((name) => [name, -1]))
  const issues: Issue[] = []
  if (nodeOf.size < names.length) {
    const twice = names.filter((name, i) => names.indexOf(name) < i)
    for (const name of new Set(twice))
      issues.push(issue(path, 'is named twice', name, { expected: 'each seed once' }))
  }
  for (let node = 0; node < network.nodes; node++) {
    const label = labelOf(network, node)
    if (nodeOf.has(label)) nodeOf.set(label, node)
  }
  for (const [name, node] of nodeOf) {
    if (node >= 0) continue
    const hint = didYouMean(name, someLabels(network))
    issues.push(issue(path, 'nobody in the network is called so', name, hint === undefined ? {} : { hint }))
  }
  if (issues.length > 0) throw inputError(issues)
  return Uint32Array.from(names, (name) => nodeOf.get(name)!)
}

function issue(path: string, message: string, name: string, rest: Partial<Issue>): Issue {
  return { path, message, got: shortened(name), ...rest }
}

function* someLabels(network: Network): Generator<string> {
  for (let node = 0; node < Math.min(network.nodes, MOST_CANDIDATES); node++) yield labelOf(network, node)
}
