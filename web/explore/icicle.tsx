import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { digits, formatCount, isolated } from '../words/format.js'
import { childrenBySize, topSpreaders, type Cascade } from './cascade.js'
import type { ExploreState } from './explore-state.js'
import { boxAt, icicleLayout, type Box } from './icicle-layout.js'
import { LinkedPicture } from './linked-picture.js'
import { litOf } from './lit.js'
import { called } from './names.js'
import type { PictureProps } from './radial-tree.js'
import { byLook, drawnOf, shadeOf, type IsLost } from './shades.js'
import { words } from './words.js'

const MOST_SPREADERS = 50
/** Below this many pixels a number does not fit into its box. */
const NAMED = { width: 40, height: 16 }

/** A cascade as branches that hang from each other. */
export function Icicle({ state, cascade, isLost }: PictureProps): JSX.Element {
  const drawn = drawnOf(cascade)
  const { below, persons, waves } = cascade
  const children = useMemo(() => childrenBySize(cascade), [cascade])
  const { heads, icicle, icicleNote, icicleSentence } = words.value
  const depth = waves.reduce((most, wave) => Math.max(most, wave), 0)
  const height = Math.max(200, Math.min(360, 26 * (depth + 1)))
  const layouts = useMemo(() => new Map<number, Box[]>(), [cascade])
  const layoutFor = (width: number): Box[] => {
    let layout = layouts.get(width)
    if (layout === undefined) layouts.set(width, (layout = icicleLayout(children, drawn, width, height)))
    return layout
  }
  const table = () => ({
    head: [heads.person, heads.wave, heads.below],
    rows: topSpreaders(cascade, MOST_SPREADERS).map((entry) => [
      called(persons[entry]!),
      formatCount(waves[entry]!),
      formatCount(below[entry]!),
    ]),
  })
  const widest = children[0]![0]
  return (
    <LinkedPicture
      {...{ state, cascade, drawn, children, table }}
      title={icicle}
      note={icicleNote}
      sentence={icicleSentence(children[0]!.length, called(persons[widest ?? 0]!))}
      file="branches"
      entryAt={(x, y, width) => boxAt(layoutFor(width), x, y)}
      render={(width) => {
        const boxes = layoutFor(width)
        return (
          <svg width={width} height={height} aria-hidden="true">
            <Branches {...{ cascade, drawn, isLost, boxes }} />
            <LitBoxes {...{ state, cascade, isLost, boxes }} />
            <Names {...{ state, cascade, isLost, boxes }} />
          </svg>
        )
      }}
    />
  )
}

interface BranchesProps {
  readonly cascade: Cascade
  readonly drawn: number
  readonly isLost: IsLost
  readonly boxes: readonly Box[]
}

function Branches({ cascade, drawn, isLost, boxes }: BranchesProps): JSX.Element {
  return useMemo(() => {
    const looks = byLook(drawn, (entry) => (isLost(entry) ? 'is-lost' : shadeOf(cascade.waves[entry]!)))
    return (
      <>
        {looks.map(([look, alike]) => (
          <path
            key={look}
            class={`explore-box ${look}`}
            d={alike.map((entry) => boxPath(boxes[entry]!)).join('')}
          />
        ))}
      </>
    )
  }, [cascade, drawn, isLost, boxes])
}

export interface LitBoxesProps {
  readonly state: ExploreState
  readonly cascade: Cascade
  /** By entry; null for one that has none. */
  readonly boxes: readonly (Box | null)[]
  readonly isLost: IsLost
}

/** The way to whoever is lit and all who go back to them, as boxes. */
export function LitBoxes({ state, cascade, boxes, isLost }: LitBoxesProps): JSX.Element | null {
  const lit = litOf(cascade, state.lit.value)
  if (lit === null) return null
  const path = (entries: readonly number[]): string =>
    entries.map((entry) => (boxes[entry] ? boxPath(boxes[entry]) : '')).join('')
  return (
    <>
      <path class="explore-onward-box" d={path(lit.below.filter((entry) => !isLost(entry)))} />
      <path class="explore-onward-box is-lost" d={path(lit.below.filter(isLost))} />
      <path class="explore-way-box" d={path(lit.path)} />
      <path class={`explore-lit-box ${isLost(lit.entry) ? 'is-lost' : ''}`} d={path([lit.entry])} />
    </>
  )
}

function Names({ state, cascade, boxes, isLost }: LitBoxesProps): JSX.Element {
  const lit = litOf(cascade, state.lit.value)
  const onward = new Set(lit?.below)
  return (
    <>
      {boxes.map((box, entry) => {
        const person = cascade.persons[entry]!
        if (box === null) return null
        if (box.right - box.left < NAMED.width || box.bottom - box.top < NAMED.height) return null
        const isLit = entry === lit?.entry || onward.has(entry)
        const look = isLost(entry) ? 'is-lost' : isLit ? 'is-onward' : shadeOf(cascade.waves[entry]!)
        return (
          <text
            key={entry}
            class={`explore-name ${look}`}
            x={(box.left + box.right) / 2}
            y={(box.top + box.bottom) / 2 + 4}
            text-anchor="middle"
          >
            {person < 0 ? isolated(called(person)) : digits(String(person))}
          </text>
        )
      })}
    </>
  )
}

/** With a hair of ground around it, where there is room for one. */
export function boxPath({ left, right, top, bottom }: Box): string {
  const gap = right - left > 3 ? 0.5 : 0
  return `M${(left + gap).toFixed(1)} ${(top + 0.5).toFixed(1)}H${(right - gap).toFixed(1)}V${(bottom - 0.5).toFixed(1)}H${(left + gap).toFixed(1)}z`
}
