import { HearsayError, inputError, type Issue } from '../errors.js'
import type { Comment } from '../measure/detector/comment.js'
import { crossValidate, type DetectorFigures } from '../measure/detector/cross-validate.js'
import { COMMENT_LIMITS, parseComments } from '../measure/detector/parse-comments.js'
import type { Scenario } from '../scenario/scenario.js'
import type { RunRequest } from '../experiment/run-directory.js'
import { readTextFile } from './read-text-file.js'

/** How `hearsay signals` and scenarios validate a detector, unless told otherwise: both find the same figures. */
export const VALIDATION = { folds: 5, seed: 'hearsay' } as const

/** Labelled comments out of a CSV file. Throws an input failure with the place of each faulty row. */
export function loadComments(file: string): Comment[] {
  const text = readTextFile(file, { name: 'a file of comments', mostBytes: COMMENT_LIMITS.bytes })
  return parseComments(text, file)
}

/** `crossValidate` for comments out of `file`: failures name it. */
export function detectorFigures(
  file: string,
  comments: readonly Comment[] = loadComments(file),
  { folds, seed }: { readonly folds: number; readonly seed: string } = VALIDATION,
): DetectorFigures {
  return withPlace({ file }, () => crossValidate(comments, folds, seed))
}

/**
 * The scenario with the sensitivity and specificity that cross-validation finds, in each strategy whose
 * `signals.comments` names a file. Depends on the files alone, not on the scenario's seed.
 *
 * Throws an input failure with the place in the scenario where a file cannot be read or is not enough.
 *
 * @param resolvePath a path of the scenario as one that can be opened, e.g. relative to the scenario's folder.
 */
export function withTrainedDetectors(scenario: Scenario, resolvePath: (file: string) => string): Scenario {
  const found = new Map<string, DetectorFigures>()
  const figuresOf = (strategy: string, file: string): DetectorFigures => {
    const figures =
      found.get(file) ??
      withPlace({ path: `strategies.${strategy}.signals.comments` }, () => detectorFigures(resolvePath(file)))
    found.set(file, figures)
    return figures
  }
  const strategies = scenario.strategies.map((strategy) => {
    const { comments } = strategy.signals
    if (comments === null) return strategy
    const { sensitivity, specificity } = figuresOf(strategy.id, comments)
    const signals = { ...strategy.signals, sensitivity: sensitivity.value, specificity: specificity.value }
    return { ...strategy, signals }
  })
  return { ...scenario, strategies }
}

/** What cross-validation found of trained detectors, by strategy. */
export type Detectors = RunRequest['detectors']

export function detectorsOf({ strategies }: Scenario): Detectors {
  return Object.fromEntries(
    strategies
      .filter(({ signals }) => signals.comments !== null)
      .map(({ id, signals: { sensitivity, specificity } }) => [id, { sensitivity, specificity }]),
  )
}

/** `withTrainedDetectors` from what was found before. */
export function withDetectors(scenario: Scenario, detectors: Detectors): Scenario {
  const found = new Map(Object.entries(detectors))
  const strategies = scenario.strategies.map((strategy) => ({
    ...strategy,
    signals: { ...strategy.signals, ...found.get(strategy.id) },
  }))
  return { ...scenario, strategies }
}

/** Adds to input failures where they come from, as far as they do not say. */
function withPlace<T>(place: Pick<Issue, 'file' | 'path'>, action: () => T): T {
  try {
    return action()
  } catch (error) {
    if (!(error instanceof HearsayError) || error.kind !== 'input') throw error
    throw inputError(error.issues.map((issue) => ({ ...place, ...issue })))
  }
}
