import { useRef } from 'preact/hooks'
import { go, linkTo, LONGEST_HASH } from '../link/link.js'
import { saveFile } from '../saving/save-file.js'
import { persianScenario } from '../scenarios/persian-scenarios.js'
import {
  addOwnScenario,
  SCENARIO_FILES,
  scenarioFiles,
  titleOf,
  type ScenarioFile,
} from '../scenarios/scenario-files.js'
import { handOverParameters, scenarioParameters } from '../scenarios/scenario-link.js'
import { language } from '../words/language.js'
import { NEW_SCENARIO } from './new-scenario.js'
import { notice, now, redo, start, steppable, undo } from './session.js'
import { words } from './words.js'

/** Where the scenario comes from, a step back and forth, and where it goes. */
export function Toolbar({ onOpen }: { onOpen: (file: File) => void }) {
  const says = words.value
  const { canUndo, canRedo } = steppable.value
  return (
    <div class="edit-tools" role="group" aria-label={says.tools}>
      <div class="field wide">
        <label for="edit-start">{says.startFrom}</label>
        <StartSelect />
      </div>
      <button type="button" onClick={() => start({ path: says.freshName, text: NEW_SCENARIO })}>
        {says.fresh}
      </button>
      <OpenButton onOpen={onOpen} />
      <span class="edit-pair">
        <button type="button" disabled={!canUndo} aria-keyshortcuts="Control+Z" onClick={undo}>
          {says.undo}
        </button>
        <button type="button" disabled={!canRedo} aria-keyshortcuts="Control+Shift+Z" onClick={redo}>
          {says.redo}
        </button>
      </span>
      <span class="edit-pair">
        <button type="button" class="edit-main" onClick={() => void compare()}>
          {says.compare}
        </button>
        <button type="button" onClick={save}>
          {says.save}
        </button>
        <button type="button" onClick={() => void copyLink()}>
          {says.copyLink}
        </button>
      </span>
    </div>
  )
}

function StartSelect() {
  const files = scenarioFiles.value
  const own = files.filter((file) => file.own)
  const ours = files.filter((file) => !file.own)
  const option = (file: ScenarioFile) => (
    <option key={file.path} value={String(files.indexOf(file))}>
      {nameOf(file)}
    </option>
  )
  return (
    <select
      id="edit-start"
      value=""
      onChange={(event) => {
        const file = files[Number(event.currentTarget.value)]
        // The same again is a start, too.
        event.currentTarget.value = ''
        if (file !== undefined) start(file)
      }}
    >
      <option value="">{words.value.choose}</option>
      {own.length > 0 && <optgroup label={words.value.yours}>{own.map(option)}</optgroup>}
      <optgroup label={words.value.ours}>{ours.map(option)}</optgroup>
    </select>
  )
}

export function nameOf({ own, path }: Pick<ScenarioFile, 'own' | 'path'>): string {
  if (own) return path
  return (language.value === 'fa' ? persianScenario(path)?.title : undefined) ?? titleOf(path)
}

function OpenButton({ onOpen }: { onOpen: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {words.value.open}
      </button>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json,.txt,text/*"
        hidden
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0]
          if (picked !== undefined) onOpen(picked)
          // The same file again, once it has been mended, is news too.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** Ours if nothing was changed, else one of the reader's own. */
function asFile(): ScenarioFile {
  const { name, text } = now.value
  const ours = SCENARIO_FILES.find((file) => file.text === text)
  return ours ?? addOwnScenario(name, text)
}

/** The scenario with its link's parameters; null where it is too long for one. */
async function parametersOf(file: ScenarioFile): Promise<Record<string, string> | null> {
  const parameters = await scenarioParameters(file).catch(() => null)
  if (parameters === null) return null
  return Object.values(parameters).join('').length > LONGEST_HASH ? null : parameters
}

async function compare(): Promise<void> {
  go('compare', await handOverParameters(asFile()))
}

function save(): void {
  const { name, text } = now.value
  saveFile(/\.(ya?ml|json)$/i.test(name) ? name : `${name}.yaml`, 'application/yaml', text)
}

async function copyLink(): Promise<void> {
  const parameters = await parametersOf(asFile())
  const address = parameters === null ? null : linkTo({ route: 'edit', parameters })
  if (address === null || new URL(address).hash.length > LONGEST_HASH) {
    notice.value = { kind: 'too-long' }
    return
  }
  try {
    await navigator.clipboard.writeText(address)
    notice.value = { kind: 'copied' }
  } catch {
    notice.value = { kind: 'not-copied' }
  }
}
