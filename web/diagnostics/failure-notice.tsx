import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { PlainFailure } from '../../src/errors.js'
import packageJson from '../../package.json' with { type: 'json' }
import './diagnostics.css'
import { IssueList, Speech, type IssueListProps } from './issue-list.js'
import { say } from './persian-issue.js'
import { words } from './words.js'

/** Of a stack trace; deeper calls say nothing more. */
const MOST_LINES = 12

export interface FailureNoticeProps {
  readonly failure: PlainFailure
  readonly onPick?: IssueListProps['onPick']
}

/** A failure as the user reads it: what to mend, or, where nothing can be mended, what to report. */
export function FailureNotice({ failure, onPick }: FailureNoticeProps): JSX.Element {
  if (failure.kind === 'internal') return <Bug failure={failure} />
  if (failure.issues.length > 0) {
    return <IssueList issues={failure.issues} {...(onPick === undefined ? {} : { onPick })} />
  }
  return (
    <p class="issue-list" role="alert">
      {failure.kind === 'interrupted' ? words.value.stopped : <Speech said={say(failure.message)} />}
    </p>
  )
}

function Bug({ failure }: { failure: PlainFailure }): JSX.Element {
  const { bug, copied, copy, details, notCopied, report } = words.value
  const told = useSignal<'copied' | 'not' | null>(null)
  const id = useId()
  const lines = linesToReport(failure)
  const copyLines = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(lines)
      told.value = 'copied'
    } catch {
      told.value = 'not'
    }
  }
  return (
    <div class="issue-list">
      <p role="alert">{bug}</p>
      <p id={id}>{report}</p>
      <pre dir="ltr" lang="en" tabIndex={0} role="region" aria-label={details}>
        {lines}
      </pre>
      <button type="button" aria-describedby={id} onClick={() => void copyLines()}>
        {copy}
      </button>{' '}
      <span role="status">{told.value === null ? '' : told.value === 'copied' ? copied : notCopied}</span>
    </div>
  )
}

/** Plain English whatever the language: it is read by whoever mends it. */
export function linesToReport({ message, stack }: PlainFailure): string {
  const browser = typeof navigator === 'undefined' ? '' : navigator.userAgent
  const trace = stack?.split('\n').slice(0, MOST_LINES) ?? []
  return [`hearsay ${packageJson.version}, ${browser}`, message, ...trace].join('\n')
}
