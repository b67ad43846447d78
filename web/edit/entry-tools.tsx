import { useSignal } from '@preact/signals'
import type { MapOf } from '../../src/scenario/fields.js'
import { idFault, treeAt, withId, withoutEntry, withValue, type IdFault, type Path } from './document.js'
import { currencyOf } from './fallback.js'
import { startOf } from './form-model.js'
import { openGroup } from './open-groups.js'
import { change, now, tree } from './session.js'
import { words } from './words.js'
import { writtenOf } from './written.js'

/** The id of a thing, and what can be done with the whole of it. */
export function EntryTools({ path }: { path: Path }) {
  const map = path.slice(0, -1)
  const id = path.at(-1)!
  const fault = useSignal<IdFault | null>(null)
  const { idOf, idFaults, remove, removeEntry, duplicate, duplicateEntry } = words.value
  const input = `edit-id-${path.join('.')}`
  const focusOn = (name: string): void => {
    openGroup([...map, name])
    focusGroup([...map, name])
  }
  return (
    <div class="edit-entry-tools">
      <label for={input}>{idOf(id)}</label>
      <input
        id={input}
        type="text"
        dir="ltr"
        autocomplete="off"
        defaultValue={id}
        aria-invalid={fault.value !== null}
        aria-describedby={`${input}-fault`}
        onChange={(event) => {
          const name = event.currentTarget.value.trim()
          fault.value = name === id ? null : idFault(tree.value, map, name)
          if (name !== id && fault.value === null && change(withId(now.value.text, path, name))) focusOn(name)
        }}
      />
      <p id={`${input}-fault`} class="edit-problem" role="alert">
        {fault.value !== null && idFaults[fault.value]}
      </p>
      <button
        type="button"
        aria-label={duplicateEntry(id)}
        onClick={() => {
          const name = freeId(map, id)
          const value = writtenOf(treeAt(tree.value, path)!)
          if (change(withValue(now.value.text, [...map, name], value))) focusOn(name)
        }}
      >
        {duplicate}
      </button>
      <button
        type="button"
        aria-label={removeEntry(id)}
        onClick={() => {
          if (change(withoutEntry(now.value.text, path))) focusGroup(map)
        }}
      >
        {remove}
      </button>
    </div>
  )
}

export function NewEntry({ path, map, onAdded }: { path: Path; map: MapOf; onAdded: (id: string) => void }) {
  const fault = useSignal<IdFault | null>(null)
  const draft = useSignal('')
  const { newId, add, addTo, idFaults } = words.value
  const name = path.at(-1)!
  const input = `edit-new-${path.join('.')}`
  const make = (): void => {
    const id = draft.value.trim()
    fault.value = idFault(tree.value, path, id)
    if (fault.value !== null) return
    if (!change(withValue(now.value.text, [...path, id], startOf(map.value, currencyOf(tree.value))))) return
    draft.value = ''
    onAdded(id)
    focusGroup([...path, id])
  }
  return (
    <div class="edit-entry-tools">
      <label for={input}>{newId(name)}</label>
      <input
        id={input}
        type="text"
        dir="ltr"
        autocomplete="off"
        value={draft.value}
        aria-invalid={fault.value !== null}
        aria-describedby={`${input}-fault`}
        onInput={(event) => {
          draft.value = event.currentTarget.value
          fault.value = null
        }}
        onKeyDown={(event) => event.key === 'Enter' && make()}
      />
      <p id={`${input}-fault`} class="edit-problem" role="alert">
        {fault.value !== null && idFaults[fault.value]}
      </p>
      <button type="button" aria-label={addTo(name)} onClick={make}>
        {add}
      </button>
    </div>
  )
}

function freeId(map: Path, id: string): string {
  const stem = id.slice(0, 36)
  let number = 2
  while (idFault(tree.value, map, `${stem}-${number}`) === 'taken') number++
  return `${stem}-${number}`
}

/** What had the focus is gone or folded away: on from the heading of what is there now. */
function focusGroup(path: Path): void {
  requestAnimationFrame(() => document.getElementById(`edit-group-${path.join('.')}`)?.focus())
}
