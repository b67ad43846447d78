import { useRef } from 'preact/hooks'
import { persianScenario } from '../scenarios/persian-scenarios.js'
import { scenarioFiles, titleOf, type ScenarioFile } from '../scenarios/scenario-files.js'
import { language } from '../words/language.js'
import { bringFiles } from './bring-files.js'
import { files } from './question.js'
import { choose } from './session.js'
import { words } from './words.js'

/** The scenario that is compared, or the first of several. */
export function ScenarioSelect({ disabled }: { disabled: boolean }) {
  const all = scenarioFiles.value
  return (
    <select
      id="scenario"
      disabled={disabled}
      onChange={(event) => void choose([all[Number(event.currentTarget.value)]!])}
    >
      <Options all={all} offered={all} selected={files.value[0]!} />
    </select>
  )
}

/** Another file whose strategies join in. */
export function TogetherSelect({ disabled }: { disabled: boolean }) {
  const all = scenarioFiles.value
  return (
    <select
      id="together"
      disabled={disabled}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget
        // It is a way to add, and shows nothing chosen afterwards.
        event.currentTarget.value = ''
        if (value !== '') void choose([...files.value, all[Number(value)]!])
      }}
    >
      <option value="">{files.value.length === 1 ? words.value.alone : words.value.another}</option>
      <Options all={all} offered={all.filter((file) => !files.value.includes(file))} selected={null} />
    </select>
  )
}

interface OptionsProps {
  readonly all: readonly ScenarioFile[]
  readonly offered: readonly ScenarioFile[]
  readonly selected: ScenarioFile | null
}

function Options({ all, offered, selected }: OptionsProps) {
  const option = (file: ScenarioFile) => (
    <option key={file.path} value={String(all.indexOf(file))} selected={file === selected}>
      {nameOf(file)}
    </option>
  )
  const own = offered.filter((file) => file.own)
  const ours = offered.filter((file) => !file.own)
  if (own.length === 0) return <>{ours.map(option)}</>
  return (
    <>
      <optgroup label={words.value.yours}>{own.map(option)}</optgroup>
      <optgroup label={words.value.ours}>{ours.map(option)}</optgroup>
    </>
  )
}

function nameOf({ own, path }: ScenarioFile): string {
  if (own) return path
  return (language.value === 'fa' ? persianScenario(path)?.title : undefined) ?? titleOf(path)
}

/** Opens files from the reader's disk. */
export function FileButton({ disabled }: { disabled: boolean }) {
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
        multiple
        hidden
        onChange={(event) => {
          void bringFiles([...(event.currentTarget.files ?? [])])
          // The same file again, once it has been mended, is news too.
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

/** Where several files are compared: which, and a way to leave one out. */
export function ChosenFiles({ disabled }: { disabled: boolean }) {
  const chosen = files.value
  if (chosen.length === 1) return null
  return (
    <ul class="compare-chosen" aria-label={words.value.compared}>
      {chosen.map((file) => (
        <li key={file.path}>
          <bdi dir="ltr">{file.path}</bdi>
          <button
            type="button"
            disabled={disabled}
            aria-label={words.value.leaveOut(file.path)}
            onClick={() => void choose(chosen.filter((each) => each !== file))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}
