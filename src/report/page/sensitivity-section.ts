import type { SensitivityRow } from '../../experiment/result.js'
import { KPIS, type KpiId } from '../../measure/kpi-ids.js'
import { kpiHead, type ReportContext } from '../report-context.js'
import { formatKpi, formatProbability, sensibleNumber, withSign } from '../sensible-number.js'
import { assumptionRange, meaningOf, screening, type Screening } from '../sensitivity-rows.js'
import { showTable } from './data-table.js'
import { withKey } from './levers-section.js'
import { element, isolatedPlain, type Markup } from './markup.js'
import { asRead } from './mirrored.js'
import { section } from './section.js'
import { responsiveChart } from './svg.js'
import { tornado, tornadoLegend } from './tornado.js'

/** Assumptions below these move the lead too little to be seen. */
const MOST_ROWS = 12

/** Which uncertain assumptions would change the answer; left out where they were not screened. */
export function sensitivitySection(context: ReportContext): Markup {
  const { result, words } = context
  const { sensitivity } = result
  const screened = screening(context)
  if (sensitivity === null || screened === null) return ''
  const { leader, rival, rows } = screened
  const said = words.sensitivity
  const drawn = rows.slice(0, MOST_ROWS)
  const [kpi, first, second] = [
    words.kpi(sensitivity.kpi),
    isolatedPlain(leader.name),
    isolatedPlain(rival.name),
  ]
  const lead = (value: number): string => formatKpi(sensitivity.kpi, value, context.currency)
  const alt = said.alt(
    kpi,
    first,
    second,
    drawn.map((row) => said.altPart(isolatedPlain(meaningOf(row)), lead(row.leadLow), lead(row.leadHigh))),
  )
  return section(
    'sensitivity',
    said.heading,
    said.note(kpi, first, second),
    element(
      'div',
      { class: 'answer' },
      element(
        'div',
        {},
        element(
          'p',
          { class: 'strong' },
          element('bdi', {}, words.sentences.sensitivity(sensitivity, result)),
        ),
        element(
          'p',
          { class: 'note small' },
          [
            said.kept(first, formatProbability(sensitivity.leaderKept)),
            said.design(sensibleNumber(sensitivity.trajectories), sensibleNumber(sensitivity.replications)),
            ...(drawn.length < rows.length
              ? [said.most(sensibleNumber(drawn.length), sensibleNumber(rows.length))]
              : []),
          ].join(' '),
        ),
      ),
      element(
        'div',
        {},
        tornadoLegend(words),
        responsiveChart(alt, { wide: 640, narrow: 328 }, (width) =>
          asRead(
            words.direction,
            tornado(
              { ...screened, rows: drawn, now: leadNow(context, screened, sensitivity.kpi) },
              {
                width,
                kpi: sensitivity.kpi,
                title: said.axis(kpiHead(context, sensitivity.kpi)),
                nowLabel: said.leadNow,
                writing: words,
              },
            ),
          ),
        ),
      ),
    ),
    rowTable(context, sensitivity.kpi, rows),
  )
}

/** Leader minus rival over the runs of this comparison, turned so that a lead is above 0. */
function leadNow({ result }: ReportContext, { leader, rival }: Screening, kpi: KpiId): number | null {
  const [a, b] = [leader.result.id, rival.result.id]
  const sign = KPIS[kpi].better === 'less' ? -1 : 1
  for (const difference of result.differences) {
    if (difference.kpi !== kpi || difference.mean === null) continue
    if (difference.a === a && difference.b === b) return sign * difference.mean
    if (difference.a === b && difference.b === a) return -sign * difference.mean
  }
  return null
}

function rowTable({ currency, words }: ReportContext, kpi: KpiId, rows: readonly SensitivityRow[]): Markup {
  const said = words.sensitivity
  const value = (amount: number): Markup => formatKpi(kpi, amount, currency)
  return showTable(words, {
    caption: said.heading,
    head: [said.assumption, said.range, said.leadLow, said.leadHigh, said.effect, said.signed, said.spread],
    rows: rows.map((row) => [
      withKey(meaningOf(row), row.assumption),
      assumptionRange(row),
      value(row.leadLow),
      value(row.leadHigh),
      value(row.muStar),
      withSign(formatKpi(kpi, row.mu, currency), row.mu),
      value(row.sigma),
    ]),
    note: said.spreadNote,
  })
}
