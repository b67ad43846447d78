import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import './controls.css'

export interface ChoiceOption<Value extends string> {
  readonly value: Value
  readonly label: string
  /** What it means, in one sentence. */
  readonly sentence: string
}

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  readonly options: readonly ChoiceOption<Value>[]
  readonly value: Value
  onChange(value: Value): void
}

/** One of a few, each with its sentence. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): JSX.Element {
  const { label, options, value, onChange } = props
  const id = useId()
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice-option">
          <input
            type="radio"
            name={id}
            checked={option.value === value}
            aria-describedby={`${id}-${option.value}`}
            onChange={() => onChange(option.value)}
          />
          <span class="choice-words">
            <span class="choice-name">{option.label}</span>
            <span class="choice-sentence" id={`${id}-${option.value}`}>
              {option.sentence}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
