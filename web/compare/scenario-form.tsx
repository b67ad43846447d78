import { useEffect, useRef } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import { digits, parseNumber } from '../words/format.js'
import { language } from '../words/language.js'
import { persianScenario } from '../scenarios/persian-scenarios.js'
import { scenarioFiles, titleOf, type ScenarioFile } from '../scenarios/scenario-files.js'
import {
  cancel,
  choose,
  chosen,
  compare,
  FEWEST_REPLICATIONS,
  MOST_REPLICATIONS,
  openFile,
  replications,
  stage,
} from './session.js'
import { words } from './words.js'

/** Which scenario, how often, and the buttons that start and stop. */
export function ScenarioForm() {
  const says = words.value
  const busy = stage.value === 'busy'
  const submit = useRef<HTMLButtonElement>(null)
  const stop = useRef<HTMLButtonElement>(null)
  const wasBusy = useRef(busy)
  /** What is being typed, while it is no number that may be run. */
  const draft = useSignal<string | null>(null)

  useEffect(() => {
    if (busy === wasBusy.current) return
    wasBusy.current = busy
    if (busy) return stop.current?.focus()
    // The button that had the focus is gone; somebody who reads elsewhere is left in peace.
    const { activeElement } = document
    if (activeElement === stop.current || activeElement === document.body) submit.current?.focus()
  }, [busy])

  return (
    <form
      id="question"
      aria-label={says.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.value === null) void compare()
      }}
    >
      <div class="field wide">
        <label for="scenario">{says.scenario}</label>
        <ScenarioSelect onChosen={() => (draft.value = null)} />
      </div>
      <div class="field">
        <label for="replications">{says.replications}</label>
        <input
          id="replications"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          required
          disabled={busy}
          value={draft.value ?? digits(String(replications.value))}
          aria-invalid={draft.value !== null}
          aria-describedby={draft.value === null ? undefined : 'replications-range'}
          onInput={(event) => {
            const text = event.currentTarget.value
            const n = parseNumber(text)
            const valid =
              n !== null && Number.isInteger(n) && n >= FEWEST_REPLICATIONS && n <= MOST_REPLICATIONS
            draft.value = valid ? null : text
            if (valid) replications.value = n
          }}
        />
        {draft.value !== null && (
          <p id="replications-range" class="field-note" role="alert">
            {says.replicationsRange(FEWEST_REPLICATIONS, MOST_REPLICATIONS)}
          </p>
        )}
      </div>
      <div class="actions">
        <button ref={submit} id="compare" type="submit" disabled={stage.value !== 'able'}>
          {says.compare}
        </button>
        <button ref={stop} id="cancel" type="button" hidden={!busy} onClick={cancel}>
          {says.cancel}
        </button>
      </div>
      <FileButton disabled={busy} />
    </form>
  )
}

function ScenarioSelect({ onChosen }: { onChosen: () => void }) {
  const files = scenarioFiles.value
  const option = (file: ScenarioFile) => (
    <option key={file.path} value={String(files.indexOf(file))} selected={file === chosen.value}>
      {nameOf(file)}
    </option>
  )
  const own = files.filter((file) => file.own)
  const ours = files.filter((file) => !file.own)
  return (
    <select
      id="scenario"
      disabled={stage.value === 'busy'}
      onChange={(event) => {
        onChosen()
        void choose(files[Number(event.currentTarget.value)]!)
      }}
    >
      {own.length === 0 ? (
        ours.map(option)
      ) : (
        <>
          <optgroup label={words.value.yours}>{own.map(option)}</optgroup>
          <optgroup label={words.value.ours}>{ours.map(option)}</optgroup>
        </>
      )}
    </select>
  )
}

function nameOf({ own, path }: ScenarioFile): string {
  if (own) return path
  return (language.value === 'fa' ? persianScenario(path)?.title : undefined) ?? titleOf(path)
}

function FileButton({ disabled }: { disabled: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div class="compare-file">
      <button type="button" disabled={disabled} onClick={() => input.current?.click()}>
        {words.value.open}
      </button>
      <p class="field-note">{words.value.drop}</p>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.txt,text/*"
        hidden
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0]
          if (picked !== undefined) void openFile(picked)
          // The same file again, once it has been mended, is news too.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
