import type { ComponentType, JSX } from 'preact'
import type { Either, Field, Variant } from '../../src/scenario/fields.js'
import type { Tree } from '../../src/scenario/tree.js'
import { treeAt, withValue, type Path } from './document.js'
import { currencyOf } from './fallback.js'
import { formOf, patternOf } from './fields-at.js'
import { idsOf, literalOf } from './form-model.js'
import { meaningOf } from './meanings.js'
import { change, now, tree } from './session.js'
import { words } from './words.js'
import { writtenOf, type Written } from './written.js'

export interface PartProps {
  readonly path: Path
  /** Where it is not the one that the table has for the path: one form of several. */
  readonly field?: Field
  /** The whole path is its label: it stands alone. */
  readonly whole?: boolean
}

interface EitherProps {
  readonly path: Path
  readonly either: Either
  readonly whole: boolean
  /** Shows what the chosen form is made of. */
  readonly Part: ComponentType<PartProps>
}

/** A key that takes one of several forms: which one, and that form. */
export function EitherPart({ path, either, whole, Part }: EitherProps): JSX.Element {
  const there = treeAt(tree.value, path)
  const chosen = formOf(either, there)
  const { field } = either.variants[chosen]!
  const name = whole ? path.join('.') : path.at(-1)!
  const id = `edit-form-${path.join('.')}`
  return (
    <fieldset class="edit-either">
      <legend>
        <code dir="ltr">{name}</code>
      </legend>
      <label class="unseen" for={id}>
        {words.value.formOf(name)}
      </label>
      <select
        id={id}
        value={String(chosen)}
        onChange={(event) => {
          const next = either.variants[Number(event.currentTarget.value)]!
          const made = change(withValue(now.value.text, path, inForm(next, there)))
          if (!made) event.currentTarget.value = String(chosen)
        }}
      >
        {either.variants.map((variant, index) => (
          <option key={index} value={String(index)}>
            {nameOf(variant)}
          </option>
        ))}
      </select>
      {field.type === 'leaf' ? (
        <Part path={path} field={{ ...field, ...fallbackOf(either) }} />
      ) : (
        <Inside path={path} field={field} help={meaningOf(patternOf(path), either)} Part={Part} />
      )}
    </fieldset>
  )
}

/** What holds without the key is said of the key, not of its forms. */
function fallbackOf({ otherwise }: Either): { otherwise?: string } {
  return otherwise === undefined ? {} : { otherwise }
}

interface InsideProps extends Pick<EitherProps, 'path' | 'Part'> {
  readonly field: Field
  readonly help: string
}

function Inside({ path, field, help, Part }: InsideProps): JSX.Element {
  return (
    <>
      <p class="edit-help">{help}</p>
      {field.type === 'section' ? (
        Object.keys(field.fields).map((key) => (
          <Part key={key} path={[...path, key]} field={field.fields[key]!} />
        ))
      ) : (
        <Part path={path} field={field} />
      )}
    </>
  )
}

function nameOf({ when, field }: Variant): string {
  const { oneForAll, byLanguage, byId, drawn, fromFile, fromGenerator } = words.value
  if (when === 'scalar') return oneForAll
  if (when !== 'map') return when.key === 'file' ? fromFile : fromGenerator
  if (field.type === 'map') return byId
  return field.type === 'section' && 'model' in field.fields ? drawn : byLanguage
}

/** A value in another form: what the old one said goes into the new one as far as it fits. */
function inForm({ field }: Variant, there: Tree | undefined): Written {
  const old = firstScalar(there)
  const currency = currencyOf(tree.value)
  if (field.type === 'leaf') return old ?? literalOf(field, field.example, currency)
  if (field.type === 'map') {
    const example = field.value.type === 'leaf' ? literalOf(field.value, field.value.example, currency) : {}
    return Object.fromEntries(
      idsOf(field.refersTo ?? 'segment', tree.value).map((id) => [id, old ?? example]),
    )
  }
  if (field.type !== 'section') return {}
  const [[key, first] = ['', undefined]] = Object.entries(field.fields)
  if (first?.type !== 'leaf') return {}
  const isText = first.kind.name === 'text' || first.kind.name === 'post'
  return { [key]: (isText ? old : null) ?? literalOf(first, first.default ?? first.example, currency) }
}

function firstScalar(there: Tree | undefined): Written | null {
  if (there?.kind === 'scalar') return there.value === null ? null : writtenOf(there)
  if (there?.kind !== 'map') return null
  const [first] = there.entries.values()
  return firstScalar(first?.value)
}
