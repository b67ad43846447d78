import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { formatCount, formatHours } from '../words/format.js'
import type { Cascade } from './cascade.js'
import type { ExploreState } from './explore-state.js'
import { LinkedPicture } from './linked-picture.js'
import { litOf } from './lit.js'
import { called } from './names.js'
import { radialLayout, type Point, type RadialLayout } from './radial-layout.js'
import { byLook, drawnOf, shadeOf, type IsLost } from './shades.js'
import { words } from './words.js'

export interface PictureProps {
  readonly state: ExploreState
  readonly cascade: Cascade
  readonly isLost: IsLost
}

const LARGEST = 520
const MARGIN = 16
/** Fingers and unsteady hands: how near is near enough, in pixels. */
const NEAR = 20
const LABEL_ROOM = 22

/** A cascade as a tree around its author. */
export function RadialTree({ state, cascade, isLost }: PictureProps): JSX.Element {
  const drawn = drawnOf(cascade)
  const { heads, tree, treeNote, treeSentence } = words.value
  const { below, hours, parents, persons, waves } = cascade
  const layouts = useMemo(() => new Map<number, RadialLayout>(), [cascade])
  const layoutFor = (size: number): RadialLayout => {
    let layout = layouts.get(size)
    if (layout === undefined) layouts.set(size, (layout = radialLayout(cascade, drawn, size / 2 - MARGIN)))
    return layout
  }
  const table = () => ({
    head: [heads.person, heads.wave, heads.from, heads.at, heads.below],
    rows: Array.from(parents, (parent, entry) => [
      called(persons[entry]!),
      formatCount(waves[entry]!),
      parent < 0 ? '' : called(persons[parent]!),
      formatHours(hours[entry]!),
      formatCount(below[entry]!),
    ]),
  })
  return (
    <LinkedPicture
      {...{ state, cascade, drawn, table }}
      children={cascade.children}
      title={tree}
      note={treeNote}
      sentence={treeSentence(
        parents.length - 1,
        waves.reduce((most, each) => Math.max(most, each), 0),
      )}
      file="tree"
      entryAt={(x, y, width) =>
        nearest(layoutFor(sizeOf(width)).points, x - width / 2, y - sizeOf(width) / 2)
      }
      render={(width) => {
        const size = sizeOf(width)
        const layout = layoutFor(size)
        return (
          <svg width={width} height={size} aria-hidden="true">
            <g transform={`translate(${width / 2} ${size / 2})`}>
              <Tree {...{ cascade, drawn, isLost, layout }} />
              <RingNumbers layout={layout} />
              <LitTree {...{ state, cascade, drawn, isLost, layout }} />
            </g>
          </svg>
        )
      }}
    />
  )
}

function sizeOf(width: number): number {
  return Math.min(width, LARGEST)
}

function nearest(points: readonly Point[], x: number, y: number): number | null {
  let best: number | null = null
  let bestDistance = NEAR * NEAR
  for (const [entry, point] of points.entries()) {
    const distance = (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)
    if (distance < bestDistance) [best, bestDistance] = [entry, distance]
  }
  return best
}

interface TreeProps {
  readonly cascade: Cascade
  readonly drawn: number
  readonly isLost: IsLost
  readonly layout: RadialLayout
}

function Tree({ cascade, drawn, isLost, layout }: TreeProps): JSX.Element {
  return useMemo(() => {
    const { children, parents, waves } = cascade
    const { points, rings } = layout
    const scale = drawn > 600 ? 0.6 : drawn > 200 ? 0.8 : 1
    const looks = byLook(drawn, (entry) =>
      isLost(entry) ? null : `${shadeOf(waves[entry]!)} ${diameterOf(children[entry]!.length)}`,
    )
    const entries = Array.from({ length: drawn }, (_, entry) => entry)
    const links = (lost: boolean): string =>
      entries
        .filter((entry) => entry > 0 && isLost(entry) === lost)
        .map((entry) => linkPath(points, parents, entry))
        .join('')
    return (
      <>
        {rings.map((radius, ring) => ring > 0 && <circle key={ring} class="explore-ring" r={radius} />)}
        <path class="explore-link" d={links(false)} />
        <path class="explore-link is-lost" d={links(true)} />
        {looks.map(([look, alike]) => (
          <path
            key={look}
            class={`explore-dots ${look.split(' ')[0]!}`}
            stroke-width={scale * Number(look.split(' ')[1])}
            d={alike.map((entry) => `M${at(points[entry]!)}h0`).join('')}
          />
        ))}
        {entries.filter(isLost).map((entry) => (
          <circle
            key={entry}
            class="explore-hollow"
            cx={points[entry]!.x}
            cy={points[entry]!.y}
            r={(scale * diameterOf(children[entry]!.length)) / 2}
          />
        ))}
      </>
    )
  }, [cascade, drawn, isLost, layout])
}

/** Which step a ring stands for, where no branches are in the way. */
function RingNumbers({ layout: { quiet, rings } }: Pick<TreeProps, 'layout'>): JSX.Element {
  return (
    <>
      {labelledRings(rings).map((ring) => (
        <text
          key={ring}
          class="explore-tick"
          x={rings[ring]! * Math.sin(quiet)}
          y={4 - rings[ring]! * Math.cos(quiet)}
          text-anchor="middle"
        >
          {formatCount(ring)}
        </text>
      ))}
    </>
  )
}

/** The way to whoever is lit and all who go back to them, over the tree. */
function LitTree(props: TreeProps & { state: ExploreState }): JSX.Element | null {
  const { state, cascade, drawn, isLost, layout } = props
  const lit = litOf(cascade, state.lit.value)
  if (lit === null) return null
  const { parents } = cascade
  const { points } = layout
  const shown = (entries: readonly number[]): number[] => entries.filter((entry) => entry < drawn)
  const links = (entries: readonly number[]): string =>
    entries.map((entry) => (entry === 0 ? '' : linkPath(points, parents, entry))).join('')
  const dots = (entries: readonly number[]): string =>
    entries.map((entry) => `M${at(points[entry]!)}h0`).join('')
  const below = shown(lit.below)
  const path = shown(lit.path)
  return (
    <>
      <path class="explore-onward" d={links(below.filter((entry) => !isLost(entry)))} />
      <path class="explore-onward is-lost" d={links(below.filter(isLost))} />
      <path class="explore-onward-dots" d={dots(below)} />
      <path class="explore-ground-dots" d={dots(below.filter(isLost))} />
      <path class="explore-way-ground" d={links(path)} />
      <path class="explore-way" d={links(path)} />
      <path class="explore-way-dots" d={dots(path)} />
      {lit.entry < drawn && (
        <circle
          class={`explore-lit ${isLost(lit.entry) ? 'is-lost' : ''}`}
          cx={points[lit.entry]!.x}
          cy={points[lit.entry]!.y}
          r={6}
        />
      )}
    </>
  )
}

/** Dots grow with the number of people whom somebody brought. */
function diameterOf(brought: number): number {
  if (brought === 0) return 5
  return brought < 3 ? 7 : brought < 10 ? 10 : 14
}

function linkPath(points: readonly Point[], parents: Int32Array, entry: number): string {
  return `M${at(points[parents[entry]!]!)}L${at(points[entry]!)}`
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

/** Those whose names do not run into each other. */
function labelledRings(rings: readonly number[]): number[] {
  let last = 0
  return rings.flatMap((radius, ring) => {
    if (ring < 2 || radius - last < LABEL_ROOM) return []
    last = radius
    return [ring]
  })
}
