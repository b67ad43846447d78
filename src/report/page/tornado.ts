import type { SensitivityRow } from '../../experiment/result.js'
import type { KpiId } from '../../measure/kpi-ids.js'
import type { ReportStrategy } from '../report-context.js'
import { isPercentKpi } from '../sensible-number.js'
import { assumptionRange, meaningOf } from '../sensitivity-rows.js'
import type { Words } from '../words.js'
import { bottomAxis, markedValue, valueAxis, type ValueAxis } from './axis.js'
import { inlineDrawing } from './marks.js'
import { element, isolatedPlain, type Markup } from './markup.js'
import type { Writing } from './read-markup.js'
import { fitLines, rect, text, textWidth, type Picture } from './svg.js'

export interface TornadoData {
  readonly leader: ReportStrategy
  readonly rival: ReportStrategy
  /** Top to bottom. */
  readonly rows: readonly SensitivityRow[]
  /** The lead found in the comparison itself; null where it is not known. */
  readonly now: number | null
}

export interface TornadoWriting {
  readonly width: number
  readonly kpi: KpiId
  readonly title: string
  readonly nowLabel: string
  readonly writing: Writing
}

const TOP = 20
/** From one line of a label to the next; Persian letters reach further up and down than Latin ones. */
const LINES = { ltr: 15, rtl: 18 } as const

/**
 * One bar an assumption, from the mean lead in the lower to that in the upper half of its range. What lies
 * below 0, where the rival leads, has the rival's colour.
 */
export function tornado(
  { leader, now, rival, rows }: TornadoData,
  { kpi, nowLabel, title, width, writing }: TornadoWriting,
): Picture {
  const { direction, figures } = writing
  const lineHeight = LINES[direction]
  const narrow = width < 400
  const ranges = rows.map((row) => figures(assumptionRange(row)))
  const rangeRoom = Math.max(...ranges.map((range) => textWidth(range, 12)))
  const labelRoom = narrow
    ? width - rangeRoom - 10
    : Math.min(width * 0.42, Math.max(...rows.map((row) => textWidth(meaningOf(row), 13) + 2)))
  const axis = valueAxis(
    [...rows.flatMap(({ leadHigh, leadLow }) => [leadLow, leadHigh]), ...(now === null ? [] : [now])],
    narrow ? [10, width - 10] : [labelRoom + 16, width - rangeRoom - 16],
    { percent: isPercentKpi(kpi), ticks: narrow ? 4 : 5, fromZero: true, figures },
  )
  let top = TOP
  const drawn = rows.map((row, i) => {
    const label = fitLines(meaningOf(row), labelRoom, 13, 2)
    const base = top + 17
    const below = (label.length - 1) * lineHeight
    const centre = narrow ? base + below + 12 : base - 4 + below / 2
    top += (narrow ? 44 : 26) + below
    return [
      label.map((words, at) => text(0, base + at * lineHeight, isolatedPlain(words), 'row-label halo')),
      text(width, narrow ? base : base + below / 2, ranges[i]!, 'figure halo', 'end'),
      bar(row, axis, centre, leader, rival),
    ]
  })
  const bottom = top + 4
  return {
    width,
    height: bottom + 38,
    body: [
      bottomAxis(axis, TOP, bottom, width),
      now === null ? '' : markedValue(nowLabel, axis(now), bottom, width),
      drawn,
      text(width, bottom + 33, title, 'axis-title', 'end'),
    ],
  }
}

function bar(
  { leadHigh, leadLow }: SensitivityRow,
  axis: ValueAxis,
  centre: number,
  leader: ReportStrategy,
  rival: ReportStrategy,
): Markup {
  const [low, high] = [Math.min(leadLow, leadHigh), Math.max(leadLow, leadHigh)]
  const turned = Math.min(0, high) - Math.min(0, low)
  const held = Math.max(0, high) - Math.max(0, low)
  const part = (from: number, to: number, { className }: ReportStrategy): Markup =>
    rect(axis(from), centre - 4, axis(to) - axis(from), 8, `bar ${className}`)
  const end = (value: number, className: string): Markup =>
    element('circle', { class: `end ${className}`, cx: axis(value), cy: centre, r: 4.5 })
  return [
    turned > 0 ? part(Math.min(0, low), Math.min(0, high), rival) : '',
    held > 0 ? part(Math.max(0, low), Math.max(0, high), leader) : '',
    end(leadLow, 'low'),
    end(leadHigh, 'high'),
  ]
}

/** What the two ends of a bar stand for. */
export function tornadoLegend(words: Words): Markup {
  const end = (className: string): Markup =>
    inlineDrawing(element('circle', { class: `end ${className}`, r: 5 }))
  return element(
    'ul',
    { class: 'legend' },
    element('li', {}, end('low'), words.sensitivity.low),
    element('li', {}, end('high'), words.sensitivity.high),
  )
}
