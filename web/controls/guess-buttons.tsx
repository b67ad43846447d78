import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { StrategyMark, strategyClass } from '../charts/strategy-mark.js'
import './controls.css'
import { words } from './words.js'

export interface GuessButtonsProps {
  readonly names: readonly [string, string]
  readonly guess: Signal<0 | 1 | null>
}

/** Which post travels further? Two large buttons; a guess may be changed. */
export function GuessButtons({ names, guess }: GuessButtonsProps): JSX.Element {
  const { guessLabel, guessLines, yourGuess } = words.value
  return (
    <div class="guess" role="group" aria-label={guessLabel}>
      {([0, 1] as const).map((strategy) => {
        const isChosen = guess.value === strategy
        return (
          <button
            key={strategy}
            type="button"
            class={`guess-button ${strategyClass(strategy)} ${isChosen ? 'is-chosen' : ''}`}
            aria-pressed={isChosen}
            onClick={() => (guess.value = strategy)}
          >
            <StrategyMark strategy={strategy} />
            <span class="guess-name">{names[strategy]}</span>
            <span class="guess-line">{isChosen ? yourGuess : guessLines[strategy]}</span>
          </button>
        )
      })}
    </div>
  )
}
