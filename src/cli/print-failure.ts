import {
  describeIssue,
  exitCodeOf,
  HearsayError,
  toPlainFailure,
  type Issue,
  type PlainFailure,
} from '../errors.js'
import { columnsOf } from '../report/terminal-text.js'
import { printable, type Colors } from './terminal.js'

/** A failure as the user reads it. Stack traces are for bugs alone. */
export function failureText(thrown: unknown, colors: Colors, version: string): string {
  const failure = toPlainFailure(thrown)
  if (failure.kind === 'internal') return internalText(failure, colors, version)
  if (failure.issues.length === 0)
    return `${colors.red(failure.kind === 'interrupted' ? 'stopped' : 'error')}: ${printable(failure.message)}`
  return issuesText(failure.issues, colors)
}

/** Every issue with its source line and a caret under the place, then how many there are. */
export function issuesText(issues: readonly Issue[], colors: Colors): string {
  const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`
  return [...issues.map((issue) => issueText(issue, colors)), colors.bold(count)].join('\n')
}

function issueText(issue: Issue, colors: Colors): string {
  const text = printable(describeIssue(issue))
  const { source, line, column } = issue
  if (source === undefined || line === undefined || column === undefined) return text
  const number = String(line).padStart(5)
  const gap = ' '.repeat(number.length)
  const shown = printable(source.text)
  const pad = ' '.repeat(columnsOf(shown.slice(0, column - 1)))
  const carets = '^'.repeat(Math.max(1, columnsOf(shown.slice(column - 1, column - 1 + source.length))))
  return [
    text,
    `${colors.dim(`${number} |`)} ${shown}`,
    `${colors.dim(`${gap} |`)} ${pad}${colors.red(carets)}`,
  ].join('\n')
}

function internalText(failure: PlainFailure, colors: Colors, version: string): string {
  const lines = [
    `${colors.red('internal failure')}: ${printable(failure.message)}`,
    'This is a bug in hearsay, not a mistake of yours. Nothing was left half-written.',
    `Please report it with the command, the scenario and the lines below (hearsay ${version}, Node ${process.version}, ${process.platform}).`,
  ]
  if (failure.stack !== undefined) lines.push(printable(failure.stack.split('\n').slice(0, 12).join('\n')))
  return lines.join('\n')
}

/** The document that `--json` prints instead of a result. */
export function failureDocument(thrown: unknown): object {
  const { kind, message, issues } = toPlainFailure(thrown)
  return {
    error: { kind, exitCode: exitCodeOf(kind), message, issues: issues.map(issueDocument) },
  }
}

/** An issue with every field of the contract; null where it is not known. */
export function issueDocument(issue: Issue): object {
  const { file, line, column, path, message, got, expected, hint } = issue
  return {
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    path: path ?? null,
    message,
    got: got ?? null,
    expected: expected ?? null,
    hint: hint ?? null,
  }
}

export function exitCodeFor(thrown: unknown): number {
  return exitCodeOf(thrown instanceof HearsayError ? thrown.kind : 'internal')
}
