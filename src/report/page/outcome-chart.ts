import { quantileSorted } from '../../measure/quantile.js'
import { isPercentKpi } from '../sensible-number.js'
import { bottomAxis, markedValue, valueAxis, type ValueAxis } from './axis.js'
import { showTable } from './data-table.js'
import { isolated, isolatedPlain, type Markup } from './markup.js'
import { mark } from './marks.js'
import { asRead } from './mirrored.js'
import {
  capitalised,
  judgedRange,
  judgedValue,
  kpiHead,
  type ReportContext,
  type ReportStrategy,
} from '../report-context.js'
import { section } from './section.js'
import { isolatedFit, rect, responsiveChart, text, textWidth, type Picture } from './svg.js'

const OUTCOMES = 20
const DOT = 8
const LABEL_HEIGHT = 22
const TALLEST_STACK = 66

interface Row {
  readonly strategy: ReportStrategy
  /** Quantiles at 2.5 %, 7.5 %, … 97.5 %: twenty equally likely outcomes; empty where never defined. */
  readonly dots: readonly number[]
  readonly p05: number
  readonly p50: number
  readonly p95: number
}

/** Twenty equally likely outcomes of the judged KPI for each strategy, on one axis. */
export function outcomeSection(context: ReportContext): Markup {
  const { words, judged } = context
  const rows = context.strategies.map(outcomeRow)
  const kpi = words.kpi(judged)
  const sentences = rows.map(({ strategy, dots, p05, p50, p95 }) =>
    dots.length === 0
      ? words.noOutcomes(isolatedPlain(strategy.name), kpi)
      : words.outcomesAltPart(
          isolatedPlain(strategy.name),
          judgedValue(context, p50),
          judgedRange(context, p05, p95),
        ),
  )
  return section(
    'outcomes',
    words.outcomesHeading(kpi),
    words.outcomesNote,
    responsiveChart(words.outcomesAlt(kpi, sentences), { wide: 540, narrow: 328 }, (width) =>
      asRead(words.direction, outcomePicture(context, rows, width)),
    ),
    showTable(words, {
      caption: words.outcomesHeading(kpi),
      head: [kpiHead(context, judged), ...rows.map(({ strategy }) => isolated(strategy.name))],
      rows: Array.from({ length: OUTCOMES }, (_, i) => [
        words.outcomeOf(i + 1),
        ...rows.map(({ dots }) => judgedValue(context, dots[i] ?? null)),
      ]),
    }),
  )
}

/** The values that stand for twenty equally likely outcomes of a sample. */
export function equallyLikely(values: readonly (number | null)[]): number[] {
  const sorted = definedSorted(values)
  if (sorted.length === 0) return []
  return Array.from({ length: OUTCOMES }, (_, i) => quantileSorted(sorted, (i + 0.5) / OUTCOMES))
}

function outcomeRow(strategy: ReportStrategy): Row {
  const sorted = definedSorted(strategy.result.outcomes)
  return {
    strategy,
    dots: equallyLikely(sorted),
    p05: quantileSorted(sorted, 0.05),
    p50: quantileSorted(sorted, 0.5),
    p95: quantileSorted(sorted, 0.95),
  }
}

function definedSorted(values: readonly (number | null)[]): number[] {
  return values
    .filter((value): value is number => value !== null && Number.isFinite(value))
    .sort((a, b) => a - b)
}

function outcomePicture(context: ReportContext, rows: readonly Row[], width: number): Picture {
  const { words, result, judged } = context
  const axis = valueAxis(
    [...rows.flatMap((row) => [...row.dots, row.p05, row.p95]), ...flopInView(result.flopBelow, rows)],
    [10, width - 10],
    {
      percent: isPercentKpi(judged),
      ticks: width < 400 ? 4 : 7,
      mayBeLogarithmic: true,
      figures: words.figures,
    },
  )
  const flop = result.flopBelow
  const [low, high] = axis.domain
  const showFlop = flop !== null && flop >= low && flop <= high
  const top = showFlop ? 18 : 4
  let y = top
  const drawn: Markup[] = []
  for (const row of rows) {
    const stacked = stackDots(row.dots, axis)
    const height = stacked.height
    const base = y + LABEL_HEIGHT + height
    drawn.push(
      rowLabel(context, row, y + 14, width),
      stacked.dots.map(({ x, level }) => mark(row.strategy, x, base - 8 - DOT / 2 - level, DOT, 'outcome')),
    )
    if (row.dots.length > 0) drawn.push(spread(row, axis, base))
    y = base + 12
  }
  const bottom = y
  const flopMark = showFlop
    ? markedValue(words.figures(words.flopLine(judgedValue(context, flop))), axis(flop), bottom, width)
    : ''
  const unit = kpiHead(context, judged) + (axis.logarithmic ? ` (${words.logarithmic})` : '')
  return {
    width,
    height: bottom + 38,
    body: [
      bottomAxis(axis, top, bottom, width),
      flopMark,
      drawn,
      text(width, bottom + 33, capitalised(unit), 'axis-title', 'end'),
    ],
  }
}

function rowLabel(context: ReportContext, row: Row, y: number, width: number): Markup {
  const { words } = context
  const figures =
    row.dots.length === 0 ? words.notDefined : words.figures(words.medianOf(judgedValue(context, row.p50)))
  const room = width - textWidth(figures, 12) - 40
  return [
    mark(row.strategy, 7, y - 4, 11),
    text(18, y, isolatedFit(row.strategy.name, room), 'label halo'),
    text(width, y, figures, 'figure halo', 'end'),
  ]
}

/** The bar below the dots: nine runs in ten, with a gap at the median. */
function spread({ strategy, p05, p50, p95 }: Row, axis: ValueAxis, base: number): Markup {
  const [left, middle, right] = [axis(p05), axis(p50), axis(p95)]
  return [
    rect(left, base - 5, middle - left - 1.5, 4, `bar ${strategy.className}`),
    rect(middle + 1.5, base - 5, right - middle - 1.5, 4, `bar ${strategy.className}`),
  ]
}

/** The flop line is drawn only where it does not squeeze the outcomes into a corner. */
function flopInView(flopBelow: number | null, rows: readonly Row[]): number[] {
  const values = rows.flatMap((row) => row.dots)
  if (flopBelow === null || values.length === 0) return []
  const low = Math.min(...values)
  const high = Math.max(...values)
  const room = high - low || Math.abs(high) || 1
  return flopBelow > low - room / 2 && flopBelow < high + room / 2 ? [flopBelow] : []
}

interface Stack {
  readonly dots: readonly { readonly x: number; readonly level: number }[]
  readonly height: number
}

/** Dots that would touch their neighbour stand on it; a tall stack is pressed together. */
function stackDots(values: readonly number[], axis: ValueAxis): Stack {
  const columns = new Map<number, number>()
  const placed = values.map((value) => {
    const column = Math.round(axis(value) / (DOT + 1))
    const below = columns.get(column) ?? 0
    columns.set(column, below + 1)
    return { x: column * (DOT + 1), below }
  })
  const tallest = Math.max(1, ...columns.values())
  const step = Math.min(DOT + 1, TALLEST_STACK / tallest)
  return {
    dots: placed.map(({ x, below }) => ({ x, level: below * step })),
    height: (tallest - 1) * step + DOT + 10,
  }
}
