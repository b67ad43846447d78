import { HearsayError } from '../../errors.js'
import type { Estimate } from './estimate.js'
import { verdictOf, type LineInfo, type ValidationLine, type Verdict } from './line.js'
import type { StudySettings } from './study.js'
import { studiesOf, studyOf, VALIDATION_LINES } from './table.js'

/** Computes parts of studies, here or in workers. */
export interface ValidationRunner {
  /** How many parts it works on at a time. */
  readonly concurrency: number
  part(study: string, settings: StudySettings, index: number): Promise<unknown>
}

export interface ValidationOptions {
  readonly settings: StudySettings
  /** Rows to compute; all where left out. */
  readonly rows?: readonly string[]
  /** Default: in the calling thread. */
  readonly runner?: ValidationRunner
  readonly signal?: AbortSignal
  readonly onProgress?: (finished: number, target: number) => void
}

export interface ValidatedLine extends LineInfo, Estimate {
  readonly verdict: Verdict
}

export interface ValidationResult {
  readonly settings: StudySettings
  readonly lines: readonly ValidatedLine[]
}

/**
 * The validation table. Equal settings give equal lines whatever the runner: parts depend on nothing but the settings and
 * their number, and are put together in the order of their numbers.
 * Errors: `interrupted` after an abort.
 */
export async function runValidation(options: ValidationOptions): Promise<ValidationResult> {
  const { settings, rows, signal, onProgress } = options
  const runner = options.runner ?? serialValidationRunner()
  const lines = VALIDATION_LINES.filter(({ row }) => rows === undefined || rows.includes(row))
  const results = new Map<string, unknown[]>()
  const tasks = studiesOf(lines).flatMap(({ id, parts }) => {
    const count = parts(settings)
    results.set(id, new Array(count))
    return Array.from({ length: count }, (_, index) => ({ id, index }))
  })
  let next = 0
  let finished = 0

  /** One of `concurrency` lanes: takes the next part until none is left. */
  async function lane(): Promise<void> {
    while (next < tasks.length) {
      if (signal?.aborted === true) throw new HearsayError('interrupted', 'stopped')
      const { id, index } = tasks[next++]!
      results.get(id)![index] = await runner.part(id, settings, index)
      onProgress?.(++finished, tasks.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: runner.concurrency }, lane))
  } finally {
    // After a failure the other lanes end with the part that they are at.
    next = tasks.length
  }
  return { settings, lines: lines.map((line) => validated(line, results.get(line.study)!)) }
}

function validated(line: ValidationLine, parts: readonly unknown[]): ValidatedLine {
  const { study: _study, estimate: estimateOf, ...info } = line
  const estimate = estimateOf(parts)
  return { ...info, ...estimate, verdict: verdictOf(estimate, line.accept) }
}

/** Computes parts in the calling thread, letting other work through between them. */
export function serialValidationRunner(): ValidationRunner {
  return {
    concurrency: 1,
    async part(study, settings, index) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      return studyOf(study).part(settings, index)
    },
  }
}
