import type { JSX } from 'preact'
import type { LessonState } from './lesson-state.js'
import { words } from './words.js'

/** What will come out? A guess may be changed until the simulation has answered, and nobody has to make one. */
export function GuessChoice({ state }: { state: LessonState }): JSX.Element {
  const { guess, guessTitle, ratherSee } = words.value
  const { guesses, question } = state.lesson.words.value
  const isAnswered = state.figures.value !== null
  return (
    <section aria-labelledby="guess-title">
      <h2 id="guess-title">{guessTitle}</h2>
      <p class="lesson-question">{question}</p>
      <div class="lesson-guesses" role="group" aria-label={guess}>
        {guesses.map((each, i) => {
          const isChosen = state.guess.value === i
          return (
            <button
              key={i}
              type="button"
              aria-pressed={isChosen}
              disabled={isAnswered && !isChosen}
              onClick={() => state.takeGuess(i)}
            >
              {each}
              {isChosen && <span class="lesson-tick"> ✓</span>}
            </button>
          )
        })}
        {state.guess.value === null && (
          <button type="button" class="lesson-rather" onClick={() => state.takeGuess('none')}>
            {ratherSee}
          </button>
        )}
      </div>
    </section>
  )
}
