import type { Estimate } from '../../experiment/result.js'
import { KPIS, type KpiId } from '../../measure/kpi-ids.js'
import { capitalised, kpiHead, type ReportContext, type ReportStrategy } from '../report-context.js'
import { formatHours, formatKpiBare, formatPercent, formatRange } from '../sensible-number.js'
import { cardTable } from './card-table.js'
import { element, isolatedPlain, type Markup } from './markup.js'
import { section } from './section.js'

/** In the order in which a talk goes: asked, answered, liked, talked of. */
const KPIS_OF_TALK = [
  'questions',
  'repliesMissed',
  'replyTimeMedianHours',
  'loyaltyMean',
  'loyalFollowers',
  'followersGained',
  'repeatRevenue',
  'customerPosts',
  'sourViews',
  'signalsDetected',
  'leads',
  'shareOfVoice',
] as const satisfies readonly KpiId[]

/** Figures that are the same in a world in which nothing happens, and not 0: shown only where they vary. */
const AT_REST: ReadonlySet<KpiId> = new Set(['loyaltyMean', 'shareOfVoice'])

/** Questions, answers, loyalty and sour words; a figure that is 0 everywhere is left out. */
export function conversationSection(context: ReportContext): Markup {
  const { strategies, words } = context
  const shown = KPIS_OF_TALK.filter((kpi) => {
    // All answered in time is worth saying too.
    const telling = kpi === 'repliesMissed' ? 'questions' : kpi
    return tells(
      telling,
      strategies.map(({ result }) => result.kpis[telling]),
    )
  })
  if (shown.length === 0) return ''
  const said = words.conversation
  const rows = shown.map((kpi) => ({
    head: kpi === 'repliesMissed' ? capitalised(said.answeredInTime) : kpiHead(context, kpi),
    cells: strategies.map((strategy) =>
      kpi === 'repliesMissed' ? answeredCell(strategy) : medianCell(kpi, strategy.result.kpis[kpi]),
    ),
  }))
  return section(
    'conversation',
    said.heading,
    said.note,
    cardTable(words, {
      caption: said.heading,
      head: [said.figure, ...strategies.map(({ name }) => isolatedPlain(name))],
      rows,
    }),
  )
}

function tells(kpi: KpiId, estimates: readonly Estimate[]): boolean {
  const defined = estimates.filter(({ mean }) => mean !== null)
  if (AT_REST.has(kpi)) {
    const values = defined.flatMap(({ mean, p05, p95 }) => [mean, p05, p95])
    return new Set(values).size > 1
  }
  return defined.some(({ mean }) => mean !== 0)
}

/** One minus the missed ones: a ratio of means, since single runs may have no question at all. */
function answeredCell({ result: { kpis } }: ReportStrategy): Markup {
  const [missed, asked] = [kpis.repliesMissed.mean, kpis.questions.mean]
  const share = missed === null || asked === null || !(asked > 0) ? null : 1 - missed / asked
  return formatPercent(share)
}

function medianCell(kpi: KpiId, { p05, p50, p95 }: Estimate): Markup {
  const write = (value: number | null): string =>
    KPIS[kpi].unit === 'hours' ? formatHours(value) : formatKpiBare(kpi, value)
  const range = formatRange(write(p05), write(p95))
  return [write(p50), p05 === p95 ? '' : element('small', {}, range)]
}
