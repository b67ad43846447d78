import type { JSX } from 'preact'
import { hashOf } from '../link/link.js'
import { lessonsDone } from './done.js'
import { LESSONS } from './lessons/all.js'
import type { Lesson } from './lesson.js'
import { words } from './words.js'

/** All lessons, each with its question. */
export function Contents({ isUnknown }: { isUnknown: boolean }): JSX.Element {
  const { heading, introduction, progressOf, unknown } = words.value
  const done = LESSONS.filter(({ id }) => lessonsDone.value.has(id)).length
  return (
    <>
      {isUnknown && (
        <p class="learn-note" role="alert">
          {unknown}
        </p>
      )}
      <h1 tabIndex={-1}>{heading}</h1>
      <p class="learn-lead">{introduction}</p>
      <p class="learn-quiet">{progressOf(done, LESSONS.length)}</p>
      <ol class="lesson-cards">
        {LESSONS.map((lesson, index) => (
          <Card key={lesson.id} lesson={lesson} index={index} />
        ))}
      </ol>
    </>
  )
}

function Card({ lesson, index }: { lesson: Lesson; index: number }): JSX.Element {
  const { doneMark, minutes, number } = words.value
  const { question, title } = lesson.words.value
  return (
    <li class="lesson-card">
      <h2>
        <span aria-hidden="true" class="lesson-number">
          {number(index + 1)}
        </span>
        <a href={hashOf({ route: 'learn', parameters: { n: lesson.id } })}>{title}</a>
      </h2>
      <p>{question}</p>
      <p class="learn-quiet">
        {minutes(lesson.minutes)}
        {lessonsDone.value.has(lesson.id) && <span class="lesson-done"> {doneMark}</span>}
      </p>
    </li>
  )
}
