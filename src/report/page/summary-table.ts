import type { Estimate } from '../../experiment/result.js'
import { KPIS, type KpiId } from '../../measure/kpi-ids.js'
import { plainText } from '../plain-text.js'
import {
  formatKpi,
  formatKpiBare,
  formatProbability,
  formatRange,
  sensibleNumber,
} from '../sensible-number.js'
import { cardTable } from './card-table.js'
import { inlineMark } from './marks.js'
import { element, isolated, type Markup } from './markup.js'
import { kpiHead, type ReportContext, type ReportStrategy } from '../report-context.js'
import { section } from './section.js'

interface Column {
  readonly head: string
  readonly cell: (strategy: ReportStrategy) => Markup
}

/** The table of strategies. On a phone every row becomes a card; the roles keep it a table for readers. */
export function summarySection(context: ReportContext): Markup {
  const { words, result, strategies, compared, confidence, judged } = context
  const [defined, undefinedKpis] = splitShown(context)
  const columns: Column[] = [
    {
      head: kpiHead(context, judged),
      cell: ({ result: { kpis } }) => medianCell(context, judged, kpis[judged]),
    },
    { head: words.meanInterval(confidence), cell: ({ result: { kpis } }) => meanCell(judged, kpis[judged]) },
    ...(compared
      ? [
          {
            head: words.probabilityBest,
            cell: ({ result, className }: ReportStrategy) =>
              probabilityCell(result.probabilityBest, className),
          },
        ]
      : []),
    ...(result.flopBelow === null
      ? []
      : [
          {
            head: words.probabilityFlop(formatKpi(judged, result.flopBelow, context.currency)),
            cell: ({ result }: ReportStrategy) => formatProbability(result.probabilityFlop),
          },
        ]),
    ...defined.map((kpi) => ({
      head: kpiHead(context, kpi),
      cell: ({ result }: ReportStrategy) => otherCell(context, kpi, result.kpis[kpi]),
    })),
  ]
  return section(
    'strategies',
    words.tableHeading,
    words.tableNote(sensibleNumber(result.replications), confidence) +
      (result.replications < 2 ? ` ${words.oneRun}` : ''),
    element(
      'div',
      { class: 'summary' },
      cardTable(words, {
        caption: words.tableHeading,
        head: [words.strategy, ...columns.map(({ head }) => head)],
        rows: strategies.map((strategy) => ({
          head: rowHead(context, strategy),
          cells: columns.map(({ cell }) => cell(strategy)),
          className: strategy.leads ? 'leads' : undefined,
        })),
      }),
    ),
    undefinedKpis.length === 0
      ? ''
      : element(
          'p',
          { class: 'note' },
          words.neverDefined(undefinedKpis.map((kpi) => words.kpi(kpi)).join(', ')),
        ),
  )
}

function rowHead({ words }: ReportContext, strategy: ReportStrategy): Markup {
  const id = plainText(strategy.result.id)
  return [
    inlineMark(strategy),
    isolated(strategy.name),
    strategy.leads ? [' ', element('span', { class: 'badge' }, words.leadsMark)] : '',
    id === strategy.name ? '' : element('small', { class: 'id' }, isolated(id)),
  ]
}

/** The KPIs beside the judged one, apart from those that no strategy ever defines. */
function splitShown({ result, judged }: ReportContext): [KpiId[], KpiId[]] {
  const others = [...new Set(result.shown)].filter((kpi) => kpi !== judged && Object.hasOwn(KPIS, kpi))
  const isDefined = (kpi: KpiId): boolean =>
    result.strategies.some((strategy) => strategy.kpis[kpi].p50 !== null)
  return [others.filter(isDefined), others.filter((kpi) => !isDefined(kpi))]
}

function medianCell(context: ReportContext, kpi: KpiId, estimate: Estimate): Markup {
  return [
    element('strong', { class: 'main' }, formatKpiBare(kpi, estimate.p50)),
    element('small', {}, rangeText(kpi, estimate.p05, estimate.p95)),
    undefinedNote(context, estimate),
  ]
}

function otherCell(context: ReportContext, kpi: KpiId, estimate: Estimate): Markup {
  return [
    formatKpiBare(kpi, estimate.p50),
    element('small', {}, rangeText(kpi, estimate.p05, estimate.p95)),
    undefinedNote(context, estimate),
  ]
}

function undefinedNote({ words, result }: ReportContext, estimate: Estimate): Markup {
  if (estimate.undefined === 0) return ''
  const runs = sensibleNumber(result.replications)
  return element('small', { class: 'wrap' }, words.undefinedIn(sensibleNumber(estimate.undefined), runs))
}

function meanCell(kpi: KpiId, { mean, low, high }: Estimate): Markup {
  const interval = low === null || high === null ? '' : element('small', {}, rangeText(kpi, low, high))
  return [formatKpiBare(kpi, mean), interval]
}

function rangeText(kpi: KpiId, low: number | null, high: number | null): Markup {
  return formatRange(formatKpiBare(kpi, low), formatKpiBare(kpi, high))
}

function probabilityCell(probability: number, className: string): Markup {
  const percent = Math.round(Math.min(1, Math.max(0, Number.isFinite(probability) ? probability : 0)) * 100)
  return [
    formatProbability(probability),
    element(
      'svg',
      {
        class: 'meter',
        viewBox: '0 0 100 6',
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
        focusable: 'false',
      },
      element('rect', { class: 'meter-track', width: 100, height: 6 }),
      element('rect', { class: `bar ${className}`, width: percent, height: 6 }),
    ),
  ]
}
