import type { Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useMemo, useRef } from 'preact/hooks'
import type { CampaignTrace } from '../network/types.js'
import { isCommand } from '../settings/keys.js'
import { formatCount, formatHours, isolated } from '../words/format.js'
import { direction } from '../words/language.js'
import { eventCounts, nextEvent, previousEvent, type Speed } from './clock.js'
import './controls.css'
import { focusOf, stripAction, type StripAction } from './strip-keys.js'
import { useClock } from './use-clock.js'
import { words } from './words.js'

export interface TimeStripProps {
  /** Hours since the start. */
  readonly time: Signal<number>
  readonly horizonHours: number
  readonly traces: readonly [CampaignTrace, CampaignTrace]
  readonly isPlaying: Signal<boolean>
  readonly speed: Signal<Speed>
}

const SPEEDS = [1, 4, 16] as const
const ICONS = {
  play: 'M7 4.5L20 12L7 19.5z',
  pause: 'M6 5h4.5v14H6zM13.5 5H18v14h-4.5z',
  back: 'M5 5h3v14H5zM20 5v14L9.5 12z',
  forward: 'M16 5h3v14h-3zM4 5l10.5 7L4 19z',
  replay: 'M12 5V1.5L6.5 6L12 10.5V7a5.5 5.5 0 1 1 -5.5 5.5h-2A7.5 7.5 0 1 0 12 5z',
}

/**
 * Play, pause, step, replay and scrub through the time of two campaigns; owns the clock. Time runs from left to right
 * in every language, and so do its buttons.
 */
export function TimeStrip({ time, horizonHours, traces, isPlaying, speed }: TimeStripProps): JSX.Element {
  const slider = useRef<HTMLInputElement>(null)
  useClock(time, horizonHours, isPlaying, speed)

  const pauseAt = (hours: number): void => {
    isPlaying.value = false
    time.value = Math.min(horizonHours, Math.max(0, hours))
  }
  const act: Record<StripAction | 'replay', () => void> = {
    toggle: () => {
      if (!isPlaying.value && time.value >= horizonHours) time.value = 0
      isPlaying.value = !isPlaying.value
    },
    back: () => pauseAt(previousEvent(traces, time.value)),
    forward: () => pauseAt(nextEvent(traces, time.value, horizonHours)),
    'hour-back': () => pauseAt(time.value - 1),
    'hour-forward': () => pauseAt(time.value + 1),
    replay: () => {
      time.value = 0
      isPlaying.value = true
    },
  }

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const focus = focusOf(event.target, slider.current)
      const action = stripAction(event, focus)
      // The slider has its keys even where the keys of the page are switched off.
      if (action === null || event.defaultPrevented || (focus !== 'slider' && !isCommand(event))) return
      event.preventDefault()
      if (action !== 'toggle' || !event.repeat) act[action]()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [time, horizonHours, traces, isPlaying])

  const { strip, play, pause, back, forward, replay } = words.value
  return (
    <div class="time-strip" dir="ltr" role="group" aria-label={strip}>
      <div class="strip-buttons">
        <IconButton icon="replay" name={replay} onClick={act.replay} />
        <IconButton icon="back" name={back} keys="ArrowLeft" onClick={act.back} />
        <IconButton
          icon={isPlaying.value ? 'pause' : 'play'}
          name={isPlaying.value ? pause : play}
          keys="Space"
          isMain
          onClick={act.toggle}
        />
        <IconButton icon="forward" name={forward} keys="ArrowRight" onClick={act.forward} />
      </div>
      <SpeedChoice speed={speed} />
      <Scrubber {...{ time, horizonHours, traces, pauseAt, slider }} />
    </div>
  )
}

interface IconButtonProps {
  readonly icon: keyof typeof ICONS
  readonly name: string
  readonly keys?: string
  readonly isMain?: boolean
  readonly onClick: () => void
}

function IconButton({ icon, name, keys, isMain = false, onClick }: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button ${isMain ? 'is-main' : ''}`}
      aria-label={name}
      title={name}
      aria-keyshortcuts={keys}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  )
}

function SpeedChoice({ speed }: { speed: Signal<Speed> }): JSX.Element {
  const name = useId()
  const { speed: legend, times } = words.value
  return (
    <div class="speed-choice" role="radiogroup" aria-label={legend}>
      {SPEEDS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={speed.value === each}
            onChange={() => (speed.value = each)}
          />
          <span>{times(formatCount(each))}</span>
        </label>
      ))}
    </div>
  )
}

interface ScrubberProps extends Pick<TimeStripProps, 'time' | 'horizonHours' | 'traces'> {
  readonly pauseAt: (hours: number) => void
  readonly slider: { current: HTMLInputElement | null }
}

/** The part that changes with every frame: nothing above it reads the time while drawing. */
function Scrubber({ time, horizonHours, traces, pauseAt, slider }: ScrubberProps): JSX.Element {
  const histogram = useMemo(
    () => <Histogram traces={traces} horizonHours={horizonHours} />,
    [traces, horizonHours],
  )
  const { time: label, timeOf, inWords } = words.value
  // Whole hours, as long as there is one: minutes would flicker.
  const hours = time.value < 1 ? time.value : Math.floor(time.value)
  return (
    <div class="scrubber">
      <div class="scrub-track">
        {histogram}
        <input
          ref={slider}
          class="slider"
          type="range"
          min={0}
          max={horizonHours}
          step="any"
          value={time.value}
          aria-label={label}
          aria-valuetext={timeOf(inWords(Math.floor(time.value)), inWords(horizonHours))}
          style={{ '--done': time.value / horizonHours }}
          onInput={(event) => pauseAt(Number(event.currentTarget.value))}
        />
      </div>
      <span class="scrub-time" dir={direction.value} aria-hidden="true">
        {isolated(timeOf(formatHours(hours), formatHours(horizonHours)))}
      </span>
    </div>
  )
}

const BINS = 96

/** When things happen: A's events upwards, B's downwards. */
function Histogram({ traces, horizonHours }: Pick<TimeStripProps, 'traces' | 'horizonHours'>): JSX.Element {
  const counts = traces.map((trace) => eventCounts(trace, horizonHours, BINS))
  const most = Math.max(1, ...counts.flatMap((each) => [...each]))
  return (
    <svg class="scrub-events" viewBox={`0 -1 ${BINS} 2`} preserveAspectRatio="none" aria-hidden="true">
      {counts.map((each, strategy) => (
        <path
          key={strategy}
          class={`events-${strategy + 1}`}
          d={bars(each, (strategy === 0 ? -1 : 1) / most)}
        />
      ))}
    </svg>
  )
}

function bars(counts: Uint32Array, factor: number): string {
  let path = ''
  counts.forEach((count, bin) => {
    if (count > 0) path += `M${bin + 0.1} 0V${(count * factor).toFixed(3)}h0.8V0z`
  })
  return path
}
