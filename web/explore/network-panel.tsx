import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useMemo } from 'preact/hooks'
import type { Speed } from '../controls/clock.js'
import { TimeStrip } from '../controls/time-strip.js'
import { NetworkView } from '../network/network-view.js'
import type { CampaignTrace, Highlight } from '../network/types.js'
import { Saveable } from '../saving/save-picture.js'
import type { Cascade } from './cascade.js'
import type { ExploreState, Shown } from './explore-state.js'
import { litOf } from './lit.js'
import { removedName } from './messages.js'
import type { IsLost } from './shades.js'
import { words } from './words.js'

export interface NetworkPanelProps {
  readonly state: ExploreState
  readonly shown: Shown
  readonly cascade: Cascade
  readonly isLost: IsLost
}

const NOTHING: CampaignTrace = {
  hours: new Float32Array(0),
  states: new Uint8Array(0),
  persons: new Uint32Array(0),
  from: new Int32Array(0),
}

/** Who has it on the follower network, as time goes on; beside it the same without somebody. */
export function NetworkPanel({ state, shown, cascade, isLost }: NetworkPanelProps): JSX.Element {
  const { network: title, networkLabel, asItWas, withoutName } = words.value
  const { network, run, trace } = shown
  const isWhole = useSignal(false)
  const without = state.without.value
  const first = isWhole.value ? run.campaign : trace
  const second = without === null || isWhole.value ? null : without.trace
  const traces = useMemo(() => [first, second ?? NOTHING] as const, [first, second])
  const horizonHours = isWhole.value ? run.horizonHours : endOf(traces)
  const time = useSignal(horizonHours)
  const isPlaying = useSignal(false)
  const speed = useSignal<Speed>(4)
  useEffect(() => {
    // What happened is there to be seen at once; who wants the film starts it.
    isPlaying.value = false
    time.value = horizonHours
  }, [traces, horizonHours])

  const picked = usePicked(state, network.people)
  const highlight = useHighlight(state, cascade, isLost)
  const view = (name: string, of: CampaignTrace, lit?: ReadonlySignal<Highlight | null>) => (
    <Saveable name="network" label={name}>
      <NetworkView
        network={network}
        trace={of}
        time={time}
        strategy={0}
        name={name}
        picked={picked}
        label={`${name}. ${networkLabel}`}
        onPoint={state.point}
        {...(lit === undefined ? {} : { highlight: lit })}
      />
    </Saveable>
  )
  return (
    <section class="explore-network">
      <h3>{title}</h3>
      <Shows isWhole={isWhole.value} onChange={(whole) => (isWhole.value = whole)} />
      <div class={second === null ? '' : 'explore-pair'}>
        {view(second === null ? title : `${title}: ${asItWas}`, first, isWhole.value ? undefined : highlight)}
        {second !== null && view(`${title}: ${withoutName(removedName(without!.removed))}`, second)}
      </div>
      <TimeStrip
        time={time}
        horizonHours={horizonHours}
        traces={traces}
        isPlaying={isPlaying}
        speed={speed}
      />
    </section>
  )
}

function Shows({ isWhole, onChange }: { isWhole: boolean; onChange: (whole: boolean) => void }): JSX.Element {
  const name = useId()
  const { networkShows, thisMessage, wholeCampaign } = words.value
  return (
    <fieldset class="explore-shows">
      <legend>{networkShows}</legend>
      {[false, true].map((whole) => (
        <label key={String(whole)}>
          <input type="radio" name={name} checked={whole === isWhole} onChange={() => onChange(whole)} />{' '}
          {whole ? wholeCampaign : thisMessage}
        </label>
      ))}
    </fieldset>
  )
}

/** Whoever is picked out in all pictures; the company is nobody on the network. */
function usePicked(state: ExploreState, people: number) {
  const picked = useSignal<number | null>(null)
  useSignalEffect(() => {
    const person = state.picked.value
    picked.value = person !== null && person >= 0 && person < people ? person : null
  })
  useEffect(
    () =>
      picked.subscribe((person) => {
        const kept = state.picked.peek()
        if (person !== null || (kept !== null && kept >= 0)) state.picked.value = person
      }),
    [state],
  )
  return picked
}

function useHighlight(
  state: ExploreState,
  cascade: Cascade,
  isLost: IsLost,
): ReadonlySignal<Highlight | null> {
  const now = useSignal({ cascade, isLost })
  if (now.peek().cascade !== cascade || now.peek().isLost !== isLost) now.value = { cascade, isLost }
  return useComputed(() => {
    const { cascade: shown, isLost: gone } = now.value
    const { parents, persons } = shown
    const lit = litOf(shown, state.lit.value)
    const lost = Array.from(persons.keys())
      .filter((entry) => persons[entry]! >= 0 && gone(entry))
      .map((entry) => persons[entry]!)
    if (lit === null && lost.length === 0) return null
    return {
      way: (lit?.path ?? []).map((entry) => persons[entry]!),
      onward: (lit?.below ?? []).map((entry) => [persons[parents[entry]!]!, persons[entry]!] as const),
      lost,
    }
  })
}

/** In whole hours, as far as anything happens. */
function endOf(traces: readonly CampaignTrace[]): number {
  return Math.max(1, ...traces.map(({ hours }) => Math.ceil(hours.at(-1) ?? 0)))
}
