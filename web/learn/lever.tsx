import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { StrategyMark, strategyClass } from '../charts/strategy-mark.js'
import type { LessonState } from './lesson-state.js'
import { words } from './words.js'

export interface LeverProps {
  readonly state: LessonState
  onMove(place: number): void
}

/** One lever with a few places; where it stands and where it stood have the marks of the pictures. */
export function Lever({ state, onMove }: LeverProps): JSX.Element {
  const id = useId()
  const { before, lesson, now } = state
  const { lever, places } = lesson.words.value
  const { isBefore, leverHint } = words.value
  return (
    <fieldset class="lesson-lever">
      <legend>{lever}</legend>
      <div class="lesson-places">
        {places.map((name, place) => (
          <label key={place} class={place === now.value ? `is-now ${strategyClass(1)}` : ''}>
            <input type="radio" name={id} checked={place === now.value} onChange={() => onMove(place)} />
            <span>
              {place === now.value && <StrategyMark strategy={1} />}
              {place === before.value && <StrategyMark strategy={0} />} {name}
              {place === before.value && <span class="learn-unseen"> {isBefore}</span>}
            </span>
          </label>
        ))}
      </div>
      <p class="learn-quiet">
        <StrategyMark strategy={1} /> {leverHint.now} <StrategyMark strategy={0} /> {leverHint.before}
      </p>
    </fieldset>
  )
}
