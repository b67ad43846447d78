import type { JSX } from 'preact'
import { reducedMotion } from '../settings/reduced-motion.js'
import type { PairedOutcomes } from './types.js'
import { formatCount } from '../words/format.js'
import type { Shuffle } from './use-shuffle.js'
import { words } from './words.js'

interface ShuffleToolsProps {
  readonly shuffle: Shuffle
  readonly outcomes: PairedOutcomes
  readonly names: readonly [string, string]
}

/** Starts and stops showing one campaign at a time; with reduced motion, a button for each next one. */
export function ShuffleTools({ shuffle, outcomes, names }: ShuffleToolsProps): JSX.Element {
  const { shuffle: start, stopShuffling, nextOutcome, allOutcomes } = words.value
  const isRunning = shuffle.isRunning.value
  const isOff = outcomes.finished === 0
  return (
    <>
      <p class="chart-status" aria-live={isRunning && !reducedMotion.value ? 'off' : 'polite'}>
        {statusOf(shuffle.shown.value, outcomes, names)}
      </p>
      {reducedMotion.value ? (
        <>
          <button type="button" class="quiet-button" disabled={isOff} onClick={shuffle.next}>
            {nextOutcome}
          </button>
          <button
            type="button"
            class="quiet-button"
            disabled={shuffle.shown.value === null}
            onClick={shuffle.stop}
          >
            {allOutcomes}
          </button>
        </>
      ) : (
        <button
          type="button"
          class="quiet-button"
          disabled={isOff}
          onClick={() => (isRunning ? shuffle.stop() : (shuffle.isRunning.value = true))}
        >
          {isRunning ? stopShuffling : start}
        </button>
      )}
    </>
  )
}

function statusOf(shown: number | null, outcomes: PairedOutcomes, names: readonly [string, string]): string {
  const { finished, target, reach } = outcomes
  const { waiting, soFar, allFinished, oneOutcome } = words.value
  if (finished === 0) return waiting
  if (shown !== null && shown < finished) {
    const [a, b] = reach.map((people) => formatCount(people[shown]!)) as [string, string]
    return oneOutcome(formatCount(shown + 1), formatCount(finished), [names[0], a], [names[1], b])
  }
  return finished < target
    ? soFar(formatCount(finished), formatCount(target))
    : allFinished(formatCount(finished))
}
