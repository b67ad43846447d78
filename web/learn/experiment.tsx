import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { CampaignPair } from './campaign-pair.js'
import { formatCount } from '../words/format.js'
import { amountOf, leadOf } from './figures.js'
import type { LessonState } from './lesson-state.js'
import { Lever } from './lever.js'
import { OutcomeRows } from './outcome-rows.js'
import { Twist } from './twist.js'
import { words } from './words.js'

export interface ExperimentProps {
  readonly state: LessonState
  onMove(place: number): void
}

/** The lever, one campaign to look at, and all of them counted. */
export function Experiment({ state, onMove }: ExperimentProps): JSX.Element {
  const { leverTitle } = words.value
  const { before, lesson, now } = state
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button of those who would rather see is gone, and its focus with it.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section aria-labelledby="lever-title">
      <h2 id="lever-title" ref={title} tabIndex={-1}>
        {leverTitle}
      </h2>
      <Lever state={state} onMove={onMove} />
      {lesson.watched && <CampaignPair state={state} />}
      <Runs state={state} />
      {state.columns.value.some((column) => column !== null) && (
        <>
          <OutcomeRows
            columns={state.columns.value}
            words={lesson.words.value}
            unit={lesson.unit}
            before={before.value}
            now={now.value}
          />
          <Effect state={state} />
        </>
      )}
      {state.figures.value !== null && <Twist state={state} />}
    </section>
  )
}

/** Starts and stops the campaigns, and says how far they are. */
function Runs({ state }: { state: LessonState }): JSX.Element {
  const { campaigns, doneAll, failed, run, startAgain, stop } = words.value
  const { failure, figures, file, otherFigures, running, twisted } = state
  const isDone = (twisted.value ? otherFigures : figures).value !== null
  const { finished, of } = state.progress.value
  const button = useRef<HTMLButtonElement>(null)
  const isRunning = running.value
  return (
    <>
      <div class="lesson-runs">
        {!isDone && (
          <button
            ref={button}
            type="button"
            class="lesson-main"
            onClick={() => (isRunning ? state.cancel() : void state.run())}
          >
            {isRunning ? stop : run(file.replications)}
          </button>
        )}
        {isRunning && <progress max={of} value={finished} aria-label={campaigns(finished, of)} />}
        <span class="learn-quiet" role="status">
          {isDone ? doneAll(file.replications) : ''}
        </span>
      </div>
      {failure.value !== null && (
        <div role="alert" class="learn-note">
          <p>
            {failed} <bdi dir="ltr">{failure.value}</bdi>
          </p>
          <button type="button" onClick={() => state.restart()}>
            {startAgain}
          </button>
        </div>
      )}
    </>
  )
}

/** What the lever alone did when it was moved last. */
function Effect({ state }: { state: LessonState }): JSX.Element {
  const { before, columns, lesson, now } = state
  const { places } = lesson.words.value
  const { effect, effectOpen } = words.value
  const [ours, theirs] = [columns.value[now.value], columns.value[before.value]]
  const isKnown = ours && theirs && Math.min(ours.values.length, theirs.values.length) > 1
  const names = [places[now.value]!, places[before.value]!] as const
  const amount = (value: number): string => amountOf(value, lesson.unit)
  const bare = (value: number): string => formatCount(Math.round(value))
  let text = ''
  if (isKnown) {
    const { mean, low, high } = leadOf(ours, theirs)
    text =
      low <= 0 && high >= 0
        ? effectOpen(...names, bare(low), amount(high))
        : mean > 0
          ? effect(...names, true, amount(mean), bare(low), amount(high))
          : effect(...names, false, amount(-mean), bare(-high), amount(-low))
  }
  return (
    <p class="lesson-effect" role="status">
      {/* Read out when it stands, not at every step on the way. */}
      {state.running.value ? '' : text}
    </p>
  )
}
