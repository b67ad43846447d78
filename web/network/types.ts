/** What pictures of a campaign on a follower network are made of: plain data. */
import type { Communities } from './communities.js'

/** People, who follows whom, and where each is drawn. */
export interface DrawnNetwork {
  readonly people: number
  /** Followers of each person, as `src/network/network.ts` has them: content flows from u to targets[offsets[u] ..]. */
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  /** Where each person is drawn, 0 to 1 in both directions. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Where whoever made it has found them already. */
  readonly communities?: Communities
}

/** A way that word took, pointed out: people from the first on, and all who have it from the last of them. */
export interface Highlight {
  readonly way: readonly number[]
  /** Who told whom; parents precede children. */
  readonly onward: readonly (readonly [from: number, to: number])[]
  /** People who would not have passed it on. */
  readonly lost: readonly number[]
}

/** What happened to a person: the higher, the further they came. */
export const STATE = { unreached: 0, saw: 1, shared: 2, visited: 3 } as const

/** One simulated campaign, event by event, in order of time. */
export interface CampaignTrace {
  /** Hours since the start. */
  readonly hours: Float32Array
  /** A `STATE` above `unreached`; who posts first counts as having shared. */
  readonly states: Uint8Array
  readonly persons: Uint32Array
  /** From whom each has it; -1 from the company itself. */
  readonly from: Int32Array
}
