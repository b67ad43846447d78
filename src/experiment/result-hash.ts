import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

import { HearsayError } from '../errors.js'
import type { RunOutcome } from './result.js'

/**
 * SHA-256, in hex, of what every run came to: for each outcome, in the order (replication, strategy), the
 * doubles `replication, strategy, kpis…, spend…, attribution…, paths…`, then `pieces`, `testing` and the curves of
 * `reach, visits, engagements, orders`, each of these six after its length as a double. Little-endian; NaN is
 * written as one bit pattern and -0 as 0. The order in which outcomes are handed in, the worker count, an
 * interruption and the engine do not matter; the hash of no outcome at all is that of no bytes.
 *
 * @throws HearsayError (internal) when a replication holds the same strategy twice.
 */
export function resultHash(outcomes: Iterable<RunOutcome>): string {
  const ordered = sortedOutcomes(outcomes)
  const hash = sha256.create()
  for (const outcome of ordered) hash.update(outcomeBytes(outcome))
  return bytesToHex(hash.digest())
}

/** The outcomes by replication, then strategy; refuses two for the same run. */
export function sortedOutcomes(outcomes: Iterable<RunOutcome>): RunOutcome[] {
  const ordered = [...outcomes].sort((a, b) => a.replication - b.replication || a.strategy - b.strategy)
  for (let i = 1; i < ordered.length; i++) {
    const [before, now] = [ordered[i - 1]!, ordered[i]!]
    if (before.replication === now.replication && before.strategy === now.strategy) {
      throw new HearsayError(
        'internal',
        `two outcomes for replication ${now.replication}, strategy ${now.strategy}: expected one`,
      )
    }
  }
  return ordered
}

function outcomeBytes(outcome: RunOutcome): Uint8Array {
  const { attribution, curves, kpis, paths, pieces, spend, testing } = outcome
  const fixed = [kpis, spend, attribution, paths]
  const varying = [pieces, testing, curves.reach, curves.visits, curves.engagements, curves.orders]
  const doubles = [...fixed, ...varying].reduce((sum, column) => sum + column.length, 2 + varying.length)
  const view = new DataView(new ArrayBuffer(8 * doubles))
  let at = 0
  const write = (value: number): void => {
    if (value !== value) view.setUint32(at + 4, 0x7ff80000, true)
    else view.setFloat64(at, value === 0 ? 0 : value, true)
    at += 8
  }
  write(outcome.replication)
  write(outcome.strategy)
  for (const column of fixed) column.forEach(write)
  for (const column of varying) {
    write(column.length)
    column.forEach(write)
  }
  return new Uint8Array(view.buffer)
}
