import { useSignal, type Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { GuessButtons } from '../controls/guess-buttons.js'
import { reducedMotion } from '../settings/reduced-motion.js'
import { TimeStrip } from '../controls/time-strip.js'
import type { Speed } from '../controls/clock.js'
import { startPlayEngine } from './engine/play-engine.js'
import { place, replaceParameters } from '../link/link.js'
import { NetworkView } from '../network/network-view.js'
import { PersonCard } from '../network/person-card.js'
import { Saveable } from '../saving/save-picture.js'
import { costAlike, costOf } from './cost.js'
import { EffectLine } from './effect-line.js'
import { Levers } from './levers-panel.js'
import { opening } from './opening.js'
import { PlayState } from './play-state.js'
import { Repeats } from './repeats.js'
import { parametersOf, setupOf } from './setup-link.js'
import { SharePanel } from './share-panel.js'
import { screenKeys } from '../settings/keys.js'
import { STATE, type CampaignTrace } from '../network/types.js'
import type { PlaySetup } from './types.js'
import { words } from './words.js'
import './play.css'

/** Time for the first frames before the engine's code is loaded. */
const WARM_AFTER_MS = 1500

/** Two strategies, the same people and the same luck: guess, watch once, repeat, change one thing. */
export function PlayScreen(): JSX.Element {
  const state = useMemo(() => new PlayState(opening(), startPlayEngine), [])
  const time = useSignal(0)
  const isPlaying = useSignal(!reducedMotion.peek())
  const speed = useSignal<Speed>(4)
  const picked = useSignal<number | null>(null)
  const guess = useSignal<0 | 1 | null>(null)
  const { costs: costsOf, question, lead, names: namesOf, picture, title } = words.value

  useEffect(() => {
    const asked = setupOf(place.peek().parameters)
    if (Object.keys(parametersOf(asked)).length > 0) state.change(asked)
    const warming = setTimeout(() => state.warm(), WARM_AFTER_MS)
    return () => {
      clearTimeout(warming)
      state.close()
    }
  }, [state])

  const { keys } = words.value
  useEffect(() => {
    screenKeys.value = keys
  }, [keys])

  /** From the start again: after a guess, and when something else is played. */
  const replay = (): void => {
    time.value = 0
    isPlaying.value = !reducedMotion.peek()
  }
  useEffect(() => guess.subscribe((chosen) => chosen !== null && replay()), [guess])
  useEffect(() => {
    let last = state.shown.peek()
    return state.shown.subscribe((shown) => {
      if (shown === last) return
      last = shown
      picked.value = null
      replay()
    })
  }, [state])

  const change = (setup: PlaySetup): void => {
    replaceParameters(parametersOf(setup))
    state.change(setup)
  }

  const { horizonHours, network, setup, traces } = state.shown.value
  const names = namesOf(setup.stars, setup.fans)
  const titles = [title('A', names[0]), title('B', names[1])] as const
  const costs = [costOf(network, traces[0]), costOf(network, traces[1])] as const
  const alike = costAlike(costs)
  return (
    <div class="play">
      <h1>{question(alike)}</h1>
      <p class="play-lead">
        {lead} {costsOf(costs, alike)}
      </p>
      <GuessButtons names={names} guess={guess} />
      <div class="play-worlds">
        {([0, 1] as const).map((strategy) => (
          <Saveable key={strategy} name={`network-${'ab'[strategy]!}`} label={titles[strategy]}>
            <NetworkView
              network={network}
              trace={traces[strategy]}
              time={time}
              strategy={strategy}
              name={titles[strategy]}
              picked={picked}
              label={picture(titles[strategy])}
            />
          </Saveable>
        ))}
      </div>
      <TimeStrip
        time={time}
        horizonHours={horizonHours}
        traces={traces}
        isPlaying={isPlaying}
        speed={speed}
      />
      <Once time={time} horizonHours={horizonHours} traces={traces} guess={guess} names={titles} />
      {picked.value !== null && (
        <PersonCard
          network={network}
          traces={traces}
          names={titles}
          person={picked.value}
          onClose={() => (picked.value = null)}
          onPick={(person) => (picked.value = person)}
        />
      )}
      <Repeats state={state} names={titles} horizonHours={horizonHours} />
      <Levers setup={state.setup.value} onChange={change} />
      <EffectLine state={state} names={titles} />
      <SharePanel state={state} names={titles} />
    </div>
  )
}

interface OnceProps {
  readonly time: Signal<number>
  readonly horizonHours: number
  readonly traces: readonly [CampaignTrace, CampaignTrace]
  readonly guess: Signal<0 | 1 | null>
  readonly names: readonly [string, string]
}

/** How it ended this time, once it has. */
function Once({ time, horizonHours, traces, guess, names }: OnceProps): JSX.Element {
  const { again, guessed, once } = words.value
  const visits = useMemo(() => traces.map(visitsIn) as [number, number], [traces])
  const winner = visits[0] === visits[1] ? null : visits[0] > visits[1] ? 0 : 1
  const isOver = time.value >= horizonHours
  const { value: chosen } = guess
  return (
    <p class="play-once" role="status">
      {isOver && (
        <>
          {once(winner === null ? null : names[winner], visits)}{' '}
          {chosen !== null && winner !== null && `${guessed(chosen === winner)} `}
          {again}
        </>
      )}
    </p>
  )
}

function visitsIn({ states }: CampaignTrace): number {
  return states.reduce((count, state) => count + (state === STATE.visited ? 1 : 0), 0)
}
