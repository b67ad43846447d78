/**
 * Sentinels (Guo, Wang, Wei & Chen 2020, "Influence maximization revisited", doi:10.1145/3318464.3389740): where a message
 * that takes off reaches a good part of everybody, reverse reachable sets are huge, and the first few seeds are in nearly
 * all of the huge ones. Taken as chosen beforehand they end most walks early. Unlike there, nothing is proven of
 * the sentinels themselves: the certificate is that of the whole choice, on other sets.
 */
import type { Cover } from './greedy-cover.js'
import { NOBODY, type ReverseSets } from './reverse-sets.js'

/** Sets of fewer people in the mean are cheap enough. */
const LARGE = 500
/** Sets without a sentinel hold so much of all entries at most. */
const LEFT = 0.1

/**
 * The fewest of the first chosen that are in sets of nine tenths of all entries; nobody where sets are small or where it
 * takes more than half of the chosen.
 */
export function sentinelsOf(sets: ReverseSets, { chosen }: Cover): Uint32Array {
  const { count, offsets, entries, written } = sets
  if (written < LARGE * count) return NOBODY
  const most = chosen.length >> 1
  const ranks = new Map<number, number>()
  for (let i = 0; i < most; i++) ranks.set(chosen[i]!, i)
  /** Entries of the sets that the first chosen to be in them is in. */
  const held = new Float64Array(most + 1)
  for (let set = 0; set < count; set++) {
    let first = most
    for (let e = offsets[set]!; e < offsets[set + 1]!; e++)
      first = Math.min(first, ranks.get(entries[e]!) ?? most)
    held[first]! += offsets[set + 1]! - offsets[set]!
  }
  let left = written
  for (let i = 0; i < most; i++) {
    left -= held[i]!
    if (left <= LEFT * written) return chosen.slice(0, i + 1)
  }
  return NOBODY
}
