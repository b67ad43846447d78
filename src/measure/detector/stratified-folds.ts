import { inputError } from '../../errors.js'
import { deriveKey, rootKey, uniform } from '../../random/keyed.js'
import { PURPOSE } from '../../random/purposes.js'
import type { Comment } from './comment.js'
import { commentTokens } from './comment-features.js'

/**
 * The fold, 0 to `folds` - 1, of each comment. Every fold gets its share of signals and of other comments (to within the
 * largest group of equal comments), in an order that `seed` draws. Comments of the same words share a fold.
 *
 * Throws an input failure where a kind has fewer different comments than there are folds.
 */
export function stratifiedFolds(comments: readonly Comment[], folds: number, seed: string): Int32Array {
  const groups = equalComments(comments)
  const kinds = [true, false].map((signal) => groups.filter(([first]) => comments[first!]!.signal === signal))
  if (kinds.some(({ length }) => length < folds)) {
    throw inputError({
      message: `too few comments for ${folds} folds`,
      got: `${kinds[0]!.length} different signals and ${kinds[1]!.length} different other comments`,
      expected: `at least ${folds} of each`,
    })
  }
  const key = deriveKey(rootKey(seed), PURPOSE.classifier)
  const foldOf = new Int32Array(comments.length)
  kinds.forEach((kind, k) => {
    const filled = new Array<number>(folds).fill(0)
    const drawn = kind.map((group, i) => ({ group, place: uniform(key, k, i) }))
    for (const { group } of drawn.sort((a, b) => a.place - b.place)) {
      const fold = filled.indexOf(Math.min(...filled))
      filled[fold]! += group.length
      for (const comment of group) foldOf[comment] = fold
    }
  })
  return foldOf
}

/** Comments of the same words, as lists of their places, in the order of the first. */
function equalComments(comments: readonly Comment[]): number[][] {
  const groups = new Map<string, number[]>()
  comments.forEach(({ text }, i) => {
    const words = commentTokens(text).join(' ')
    const name = words === '' ? text : words
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [i])
    else group.push(i)
  })
  return [...groups.values()]
}
