/**
 * Who gets the credit for an order, by the path of views that led to it: the rules that advertising platforms report
 * by. They are conventions, not effects; effects are measured by re-running the world without a lever
 * (`statistics/shapley.ts`).
 */
import type { AttributionModel } from '../scenario/scenario.js'

/** Credit of the sources of `SOURCE` (campaign/observer.ts): paid, owned, earned. */
export type SourceCredit = [paid: number, owned: number, earned: number]

/** Position-based ("U-shaped"): the first and the last touch get so much each, the middle shares the rest. */
const END = 0.4
const MIDDLE = 0.2

/**
 * Credit of each touch of a path of `touches`, in order; adds up to 1, empty where there is none. `first` and
 * `last` give all to one touch, `linear` the same to each, `position` 40 / 20 / 40 (one touch: all; two: half each).
 */
export function touchCredits(touches: number, model: AttributionModel): Float64Array {
  const credits = new Float64Array(touches)
  if (touches === 0) return credits
  switch (model) {
    case 'first':
      credits[0] = 1
      break
    case 'last':
      credits[touches - 1] = 1
      break
    case 'linear':
      credits.fill(1 / touches)
      break
    case 'position':
      if (touches <= 2) return credits.fill(1 / touches)
      credits.fill(MIDDLE / (touches - 2))
      credits[0] = END
      credits[touches - 1] = END
  }
  return credits
}

/** Credit by source for an explicit path of touches, oldest first; all 0 for an empty one. */
export function attributeTouches(touches: readonly number[], model: AttributionModel): SourceCredit {
  const credit: SourceCredit = [0, 0, 0]
  touchCredits(touches.length, model).forEach((share, place) => (credit[touches[place]!]! += share))
  return credit
}

/**
 * The same from a summary of the path, which is all that these models look at.
 *
 * @param first source of the first touch
 * @param last source of the last touch
 * @param counts touches by source, the first and the last among them; all 0: no credit
 */
export function attributePath(
  first: number,
  last: number,
  counts: ArrayLike<number>,
  model: AttributionModel,
): SourceCredit {
  const touches = counts[0]! + counts[1]! + counts[2]!
  const credit: SourceCredit = [0, 0, 0]
  if (touches === 0) return credit
  if (model === 'first') credit[first]! += 1
  else if (model === 'last') credit[last]! += 1
  else if (model === 'linear' || touches <= 2) return perTouch(counts, 1 / touches)
  else {
    // The two ends are counted among the touches: they give back what the middle would get for them.
    const each = MIDDLE / (touches - 2)
    const [paid, owned, earned] = perTouch(counts, each)
    credit[0] = paid
    credit[1] = owned
    credit[2] = earned
    credit[first]! += END - each
    credit[last]! += END - each
  }
  return credit
}

function perTouch(counts: ArrayLike<number>, each: number): SourceCredit {
  return [counts[0]! * each, counts[1]! * each, counts[2]! * each]
}
