import type { JSX } from 'preact'
import type { Issue } from '../../src/errors.js'

/** The line of the file, with a caret under what is meant. Its letters stand in their own order, whatever the page's. */
export function SourceLine({ issue: { source, line, column } }: { issue: Issue }): JSX.Element | null {
  if (source === undefined || line === undefined || column === undefined) return null
  const from = column - 1
  const to = from + source.length
  // Past the end of the line something is missing: a blank, or the caret would have nothing to stand under.
  const meant = source.text.slice(from, to) || ' '
  return (
    <pre dir="ltr" class="issue-source">
      <span class="issue-line" aria-hidden="true">
        {line} |{' '}
      </span>
      {source.text.slice(0, from)}
      <mark>{meant}</mark>
      {source.text.slice(to)}
    </pre>
  )
}
