/** The validation table for people: for a terminal, and in Markdown for the model card. */
import type { FigureUnit } from '../experiment/validation/line.js'
import type { ValidatedLine, ValidationResult } from '../experiment/validation/run-validation.js'
import { formatNumber } from '../measure/format-number.js'
import type { Interval } from '../measure/statistics/t-interval.js'
import { unbrokenPercent } from './plain-text.js'
import type { Painter } from './terminal-marks.js'

/** What the names of measured data sets stand for. */
const ROW_NAMES: Readonly<Record<string, string>> = {
  page: 'a measured brand page (500 posts on Facebook, Moro et al. 2016)',
  trees: 'measured retweet trees (31,524 of two people and more, Marref)',
  tweets: 'measured tweets (3,333 political ones, auspol)',
  delays: 'measured delays (394,987 retweets of 100 tweets, TiDeH)',
  audience: 'shares against the author’s audience (auspol)',
  contacts: 'adoption against adopting contacts',
}

export function valueText(value: number, unit: FigureUnit): string {
  if (!Number.isFinite(value)) return 'n/a'
  if (unit === 'percent') return `${formatNumber(100 * value)} %`
  return unit === 'times' ? `${formatNumber(value)} x` : formatNumber(value)
}

function intervalText(interval: Interval | null, unit: FigureUnit): string {
  if (interval === null || interval.low === interval.high) return ''
  const scale = unit === 'percent' ? 100 : 1
  return ` (${formatNumber(scale * interval.low)} to ${formatNumber(scale * interval.high)})`
}

function measuredText({ value, interval, unit }: ValidatedLine): string {
  return `${valueText(value, unit)}${intervalText(interval, unit)}`
}

export function acceptText({ low, high }: Interval, unit: FigureUnit): string {
  if (high === Infinity) return low === 0 ? 'any' : `at least ${valueText(low, unit)}`
  if (low === 0) return `at most ${valueText(high, unit)}`
  if (unit === 'percent' && high === 1) return `at least ${valueText(low, unit)}`
  if (unit !== 'percent') return `${formatNumber(low)} to ${valueText(high, unit)}`
  return `${formatNumber(100 * low)} to ${valueText(high, unit)}`
}

function verdictText({ input, verdict }: ValidatedLine): string {
  return input === true ? `input, ${verdict}` : verdict
}

/** What is to be said of a line: why it lies outside, if it does, and what a reader should know in any case. */
function notesOf({ verdict, explanation, remark }: ValidatedLine): readonly string[] {
  return [verdict === 'outside' ? explanation : undefined, remark].filter((note) => note !== undefined)
}

export function summaryText({ lines }: ValidationResult): string {
  const count = (chosen: (line: ValidatedLine) => boolean): number => lines.filter(chosen).length
  const inside = count(({ input, verdict }) => input !== true && verdict === 'inside')
  const outside = count(({ input, verdict }) => input !== true && verdict === 'outside')
  const inputs = count(({ input }) => input === true)
  const inputsOutside = count(({ input, verdict }) => input === true && verdict === 'outside')
  const among = inputsOutside === 0 ? '' : `, ${inputsOutside} of them outside`
  return `${inside} figures inside, ${outside} outside, ${inputs} set by a default${among}`
}

/** Lines of at most `width` characters; a number stays beside its per cent sign. */
function paragraph(text: string, width: number, indent: string): string {
  const rows: string[] = []
  for (const word of unbrokenPercent(text).split(' ')) {
    const last = rows[rows.length - 1]
    if (last === undefined || indent.length + last.length + 1 + word.length > width) rows.push(word)
    else rows[rows.length - 1] = `${last} ${word}`
  }
  return rows.map((row) => `${indent}${row.replaceAll('\u00a0', ' ')}`).join('\n')
}

const INDENT = '      '

/** Each figure with its evidence and, where there is something to say, why. */
export function validationTerminalText(result: ValidationResult, width: number, paint: Painter): string {
  const said = new Set<string>()
  /** What several lines have in common is said of the first. */
  const once = (note: string): string => {
    if (said.has(note)) return '(as above)'
    said.add(note)
    return note
  }
  const blocks = result.lines.map((line, index) => {
    const isFirst = result.lines[index - 1]?.row !== line.row
    const name = ROW_NAMES[line.row]
    const head =
      isFirst && name !== undefined
        ? `${paint.bold(name)}\n`
        : isFirst
          ? `${paint.bold(`row ${line.row}`)}\n`
          : ''
    const color = line.verdict === 'inside' ? paint.green : paint.yellow
    const figure = `${measuredText(line)}, accepted ${acceptText(line.accept, line.unit)}: ${color(verdictText(line))}`
    return [
      `${head}  ${line.quantity}`,
      `${INDENT}${figure}`,
      paint.dim(paragraph(`evidence: ${line.evidence}`, width, INDENT)),
      ...notesOf(line).map((note) => paragraph(once(note), width, INDENT)),
    ].join('\n')
  })
  return [...blocks, '', `${summaryText(result)} (95 % intervals, ${settingsText(result)})`].join('\n')
}

function settingsText({ settings }: ValidationResult): string {
  return `seed ${JSON.stringify(settings.seed)}${settings.quick ? ', quick' : ''}`
}

/** A table of all figures, then what is to be said of some. */
export function validationMarkdown(result: ValidationResult): string {
  const rows = result.lines.map((line) =>
    [
      line.row,
      line.quantity,
      line.evidence,
      acceptText(line.accept, line.unit),
      measuredText(line),
      line.verdict === 'outside' ? `**${verdictText(line)}**` : verdictText(line),
    ]
      .map(cell)
      .join(' | '),
  )
  const notes = new Map<string, string[]>()
  for (const line of result.lines) {
    for (const note of notesOf(line)) notes.set(note, [...(notes.get(note) ?? []), nameOf(line)])
  }
  return [
    `${summaryText(result)} (${settingsText(result)}; in brackets 95 % intervals).`,
    '',
    '| row | quantity | evidence | accepted | value | verdict |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
    '**Outside, and why; and what else should be known**',
    '',
    ...[...notes].map(([note, names]) => `- *${names.join('; ')}:* ${note}`),
  ].join('\n')
}

function nameOf({ row, quantity }: ValidatedLine): string {
  return `${row}, ${quantity}`
}

/** A pipe would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
