import { useSignal } from '@preact/signals'
import { digits, parseNumber } from '../words/format.js'
import { facts, FEWEST_REPLICATIONS, MOST_REPLICATIONS, replications } from './question.js'
import { words } from './words.js'

/** How many campaigns, in digits of either language. */
export function ReplicationsField(props: { disabled: boolean; onValid: (valid: boolean) => void }) {
  /** What is being typed, while it is no number that may be run. */
  const draft = useSignal<string | null>(null)
  const isWrong = draft.value !== null
  return (
    <div class="field">
      <label for="replications">{words.value.replications}</label>
      <input
        id="replications"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        required
        disabled={props.disabled || facts.value === null}
        value={draft.value ?? digits(String(replications.value))}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'replications-range' : undefined}
        onInput={(event) => {
          const text = event.currentTarget.value
          const n = parseNumber(text)
          const valid =
            n !== null && Number.isInteger(n) && n >= FEWEST_REPLICATIONS && n <= MOST_REPLICATIONS
          draft.value = valid ? null : text
          if (valid) replications.value = n
          props.onValid(valid)
        }}
      />
      {isWrong && (
        <p id="replications-range" class="field-note" role="alert">
          {words.value.replicationsRange(FEWEST_REPLICATIONS, MOST_REPLICATIONS)}
        </p>
      )}
    </div>
  )
}
