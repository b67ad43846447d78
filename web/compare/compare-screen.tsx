import { useSignal } from '@preact/signals'
import { lazy, Suspense } from 'preact/compat'
import { useEffect } from 'preact/hooks'
import { persianScenario } from '../scenarios/persian-scenarios.js'
import { leadingComment, type ScenarioFile } from '../scenarios/scenario-files.js'
import { language } from '../words/language.js'
import { bringFiles } from './bring-files.js'
import './compare.css'
import { followDrops } from '../scenarios/follow-drops.js'
import { NetworkFiles } from './network-files.js'
import { followLinks } from './open-link.js'
import { files } from './question.js'
import { ScenarioForm } from './scenario-form.js'
import { answered, failure, isBusy, progress, stage, startAgain } from './session.js'
import { StatusLine } from './status-line.js'
import { words } from './words.js'

/** Loaded when there is something to show: the report, its charts and what explains failures. */
const AnswerView = lazy(async () => (await import('./answer-view.js')).AnswerView)
const FailureNotice = lazy(async () => (await import('../diagnostics/failure-notice.js')).FailureNotice)

/** Scenario files in, a verdict with its uncertainty out. */
export function CompareScreen() {
  const isOver = useSignal(false)
  useEffect(() => followLinks(), [])
  useEffect(
    () =>
      followDrops(
        (over) => (isOver.value = over),
        (dropped) => void bringFiles(dropped),
      ),
    [],
  )

  const { answer, dropHere, heading, introduction, loading, progress: progressName } = words.value
  const shown = answered.value
  return (
    <div class="compare">
      <h1>{heading}</h1>
      <p class="compare-lead">{introduction}</p>
      <ScenarioForm />
      {isOver.value && <p class="compare-drop">{dropHere}</p>}
      <NetworkFiles />
      {files.value.map((file) => (
        <AboutScenario key={file.path} file={file} />
      ))}
      {isBusy.value && (
        // Without a value the bar shows that work is under way, but not how far it is.
        <progress
          id="progress"
          aria-label={progressName}
          max={progress.value?.of ?? 1}
          value={progress.value?.finished}
        />
      )}
      <StatusLine />
      {(stage.value === 'broken' || failure.value?.kind === 'internal') && (
        // Of the engine, such as a worker of its pool that died: another try may do.
        <button type="button" onClick={() => void startAgain()}>
          {words.value.startAgain}
        </button>
      )}
      <Suspense fallback={null}>
        {failure.value !== null && <FailureNotice failure={failure.value} />}
      </Suspense>
      <section id="answer" aria-label={answer}>
        {shown !== null && (
          <Suspense fallback={<p>{loading}</p>}>
            <AnswerView answered={shown} />
          </Suspense>
        )}
      </section>
    </div>
  )
}

/** What a scenario is about, and its file. */
function AboutScenario({ file: { own, path, text } }: { file: ScenarioFile }) {
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
