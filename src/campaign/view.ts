import type { PressureLedger } from './ledger.js'
import type { Source } from './observer.js'
import type { PostState } from './post-state.js'

/** A person sees a post or share. One object is reused for all views of a run: hot loops make no garbage. */
export interface View {
  time: number
  person: number
  /** Entry of the share tree that is seen, and the post that it spreads. */
  node: number
  post: PostState
  source: Source
  /** An advertisement itself, not a share of it. */
  isAd: boolean
  ledger: PressureLedger
  /** The person's entry in the ledger. */
  entry: number
  activity: number
  /** Trust in who posted it: on clicks, as on shares. */
  trust: number
  /** It speaks ill of the brand. */
  sour: boolean
  /** Loyalty of the viewer above or below the baseline. */
  loyalty: number
  /** Taste, fatigue, age and shared topics: what multiplies every reaction alike. */
  interest: number
  /** Comments that the agent's people had made on the message before. */
  commentsBefore: number
  /** What came of it so far, in people. */
  likes: number
  clicks: number
  orders: number
}
