import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { formatDecimal } from '../words/format.js'
import './controls.css'
import { readLever, type LeverReading, type LeverUnit } from './lever-reading.js'
import { words } from './words.js'

export interface LeverSliderProps {
  readonly label: string
  /** What the lever means, in one sentence. */
  readonly sentence: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** Between which values it usually is. */
  readonly typical: readonly [number, number]
  readonly unit: LeverUnit
  onChange(value: number): void
}

/** A slider and a field for one number, with the range that is usual. */
export function LeverSlider(props: LeverSliderProps): JSX.Element {
  const { label, sentence, value, min, max, step, typical, unit, onChange } = props
  const id = useId()
  /** What is typed and not yet taken over; null: the field shows the value. */
  const draft = useSignal<string | null>(null)
  const problem = useSignal<Problem | null>(null)
  const { usually, range, fieldOf } = words.value
  const inRange = (at: number): number => (at - min) / (max - min)

  const take = (text: string): void => {
    const reading = readLever(text, { min, max, unit })
    problem.value = reading.kind === 'value' ? null : reading.kind
    if (reading.kind !== 'value') return
    draft.value = null
    if (reading.value !== value) onChange(reading.value)
  }
  const forget = (): void => {
    draft.value = null
    problem.value = null
  }

  return (
    <div class="lever">
      <div class="lever-head">
        <label class="lever-label" id={`${id}-label`} for={`${id}-slider`}>
          {label}
        </label>
        <span class="lever-field">
          <input
            type="text"
            inputMode="decimal"
            autocomplete="off"
            size={5}
            aria-label={fieldOf(label)}
            aria-invalid={problem.value !== null}
            aria-describedby={`${id}-problem ${id}-usual`}
            value={draft.value ?? written(value, unit)}
            onInput={(event) => (draft.value = event.currentTarget.value)}
            onChange={(event) => take(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && forget()}
          />
        </span>
      </div>
      <div class="lever-track" style={{ '--from': inRange(typical[0]), '--to': inRange(typical[1]) }}>
        <input
          id={`${id}-slider`}
          class="slider"
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={written(value, unit)}
          aria-describedby={`${id}-sentence ${id}-usual`}
          style={{ '--done': inRange(value) }}
          onInput={(event) => {
            forget()
            onChange(Number(event.currentTarget.value))
          }}
        />
        <span class="lever-typical" aria-hidden="true" />
      </div>
      <p class="lever-problem" id={`${id}-problem`} role="alert">
        {problem.value !== null && saidProblem(problem.value, props)}
      </p>
      <p class="lever-sentence">
        <span id={`${id}-sentence`}>{sentence}</span>{' '}
        <span class="lever-usual" id={`${id}-usual`}>
          {usually(range(written(typical[0], unit), written(typical[1], unit)))}
        </span>
      </p>
    </div>
  )
}

type Problem = Exclude<LeverReading['kind'], 'value'>

function saidProblem(problem: Problem, { min, max, unit, value }: LeverSliderProps): string {
  const { notANumber, notWhole, tooLow, tooHigh, stays } = words.value
  const said = {
    'not-a-number': () => notANumber,
    'not-whole': () => notWhole,
    'too-low': () => tooLow(written(min, unit)),
    'too-high': () => tooHigh(written(max, unit)),
  }[problem]()
  return `${said} ${stays(written(value, unit))}`
}

/** With its unit, and in full: what is read here can be typed here. */
function written(value: number, unit: LeverUnit): string {
  if (unit === 'share') return words.value.percent(formatDecimal(100 * value, 2))
  return formatDecimal(value, unit === 'score' ? 2 : 0)
}
