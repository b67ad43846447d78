import { inputError } from '../errors.js'
import { labelOf, type Network } from '../network/network.js'

/**
 * The third column as probabilities.
 * @param isReversed the network is turned round (`reverse` of network/transform): its rows lead to whom one follows
 * Errors: there is none, or one is outside [0, 1].
 */
export function probabilityColumn(network: Network, isReversed = false): Float64Array {
  const { weights, offsets, targets } = network
  if (weights === null) {
    throw inputError({
      path: 'probability',
      message: 'the network has no third column to take probabilities from',
      expected: 'rows of source, target and a probability',
    })
  }
  for (let u = 0; u < network.nodes; u++) {
    for (let e = offsets[u]!; e < offsets[u + 1]!; e++) {
      const weight = weights[e]!
      if (weight >= 0 && weight <= 1) continue
      const [from, to] = isReversed ? [targets[e]!, u] : [u, targets[e]!]
      throw inputError({
        path: `tie ${labelOf(network, from)} -> ${labelOf(network, to)}`,
        message: 'the third column is not a probability',
        got: String(weight),
        expected: 'a number from 0 to 1',
      })
    }
  }
  return weights
}
