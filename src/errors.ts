/**
 * Failures as data. Every mistake a user can make ends as one `HearsayError` that carries a list of
 * `Issue`s (place, what was got, what was expected, the mend). Workers send it as a plain object,
 * because message channels drop the fields of custom error classes.
 */

/** What kind of failure this is; the command line maps it to the exit code of the contract. */
export type FailureKind = 'internal' | 'usage' | 'input' | 'expectation' | 'interrupted'

/** One problem, with its place. Lines and columns count from 1. */
export interface Issue {
  /** The file as the user named it. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** Dotted path inside the document, e.g. `strategies.reels.budget.total`. */
  readonly path?: string
  /** One sentence, lower case first letter, no final stop. */
  readonly message: string
  /** What stood there, shortened to at most 80 characters. */
  readonly got?: string
  readonly expected?: string
  /** The mend, e.g. `did you mean "seeds"?`. */
  readonly hint?: string
  /** The offending source line and how many characters from `column` are meant, for the caret line. */
  readonly source?: { readonly text: string; readonly length: number }
}

export interface PlainFailure {
  readonly kind: FailureKind
  readonly message: string
  readonly issues: readonly Issue[]
  readonly stack?: string | undefined
}

export class HearsayError extends Error {
  readonly kind: FailureKind
  readonly issues: readonly Issue[]

  constructor(kind: FailureKind, message: string, issues: readonly Issue[] = []) {
    super(message)
    this.name = 'HearsayError'
    this.kind = kind
    this.issues = issues
  }
}

/** An invalid scenario, network or data file (exit 3). */
export function inputError(issues: readonly Issue[] | Issue): HearsayError {
  const list = Array.isArray(issues) ? (issues as readonly Issue[]) : [issues as Issue]
  return new HearsayError('input', list.map(describeIssue).join('\n'), list)
}

/** A wrong option or command (exit 2). */
export function usageError(message: string): HearsayError {
  return new HearsayError('usage', message)
}

/** `file:line:column  path: message (got X, expected Y); hint`, leaving out what is not known. */
export function describeIssue(issue: Issue): string {
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(':')
  const facts = [
    issue.got === undefined ? '' : `got ${issue.got}`,
    issue.expected === undefined ? '' : `expected ${issue.expected}`,
  ].filter((part) => part !== '')
  const detail = facts.length > 0 ? ` (${facts.join(', ')})` : ''
  const hint = issue.hint === undefined ? '' : `; ${issue.hint}`
  const path = issue.path ? `${issue.path}: ` : ''
  return `${place === '' ? '' : `${place}  `}${path}${issue.message}${detail}${hint}`
}

/** Any thrown value as plain data that survives a worker's message channel. */
export function toPlainFailure(thrown: unknown): PlainFailure {
  if (thrown instanceof HearsayError) {
    return { kind: thrown.kind, message: thrown.message, issues: thrown.issues, stack: thrown.stack }
  }
  if (thrown instanceof Error) {
    return { kind: 'internal', message: thrown.message, issues: [], stack: thrown.stack }
  }
  return { kind: 'internal', message: String(thrown), issues: [] }
}

/** The inverse of `toPlainFailure`. */
export function fromPlainFailure(failure: PlainFailure): HearsayError {
  const error = new HearsayError(failure.kind, failure.message, failure.issues)
  if (failure.stack !== undefined) error.stack = failure.stack
  return error
}

const EXIT_CODES: Readonly<Record<FailureKind, number>> = {
  internal: 1,
  usage: 2,
  input: 3,
  expectation: 4,
  interrupted: 130,
}

export function exitCodeOf(kind: FailureKind): number {
  return EXIT_CODES[kind]
}
