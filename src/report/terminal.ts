import picocolors from 'picocolors'
import type { ExperimentResult } from '../experiment/result.js'
import { KPIS, type KpiId } from '../measure/kpi-ids.js'
import { judgedPairs } from './judged-pairs.js'
import { reportContext, type ReportContext, type ReportStrategy } from './report-context.js'
import { targetName, targetSide } from './target-side.js'
import { plainText } from './plain-text.js'
import { formatKpiBare, formatProbability, formatRange, sensibleNumber, withSign } from './sensible-number.js'
import {
  creditLines,
  incrementalLines,
  leverLines,
  sensitivityLines,
  testingLines,
} from './terminal-follow-ups.js'
import { glyphOf, type Painter } from './terminal-marks.js'
import { columnsOf, sparkline, toColumns, wrapped } from './terminal-text.js'
import { ENGLISH, type Words } from './words.js'

export interface TerminalOptions {
  readonly color: boolean
  /** Columns of the terminal; fewer than 40 count as 40. */
  readonly width: number
  /** What the user may do next, e.g. commands; nothing is said where it is empty. */
  readonly next?: readonly string[]
}

interface Column {
  readonly head: string
  readonly align: 'left' | 'right'
  readonly cells: readonly string[]
}

/**
 * The result for somebody at a terminal: verdict, table of strategies, paired differences, what further runs added,
 * who gets the credit, cascades beside measured ones. Ends with a line feed. Escape sequences in names of the user are taken out.
 */
export function terminalReport(
  result: ExperimentResult,
  options: TerminalOptions,
  words: Words = ENGLISH,
): string {
  const width = Math.max(40, Math.floor(options.width) || 80)
  const paint = picocolors.createColors(options.color)
  const context = reportContext(result, words)
  const blocks = [
    verdictLines(context, paint, width),
    strategyTable(context, paint, width),
    differenceLines(context, paint, width),
    leverLines(context, paint, width),
    sensitivityLines(context, paint, width),
    incrementalLines(context, paint, width),
    testingLines(context, paint, width),
    creditLines(context, paint, width),
    targetLines(context, paint, width),
    closingLines(context, paint, options.next ?? []),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')}\n`
}

function verdictLines({ result }: ReportContext, paint: Painter, width: number): string[] {
  const decided = result.verdict.best !== null
  return wrapped(plainText(result.verdict.sentence), width).map((line) => (decided ? paint.bold(line) : line))
}

/** The columns that fit, the most telling first. */
function strategyTable(context: ReportContext, paint: Painter, width: number): string[] {
  const { words, strategies, result, judged, compared, currency } = context
  const column = (
    head: string,
    cell: (strategy: ReportStrategy) => string,
    align: 'left' | 'right' = 'right',
  ): Column => ({
    head,
    align,
    cells: strategies.map(cell),
  })
  const unit = KPIS[judged].unit === 'money' ? ` ${currency}` : ''
  const columns: Column[] = [
    column(`${words.kpi(judged)}${unit} ${words.terminal.p50}`, ({ result: { kpis } }) =>
      formatKpiBare(judged, kpis[judged].p50),
    ),
    column(words.terminal.range, ({ result: { kpis } }) => rangeOf(judged, kpis[judged])),
    ...(compared
      ? [column(words.terminal.first, ({ result }) => formatProbability(result.probabilityBest))]
      : []),
    ...(result.flopBelow === null
      ? []
      : [column(words.terminal.flop, ({ result }) => formatProbability(result.probabilityFlop))]),
    column(words.terminal.reach, reachLine(context), 'left'),
    ...otherKpis(context).map((kpi) =>
      column(words.kpi(kpi), ({ result }) => formatKpiBare(kpi, result.kpis[kpi].p50)),
    ),
  ]
  const names = strategies.map((strategy) => `${glyphOf(strategy)} ${strategy.name}`)
  const nameWidth = Math.min(
    Math.max(columnsOf(words.terminal.strategy) + 2, ...names.map(columnsOf)),
    Math.max(14, Math.floor(width * 0.34)),
  )
  const fitting = takeFitting(columns, width - nameWidth)
  const row = (name: string, cells: readonly string[]): string =>
    [
      toColumns(name, nameWidth),
      ...cells.map((cell, i) => toColumns(cell, widthOf(fitting[i]!), fitting[i]!.align)),
    ].join('  ')
  return [
    paint.dim(
      row(
        `  ${words.terminal.strategy}`,
        fitting.map(({ head }) => head),
      ),
    ),
    ...strategies.map((strategy, i) => {
      const text = row(
        names[i]!,
        fitting.map(({ cells }) => cells[i]!),
      )
      return strategy.leads ? paint.bold(text) : text
    }),
  ]
}

function rangeOf(
  kpi: KpiId,
  { p05, p95 }: { readonly p05: number | null; readonly p95: number | null },
): string {
  return formatRange(formatKpiBare(kpi, p05), formatKpiBare(kpi, p95))
}

function reachLine(context: ReportContext): (strategy: ReportStrategy) => string {
  const highest = Math.max(0, ...context.strategies.map(({ result }) => result.bands.reach.p50.at(-1) ?? 0))
  return ({ result }) => sparkline(result.bands.reach.p50, highest, 14)
}

function otherKpis({ result, judged, strategies }: ReportContext): KpiId[] {
  return [...new Set(result.shown)].filter(
    (kpi) =>
      kpi !== judged &&
      Object.hasOwn(KPIS, kpi) &&
      strategies.some((strategy) => strategy.result.kpis[kpi].p50 !== null),
  )
}

/** Takes what still fits, in order; a column that does not is passed over for narrower ones. */
function takeFitting(columns: readonly Column[], room: number): Column[] {
  let used = 0
  return columns.filter((column) => {
    const wanted = widthOf(column) + 2
    if (used + wanted > room) return false
    used += wanted
    return true
  })
}

function widthOf({ head, cells }: Column): number {
  return Math.max(columnsOf(head), ...cells.map(columnsOf))
}

const MOST_PAIRS = 10

function differenceLines(context: ReportContext, paint: Painter, width: number): string[] {
  const { words, confidence, judged, currency } = context
  const pairs = context.compared ? judgedPairs(context).slice(0, MOST_PAIRS) : []
  if (pairs.length === 0) return []
  const means = pairs.map(({ mean }) => withSign(formatKpiBare(judged, mean), mean))
  const meanWidth = Math.max(...means.map(columnsOf))
  const figures = pairs.map(({ low, high, clear }, i) => {
    const interval = formatRange(formatKpiBare(judged, low), formatKpiBare(judged, high))
    return `${toColumns(means[i]!, meanWidth, 'right')}  (${interval})${clear ? '' : ` ${words.includesZero}`}`
  })
  const names = pairs.map(({ a, b }) => [a.name, b.name] as const)
  const minus = ` ${words.minus} `
  const room = Math.max(
    9,
    Math.floor((width - 4 - Math.max(...figures.map(columnsOf)) - columnsOf(minus)) / 2),
  )
  const [firstWidth, secondWidth] = [0, 1].map((side) =>
    Math.min(room, Math.max(...names.map((pair) => columnsOf(pair[side]!)))),
  ) as [number, number]
  const unit = KPIS[judged].unit === 'money' ? `, ${currency}` : ''
  return [
    paint.dim(words.terminal.differences(`${words.kpi(judged)}${unit}`, confidence)),
    ...pairs.map(({ clear }, i) => {
      const [a, b] = names[i]!
      const figure = clear ? figures[i]! : paint.dim(figures[i]!)
      return `  ${toColumns(a, firstWidth)}${minus}${toColumns(b, secondWidth)}  ${figure}`
    }),
  ]
}

function targetLines({ words, result }: ReportContext, paint: Painter, width: number): string[] {
  if (result.targets.length === 0) return []
  const rows = result.targets.map((row) => {
    const side = targetSide(row)
    return {
      name: targetName(row),
      simulated: sensibleNumber(row.simulated),
      measured: `${sensibleNumber(row.measured)} (${formatRange(sensibleNumber(row.low), sensibleNumber(row.high))})`,
      side,
      said: words.terminal[side],
    }
  })
  const simulated = Math.max(
    columnsOf(words.terminal.simulated),
    ...rows.map((row) => columnsOf(row.simulated)),
  )
  const measured = Math.max(columnsOf(words.terminal.measured), ...rows.map((row) => columnsOf(row.measured)))
  const said = Math.max(...rows.map((row) => columnsOf(row.said)))
  const name = Math.min(
    Math.max(columnsOf(words.terminal.targets), ...rows.map((row) => columnsOf(row.name) + 2)),
    Math.max(12, width - simulated - measured - said - 6),
  )
  return [
    paint.dim(
      `${toColumns(words.terminal.targets, name)}  ${toColumns(words.terminal.simulated, simulated, 'right')}  ${words.terminal.measured}`,
    ),
    ...rows.map(
      (row) =>
        `${toColumns(`  ${row.name}`, name)}  ${toColumns(row.simulated, simulated, 'right')}  ${toColumns(row.measured, measured)}  ` +
        (row.side === 'inside' || row.side === 'near'
          ? paint.green(row.said)
          : row.side === 'unknown'
            ? paint.dim(row.said)
            : paint.yellow(row.said)),
    ),
  ]
}

function closingLines({ words, result }: ReportContext, paint: Painter, next: readonly string[]): string[] {
  const runs = words.terminal.runs(sensibleNumber(result.replications))
  const hash = plainText(result.resultHash).slice(0, 12)
  return [
    paint.dim(`${runs} · ${words.terminal.seed} ${plainText(result.seed)} · ${words.terminal.hash} ${hash}`),
    ...next.map(
      (command, i) =>
        (i === 0 ? `${words.terminal.next} ` : ' '.repeat(columnsOf(words.terminal.next) + 1)) + command,
    ),
  ]
}
