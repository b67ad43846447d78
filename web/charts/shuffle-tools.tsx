import type { JSX } from 'preact'
import { reducedMotion } from '../settings/reduced-motion.js'
import { formatCount } from '../words/format.js'
import type { FanChartProps } from './fan-chart.js'
import type { Shuffle } from './use-shuffle.js'
import { words } from './words.js'

type ShuffleToolsProps = Pick<FanChartProps, 'measure' | 'series' | 'finished' | 'target'> & {
  readonly shuffle: Shuffle
}

/** Starts and stops showing one campaign at a time; with reduced motion, a button for each next one. */
export function ShuffleTools({ shuffle, ...told }: ShuffleToolsProps): JSX.Element {
  const { shuffle: start, stopShuffling, nextOutcome, allOutcomes } = words.value
  const isRunning = shuffle.isRunning.value
  const isOff = told.finished === 0
  return (
    <>
      <p class="chart-status" aria-live={isRunning && !reducedMotion.value ? 'off' : 'polite'}>
        {statusOf(shuffle.shown.value, told)}
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

function statusOf(
  shown: number | null,
  { measure, series, finished, target }: Omit<ShuffleToolsProps, 'shuffle'>,
): string {
  const { waiting, soFar, allFinished, oneOutcome } = words.value
  if (finished === 0) return waiting
  const of = series[0]?.runs.length ?? 0
  if (shown !== null && shown < of) {
    const ends = series.map(({ name, runs }) => {
      const run = runs[shown]!
      return [name, formatCount(Math.round(run[run.length - 1]!))] as const
    })
    return oneOutcome(measure, formatCount(shown + 1), formatCount(of), ends)
  }
  return finished < target
    ? soFar(formatCount(finished), formatCount(target))
    : allFinished(formatCount(finished))
}
