import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { describeIssue } from '../../src/errors.js'
import { language } from '../words/language.js'
import { AnswerView } from './answer-view.js'
import './compare.css'
import { persianScenario } from '../scenarios/persian-scenarios.js'
import { ScenarioForm } from './scenario-form.js'
import { leadingComment } from '../scenarios/scenario-files.js'
import {
  answer,
  choose,
  chosen,
  finished,
  issues,
  openFile,
  replications,
  stage,
  startAgain,
  status,
} from './session.js'
import { StatusLine } from './status-line.js'
import { words } from './words.js'

/** A scenario file in, a verdict with its uncertainty out. */
export function CompareScreen() {
  const dragging = useSignal(false)

  useEffect(() => {
    // Nothing is lost by coming back: only who comes first, or after a failure, has something to read.
    if (stage.value === 'reading') void choose(chosen.value)
    return followDrops((over) => (dragging.value = over))
  }, [])

  const busy = stage.value === 'busy'
  return (
    <div class={dragging.value ? 'compare compare-dragging' : 'compare'}>
      <h1>{words.value.heading}</h1>
      <p class="compare-lead">{words.value.introduction}</p>
      <ScenarioForm />
      {dragging.value && <p class="compare-drop">{words.value.dropHere}</p>}
      <AboutScenario />
      {busy && (
        // Without a value the bar shows that work is under way, but not how far it is.
        <progress
          id="progress"
          aria-label={words.value.progress}
          max={replications.value}
          value={finished.value ?? undefined}
        />
      )}
      <StatusLine />
      {status.value.kind === 'died' && (
        <button type="button" onClick={() => void startAgain()}>
          {words.value.startAgain}
        </button>
      )}
      {issues.value.length > 0 && (
        <p class="issues" dir="ltr" lang="en">
          {issues.value.map(describeIssue).join('\n')}
        </p>
      )}
      {answer.value !== null && <AnswerView answer={answer.value} />}
    </div>
  )
}

/** What the scenario is about, and its file. */
function AboutScenario() {
  const { own, path, text } = chosen.value
  const persian = own || language.value === 'en' ? null : persianScenario(path)
  return (
    <div class="compare-about">
      {persian === null ? (
        <p dir="auto" lang={own ? undefined : 'en'}>
          {leadingComment(text)}
        </p>
      ) : (
        <p>{persian.about}</p>
      )}
      <details>
        <summary>
          <bdi dir="ltr">{path}</bdi>
        </summary>
        <pre tabIndex={0} dir="ltr">
          {text}
        </pre>
      </details>
    </div>
  )
}

/** A file may be dropped anywhere on the screen; without this the browser would leave the page to show it. */
function followDrops(onOver: (over: boolean) => void): () => void {
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  const over = (event: DragEvent): void => {
    if (!hasFile(event)) return
    event.preventDefault()
    onOver(true)
  }
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) onOver(false)
  }
  const drop = (event: DragEvent): void => {
    if (!hasFile(event)) return
    event.preventDefault()
    onOver(false)
    const dropped = event.dataTransfer?.files[0]
    if (dropped !== undefined) void openFile(dropped)
  }
  document.addEventListener('dragover', over)
  document.addEventListener('dragleave', leave)
  document.addEventListener('drop', drop)
  return () => {
    document.removeEventListener('dragover', over)
    document.removeEventListener('dragleave', leave)
    document.removeEventListener('drop', drop)
  }
}
