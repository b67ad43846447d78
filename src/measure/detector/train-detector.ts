/**
 * A detector of buying signals: a naive Bayes classifier of short texts.
 *
 * Naive Bayes, because on snippets it does better than support vector machines; words and pairs of words, each
 * counted once a comment, because that does best there: Wang & Manning (2012), "Baselines and bigrams: simple, good
 * sentiment and topic classification", ACL, 90-94.
 *
 * The library: `classificator` 1 (MIT, ESM, typed, 13 kB of code over decimal.js, no Node functions, maintained).
 * Looked at beside it: wink-naive-bayes-text-classifier (no types; brings 5 MB of an English language model),
 * natural (brings database clients), ml-logistic-regression and ml-naivebayes (dense matrices, too large for 100,000
 * comments), bayes (no types, no licence in its package). The library counts and smooths; the sum of logarithms is ours with
 * logarithms that have the same bits everywhere, since its own `categorize` works with decimals and takes 2 ms a
 * comment. A test holds the two against each other.
 */
import { Naivebayes } from 'classificator'
import { inputError } from '../../errors.js'
import { log } from '../../math/log.js'
import type { Comment } from './comment.js'
import { learnFeatures, RARE, wordsAndPairs } from './comment-features.js'

/** A word or a pair of words that tells signals from other comments. */
export interface TellingWord {
  readonly word: string
  /** How many times as likely it is in a signal as in another comment: below 1 it speaks against one. */
  readonly ratio: number
}

export interface Detector {
  /** Whether a comment shows that its author thinks of buying: P(signal) > 1/2. */
  classify(text: string): boolean
  /** Natural logarithm of the odds of a signal, where signals are as common as among the comments learnt. */
  logOdds(text: string): number
  /** At most `most` words and pairs that speak for a signal, and against one, strongest first. */
  tellingWords(most: number): TellingWords
}

export interface TellingWords {
  readonly signal: readonly TellingWord[]
  readonly other: readonly TellingWord[]
}

/** A labelled comment as a detector reads it. */
export interface ReadComment {
  /** `wordsAndPairs` of its text. */
  readonly words: readonly string[]
  readonly signal: boolean
}

/**
 * Learns from labelled comments, whose order makes no difference. Laplace smoothing of 1; the prior is the share of
 * signals among the comments. Throws an input failure where there are not comments of both kinds.
 */
export function trainDetector(comments: readonly Comment[]): Detector {
  const { logOdds, weights } = trainOn(comments.map(readComment))
  return {
    classify: (text) => logOdds(wordsAndPairs(text)) > 0,
    logOdds: (text) => logOdds(wordsAndPairs(text)),
    tellingWords: (most) => tellingWords(weights, most),
  }
}

export function readComment({ text, signal }: Comment): ReadComment {
  return { words: wordsAndPairs(text), signal }
}

interface FeatureWeight {
  /** P(feature | signal) / P(feature | other), smoothed, and its logarithm. */
  readonly ratio: number
  readonly weight: number
}

interface Model {
  /** As `Detector.logOdds`, of `wordsAndPairs` of a text. */
  logOdds(words: readonly string[]): number
  readonly weights: ReadonlyMap<string, FeatureWeight>
}

/** `trainDetector` for comments that are read already, as cross-validation needs it again and again. */
export function trainOn(comments: readonly ReadComment[]): Model {
  const signals = comments.filter(({ signal }) => signal).length
  if (signals === 0 || signals === comments.length) {
    throw inputError({
      message: 'a detector needs comments of both kinds',
      got: `${signals} signals and ${comments.length - signals} others`,
    })
  }
  const featuresOf = learnFeatures(comments.map(({ words }) => words))
  const weights = featureWeights(comments.map(({ words, signal }) => ({ words: featuresOf(words), signal })))
  const prior = log(signals / (comments.length - signals))
  return {
    weights,
    logOdds: (words) =>
      featuresOf(words).reduce((sum, feature) => sum + (weights.get(feature)?.weight ?? 0), prior),
  }
}

function featureWeights(comments: readonly ReadComment[]): Map<string, FeatureWeight> {
  const classifier = new Naivebayes({ tokenizer: (lines) => (lines === '' ? [] : lines.split('\n')) })
  for (const { words, signal } of comments) {
    classifier.learn(words.map(inDictionary).join('\n'), signal ? 'signal' : 'other')
  }
  const features = new Set(comments.flatMap(({ words }) => words))
  return new Map(
    [...features].map((feature) => {
      const name = inDictionary(feature)
      const ratio = classifier.tokenProbability(name, 'signal') / classifier.tokenProbability(name, 'other')
      return [feature, { ratio, weight: log(ratio) }]
    }),
  )
}

/** The library keeps words as properties of plain objects, where `constructor` and its like are taken. */
function inDictionary(feature: string): string {
  return `=${feature}`
}

function tellingWords(weights: ReadonlyMap<string, FeatureWeight>, most: number): TellingWords {
  const words = [...weights]
    .filter(([feature, { ratio }]) => feature !== RARE && ratio !== 1)
    .map(([word, { ratio }]) => ({ word, ratio }))
    .sort((a, b) => b.ratio - a.ratio || (a.word < b.word ? -1 : 1))
  return {
    signal: words.filter(({ ratio }) => ratio > 1).slice(0, most),
    other: words
      .filter(({ ratio }) => ratio < 1)
      .reverse()
      .slice(0, most),
  }
}
