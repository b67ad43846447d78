import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Leaf } from '../../src/scenario/fields.js'
import type { Tree } from '../../src/scenario/tree.js'
import { treeAt, withoutValue, withValue, type Path } from './document.js'
import { currencyOf, fallbackOf, isSame, type Fallback } from './fallback.js'
import { described, FieldFrame } from './field-frame.js'
import { inputOf, literalOf, optionsOf } from './form-model.js'
import { otherwiseOf, rangeOf } from './meanings.js'
import { change, heldValues, now, tree } from './session.js'
import { words } from './words.js'

interface LeafRowProps {
  readonly path: Path
  readonly leaf: Leaf<unknown>
  readonly whole: boolean
}

/** One value of the file. */
export function LeafRow({ path, leaf, whole }: LeafRowProps): JSX.Element {
  const fallback = fallbackOf(path, leaf, tree.value, heldValues.value)
  const range = rangeOf(leaf, currencyOf(tree.value))
  const { example } = words.value
  const facts = [
    saidFallback(leaf, fallback),
    range === '' ? '' : `${range}.`,
    inputOf(leaf) === 'quantity' && leaf.example !== fallback.text ? `${example(leaf.example)}.` : '',
  ]
  return (
    <FieldFrame
      path={path}
      field={leaf}
      whole={whole}
      facts={facts}
      needed={leaf.required === true && path.length === 1}
    >
      <LeafInput path={path} leaf={leaf} fallback={fallback} />
    </FieldFrame>
  )
}

function saidFallback(leaf: Leaf<unknown>, { text, from }: Fallback): string {
  const { byDefault, fromDefaults, fromProfile } = words.value
  if (text === null) return leaf.otherwise === undefined ? '' : `${byDefault(otherwiseOf(leaf.otherwise))}.`
  return `${{ defaults: fromDefaults, profile: fromProfile, 'built-in': byDefault }[from](text)}.`
}

interface InputProps {
  readonly path: Path
  readonly leaf: Leaf<unknown>
  readonly fallback: Fallback
}

function LeafInput(props: InputProps): JSX.Element {
  const input = inputOf(props.leaf)
  if (input === 'select') return <Select {...props} />
  if (input === 'checkbox') return <Check {...props} />
  return <Typed {...props} />
}

/** Writes what was typed; what holds anyway is not written where the file does not say it. */
function write({ path, leaf, fallback }: InputProps, typed: string): boolean {
  const { text } = now.value
  const given = treeAt(tree.value, path)
  if (typed.trim() === '') return given === undefined || change(withoutValue(text, path))
  const literal = literalOf(leaf, typed, currencyOf(tree.value))
  const isKnown = given === undefined && fallback.text !== null
  if (isKnown && isSame(leaf, literal, fallback.text!, tree.value)) return true
  return change(withValue(text, path, literal))
}

function shownText(there: Tree | undefined): string {
  return there?.kind === 'scalar' && there.value !== null ? there.text : ''
}

function Typed(props: InputProps): JSX.Element {
  const { path, leaf, fallback } = props
  /** What is being typed and not yet taken over. */
  const draft = useSignal<string | null>(null)
  const shown = shownText(treeAt(tree.value, path))
  const input = inputOf(leaf)
  const common = {
    ...described(path),
    value: draft.value ?? shown,
    placeholder: fallback.text ?? '',
    dir: input === 'quantity' ? 'ltr' : 'auto',
    'data-draft': draft.value !== null && draft.value !== shown ? '' : undefined,
  } as const
  const take = (typed: string): void => {
    draft.value = null
    if (typed !== shown) write(props, typed)
  }
  if (input === 'long-text') {
    return (
      <textarea
        {...common}
        rows={3}
        onInput={(event) => (draft.value = event.currentTarget.value)}
        onChange={(event) => take(event.currentTarget.value)}
      />
    )
  }
  return (
    <input
      {...common}
      type="text"
      autocomplete="off"
      spellcheck={input === 'text'}
      onInput={(event) => (draft.value = event.currentTarget.value)}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget.value)
        else if (event.key === 'Escape') draft.value = null
      }}
    />
  )
}

function Select(props: InputProps): JSX.Element {
  const { path, leaf, fallback } = props
  const shown = shownText(treeAt(tree.value, path))
  const options = optionsOf(leaf, tree.value)
  const { unset, byDefault } = words.value
  return (
    <select {...described(path)} value={shown} onChange={(event) => write(props, event.currentTarget.value)}>
      <option value="">{fallback.text === null ? unset : byDefault(fallback.text)}</option>
      {/* A word that is none of these is shown too, with its problem. */}
      {shown !== '' && !options.includes(shown) && <option value={shown}>{shown}</option>}
      {options.map((option) => (
        <option key={option} value={option} dir="ltr">
          {option}
        </option>
      ))}
    </select>
  )
}

function Check(props: InputProps): JSX.Element {
  const { path, fallback } = props
  const shown = shownText(treeAt(tree.value, path))
  return (
    <input
      {...described(path)}
      type="checkbox"
      class="edit-check-box"
      checked={(shown === '' ? fallback.text : shown) === 'true'}
      onChange={(event) => write(props, String(event.currentTarget.checked))}
    />
  )
}
