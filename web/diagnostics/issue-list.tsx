import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Issue } from '../../src/errors.js'
import './diagnostics.css'
import { sayIssue, type Said } from './persian-issue.js'
import { SourceLine } from './source-line.js'
import { words } from './words.js'

export interface IssueListProps {
  readonly issues: readonly Issue[]
  /** Makes each problem a button, to go where it is. */
  readonly onPick?: (issue: Issue) => void
}

/**
 * What is wrong, each problem with its place. Keep it on the screen while there is nothing wrong, too: how many problems
 * there are is read out as it changes, and only from an element that was there before.
 */
export function IssueList({ issues, onPick }: IssueListProps): JSX.Element {
  const id = useId()
  return (
    <div class={issues.length === 0 ? 'issue-list issue-list-empty' : 'issue-list'}>
      <div role="status">{issues.length > 0 && <h2 id={id}>{words.value.problems(issues.length)}</h2>}</div>
      {issues.length > 0 && (
        <ol aria-labelledby={id}>
          {issues.map((issue, index) => (
            <li key={index}>
              <Problem issue={issue} onPick={onPick} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Problem({
  issue,
  onPick,
}: {
  readonly issue: Issue
  readonly onPick: IssueListProps['onPick']
}): JSX.Element {
  const { message, got, expected, hint } = sayIssue(issue)
  const { got: gotHead, expected: expectedHead, mend } = words.value
  const place = [issue.file, issue.line, issue.column].filter((part) => part !== undefined).join(':')
  const heading = (
    <>
      {place !== '' && (
        <bdi dir="ltr" class="issue-place">
          {place}
        </bdi>
      )}
      {issue.path !== undefined && (
        <bdi dir="ltr" class="issue-place">
          {issue.path}
        </bdi>
      )}
      <Speech said={message} />
    </>
  )
  return (
    <>
      {onPick === undefined ? (
        <p class="issue-heading">{heading}</p>
      ) : (
        <button type="button" class="issue-heading" onClick={() => onPick(issue)}>
          {heading}
        </button>
      )}
      <SourceLine issue={issue} />
      {(got ?? expected ?? hint) !== null && (
        <dl class="issue-facts">
          <Fact head={gotHead} said={got} />
          <Fact head={expectedHead} said={expected} />
          <Fact head={mend} said={hint} />
        </dl>
      )}
    </>
  )
}

function Fact({ head, said }: { head: string; said: Said | null }): JSX.Element | null {
  if (said === null) return null
  return (
    <div>
      <dt>{head}</dt>
      <dd>
        <Speech said={said} />
      </dd>
    </div>
  )
}

/** In its own language and direction where that is not the page's. */
export function Speech({ said: { text, language: spoken } }: { said: Said }): JSX.Element {
  return (
    <bdi lang={spoken} dir={spoken === 'fa' ? 'rtl' : 'ltr'}>
      {text}
    </bdi>
  )
}
