import { wilsonInterval } from '../statistics/proportion.js'
import type { Interval } from '../statistics/t-interval.js'
import type { Comment } from './comment.js'
import { stratifiedFolds } from './stratified-folds.js'
import { readComment, trainOn } from './train-detector.js'

/** Below this many comments of a kind the figures are too uncertain to plan with. */
export const ENOUGH_COMMENTS = 50

/** A share as cross-validation found it. */
export interface Share extends Interval {
  /** NaN where there is nothing to take a share of. */
  readonly value: number
}

/** How a detector did on comments that it had not learnt from. */
export interface DetectorFigures {
  readonly comments: number
  readonly folds: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly trueNegatives: number
  readonly falseNegatives: number
  /** Share of signals among the comments: theirs, not that of the world. */
  readonly prevalence: number
  /** Share of signals that it found. */
  readonly sensitivity: Share
  /** Share of other comments that it left alone. */
  readonly specificity: Share
  /** Share of signals among what it found, at the prevalence of these comments. */
  readonly precision: Share
  readonly f1: Share
  readonly accuracy: Share
  /** Sentences about what makes the figures doubtful. */
  readonly warnings: readonly string[]
}

/**
 * Stratified k-fold cross-validation: each comment is classified by a detector trained on the other folds. Equal comments
 * share a fold, so that none is judged by a detector that has learnt it.
 *
 * Intervals are Wilson's at 95 %. That of F1 is Wilson's of TP / (TP + FP + FN), mapped by F1 = 2 J / (1 + J). They
 * take comments as independent, which those of one author or thread are not.
 *
 * Throws an input failure where a kind has fewer different comments than there are folds.
 *
 * @param folds at least 2, customarily 5.
 * @param seed any text; decides which comment goes to which fold and nothing else.
 */
export function crossValidate(comments: readonly Comment[], folds: number, seed: string): DetectorFigures {
  const foldOf = stratifiedFolds(comments, folds, seed)
  const counts = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 }
  const read = comments.map(readComment)
  for (let fold = 0; fold < folds; fold++) {
    const { logOdds } = trainOn(read.filter((_, i) => foldOf[i] !== fold))
    read.forEach(({ words, signal }, i) => {
      if (foldOf[i] !== fold) return
      const found = logOdds(words) > 0
      if (signal) counts[found ? 'truePositives' : 'falseNegatives']++
      else counts[found ? 'falsePositives' : 'trueNegatives']++
    })
  }
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = counts
  const signals = truePositives + falseNegatives
  const others = trueNegatives + falsePositives
  return {
    comments: comments.length,
    folds,
    ...counts,
    prevalence: signals / comments.length,
    sensitivity: shareOf(truePositives, signals),
    specificity: shareOf(trueNegatives, others),
    precision: shareOf(truePositives, truePositives + falsePositives),
    f1: mapped(shareOf(truePositives, signals + falsePositives), (share) => (2 * share) / (1 + share)),
    accuracy: shareOf(truePositives + trueNegatives, comments.length),
    warnings: [...scarcity('signals', signals), ...scarcity('other comments', others)],
  }
}

function shareOf(k: number, n: number): Share {
  return { value: k / n, ...wilsonInterval(k, n, 0.95) }
}

function mapped({ value, low, high }: Share, by: (share: number) => number): Share {
  return { value: by(value), low: by(low), high: by(high) }
}

function scarcity(kind: string, count: number): string[] {
  return count >= ENOUGH_COMMENTS
    ? []
    : [
        `only ${count} ${kind}: label at least ${ENOUGH_COMMENTS}, better 200, before you plan with these figures`,
      ]
}
