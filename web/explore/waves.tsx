import { ticks } from 'd3'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { hourTicks, straight } from '../charts/scale.js'
import { formatCount, formatHours, isolated } from '../words/format.js'
import { language } from '../words/language.js'
import { boxAt, type Box } from './icicle-layout.js'
import { boxPath, LitBoxes } from './icicle.js'
import { LinkedPicture } from './linked-picture.js'
import type { PictureProps } from './radial-tree.js'
import { byLook, drawnOf, shadeOf } from './shades.js'
import { bricks, wavesLayout, type WavesLayout } from './waves-layout.js'
import { words } from './words.js'

const LEFT = 36
const RIGHT = 12
/** From top to bottom: all shares so far, a gap, the columns, the axis. */
const TOTAL = { top: 16, height: 56 }
const COLUMNS = { top: 96, height: 150 }
const HEIGHT = COLUMNS.top + COLUMNS.height + 26

/** When shares happened, wave upon wave. */
export function Waves({ state, cascade, isLost }: PictureProps): JSX.Element {
  const drawn = drawnOf(cascade)
  const layout = useMemo(() => wavesLayout(cascade, drawn), [cascade, drawn])
  const boxes = useMemo(() => new Map<number, (Box | null)[]>(), [layout])
  const boxesFor = (width: number): (Box | null)[] => {
    let found = boxes.get(width)
    if (found === undefined) boxes.set(width, (found = placed(layout, width)))
    return found
  }
  const { heads, sharesIn, time, timeNote, timeSentence, total } = words.value
  const counts = columnCounts(layout)
  const stepText = formatHours(layout.step)
  const table = () => ({
    head: [heads.hours, heads.shares],
    rows: Array.from(counts, (count, bin) => [formatHours(bin * layout.step), formatCount(count)]).filter(
      (_, bin) => counts[bin]! > 0,
    ),
  })
  return (
    <LinkedPicture
      {...{ state, cascade, drawn, table }}
      children={cascade.children}
      title={time}
      note={timeNote(stepText)}
      sentence={timeSentence(layout.most, formatHours(counts.indexOf(layout.most) * layout.step))}
      file="waves"
      entryAt={(x, y, width) => boxAt(boxesFor(width), x, y)}
      render={(width) => {
        const shown = boxesFor(width)
        return (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            <Axes key={language.value} {...{ layout, width, total }} said={sharesIn(stepText)} />
            <Total {...{ counts, width, layout }} />
            {byLook(drawn, (entry) =>
              shown[entry] === null ? null : isLost(entry) ? 'is-lost' : shadeOf(cascade.waves[entry]!),
            ).map(([look, alike]) => (
              <path
                key={look}
                class={`explore-box ${look}`}
                d={alike.map((entry) => boxPath(shown[entry]!)).join('')}
              />
            ))}
            <LitBoxes {...{ state, cascade, isLost }} boxes={shown} />
          </svg>
        )
      }}
    />
  )
}

function placed(layout: WavesLayout, width: number): (Box | null)[] {
  return bricks(layout, width - LEFT - RIGHT, COLUMNS.height).map((box) =>
    box === null
      ? null
      : {
          left: box.left + LEFT,
          right: box.right + LEFT,
          top: box.top + COLUMNS.top,
          bottom: box.bottom + COLUMNS.top,
        },
  )
}

function columnCounts({ bins, column }: WavesLayout): Uint32Array {
  const counts = new Uint32Array(bins)
  for (const bin of column) if (bin >= 0) counts[bin]!++
  return counts
}

function Axes(props: { layout: WavesLayout; width: number; said: string; total: string }): JSX.Element {
  const { layout, width, said, total } = props
  const end = layout.bins * layout.step
  const x = straight(0, end, LEFT, width - RIGHT)
  const y = straight(0, layout.most, COLUMNS.top + COLUMNS.height, COLUMNS.top)
  const counts = ticks(0, layout.most, 3).filter(Number.isInteger)
  return (
    <g class="explore-axes">
      {counts.map((count) => (
        <g key={count}>
          <path class="explore-grid" d={`M${LEFT} ${y(count)}H${width - RIGHT}`} />
          <text x={LEFT - 6} y={y(count) + 4} text-anchor="end">
            {formatCount(count)}
          </text>
        </g>
      ))}
      {hourTicks(end, Math.max(2, Math.floor(width / 90))).map((hour) => (
        <text
          key={hour}
          x={x(hour)}
          y={HEIGHT - 8}
          text-anchor={hour === 0 ? 'start' : x(hour) > width - 40 ? 'end' : 'middle'}
        >
          {isolated(formatHours(hour))}
        </text>
      ))}
      <text x={LEFT} y={COLUMNS.top - 8}>
        {isolated(said)}
      </text>
      <text x={LEFT} y={TOTAL.top - 4}>
        {isolated(total)}
      </text>
    </g>
  )
}

/** All shares so far, as a line with its last value. */
function Total(props: { counts: Uint32Array; layout: WavesLayout; width: number }): JSX.Element {
  const { counts, layout, width } = props
  const all = counts.reduce((sum, count) => sum + count, 0)
  const x = straight(0, layout.bins, LEFT, width - RIGHT)
  const y = straight(0, Math.max(1, all), TOTAL.top + TOTAL.height, TOTAL.top)
  let sum = 0
  const line = Array.from(counts, (count, bin) => `L${x(bin + 1).toFixed(1)} ${y((sum += count)).toFixed(1)}`)
  return (
    <>
      <path class="explore-total" d={`M${LEFT} ${y(0)}${line.join('')}`} />
      <text class="explore-end" x={width - RIGHT} y={TOTAL.top - 4} text-anchor="end">
        {formatCount(all)}
      </text>
    </>
  )
}
