import type { JSX } from 'preact'
import type { LessonState } from './lesson-state.js'

/** The same question in a world that differs in one thing. */
export function Twist({ state }: { state: LessonState }): JSX.Element | null {
  const { twist } = state.lesson.words.value
  if (twist === null) return null
  const { otherFigures, twisted } = state
  return (
    <div class="lesson-twist">
      <label>
        <input
          type="checkbox"
          checked={twisted.value}
          onChange={(event) => state.turn(event.currentTarget.checked)}
        />
        <span>{twist.ask}</span>
      </label>
      <p role="status">{twisted.value && otherFigures.value !== null && twist.finding(otherFigures.value)}</p>
    </div>
  )
}
