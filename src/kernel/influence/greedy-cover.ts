/**
 * Whom to choose so that most reverse reachable sets hold somebody chosen, and how many sets any other choice of as
 * many people could hold at most: the two ends of a certificate.
 *
 * Only people who are in many sets matter, and those are few: the greedy choice works on a small table of them, and is
 * taken back and done on a larger one where it cannot be told that nobody outside was better.
 */
import { NOBODY, type ReverseSets } from './reverse-sets.js'
import { TopGains } from './top-gains.js'

export interface Cover {
  /** In order of choice. */
  readonly chosen: Uint32Array
  /** How many sets hold at least one of them. */
  readonly hit: number
  /** No other choice that was open is in more sets. */
  readonly most: number
}

/** People in the first table: enough for all that could be chosen on most networks. */
const LEAST_CANDIDATES = 1024
const CANDIDATES_PER_SEED = 8
/** `most` is looked for after so many choices, evenly spread, where there are more. */
const MOST_BOUNDS = 64

/** Greedy choices of k people from one growing collection of sets. `k` from 1 to `nodes`. */
export class GreedyCover {
  /** In how many sets each person is, of the entries seen so far. */
  private readonly counts: Uint32Array
  private seen = 0
  /** Row of each person in the table of candidates; -1: not in it. */
  private readonly rows: Int32Array

  constructor(
    private readonly nodes: number,
    private readonly k: number,
  ) {
    this.counts = new Uint32Array(nodes)
    this.rows = new Int32Array(nodes)
  }

  /**
   * The greedy choice, ties to the lower number: at least 1 - 1/e of `most` (Nemhauser, Wolsey & Fisher 1978,
   * doi:10.1007/BF01588971). Given sentinels come first, whatever they are; `most` holds for any of them, as any choice
   * hits no more than it hits together with them.
   */
  choose(sets: ReverseSets, sentinels: Uint32Array = NOBODY): Cover {
    const { counts } = this
    const { entries, written } = sets
    for (; this.seen < written; this.seen++) counts[entries[this.seen]!]!++
    const most = this.countedUpTo()
    for (let size = Math.max(LEAST_CANDIDATES, this.k * CANDIDATES_PER_SEED); ; size *= 4) {
      const least = leastCount(most, size)
      const cover = this.chooseAmong(sets, sentinels, this.candidates(least), least - 1)
      if (cover !== null) return cover
    }
  }

  /** How many people are in so many sets each. */
  private countedUpTo(): Uint32Array {
    const { counts } = this
    let top = 0
    for (let v = 0; v < this.nodes; v++) if (counts[v]! > top) top = counts[v]!
    const histogram = new Uint32Array(top + 1)
    for (let v = 0; v < this.nodes; v++) histogram[counts[v]!]!++
    return histogram
  }

  /** Those in at least so many sets, ascending; `rows` then says where each is. */
  private candidates(least: number): Uint32Array {
    const { counts, rows, nodes } = this
    let size = 0
    for (let v = 0; v < nodes; v++) rows[v] = counts[v]! >= least ? size++ : -1
    const people = new Uint32Array(size)
    for (let v = 0; v < nodes; v++) if (rows[v]! >= 0) people[rows[v]!] = v
    return people
  }

  /** @param others no person outside the table is in more sets; null where one of them could be the better choice */
  private chooseAmong(
    sets: ReverseSets,
    sentinels: Uint32Array,
    people: Uint32Array,
    others: number,
  ): Cover | null {
    const { k } = this
    const table = this.tableOf(sets, people)
    const { gains, starts, setsOf, offsets, members } = table
    const top = new TopGains(gains)
    const isHit = new Uint8Array(sets.count)
    const chosen = new Uint32Array(k)
    chosen.set(sentinels)
    let hit = emptyOf(sets)
    let most = sets.count
    for (let i = sentinels.length; i <= k; i++) {
      if (i === k || i % Math.ceil(k / MOST_BOUNDS) === 0) most = Math.min(most, hit + top.sum(k, others))
      if (i === k) break
      const row = top.pop()
      if (row < 0 || gains[row]! <= others) {
        if (others > 0) return null
        return { chosen: this.filledUp(chosen, i), hit, most: Math.min(most, hit) }
      }
      chosen[i] = people[row]!
      hit += gains[row]!
      for (let e = starts[row]!; e < starts[row + 1]!; e++) {
        const set = setsOf[e]!
        if (isHit[set] === 1) continue
        isHit[set] = 1
        for (let m = offsets[set]!; m < offsets[set + 1]!; m++) gains[members[m]!]!--
      }
    }
    return { chosen, hit, most }
  }

  /** The candidates' part of all sets, by set and by candidate. */
  private tableOf(sets: ReverseSets, people: Uint32Array): CandidateTable {
    const { counts, rows } = this
    const gains = Uint32Array.from(people, (v) => counts[v]!)
    const starts = new Uint32Array(people.length + 1)
    for (let row = 0; row < people.length; row++) starts[row + 1] = starts[row]! + gains[row]!
    const places = starts.slice(0, people.length)
    const setsOf = new Uint32Array(starts[people.length]!)
    const members = new Uint32Array(setsOf.length)
    const offsets = new Uint32Array(sets.count + 1)
    const { entries } = sets
    let kept = 0
    for (let set = 0, e = 0; set < sets.count; set++) {
      const end = sets.offsets[set + 1]!
      for (; e < end; e++) {
        const row = rows[entries[e]!]!
        if (row < 0) continue
        members[kept++] = row
        setsOf[places[row]!++] = set
      }
      offsets[set + 1] = kept
    }
    return { gains, starts, setsOf, offsets, members }
  }

  /** Where every set is hit, the places left go to the lowest numbers. */
  private filledUp(chosen: Uint32Array, count: number): Uint32Array {
    const taken = new Set(chosen.subarray(0, count))
    for (let v = 0; count < this.k; v++) if (!taken.has(v)) chosen[count++] = v
    return chosen
  }
}

interface CandidateTable {
  /** Sets of each row that are not hit yet. */
  readonly gains: Uint32Array
  /** Sets of row r: `setsOf[starts[r]]` to `setsOf[starts[r + 1] - 1]`. */
  readonly starts: Uint32Array
  readonly setsOf: Uint32Array
  /** Rows in set i: `members[offsets[i]]` to `members[offsets[i + 1] - 1]`. */
  readonly offsets: Uint32Array
  readonly members: Uint32Array
}

/** How many sets a sentinel is in. */
function emptyOf({ offsets, count }: ReverseSets): number {
  let empty = 0
  for (let set = 0; set < count; set++) if (offsets[set] === offsets[set + 1]) empty++
  return empty
}

/** The largest count that at least `size` people have or exceed; 1 where there are not so many. */
function leastCount(histogram: Uint32Array, size: number): number {
  let people = 0
  for (let count = histogram.length - 1; count > 1; count--) {
    people += histogram[count]!
    if (people >= size) return count
  }
  return 1
}
