import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { hashOf, place, replaceParameters } from '../link/link.js'
import { SCENARIO_FILES } from '../scenarios/scenario-files.js'
import { markDone } from './done.js'
import { startLearnEngine } from './engine/learn-engine.js'
import { Experiment } from './experiment.js'
import { GuessChoice } from './guess-choice.js'
import { LessonFilePanel } from './lesson-file-panel.js'
import { LessonState, type LessonFile } from './lesson-state.js'
import { LESSONS } from './lessons/all.js'
import type { Lesson } from './lesson.js'
import { Meaning } from './meaning.js'
import { words } from './words.js'

/** One lesson: guess, move the lever, see what the simulation says, and why. */
export function LessonScreen({ lesson, index }: { lesson: Lesson; index: number }): JSX.Element {
  const state = useMemo(() => {
    const opened = new LessonState(lesson, fileOf(lesson), startLearnEngine)
    const at = Number(place.peek().parameters['at']) - 1
    if (lesson.places[at] !== undefined) opened.move(at)
    return opened
  }, [lesson])
  useEffect(() => () => state.close(), [state])

  const isDone = state.figures.value !== null
  useEffect(() => {
    if (isDone) markDone(lesson.id)
  }, [isDone])

  const { lessonOf, minutes } = words.value
  const { story, title } = lesson.words.value
  return (
    <article class="lesson">
      <p class="learn-quiet">
        {lessonOf(index + 1, LESSONS.length)} · {minutes(lesson.minutes)}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="learn-lead">{story}</p>
      <GuessChoice state={state} />
      {state.guess.value !== null && (
        <Experiment
          state={state}
          onMove={(to) => {
            state.move(to)
            replaceParameters({ n: lesson.id, at: String(to + 1) })
          }}
        />
      )}
      {isDone && <Meaning state={state} />}
      <LessonFilePanel state={state} />
      <Neighbours index={index} />
    </article>
  )
}

/** The lesson's file, whose campaigns are counted where every scenario says it: on a line of its own. */
export function fileOf({ id }: Lesson): LessonFile {
  const { path, text } = SCENARIO_FILES.find((file) => file.path === `scenarios/lessons/${id}.yaml`)!
  return { path, text, replications: Number(/^replications: (\d+)/m.exec(text)![1]) }
}

function Neighbours({ index }: { index: number }): JSX.Element {
  const { contents, neighbours, next, previous } = words.value
  const [before, after] = [LESSONS[index - 1], LESSONS[index + 1]]
  const link = (lesson: Lesson, says: (title: string) => string): JSX.Element => (
    <a href={hashOf({ route: 'learn', parameters: { n: lesson.id } })}>{says(lesson.words.value.title)}</a>
  )
  return (
    <nav class="lesson-neighbours" aria-label={neighbours}>
      {before !== undefined && link(before, previous)}
      <a href={hashOf({ route: 'learn', parameters: {} })}>{contents}</a>
      {after !== undefined && link(after, next)}
    </nav>
  )
}
