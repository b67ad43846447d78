import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { ListOf } from '../../src/scenario/fields.js'
import { treeAt, withoutValue, withValue, type Path } from './document.js'
import { currencyOf } from './fallback.js'
import { described, FieldFrame, inputId } from './field-frame.js'
import { itemsLiteral, optionsOf } from './form-model.js'
import { otherwiseOf } from './meanings.js'
import { change, now, tree } from './session.js'
import { typedItems } from './typed.js'
import { words } from './words.js'

interface ListProps {
  readonly path: Path
  readonly list: ListOf
}

/** A few words to tick, or items with commas between them. */
export function ListRow({ path, list, whole }: ListProps & { readonly whole: boolean }): JSX.Element {
  const { byDefault, commas, linesEach } = words.value
  const isChoice = list.item.kind.name === 'choice'
  const standard = inheritedItems(path) ?? list.default
  const said = standard === undefined ? (list.otherwise ?? '') : standard.join(', ')
  const facts = [
    said === '' ? '' : `${byDefault(standard === undefined ? otherwiseOf(said) : said)}.`,
    isChoice ? '' : isLined(path) ? linesEach : commas,
  ]
  return (
    <FieldFrame path={path} field={list} whole={whole} facts={facts} grouped={isChoice}>
      {isChoice ? (
        <Ticks path={path} list={list} standard={standard ?? []} />
      ) : (
        <Items path={path} list={list} />
      )}
    </FieldFrame>
  )
}

/** Expectations may hold commas. */
function isLined(path: Path): boolean {
  return path[0] === 'expect'
}

function itemsAt(path: Path): readonly string[] | null {
  const there = treeAt(tree.value, path)
  if (there?.kind !== 'list') return null
  return there.items.map((item) => (item.kind === 'scalar' ? item.text : ''))
}

function inheritedItems(path: Path): readonly string[] | null {
  return path[0] === 'strategies' ? itemsAt(['defaults', ...path.slice(2)]) : null
}

function write({ path, list }: ListProps, items: readonly string[]): void {
  change(withValue(now.value.text, path, itemsLiteral(list, items, currencyOf(tree.value))))
}

function Ticks({ path, list, standard }: ListProps & { readonly standard: readonly string[] }): JSX.Element {
  const chosen = itemsAt(path) ?? standard
  const options = optionsOf(list.item, tree.value)
  return (
    <span class="edit-ticks">
      {options.map((option) => (
        <label key={option} class="edit-tick">
          <input
            type="checkbox"
            class="edit-check-box"
            id={`${inputId(path)}-${option}`}
            checked={chosen.includes(option)}
            onChange={(event) => {
              const { checked } = event.currentTarget
              const rest = chosen.filter((each) => each !== option)
              write({ path, list }, checked ? [...rest, option] : rest)
            }}
          />
          <code dir="ltr">{option}</code>
        </label>
      ))}
    </span>
  )
}

function Items({ path, list }: ListProps): JSX.Element {
  const draft = useSignal<string | null>(null)
  const there = treeAt(tree.value, path)
  const joint = isLined(path) ? '\n' : ', '
  const shown = itemsAt(path)?.join(joint) ?? (there?.kind === 'scalar' ? there.text : '')
  const take = (typed: string): void => {
    draft.value = null
    if (typed === shown) return
    const items = isLined(path) ? typed.split('\n').filter((line) => line.trim() !== '') : typedItems(typed)
    if (items.length > 0) write({ path, list }, items)
    else change(withoutValue(now.value.text, path))
  }
  const common = {
    ...described(path),
    value: draft.value ?? shown,
    placeholder: (inheritedItems(path) ?? list.default ?? []).join(joint),
    'data-draft': draft.value !== null && draft.value !== shown ? '' : undefined,
  } as const
  if (isLined(path)) {
    return (
      <textarea
        {...common}
        dir="ltr"
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
      dir="auto"
      autocomplete="off"
      onInput={(event) => (draft.value = event.currentTarget.value)}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget.value)
        else if (event.key === 'Escape') draft.value = null
      }}
    />
  )
}
