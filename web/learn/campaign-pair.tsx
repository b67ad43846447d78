import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Speed } from '../controls/clock.js'
import { TimeStrip } from '../controls/time-strip.js'
import { PersonCard } from '../network/person-card.js'
import { NetworkView } from '../network/network-view.js'
import { screenKeys } from '../settings/keys.js'
import { reducedMotion } from '../settings/reduced-motion.js'
import type { LessonState, Watched } from './lesson-state.js'
import { words } from './words.js'

const LEAD_HOURS = 2

/** The first campaign where the lever stood and where it stands: the same people with the same luck. */
export function CampaignPair({ state }: { state: LessonState }): JSX.Element {
  // Until a new place has been simulated the last one stays, so that nothing jumps.
  const kept = useRef<readonly [Watched, Watched] | null>(null)
  const pair = state.watched.value ?? kept.current
  kept.current = pair
  const { keys, watching } = words.value
  useEffect(() => {
    screenKeys.value = keys
    return () => (screenKeys.value = [])
  }, [keys])
  return pair === null ? (
    <p class="learn-quiet" role="status">
      {watching}
    </p>
  ) : (
    <Pair state={state} pair={pair} />
  )
}

function Pair({ state, pair }: { state: LessonState; pair: readonly [Watched, Watched] }): JSX.Element {
  const { horizonHours, network } = pair[1].campaign
  const traces = [pair[0].trace, pair[1].trace] as const
  // A little before the first event, or how it ended for those who asked for less motion.
  const opening = (): number =>
    reducedMotion.peek()
      ? horizonHours
      : Math.max(0, Math.min(...traces.map(({ hours }) => hours[0] ?? 0)) - LEAD_HOURS)
  const time = useSignal(opening())
  const isPlaying = useSignal(!reducedMotion.peek())
  const speed = useSignal<Speed>(4)
  const picked = useSignal<number | null>(null)
  const isFirst = useRef(true)

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    picked.value = null
    time.value = opening()
    isPlaying.value = !reducedMotion.peek()
  }, [pair[0], pair[1]])

  const { now, before, picture, sameTitle } = words.value
  const { places } = state.lesson.words.value
  const names = [before(places[state.before.value]!), now(places[state.now.value]!)] as const
  return (
    <div class="lesson-pair">
      <p>{sameTitle}</p>
      <div class="lesson-worlds">
        {([0, 1] as const).map((strategy) => (
          <NetworkView
            key={strategy}
            network={network}
            trace={traces[strategy]}
            time={time}
            strategy={strategy}
            name={names[strategy]}
            picked={picked}
            label={picture(names[strategy])}
          />
        ))}
      </div>
      <TimeStrip
        time={time}
        horizonHours={horizonHours}
        traces={traces}
        isPlaying={isPlaying}
        speed={speed}
      />
      {picked.value !== null && (
        <PersonCard
          network={network}
          traces={traces}
          names={names}
          person={picked.value}
          onClose={() => (picked.value = null)}
          onPick={(person) => (picked.value = person)}
        />
      )}
    </div>
  )
}
