import type { TargetRow } from '../../experiment/result.js'
import { targetSide, type TargetSide } from '../target-side.js'
import { formatRange, sensibleNumber } from '../sensible-number.js'
import type { Words } from '../words.js'
import { cardTable } from './card-table.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import type { ReportContext } from '../report-context.js'
import { section } from './section.js'

/** Simulated cascades beside measured ones, by source; left out where there is nothing to compare with. */
export function targetsSection(context: ReportContext): Markup {
  const { words, result } = context
  const { targets } = result
  if (targets.length === 0) return ''
  return section(
    'targets',
    words.targetsHeading,
    words.targetsNote,
    element('p', {}, counted(words, targets)),
    ...[...new Set(targets.map(({ source }) => source))].map((source) => [
      element('h3', {}, isolated(words.given.targetSource(source))),
      sourceTable(
        words,
        source,
        targets.filter((row) => row.source === source),
      ),
    ]),
  )
}

function counted(words: Words, targets: readonly TargetRow[]): string {
  const sides = targets.map(targetSide)
  const count = (...wanted: TargetSide[]): string =>
    sensibleNumber(sides.filter((side) => wanted.includes(side)).length)
  return words.targetsCount(
    sensibleNumber(targets.length),
    count('inside'),
    count('near'),
    count('above', 'below'),
    count('unknown'),
  )
}

function sourceTable(words: Words, source: string, targets: readonly TargetRow[]): Markup {
  return cardTable(words, {
    caption: `${words.targetsHeading}: ${isolatedPlain(words.given.targetSource(source))}`,
    head: [words.target, words.simulated, words.measured, words.measuredRange, words.verdict],
    rows: targets.map((row) => ({
      head: isolated(words.given.target(row)),
      cells: [
        sensibleNumber(row.simulated),
        sensibleNumber(row.measured),
        formatRange(sensibleNumber(row.low), sensibleNumber(row.high)),
        verdictCell(words, row),
      ],
    })),
  })
}

function verdictCell(words: Words, row: TargetRow): Markup {
  const side = targetSide(row)
  if (side === 'unknown') return element('span', { class: 'side unknown' }, words.notSimulated)
  if (side === 'inside') return element('span', { class: 'side inside-range' }, words.inside)
  if (side === 'near') return element('span', { class: 'side near-range' }, words.near)
  const ratio = row.measured === 0 ? NaN : (row.simulated ?? NaN) / row.measured
  const said = ratio > 0 ? words.timesMeasured(sensibleNumber(ratio), side) : words.outside(side)
  return element('span', { class: `side ${side}` }, said)
}
