import type { ComponentChildren, JSX } from 'preact'
import type { Field, MapOf } from '../../src/scenario/fields.js'
import type { Tree } from '../../src/scenario/tree.js'
import { treeAt, type Path } from './document.js'
import { EntryTools, NewEntry } from './entry-tools.js'
import { FieldIssues } from './field-issues.js'
import { fieldAt, patternOf } from './fields-at.js'
import { EitherPart, type PartProps } from './form-either.js'
import { LeafRow } from './form-field.js'
import { idsOf } from './form-model.js'
import { ListRow } from './list-row.js'
import { meaningOf, otherwiseOf } from './meanings.js'
import { openGroup, openGroups } from './open-groups.js'
import { Prose } from './prose.js'
import { issuesByPath, tree } from './session.js'
import { words } from './words.js'

/** The part of the form for a path, whatever it holds. */
export function FieldPart({ path, field = fieldAt(path), whole = false }: PartProps): JSX.Element | null {
  if (field === undefined) return null
  if (field.type === 'leaf') return <LeafRow path={path} leaf={field} whole={whole} />
  if (field.type === 'list') return <ListRow path={path} list={field} whole={whole} />
  if (field.type === 'either') return <EitherPart path={path} either={field} whole={whole} Part={FieldPart} />
  if (field.type === 'map' && field.refersTo !== undefined)
    return <SharesPart path={path} map={field} whole={whole} />
  const title = <code dir="ltr">{whole ? path.join('.') : path.at(-1)}</code>
  return (
    <FormGroup path={path} title={title} help={meaningOf(patternOf(path), field)}>
      {field.type === 'map' ? (
        <Entries path={path} map={field} />
      ) : (
        <SectionParts path={path} field={field} />
      )}
    </FormGroup>
  )
}

interface GroupProps {
  readonly path: Path
  readonly title: ComponentChildren
  readonly help: string
  readonly children: ComponentChildren
}

/** A part that can be folded away; what is folded is not there. */
export function FormGroup({ path, title, help, children }: GroupProps): JSX.Element {
  const key = path.join('.')
  const isOpen = openGroups.value.has(key)
  const given = path.length === 0 ? 0 : valuesIn(treeAt(tree.value, path))
  return (
    <details
      class="edit-group"
      open={isOpen}
      onToggle={(event) => {
        const next = new Set(openGroups.value)
        if (event.currentTarget.open) next.add(key)
        else next.delete(key)
        if (next.size !== openGroups.value.size) openGroups.value = next
      }}
    >
      <summary id={`edit-group-${key}`}>
        <span class="edit-title">{title}</span>{' '}
        {given > 0 && <span class="edit-badge">{words.value.given(given)}</span>} <Problems path={path} />
        {help !== '' && (
          <span class="edit-help">
            <Prose text={help} />
          </span>
        )}
      </summary>
      {isOpen && <div class="edit-inside">{children}</div>}
    </details>
  )
}

/** How many problems there are inside. */
function Problems({ path }: { path: Path }) {
  if (path.length === 0) return null
  const key = path.join('.')
  const inside = [...issuesByPath.value].filter(([at]) => at === key || at.startsWith(`${key}.`))
  const count = inside.reduce((sum, [, list]) => sum + list.length, 0)
  return count === 0 ? null : <span class="edit-wrong-badge">{words.value.problems(count)}</span>
}

function SectionParts({ path, field }: { path: Path; field: Field }): JSX.Element | null {
  if (field.type !== 'section') return <FieldPart path={path} field={field} />
  const isEntry = fieldAt(path.slice(0, -1))?.type === 'map'
  const isAbsent = treeAt(tree.value, path) === undefined
  return (
    <>
      {field.otherwise !== undefined && isAbsent && (
        <p class="edit-quiet">
          <Prose text={words.value.byDefault(otherwiseOf(field.otherwise))} />
        </p>
      )}
      {isEntry && <EntryTools path={path} />}
      {Object.keys(field.fields).map((key) => (
        <FieldPart key={key} path={[...path, key]} field={field.fields[key]!} />
      ))}
    </>
  )
}

/** Things that the file gives names to. */
function Entries({ path, map }: { path: Path; map: MapOf }) {
  const ids = map.defines === undefined ? [] : givenIds(path)
  return (
    <>
      {ids.map((id) => (
        <FieldPart key={id} path={[...path, id]} field={map.value} />
      ))}
      <NewEntry path={path} map={map} onAdded={(id) => openGroup([...path, id])} />
    </>
  )
}

function givenIds(path: Path): readonly string[] {
  const there = treeAt(tree.value, path)
  return there?.kind === 'map' ? [...there.entries.keys()] : []
}

/** One value for each platform, creative or segment that the file names. */
export function SharesPart({ path, map, whole }: { path: Path; map: MapOf; whole: boolean }) {
  const known = idsOf(map.refersTo!, tree.value)
  const ids = [...known, ...givenIds(path).filter((id) => !known.includes(id))]
  const isAbsent = treeAt(tree.value, path) === undefined
  return (
    <fieldset class="edit-shares">
      <legend>
        <code dir="ltr">{whole ? path.join('.') : path.at(-1)}</code>
      </legend>
      <p class="edit-help">
        {meaningOf(patternOf(path), map)}{' '}
        {map.otherwise !== undefined && isAbsent && words.value.byDefault(otherwiseOf(map.otherwise))}
      </p>
      <FieldIssues path={path} />
      <div class="edit-row-of-shares">
        {ids.map((id) => (
          <FieldPart key={id} path={[...path, id]} field={map.value} />
        ))}
      </div>
    </fieldset>
  )
}

function valuesIn(there: Tree | undefined): number {
  if (there === undefined) return 0
  if (there.kind !== 'map') return 1
  return [...there.entries.values()].reduce((sum, { value }) => sum + valuesIn(value), 0)
}
