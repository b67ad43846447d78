import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { place, replaceParameters } from '../link/link.js'
import { readScenarioFile } from '../scenarios/read-scenario-file.js'
import { linkedScenario } from '../scenarios/scenario-link.js'
import { screenKeys } from '../settings/keys.js'
import { ChangesPanel } from './changes-panel.js'
import './edit.css'
import { FormPane } from './form-pane.js'
import { followDrops } from '../scenarios/follow-drops.js'
import { issues, notice, now, redo, settle, start, startChecking, undo } from './session.js'
import { TextPane } from './text-pane.js'
import { Toolbar } from './toolbar.js'
import { words } from './words.js'

const WIDE = '(min-width: 60rem)'
const pane = signal<'form' | 'text'>('form')
const wide = signal(false)
const dragging = signal(false)

/** One scenario file, as a form and as its text. */
export function EditScreen() {
  useEffect(() => {
    const query = window.matchMedia(WIDE)
    const follow = (): boolean => (wide.value = query.matches)
    follow()
    query.addEventListener('change', follow)
    window.addEventListener('pagehide', settle)
    const endDrops = followDrops(
      (over) => (dragging.value = over),
      ([file]) => void (file === undefined ? undefined : openFile(file)),
    )
    startChecking()
    return () => {
      settle()
      query.removeEventListener('change', follow)
      window.removeEventListener('pagehide', settle)
      endDrops()
    }
  }, [])

  const { parameters } = place.value
  useEffect(() => void followLink(parameters), [parameters])

  const { keyUndo, keyRedo } = words.value
  useEffect(() => {
    screenKeys.value = [
      { keys: 'Ctrl + Z', does: keyUndo },
      { keys: 'Ctrl + Shift + Z', does: keyRedo },
    ]
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keyUndo])

  const both = wide.value
  return (
    <div class="edit">
      <h1>{words.value.heading}</h1>
      <p class="edit-lead">{words.value.introduction}</p>
      <Toolbar onOpen={openFile} />
      <Told />
      {!both && <Tabs />}
      <div class={both ? 'edit-panes edit-both' : 'edit-panes'}>
        <Pane name="form" both={both}>
          <FormPane />
        </Pane>
        <Pane name="text" both={both}>
          <TextPane />
        </Pane>
      </div>
      <ChangesPanel />
      {dragging.value && <p class="edit-drop">{words.value.dropHere}</p>}
    </div>
  )
}

async function openFile(picked: File): Promise<void> {
  const read = await readScenarioFile(picked)
  if (read.kind === 'read') start(read.file)
  else notice.value = read
}

/** What a link names is opened once: from then on it is being edited, and its address is that of the screen. */
async function followLink(parameters: Readonly<Record<string, string>>): Promise<void> {
  const linked = await linkedScenario(parameters)
  if (linked.kind === 'none') return
  if (linked.kind === 'found' && linked.file.text !== now.peek().text) start(linked.file)
  if (place.peek().parameters === parameters) replaceParameters({})
  if (linked.kind === 'broken') notice.value = { kind: 'broken-link' }
  if (linked.kind === 'unknown') notice.value = { kind: 'unknown-link', name: linked.name }
}

/** Over both sides; letters typed into a field and not yet taken over are the field's own affair. */
function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
  const { target } = event
  if (target instanceof HTMLElement && target.dataset['draft'] !== undefined) return
  const key = event.key.toLowerCase()
  if (key !== 'z' && key !== 'y') return
  event.preventDefault()
  if (key === 'y' || event.shiftKey) redo()
  else undo()
}

function Told() {
  const told = notice.value
  const { notices, namedNotices } = words.value
  return (
    <p class={told === null ? 'edit-told edit-silent' : 'edit-told'} role="status">
      {told !== null && ('name' in told ? namedNotices[told.kind](told.name) : notices[told.kind])}
    </p>
  )
}

function Tabs() {
  const { form, text, problems } = words.value
  const count = issues.value.length
  const names = { form, text: count > 0 ? `${text} (${problems(count)})` : text }
  return (
    <div class="edit-tabs" role="tablist">
      {(['form', 'text'] as const).map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`edit-tab-${each}`}
          aria-selected={pane.value === each}
          aria-controls={`edit-${each}`}
          tabIndex={pane.value === each ? 0 : -1}
          onClick={() => (pane.value = each)}
          onKeyDown={(event) => {
            if (!/^Arrow(Left|Right)$|^Home$|^End$/.test(event.key)) return
            event.preventDefault()
            pane.value = pane.value === 'form' ? 'text' : 'form'
            document.getElementById(`edit-tab-${pane.value}`)?.focus()
          }}
        >
          {names[each]}
        </button>
      ))}
    </div>
  )
}

function Pane({
  name,
  both,
  children,
}: {
  name: 'form' | 'text'
  both: boolean
  children: ComponentChildren
}) {
  return (
    <div
      id={`edit-${name}`}
      class={`edit-pane edit-pane-${name}`}
      role={both ? 'region' : 'tabpanel'}
      aria-label={both ? words.value[name] : undefined}
      aria-labelledby={both ? undefined : `edit-tab-${name}`}
      hidden={!both && pane.value !== name}
    >
      {children}
    </div>
  )
}
