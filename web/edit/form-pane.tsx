import { signal } from '@preact/signals'
import { SCENARIO } from '../../src/scenario/table.js'
import { LONGEST_FORM, treeAt, type Path } from './document.js'
import { FieldPart, FormGroup } from './form-group.js'
import { formItems, matching } from './form-model.js'
import { meaningOf } from './meanings.js'
import { now, tree } from './session.js'
import { words } from './words.js'

const search = signal('')
/** More than this is not a finding but a list. */
const MOST_FOUND = 40

/** The keys that stand at the top of the file, before its sections. */
const GENERAL: readonly Path[] = Object.entries(SCENARIO.fields)
  .filter(([, { type }]) => type === 'leaf' || type === 'either')
  .map(([key]) => [key])
const SECTIONS: readonly Path[] = Object.keys(SCENARIO.fields)
  .map((key) => [key])
  .filter(([key]) => !GENERAL.some(([general]) => general === key))

/** The scenario as a form, made from the table of its keys. */
export function FormPane() {
  const says = words.value
  return (
    <>
      <h2>{says.form}</h2>
      {tree.value === null ? (
        <p class="edit-note">{now.value.text.length > LONGEST_FORM ? says.tooLongForForm : says.noForm}</p>
      ) : (
        <>
          <div class="field edit-search">
            <label for="edit-search">{says.search}</label>
            <input
              id="edit-search"
              type="search"
              autocomplete="off"
              dir="auto"
              value={search.value}
              onInput={(event) => (search.value = event.currentTarget.value)}
            />
          </div>
          {search.value.trim() === '' ? <Groups /> : <Found />}
        </>
      )}
    </>
  )
}

function Groups() {
  return (
    <>
      <FormGroup path={[]} title={words.value.general} help="">
        {GENERAL.map((path) => (
          <FieldPart key={path[0]} path={path} />
        ))}
      </FormGroup>
      {SECTIONS.map((path) => (
        <FieldPart key={path[0]} path={path} />
      ))}
    </>
  )
}

function Found() {
  const found = matching(formItems(tree.value), search.value, meaningOf)
  const { matches, moreMatches } = words.value
  // What the file has comes first: with many of a sort, most of the others only could be there.
  const given = found.filter(({ path }) => treeAt(tree.value, path) !== undefined)
  const shown = [...given, ...found.filter((item) => !given.includes(item))].slice(0, MOST_FOUND)
  return (
    <>
      <p role="status" class="edit-quiet">
        {matches(found.length)}
      </p>
      {shown.map(({ path }) => (
        <FieldPart key={path.join('.')} path={path} whole />
      ))}
      {found.length > shown.length && <p class="edit-quiet">{moreMatches(found.length - shown.length)}</p>}
    </>
  )
}
