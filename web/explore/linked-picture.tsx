import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { Saveable } from '../saving/save-picture.js'
import { useWidth } from '../charts/use-width.js'
import type { Cascade } from './cascade.js'
import { FiguresTable, type FiguresTableProps } from './figures-table.js'
import type { ExploreState } from './explore-state.js'
import { walk } from './walk.js'
import { words } from './words.js'

export interface LinkedPictureProps {
  readonly state: ExploreState
  readonly cascade: Cascade
  /** So many of its entries are in the picture. */
  readonly drawn: number
  /** Those who have it from each entry, in the order of the picture. */
  readonly children: Cascade['children']
  readonly title: string
  /** What the picture shows, for those who do not see it. */
  readonly sentence: string
  readonly note: string
  /** Of a saved picture. */
  readonly file: string
  readonly table: FiguresTableProps['table']
  /** The entry at a point of the picture, which is `width` wide; or null. */
  readonly entryAt: (x: number, y: number, width: number) => number | null
  readonly render: (width: number) => ComponentChildren
}

/** A picture of the cascade, in which people are pointed at and picked out by mouse, finger or keyboard. */
export function LinkedPicture(props: LinkedPictureProps): JSX.Element {
  const { state, cascade, drawn, title, sentence, note, file, table, entryAt, children, render } = props
  const [box, width] = useWidth<HTMLDivElement>()
  const hintId = useId()
  const walked = useSignal('')
  const { cut, hint, pointed: said, role } = words.value
  const { persons, below, waves } = cascade

  const personAt = (event: MouseEvent): number | null => {
    const { left, top } = box.current!.getBoundingClientRect()
    const entry = entryAt(event.clientX - left, event.clientY - top, width)
    return entry === null ? null : persons[entry]!
  }
  const entryOf = (person: number | null): number | null => {
    const entry = person === null ? undefined : cascade.entryOf.get(person)
    return entry === undefined || entry >= drawn ? null : entry
  }
  const goTo = (entry: number): void => {
    state.pointed.value = persons[entry]!
    walked.value = said(persons[entry]!, waves[entry]!, below[entry]!)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = entryOf(state.lit.peek())
    const next = walk({ parents: cascade.parents, children }, drawn, at ?? 0, event.key)
    if (next !== null) goTo(at === null ? 0 : next)
    else if (event.key === 'Enter' && at !== null) state.picked.value = persons[at]!
    else if (event.key === 'Escape' && state.lit.peek() !== null) {
      if (state.pointed.peek() === null) state.picked.value = null
      state.pointed.value = null
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <figure class="explore-picture">
      <Saveable name={file} label={title}>
        <figcaption>
          <h3>{title}</h3>
          <p>{drawn < persons.length ? `${note} ${cut(drawn, persons.length)}` : note}</p>
        </figcaption>
        <div
          ref={box}
          class="explore-drawing"
          dir="ltr"
          tabIndex={0}
          role="application"
          aria-roledescription={role}
          aria-label={`${title}. ${sentence}`}
          aria-describedby={hintId}
          onKeyDown={onKeyDown}
          onBlur={() => (state.pointed.value = null)}
          onPointerMove={(event) => {
            if (event.pointerType === 'mouse') state.pointed.value = personAt(event)
          }}
          onPointerLeave={() => (state.pointed.value = null)}
          onClick={(event) => (state.picked.value = personAt(event))}
        >
          {width > 0 && render(width)}
        </div>
      </Saveable>
      <p id={hintId} class="explore-unseen">
        {hint}
      </p>
      <p class="explore-unseen" aria-live="assertive">
        {walked}
      </p>
      <Pointed state={state} cascade={cascade} />
      <FiguresTable title={title} table={table} />
    </figure>
  )
}

/** Who is lit, below the picture: the card may be far away on a phone. */
function Pointed({ state, cascade }: Pick<LinkedPictureProps, 'state' | 'cascade'>): JSX.Element {
  const { lit } = state
  const entry = lit.value === null ? undefined : cascade.entryOf.get(lit.value)
  return (
    <p class="explore-pointed" aria-hidden="true">
      {entry !== undefined &&
        words.value.pointed(cascade.persons[entry]!, cascade.waves[entry]!, cascade.below[entry]!)}
    </p>
  )
}
