/**
 * What turns the marketing world into one of the classic diffusion models: how pressure follows from exposures, and how a
 * share comes to others. Everything else (posts, the ledger, keyed luck, the tree, sour words, rivals) stays as it is.
 * Plain data, so that a world crosses to a worker.
 */
import { expm1 } from '../../math/expm1.js'
import { log1p } from '../../math/log1p.js'
import type { Network } from '../../network/network.js'

export interface ClassicRules {
  /** Of the one content, or of ours and of the rivals' in their order. */
  readonly exposures: readonly ExposureLaw[]
  /** Null: to all followers whose attention it catches, after the platform's delay. */
  readonly contacts: ContactLaw | null
}

/** How much pressure an exposure brings, in place of the platform's base pressure. */
export type ExposureLaw =
  /** -ln(1 - p) with one p for all. */
  | { readonly kind: 'same'; readonly hazard: number }
  /** With a p for each tie, aligned with the network's ties. */
  | { readonly kind: 'ties'; readonly hazards: Float64Array }
  /** The same p for all ties into a person. */
  | { readonly kind: 'receivers'; readonly hazards: Float64Array }
  /** Linear threshold with equal weights: P(shared) = the share of one's followees who have. By person. */
  | { readonly kind: 'shares'; readonly followees: Uint32Array }
  /** Linear threshold: P(shared) = the sum of the weights of one's followees who have. By tie. */
  | { readonly kind: 'weights'; readonly weights: Float64Array }
  /** Nothing before this many of one's followees have shared, certainty then. By person. */
  | { readonly kind: 'counts'; readonly needed: Int32Array }

/** How a share comes to others, where that is not a matter of attention. Laws as `parseDelay` reads them. */
export type ContactLaw =
  /** To each follower once, unless the sharer has lost interest before (period; null: nobody loses it). SI and SIR. */
  | { readonly kind: 'once'; readonly period: string | null }
  /** To each follower again and again while the sharer's interest lasts; who has lost it can be won again. SIS. */
  | { readonly kind: 'again'; readonly period: string }
  /** To a Poisson number of followers, drawn anew each, who may act again and again. Hawkes. */
  | { readonly kind: 'random'; readonly mean: number }
  /**
   * To each follower v after Exp(q / k_v) where v has k_v followees, and a brand's post to everybody after Exp(p). Bass.
   */
  | { readonly kind: 'looking'; readonly p: number; readonly q: number; readonly followees: Uint32Array }

/** Enough pressure for anybody. Finite, so that no pressure times this is nothing. */
export const CERTAIN = Number.MAX_VALUE

/** Hazard of a probability: -ln(1 - p), `CERTAIN` for 1. */
export function hazardOf(probability: number): number {
  return probability >= 1 ? CERTAIN : -log1p(-probability)
}

/**
 * Pressure of one exposure.
 * @param exposure which one it is, from 1
 * @param before pressure to share before it
 */
export function pressureOfExposure(
  law: ExposureLaw,
  network: Network,
  sharer: number,
  viewer: number,
  exposure: number,
  before: number,
): number {
  switch (law.kind) {
    case 'same':
      return law.hazard
    case 'ties':
      return law.hazards[tieOf(network, sharer, viewer)]!
    case 'receivers':
      return law.hazards[viewer]!
    case 'counts':
      return exposure < law.needed[viewer]! ? 0 : CERTAIN
    case 'shares': {
      const k = law.followees[viewer]!
      return exposure >= k ? CERTAIN : -log1p(-1 / (k - exposure + 1))
    }
    case 'weights': {
      // Of those who have not shared yet, the weight's part does now.
      const left = 1 + expm1(-before)
      const weight = law.weights[tieOf(network, sharer, viewer)]!
      return weight >= left ? CERTAIN : -log1p(-weight / left)
    }
  }
}

/** The tie from `sharer` to `viewer`: rows are ascending. */
function tieOf({ offsets, targets }: Network, sharer: number, viewer: number): number {
  let low = offsets[sharer]!
  let high = offsets[sharer + 1]!
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (targets[middle]! < viewer) low = middle + 1
    else high = middle
  }
  return low
}
