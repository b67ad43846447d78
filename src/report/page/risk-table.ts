import type { ReportContext, ReportStrategy } from '../report-context.js'
import { judgedValue, kpiHead } from '../report-context.js'
import { formatKpi, formatKpiBare, formatProbability } from '../sensible-number.js'
import { cardTable } from './card-table.js'
import { inlineMark } from './marks.js'
import { element, isolated, type Markup } from './markup.js'
import { section } from './section.js'

interface Column {
  readonly head: string
  readonly cell: (strategy: ReportStrategy) => Markup
}

/** The worst twentieth, the chance of a flop and of a backlash; left out where the judged KPI is never defined. */
export function riskSection(context: ReportContext): Markup {
  const { judged, result, strategies, words } = context
  if (strategies.every((strategy) => strategy.result.risk.worst5Mean === null)) return ''
  const sour = strategies.some(
    (strategy) => (strategy.result.kpis.sourViews.mean ?? 0) > 0 || strategy.result.risk.backlash > 0,
  )
  const columns: Column[] = [
    {
      head: words.risk.worst(kpiHead(context, judged)),
      cell: ({ result: { kpis, risk } }) => [
        element('strong', { class: 'main' }, formatKpiBare(judged, risk.worst5Mean)),
        element('small', {}, words.risk.typical(judgedValue(context, kpis[judged].p50))),
      ],
    },
    ...(result.flopBelow === null
      ? []
      : [
          {
            head: words.probabilityFlop(formatKpi(judged, result.flopBelow, context.currency)),
            cell: (strategy: ReportStrategy) => formatProbability(strategy.result.probabilityFlop),
          },
        ]),
    ...(sour
      ? [
          {
            head: words.risk.backlash,
            cell: (strategy: ReportStrategy) => formatProbability(strategy.result.risk.backlash),
          },
        ]
      : []),
  ]
  return section(
    'risk',
    words.risk.heading,
    sour ? `${words.risk.note} ${words.risk.backlashNote}` : words.risk.note,
    cardTable(words, {
      caption: words.risk.heading,
      head: [words.strategy, ...columns.map(({ head }) => head)],
      rows: strategies.map((strategy) => ({
        head: [inlineMark(strategy), isolated(strategy.name)],
        cells: columns.map(({ cell }) => cell(strategy)),
      })),
    }),
  )
}
