/** What a player can move, and by how much. Words are beside it in `lever-words.ts`. */
import type { LeverEffect, LeverId, PlaySetup } from './types.js'

export interface Lever {
  readonly id: LeverId
  /** A chance, a number of people, or a mark from 0 to 1. */
  readonly unit: 'share' | 'count' | 'score'
  readonly min: number
  readonly max: number
  readonly step: number
  /** Where values mostly lie; of chances, in this small world (see the words of each). */
  readonly typical: readonly [low: number, high: number]
}

/** In the order of the page. */
export const LEVERS: readonly Lever[] = [
  { id: 'shareChance', unit: 'share', min: 0, max: 0.2, step: 0.005, typical: [0.02, 0.1] },
  { id: 'clickChance', unit: 'share', min: 0, max: 0.3, step: 0.005, typical: [0.01, 0.08] },
  { id: 'attention', unit: 'share', min: 0.05, max: 0.9, step: 0.05, typical: [0.3, 0.6] },
  { id: 'quality', unit: 'score', min: 0, max: 1, step: 0.05, typical: [0.3, 0.7] },
  { id: 'stars', unit: 'count', min: 1, max: 10, step: 1, typical: [1, 5] },
  { id: 'fans', unit: 'count', min: 1, max: 100, step: 1, typical: [10, 50] },
]

/** The one lever that differs; null where none or several do, or the dice, and a comparison would be of more. */
export function changed(before: PlaySetup, after: PlaySetup): LeverEffect['lever'] | null {
  if (before.dice !== after.dice) return null
  const ids: readonly LeverEffect['lever'][] = ['network', ...LEVERS.map(({ id }) => id)]
  const different = ids.filter((id) => before[id] !== after[id])
  return different.length === 1 ? different[0]! : null
}
