import type { JSX } from 'preact'
import { IssueList } from '../diagnostics/issue-list.js'
import { wantedOf } from './explore-link.js'
import type { ExploreState, Failure } from './explore-state.js'
import { linkNotes, type LinkNote } from './session.js'
import { words } from './words.js'

/** What is going on, what went wrong, and the way on. */
export function StatusLine({ state }: { state: ExploreState }): JSX.Element {
  const { again, misses, opening, removing, stop } = words.value
  const work = state.work.value
  const failure = state.failure.value
  const notes = [...linkNotes.value.map(noteOf), ...state.misses.value.map((miss) => misses[miss])]
  const isOver = failure?.kind === 'died' || failure?.kind === 'stopped' || failure?.kind === 'failed'
  return (
    <div class="explore-status">
      <p role="status">
        {work === 'opening' ? opening : work === 'removing' ? removing : failure !== null && said(failure)}
      </p>
      {work !== 'idle' && (
        <button type="button" onClick={() => state.stop()}>
          {stop}
        </button>
      )}
      {work === 'idle' && isOver && (
        <button type="button" onClick={() => void state.startAgain(state.wanted() ?? wantedOf({}).wanted)}>
          {again}
        </button>
      )}
      <IssueList issues={failure?.kind === 'issues' ? failure.issues : []} />
      {notes.map((note) => (
        <p key={note} class="explore-miss" role="alert">
          {note}
        </p>
      ))}
    </div>
  )
}

function said(failure: Failure): string {
  const { died, failed, issues, needsFiles, stopped } = words.value
  switch (failure.kind) {
    case 'issues':
      return issues
    case 'needs-files':
      return needsFiles(failure.files)
    case 'died':
      return died
    case 'stopped':
      return stopped
    case 'failed':
      return `${failed} \u2068${failure.message}\u2069`
  }
}

function noteOf(note: LinkNote): string {
  const { brokenLink, faults, linkTooLong, noScenario } = words.value
  switch (note.kind) {
    case 'no-scenario':
      return noScenario(note.name)
    case 'broken':
      return brokenLink
    case 'too-long':
      return linkTooLong
    default:
      return faults[note.kind]
  }
}
