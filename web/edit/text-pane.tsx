import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Issue } from '../../src/errors.js'
import { IssueList } from '../diagnostics/issue-list.js'
import { fixOf, offsetOf } from './fixes.js'
import {
  change,
  checkState,
  isSettled,
  issues,
  now,
  redo,
  scenarioHash,
  startChecking,
  type,
  undo,
} from './session.js'
import { words } from './words.js'

/** The height of a line, as the style sheet has it. */
const LINE = 20
/** Lines whose numbers are drawn beyond what is seen. */
const MARGIN = 5

/** The file itself, its lines numbered, and what is wrong with it. */
export function TextPane() {
  const area = useRef<HTMLTextAreaElement>(null)
  const scrolled = useSignal(0)
  const { text } = now.value
  const { editor, editorHelp } = words.value

  useLayoutEffect(() => {
    // What came from elsewhere replaces the text; what was typed stands there already, and the caret with it. More may
    // have been typed since this was drawn, so it is compared with what is true now.
    const latest = now.peek().text
    if (area.current !== null && area.current.value !== latest) area.current.value = latest
  }, [text])

  const pick = (issue: Issue): void => {
    const { current } = area
    if (current === null || issue.line === undefined) return
    const start = offsetOf(current.value, issue.line, issue.column ?? 1)
    current.focus()
    current.setSelectionRange(start, start + (issue.source?.length ?? 1))
    current.scrollTop = Math.max(0, (issue.line - 4) * LINE)
    scrolled.value = current.scrollTop
  }

  return (
    <>
      <h2>{words.value.text}</h2>
      <div class="edit-text" dir="ltr">
        <LineNumbers text={text} scrolled={scrolled.value} />
        <textarea
          ref={area}
          aria-label={editor}
          aria-describedby="edit-text-help"
          aria-invalid={issues.value.length > 0}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          wrap="off"
          rows={24}
          onScroll={(event) => (scrolled.value = event.currentTarget.scrollTop)}
          onBeforeInput={(event) => {
            // From the browser's menu; its own memory of steps knows nothing of the form.
            const { inputType } = event as InputEvent
            if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return
            event.preventDefault()
            if (inputType === 'historyUndo') undo()
            else redo()
          }}
          onInput={(event) => {
            if (!type(event.currentTarget.value)) event.currentTarget.value = now.peek().text
          }}
        />
      </div>
      <p id="edit-text-help" class="edit-quiet">
        {editorHelp}
      </p>
      <CheckLine />
      <Fixes />
      <IssueList issues={issues.value} onPick={pick} />
    </>
  )
}

function LineNumbers({ text, scrolled }: { text: string; scrolled: number }) {
  const count = text.split('\n').length
  const first = Math.max(0, Math.floor(scrolled / LINE) - MARGIN)
  const last = Math.min(count, first + 60 + 2 * MARGIN)
  const wrong = new Set(issues.value.map(({ line }) => line))
  const numbers = Array.from({ length: last - first }, (_, i) => first + i + 1)
  return (
    <div class="edit-lines" aria-hidden="true" style={{ inlineSize: `${String(count).length + 2}ch` }}>
      <div style={{ transform: `translateY(${first * LINE - scrolled}px)` }}>
        {numbers.map((line) => (
          <span key={line} class={wrong.has(line) ? 'edit-line edit-wrong' : 'edit-line'}>
            {wrong.has(line) ? '▸' : ''}
            {line}
          </span>
        ))}
      </div>
    </div>
  )
}

function CheckLine() {
  const { checking, valid, hash, died, again } = words.value
  if (checkState.value === 'died') {
    return (
      <p role="alert">
        {died}{' '}
        <button type="button" onClick={startChecking}>
          {again}
        </button>
      </p>
    )
  }
  const isFine = checkState.value === 'checked' && issues.value.length === 0
  return (
    <p class="edit-check">
      <span role="status">{checkState.value === 'checking' ? checking : isFine ? valid : ''}</span>{' '}
      {scenarioHash.value !== null && isFine && (
        <span>
          {hash}{' '}
          <code dir="ltr" id="edit-hash">
            {scenarioHash.value}
          </code>
        </span>
      )}
    </p>
  )
}

function Fixes() {
  const { text } = now.value
  const { fix, fixes } = words.value
  const known = issues.value.flatMap((issue) => {
    const found = fixOf(issue, text)
    return found === null ? [] : [{ issue, found }]
  })
  if (known.length === 0 || checkState.value !== 'checked' || !isSettled.value) return null
  return (
    <ul class="edit-fixes" aria-label={fixes}>
      {known.map(({ issue, found }, index) => (
        <li key={index}>
          <button
            type="button"
            onClick={() => change(text.slice(0, found.start) + found.text + text.slice(found.end))}
          >
            {fix(issue.line!)}: <code dir="ltr">{found.text}</code>
          </button>
        </li>
      ))}
    </ul>
  )
}
