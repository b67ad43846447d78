import type { JSX } from 'preact'
import type { LessonState } from './lesson-state.js'
import { words } from './words.js'

/** Whether the guess came true, what the simulation says, why, and what that rests on. */
export function Meaning({ state }: { state: LessonState }): JSX.Element | null {
  const { assumedTitle, guessedRight, guessedWrong, sourcesTitle, saysTitle, whyTitle } = words.value
  const { right, words: own } = state.lesson
  const { assumed, finding, guesses, sources, why } = own.value
  const { guess, figures } = state
  if (figures.value === null) return null
  return (
    <>
      <section aria-labelledby="says-title">
        <h2 id="says-title">{saysTitle}</h2>
        <div role="status">
          {guess.value !== 'none' && guess.value !== null && (
            <p class="lesson-guessed">
              {guess.value === right ? guessedRight : guessedWrong(guesses[right]!)}
            </p>
          )}
          <p class="verdict">{finding(figures.value)}</p>
        </div>
      </section>
      <section aria-labelledby="why-title">
        <h2 id="why-title">{whyTitle}</h2>
        {why.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h3>{assumedTitle}</h3>
        <ul>
          {assumed.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <h3>{sourcesTitle}</h3>
        <ul>
          {sources.map(({ says, work }) => (
            <li key={work}>
              {says}{' '}
              <cite dir="ltr" lang="en">
                {work}
              </cite>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
