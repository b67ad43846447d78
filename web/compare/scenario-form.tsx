import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { ChosenFiles, FileButton, ScenarioSelect, TogetherSelect } from './file-fields.js'
import { LONGEST_SEED, facts, files, seed } from './question.js'
import { ReplicationsField } from './replications-field.js'
import { cancel, compare, isBusy, pause, stage } from './session.js'
import { words } from './words.js'

/** Which files, with which luck, how often, and the buttons that start, pause and stop. */
export function ScenarioForm() {
  const isValid = useSignal(true)
  const isFixed = isBusy.value || stage.value === 'paused'
  return (
    <form
      id="question"
      aria-label={words.value.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isValid.value) void compare()
      }}
    >
      <div class="field wide">
        <label for="scenario">{words.value.scenario}</label>
        <ScenarioSelect disabled={isFixed} />
      </div>
      <div class="field">
        <label for="together">{words.value.together}</label>
        <TogetherSelect disabled={isFixed} />
      </div>
      <ReplicationsField key={files.value} disabled={isFixed} onValid={(valid) => (isValid.value = valid)} />
      <SeedField disabled={isFixed} />
      <Actions />
      <FileButton disabled={isFixed} />
      <ChosenFiles disabled={isFixed} />
    </form>
  )
}

function SeedField({ disabled }: { disabled: boolean }) {
  const own = facts.value?.seed ?? ''
  const set = (text: string): void => {
    seed.value = text === '' || text === own ? null : text
  }
  return (
    <div class="field compare-seed">
      <label for="seed">{words.value.seed}</label>
      <div>
        <input
          id="seed"
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={LONGEST_SEED}
          disabled={disabled || facts.value === null}
          value={seed.value ?? own}
          onChange={(event) => {
            set(event.currentTarget.value.trim())
            // What is left empty is the scenario's own again.
            event.currentTarget.value = seed.value ?? own
          }}
        />
        <button
          type="button"
          disabled={disabled || facts.value === null}
          aria-label={words.value.dice}
          title={words.value.dice}
          onClick={() => set(String(crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000))}
        >
          ⚄
        </button>
      </div>
    </div>
  )
}

/** One of them takes the place of the other; the focus goes with it. */
function Actions() {
  const { cancel: end, compare: start, goOn, pause: halt } = words.value
  const submit = useRef<HTMLButtonElement>(null)
  const hold = useRef<HTMLButtonElement>(null)
  const busy = isBusy.value
  const wasBusy = useRef(busy)
  const isPaused = stage.value === 'paused'

  useEffect(() => {
    if (busy === wasBusy.current) return
    wasBusy.current = busy
    const { activeElement } = document
    // The button that had the focus is gone; somebody who reads elsewhere is left in peace.
    if (
      activeElement !== null &&
      activeElement !== document.body &&
      activeElement.closest('.actions') === null
    )
      return
    ;(busy ? hold : submit).current?.focus()
  }, [busy])

  return (
    <div class="actions">
      <button
        ref={submit}
        id="compare"
        type="submit"
        hidden={busy}
        disabled={stage.value !== 'able' && !isPaused}
      >
        {isPaused ? goOn : start}
      </button>
      {stage.value === 'following' ? null : (
        <button id="pause" ref={hold} type="button" hidden={!busy} onClick={pause}>
          {halt}
        </button>
      )}
      <button
        id="cancel"
        ref={stage.value === 'following' ? hold : null}
        type="button"
        hidden={!busy && !isPaused}
        onClick={cancel}
      >
        {end}
      </button>
    </div>
  )
}
