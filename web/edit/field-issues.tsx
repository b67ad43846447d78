import { sayIssue } from '../diagnostics/persian-issue.js'
import { Speech } from '../diagnostics/issue-list.js'
import type { Path } from './document.js'
import { issuesByPath } from './session.js'

/** What is wrong with the value at a path, beside its field. */
export function FieldIssues({ path }: { path: Path }) {
  const issues = issuesByPath.value.get(path.join('.'))
  if (issues === undefined) return null
  return (
    <ul class="edit-problem" id={issuesId(path)}>
      {issues.map((issue, index) => {
        const { message, got, expected, hint } = sayIssue(issue)
        const said = [message, got, expected, hint].filter((part) => part !== null)
        return (
          <li key={index}>
            {said.map((part, at) => (
              <span key={at}>
                <Speech said={part} />{' '}
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

export function issuesId(path: Path): string {
  return `edit-issues-${path.join('.')}`
}
