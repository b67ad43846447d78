import { kpiHead, type ReportContext, type ReportStrategy } from '../report-context.js'
import { formatKpi, formatKpiBare, formatRange, isPercentKpi, withSign } from '../sensible-number.js'
import { showTable } from './data-table.js'
import { intervalRows } from './interval-rows.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { asRead } from './mirrored.js'
import { responsiveChart } from './svg.js'

interface Lever {
  readonly lever: string
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** Shapley values of the levers of each strategy; empty where they were not asked for. */
export function incrementalPart(context: ReportContext): Markup {
  const { confidence, result, strategies, words } = context
  const kpi = result.incremental?.[0]?.kpi
  if (kpi === undefined) return ''
  const groups = (result.incremental ?? []).flatMap((attribution) => {
    const strategy = strategies.find((candidate) => candidate.result.id === attribution.strategy)
    const levers = attribution.levers.filter(({ mean }) => Number.isFinite(mean))
    return strategy === undefined || levers.length === 0 || attribution.kpi !== kpi
      ? []
      : [{ strategy, levers: [...levers].sort((a, b) => b.mean - a.mean) }]
  })
  if (groups.length === 0) return ''
  const value = (amount: number): string => withSign(formatKpi(kpi, amount, context.currency), amount)
  const rowsOf = (strategy: ReportStrategy, levers: readonly Lever[]) =>
    levers.map(({ high, lever, low, mean }) => ({
      strategy,
      label: words.lever(lever),
      figure: withSign(formatKpiBare(kpi, mean), mean),
      mean,
      low,
      high,
    }))
  const said = words.credit
  const alt = said.incrementalAlt(
    words.kpi(kpi),
    groups.map(({ levers, strategy }) =>
      said.incrementalAltPart(
        isolatedPlain(strategy.name),
        levers.map(({ lever, mean }) => `${isolatedPlain(words.lever(lever))} ${value(mean)}`),
      ),
    ),
  )
  return element(
    'div',
    {},
    element('h3', {}, said.incrementalHeading),
    element('p', { class: 'note' }, said.incrementalNote(words.kpi(kpi), confidence)),
    responsiveChart(alt, { wide: 540, narrow: 328 }, (width) =>
      asRead(
        words.direction,
        intervalRows(
          groups.map(({ levers, strategy }) => ({ strategy, rows: rowsOf(strategy, levers) })),
          { width, percent: isPercentKpi(kpi), title: kpiHead(context, kpi), figures: words.figures },
        ),
      ),
    ),
    showTable(words, {
      caption: said.incrementalHeading,
      head: [words.strategy, said.lever, words.mean, words.interval],
      rows: groups.flatMap(({ levers, strategy }) =>
        levers.map(({ high, lever, low, mean }) => [
          isolated(strategy.name),
          isolated(words.lever(lever)),
          value(mean),
          formatRange(formatKpi(kpi, low, context.currency), formatKpi(kpi, high, context.currency)),
        ]),
      ),
    }),
  )
}
