import { lazy, Suspense } from 'preact/compat'
import type { JSX } from 'preact'
import { REPEATS, type PlayState } from './play-state.js'
import { words } from './words.js'

/** The charts are loaded when they are first needed. */
const OutcomeCharts = lazy(async () => (await import('./outcome-charts.js')).OutcomeCharts)

export interface RepeatsProps {
  readonly state: PlayState
  readonly names: readonly [string, string]
  readonly horizonHours: number
}

/** The same two strategies again and again with other luck. */
export function Repeats({ state, names, horizonHours }: RepeatsProps): JSX.Element {
  const { repeat, repeating, repeatTitle, stop } = words.value
  const { value: outcomes } = state.outcomes
  const isRepeating = state.work.value === 'repeating'
  return (
    <section class="play-repeats" aria-labelledby="repeats-title">
      <h2 id="repeats-title">{repeatTitle}</h2>
      <div class="play-actions">
        {isRepeating ? (
          <button type="button" class="play-main" onClick={() => state.cancel()}>
            {stop}
          </button>
        ) : (
          <button
            type="button"
            class="play-main"
            disabled={state.work.value !== 'idle'}
            onClick={() => void state.repeat()}
          >
            {repeat(REPEATS)}
          </button>
        )}
        {isRepeating && (
          <progress
            max={REPEATS}
            value={outcomes?.finished ?? 0}
            aria-label={repeating(outcomes?.finished ?? 0, REPEATS)}
          />
        )}
      </div>
      {outcomes !== null && outcomes.finished > 1 && (
        <Suspense fallback={null}>
          <OutcomeCharts outcomes={outcomes} names={names} horizonHours={horizonHours} />
        </Suspense>
      )}
    </section>
  )
}
