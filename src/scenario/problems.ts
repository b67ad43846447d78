import type { Issue } from '../errors.js'
import { shortened } from '../units.js'
import { LIMITS } from './limits.js'
import { locate, type Place } from './source-text.js'

export interface Problem {
  readonly message: string
  readonly path?: string
  readonly got?: string | undefined
  readonly expected?: string | undefined
  readonly hint?: string | undefined
}

/**
 * Collects what is wrong with a file. The same problem at the same place is told once (a mistake in
 * `defaults` would otherwise come back with every strategy), and past a hundred they are only counted.
 */
export class Problems {
  private readonly issues: Issue[] = []
  private readonly seen = new Set<string>()
  private count = 0

  get none(): boolean {
    return this.count === 0
  }

  add(place: Place, problem: Problem): void {
    const key = `${place.source.file} ${place.offset} ${problem.message}`
    if (this.seen.has(key)) return
    this.count++
    if (this.issues.length >= LIMITS.issues) return
    this.seen.add(key)
    const { message, path, got, expected, hint } = problem
    this.issues.push({
      ...locate(place),
      ...(path === undefined || path === '' ? {} : { path }),
      message,
      ...(got === undefined ? {} : { got: shortened(got.replace(/\s+/g, ' ')) }),
      ...(expected === undefined ? {} : { expected }),
      ...(hint === undefined ? {} : { hint }),
    })
  }

  /** All problems in the order of their places, and a last line for those that were only counted. */
  list(): readonly Issue[] {
    const sorted = this.issues
      .map((issue, order) => ({ issue, order }))
      .sort((a, b) => comparePlaces(a.issue, b.issue) || a.order - b.order)
      .map(({ issue }) => issue)
    const more = this.count - sorted.length
    if (more > 0) {
      const file = sorted[0]?.file
      sorted.push({ ...(file === undefined ? {} : { file }), message: `and ${more} more` })
    }
    return sorted
  }
}

/** Settings after the file; within one text from top to bottom. */
function comparePlaces(a: Issue, b: Issue): number {
  if (a.file !== b.file) return (a.file ?? '').startsWith('--') ? 1 : -1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
