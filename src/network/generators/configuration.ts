import { inputError } from '../../errors.js'
import { deriveKey, type Key } from '../../random/keyed.js'
import { Stream } from '../../random/stream.js'
import { buildNetwork } from '../build-network.js'
import type { Network } from '../network.js'
import { drawFollowerCounts } from './follower-counts.js'

/**
 * A directed network with given numbers of followers and followees, otherwise random: half-edges are
 * matched at random, then loops and duplicates are dropped and counted (the erased configuration model).
 * @param followers wanted out-degrees in the direction of content
 * @param followees wanted in-degrees; the same sum
 * @throws HearsayError (input) where the lengths or sums differ
 */
export function configuration(followers: Uint32Array, followees: Uint32Array, key: Key): Network {
  const nodes = followers.length
  const count = sumOf(followers)
  if (followees.length !== nodes || sumOf(followees) !== count) {
    throw inputError({
      message: 'followers and followees cannot be matched',
      got: `${followees.length} people following ${sumOf(followees)} times`,
      expected: `${nodes} people following ${count} times`,
    })
  }
  const sources = new Uint32Array(count)
  const targets = new Uint32Array(count)
  let source = 0
  let target = 0
  for (let u = 0; u < nodes; u++) {
    for (let k = 0; k < followers[u]!; k++) sources[source++] = u
    for (let k = 0; k < followees[u]!; k++) targets[target++] = u
  }
  shuffle(targets, new Stream(key))
  return buildNetwork({ nodes, count, sources, targets })
}

/**
 * The configuration model with power-law follower counts (density ~ x^-exponent, the given mean, at most a
 * twentieth of the people) and evenly spread followees: everyone is as likely to be the follower.
 */
export function powerLawConfiguration(nodes: number, exponent: number, degree: number, key: Key): Network {
  const stream = new Stream(deriveKey(key, 1))
  const followers =
    nodes < 2 || degree === 0
      ? new Uint32Array(nodes)
      : drawFollowerCounts(nodes, degree, { law: 'pareto', exponent }, stream)
  const followees = new Uint32Array(nodes)
  for (let k = sumOf(followers); k > 0; k--) followees[Math.floor(stream.uniform() * nodes)]!++
  return configuration(followers, followees, deriveKey(key, 2))
}

/** Fisher-Yates. */
function shuffle(values: Uint32Array, stream: Stream): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(stream.uniform() * (i + 1))
    const value = values[i]!
    values[i] = values[j]!
    values[j] = value
  }
}

function sumOf(values: Uint32Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
