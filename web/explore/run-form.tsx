import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { digits, formatCount, parseNumber } from '../words/format.js'
import { language } from '../words/language.js'
import { persianScenario } from '../scenarios/persian-scenarios.js'
import { scenarioFiles, titleOf, type ScenarioFile } from '../scenarios/scenario-files.js'
import { MOST_RUNS } from './explore-link.js'
import type { ExploreState } from './explore-state.js'
import { messageName } from './messages.js'
import { labelText } from './names.js'
import { openRun } from './session.js'
import type { OpenedRun } from './types.js'
import { words } from './words.js'

/** Which scenario, strategy, run and message. */
export function RunForm({ state }: { state: ExploreState }): JSX.Element {
  const { form, message, platform, scenario, strategy } = words.value
  const shown = state.shown.value
  const run = shown?.run ?? null
  const file = state.file.value
  return (
    <form class="explore-form" aria-label={form} onSubmit={(event) => event.preventDefault()}>
      <Field label={scenario} wide>
        {(id) => <ScenarioSelect id={id} chosen={file} onChange={(next) => openRun(next, null, 0)} />}
      </Field>
      {run !== null && shown !== null && (
        <>
          <Field label={strategy}>
            {(id) => (
              <Choice
                id={id}
                options={run.strategies.map(({ label }) => labelText(label))}
                chosen={run.strategy}
                onChange={(i) => openRun(shown.file, run.strategies[i]!.id, run.replication)}
              />
            )}
          </Field>
          <RunField run={run} onRun={(n) => openRun(shown.file, run.strategies[run.strategy]!.id, n)} />
          {shown.cascade !== null && (
            <>
              {run.platforms.length > 1 && (
                <Field label={platform}>
                  {(id) => (
                    <PlatformSelect
                      id={id}
                      run={run}
                      chosen={shown.cascade!.message.platform}
                      onChange={(index) => void state.turnTo(index)}
                    />
                  )}
                </Field>
              )}
              <Field label={message} row>
                {(id) => (
                  <MessageSelect
                    id={id}
                    run={run}
                    chosen={shown.cascade!.index}
                    onChange={(index) => void state.turnTo(index)}
                  />
                )}
              </Field>
            </>
          )}
        </>
      )}
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly wide?: boolean
  /** In a row of its own. */
  readonly row?: boolean
  readonly children: (id: string) => ComponentChildren
}

function Field({ label, wide = false, row = false, children }: FieldProps): JSX.Element {
  const id = useId()
  return (
    <div class={`field ${wide ? 'wide' : ''} ${row ? 'explore-row' : ''}`}>
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly options: readonly string[]
  readonly chosen: number
  readonly onChange: (index: number) => void
}

function Choice({ id, options, chosen, onChange }: ChoiceProps): JSX.Element {
  return (
    <select id={id} value={String(chosen)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {options.map((option, i) => (
        <option key={i} value={String(i)}>
          {option}
        </option>
      ))}
    </select>
  )
}

function ScenarioSelect(props: {
  id: string
  chosen: ScenarioFile | null
  onChange: (file: ScenarioFile) => void
}): JSX.Element {
  const { id, chosen, onChange } = props
  const files = scenarioFiles.value
  const option = (file: ScenarioFile) => (
    <option key={file.path} value={String(files.indexOf(file))} selected={file.path === chosen?.path}>
      {scenarioName(file)}
    </option>
  )
  const own = files.filter((file) => file.own)
  const ours = files.filter((file) => !file.own)
  return (
    <select id={id} onChange={(event) => onChange(files[Number(event.currentTarget.value)]!)}>
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

function scenarioName({ own, path }: ScenarioFile): string {
  if (own) return path
  return (language.value === 'fa' ? persianScenario(path)?.title : undefined) ?? titleOf(path)
}

function RunField({ run, onRun }: { run: OpenedRun; onRun: (replication: number) => void }): JSX.Element {
  const { anotherRun, run: label, runRange } = words.value
  const id = useId()
  /** What is being typed, while it is no number of a run. */
  const draft = useSignal<string | null>(null)
  return (
    <div class="field explore-run">
      <label for={id}>{label}</label>
      <div>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={draft.value ?? digits(String(run.replication))}
          aria-invalid={draft.value !== null}
          aria-describedby={draft.value === null ? undefined : `${id}-range`}
          onChange={(event) => {
            const text = event.currentTarget.value
            const n = parseNumber(text)
            const isRun = n !== null && Number.isInteger(n) && n >= 0 && n < MOST_RUNS
            draft.value = isRun ? null : text
            if (isRun) onRun(n)
          }}
        />
        <button
          type="button"
          onClick={() => {
            draft.value = null
            onRun((run.replication + 1) % MOST_RUNS)
          }}
        >
          {anotherRun}
        </button>
      </div>
      {draft.value !== null && (
        <p id={`${id}-range`} class="explore-note" role="alert">
          {runRange(formatCount(MOST_RUNS - 1))}
        </p>
      )}
    </div>
  )
}

interface OfRunProps {
  readonly id: string
  readonly run: OpenedRun
  readonly chosen: number
  /** Is told the place of a cascade. */
  readonly onChange: (index: number) => void
}

/** Leads to the largest message of another platform. */
function PlatformSelect({ id, run, chosen, onChange }: OfRunProps): JSX.Element {
  const { messages } = run.cascades
  const there = run.platforms.flatMap((name, platform) => {
    const first = messages.findIndex((message) => message.platform === platform)
    return first < 0 ? [] : [{ name, platform, first }]
  })
  return (
    <Choice
      id={id}
      options={there.map(({ name }) => name)}
      chosen={there.findIndex(({ platform }) => platform === chosen)}
      onChange={(i) => onChange(there[i]!.first)}
    />
  )
}

/** Of the platform that is shown, the most shared first. */
function MessageSelect({ id, run, chosen, onChange }: OfRunProps): JSX.Element {
  const { left, messages, starts } = run.cascades
  const { leftOut, sharers } = words.value
  const here = Array.from(messages.keys()).filter((c) => messages[c]!.platform === messages[chosen]!.platform)
  return (
    <>
      <Choice
        id={id}
        options={here.map(
          (c) => `${sharers(starts[c + 1]! - starts[c]! - 1)} · ${messageName(run.cascades, c)}`,
        )}
        chosen={here.indexOf(chosen)}
        onChange={(i) => onChange(here[i]!)}
      />
      {left > 0 && <p class="explore-note">{leftOut(left)}</p>}
    </>
  )
}
