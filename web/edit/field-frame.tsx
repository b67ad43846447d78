import type { ComponentChildren, JSX } from 'preact'
import type { Field } from '../../src/scenario/fields.js'
import { treeAt, withoutValue, type Path } from './document.js'
import { patternOf } from './fields-at.js'
import { FieldIssues, issuesId } from './field-issues.js'
import { meaningOf } from './meanings.js'
import { Prose } from './prose.js'
import { change, issuesByPath, now, tree } from './session.js'
import { words } from './words.js'

export interface FieldFrameProps {
  readonly path: Path
  readonly field: Field
  readonly whole: boolean
  /** What holds without it, its bounds, an example. */
  readonly facts: readonly string[]
  /** A group of inputs is named by a legend, a single one by a label. */
  readonly grouped?: boolean
  readonly needed?: boolean
  readonly children: ComponentChildren
}

/** Label, input, meaning and problems of one key. */
export function FieldFrame(props: FieldFrameProps): JSX.Element {
  const { path, field, whole, facts, grouped = false, needed = false, children } = props
  const isGiven = treeAt(tree.value, path) !== undefined
  const name = <code dir="ltr">{whole ? path.join('.') : path.at(-1)}</code>
  return (
    <div
      class={isGiven ? 'edit-field edit-given' : 'edit-field'}
      role={grouped ? 'group' : undefined}
      aria-labelledby={grouped ? labelId(path) : undefined}
    >
      <div class="edit-label">
        {grouped ? <span id={labelId(path)}>{name}</span> : <label for={inputId(path)}>{name}</label>}
        {isGiven && <span class="edit-in-file">{words.value.inFile}</span>}
        {!isGiven && needed && <span class="edit-in-file">{words.value.needed}</span>}
      </div>
      <div class="edit-input">
        {children}
        {isGiven && !needed && <TakeOut path={path} />}
      </div>
      <FieldIssues path={path} />
      <p class="edit-help" id={helpId(path)}>
        {[meaningOf(patternOf(path), field), ...facts].filter(Boolean).map((fact, index) => (
          <span key={index} dir="auto">
            <Prose text={fact} />{' '}
          </span>
        ))}
      </p>
    </div>
  )
}

function TakeOut({ path }: { path: Path }) {
  const label = words.value.takeOut(path.join('.'))
  return (
    <button
      type="button"
      class="edit-take-out"
      aria-label={label}
      title={label}
      onClick={() => change(withoutValue(now.value.text, path))}
    >
      ×
    </button>
  )
}

export function inputId(path: Path): string {
  return `edit-input-${path.join('.')}`
}

function labelId(path: Path): string {
  return `edit-label-${path.join('.')}`
}

function helpId(path: Path): string {
  return `edit-help-${path.join('.')}`
}

/** What every input says of itself. */
export function described(path: Path) {
  const isWrong = issuesByPath.value.has(path.join('.'))
  return {
    id: inputId(path),
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? `${issuesId(path)} ${helpId(path)}` : helpId(path),
  }
}
