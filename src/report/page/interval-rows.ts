import { isClear, type Spread } from '../interval.js'
import type { ReportStrategy } from '../report-context.js'
import { bottomAxis, valueAxis, type ValueAxis } from './axis.js'
import { intervalBar } from './interval-bar.js'
import type { Markup } from './markup.js'
import { mark } from './marks.js'
import type { Figures } from './read-markup.js'
import { isolatedFit, text, textWidth, type Picture } from './svg.js'

export interface IntervalRow extends Spread {
  readonly strategy: ReportStrategy
  readonly label: string
  /** Another strategy that belongs to the label: the word before its mark. */
  readonly as?: { readonly word: string; readonly strategy: ReportStrategy }
  readonly figure: string
}

/** Rows under the name of one strategy, or under none: then each row carries its strategy's mark. */
export interface IntervalGroup {
  readonly strategy: ReportStrategy | null
  readonly rows: readonly IntervalRow[]
}

const HEADING = 26

/** Intervals on one axis that holds 0: label, bar and figure in one line, on phones in two. */
export function intervalRows(
  groups: readonly IntervalGroup[],
  { figures, width, percent, title }: { width: number; percent: boolean; title: string; figures: Figures },
): Picture {
  const written = groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, figure: figures(row.figure) })),
  }))
  const rows = written.flatMap((group) => group.rows)
  const narrow = width < 400
  const figureRoom = Math.max(...rows.map(({ figure }) => textWidth(figure, 12)))
  const labelRoom = Math.min(width * 0.42, Math.max(...rows.map(labelWidth)))
  const axis = valueAxis(
    rows.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]),
    narrow ? [10, width - 10] : [labelRoom + 18, width - figureRoom - 18],
    { percent, ticks: narrow ? 4 : 5, fromZero: true, figures },
  )
  const rowHeight = narrow ? 46 : 28
  let y = 0
  const body: Markup[] = []
  for (const { strategy, rows: own } of written) {
    if (strategy !== null) {
      body.push(
        mark(strategy, 7, y + 11, 11),
        text(18, y + 15, isolatedFit(strategy.name, width - 20), 'label halo'),
      )
      y += HEADING
    }
    for (const row of own) {
      body.push(drawRow(row, axis, y, { narrow, width, labelRoom, figureRoom, marked: strategy === null }))
      y += rowHeight
    }
    y += strategy === null ? 0 : 8
  }
  return {
    width,
    height: y + 38,
    body: [bottomAxis(axis, 0, y, width), body, text(width, y + 33, title, 'axis-title', 'end')],
  }
}

interface Place {
  readonly narrow: boolean
  readonly width: number
  readonly labelRoom: number
  readonly figureRoom: number
  readonly marked: boolean
}

function drawRow(row: IntervalRow, axis: ValueAxis, top: number, place: Place): Markup {
  const { narrow, width, labelRoom, figureRoom, marked } = place
  const base = top + 18
  const room = (narrow ? width - figureRoom - 8 : labelRoom) - asWidth(row)
  const label = isolatedFit(row.label, room - INDENT)
  // Words in a column of their own where the line has room for it.
  const end = narrow ? INDENT + textWidth(label, 13) + 6 : labelRoom - asWidth(row) + 4
  return [
    marked ? mark(row.strategy, 7, base - 4, 11) : '',
    text(INDENT, base, label, 'row-label halo'),
    row.as === undefined
      ? ''
      : [
          text(end, base, row.as.word, 'tick halo'),
          mark(row.as.strategy, end + textWidth(row.as.word, 11) + 9, base - 4, 11),
        ],
    text(width, base, row.figure, isClear(row) ? 'figure strong halo' : 'figure halo', 'end'),
    intervalBar(row.strategy, row, axis, narrow ? top + 30 : base - 4),
  ]
}

const INDENT = 18

function labelWidth(row: IntervalRow): number {
  return INDENT + textWidth(row.label, 13) + 4 + asWidth(row)
}

function asWidth({ as }: IntervalRow): number {
  return as === undefined ? 0 : textWidth(as.word, 11) + 24
}
