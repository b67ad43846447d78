import type { TargetRow } from '../../experiment/result.js'
import { targetSide } from '../target-side.js'
import { formatRange, sensibleNumber } from '../sensible-number.js'
import type { Words } from '../words.js'
import { cardTable } from './card-table.js'
import { element, escapeText, isolated, type Markup } from './markup.js'
import type { ReportContext } from '../report-context.js'
import { section } from './section.js'

/** Simulated cascades beside measured ones; left out where there is nothing to compare with. */
export function targetsSection(context: ReportContext): Markup {
  const { words, result } = context
  if (result.targets.length === 0) return ''
  return section(
    'targets',
    words.targetsHeading,
    words.targetsNote,
    cardTable(words, {
      caption: words.targetsHeading,
      head: [
        words.target,
        words.simulated,
        words.measured,
        words.measuredRange,
        words.verdict,
        words.dataSource,
      ],
      rows: result.targets.map((row) => ({
        head: isolated(row.name),
        cells: [
          escapeText(sensibleNumber(row.simulated)),
          escapeText(sensibleNumber(row.measured)),
          escapeText(formatRange(sensibleNumber(row.low), sensibleNumber(row.high))),
          verdictCell(words, row),
          element('small', {}, isolated(row.source)),
        ],
      })),
    }),
  )
}

function verdictCell(words: Words, row: TargetRow): Markup {
  const side = targetSide(row)
  if (side === 'unknown') return element('span', { class: 'side unknown' }, escapeText(words.notSimulated))
  if (side === 'inside') return element('span', { class: 'side inside-range' }, escapeText(words.inside))
  if (side === 'near') return element('span', { class: 'side near-range' }, escapeText(words.near))
  const ratio = row.measured === 0 ? NaN : (row.simulated ?? NaN) / row.measured
  const said = ratio > 0 ? words.timesMeasured(sensibleNumber(ratio), side) : words.outside(side)
  return element('span', { class: `side ${side}` }, escapeText(said))
}
