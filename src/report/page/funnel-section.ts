import type { KpiId } from '../../measure/kpi-ids.js'
import { capitalised, kpiHead, type ReportContext, type ReportStrategy } from '../report-context.js'
import { formatKpiBare, formatPercent, formatRange, sensibleNumber } from '../sensible-number.js'
import { showTable } from './data-table.js'
import { funnelChart, isLogarithmic, type FunnelStep } from './funnel-chart.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { asRead } from './mirrored.js'
import { section } from './section.js'
import { responsiveChart } from './svg.js'
import { legend } from './time-section.js'

/** Each of them happens to some of those before it. */
const STEPS = ['impressions', 'views', 'clicks', 'visits', 'conversions'] as const satisfies readonly KpiId[]

interface Step {
  readonly kpi: KpiId
  /** The step that it is a share of. */
  readonly before: KpiId | null
}

/** What is left of what was served, from step to step; left out where nothing was seen. */
export function funnelSection(context: ReportContext): Markup {
  const { product, strategies, words } = context
  const steps = stepsOf(context)
  if (steps.length < 2) return ''
  const drawn = steps.map((step) => drawnStep(context, step))
  const told = strategies.length > 1 ? sentences(context, steps) : []
  const chart = element(
    'div',
    {},
    responsiveChart(sentenceOf(context, steps), { wide: 540, narrow: 328 }, (width) =>
      asRead(words.direction, funnelChart(drawn, width, words.figures)),
    ),
  )
  return section(
    'funnel',
    words.funnel.heading(product),
    words.funnel.note(isLogarithmic(drawn)),
    strategies.length > 1 ? legend(context) : '',
    element(
      'div',
      { class: 'columns' },
      chart,
      element('ul', { class: 'sentences' }, ...told.map((sentence) => element('li', {}, sentence))),
    ),
    stepTable(context, steps),
  )
}

/** The steps that anybody got to, up to the first that nobody did. */
function stepsOf({ strategies }: ReportContext): Step[] {
  const end = STEPS.findIndex((kpi) => strategies.every((strategy) => !(meanOf(strategy, kpi) > 0)))
  return STEPS.slice(0, end < 0 ? undefined : end).map((kpi, i) => ({ kpi, before: STEPS[i - 1] ?? null }))
}

function meanOf({ result }: ReportStrategy, kpi: KpiId): number {
  return result.kpis[kpi].mean ?? NaN
}

/** Of all runs together. */
function shareOf(strategy: ReportStrategy, { before, kpi }: Step): number | null {
  const share = before === null ? NaN : meanOf(strategy, kpi) / meanOf(strategy, before)
  return Number.isFinite(share) ? share : null
}

function drawnStep({ strategies, words }: ReportContext, step: Step): FunnelStep {
  return {
    name: capitalised(words.kpi(step.kpi)),
    of: step.before === null ? '' : words.funnel.of(words.kpi(step.before)),
    bars: strategies.map((strategy) => ({
      strategy,
      value: meanOf(strategy, step.kpi),
      figure: words.figures(sensibleNumber(meanOf(strategy, step.kpi))),
      share: step.before === null ? '' : words.figures(formatPercent(shareOf(strategy, step))),
    })),
  }
}

function sentenceOf({ strategies, words }: ReportContext, steps: readonly Step[]): string {
  const said = words.funnel
  const stepText = (strategy: ReportStrategy, step: Step): string => {
    const count = said.altStep(sensibleNumber(meanOf(strategy, step.kpi)), words.kpi(step.kpi))
    const share = shareOf(strategy, step)
    return step.before === null || share === null
      ? count
      : count + said.altShare(formatPercent(share), words.kpi(step.before))
  }
  return said.alt(
    strategies.map((strategy) =>
      said.altPart(
        isolatedPlain(strategy.name),
        steps.map((step) => stepText(strategy, step)),
      ),
    ),
  )
}

/** With which strategy most and fewest are left at each step. */
function sentences({ strategies, words }: ReportContext, steps: readonly Step[]): string[] {
  return steps.flatMap((step) => {
    const ordered = strategies
      .flatMap((strategy) => {
        const share = shareOf(strategy, step)
        return share === null ? [] : [{ name: isolatedPlain(strategy.name), share }]
      })
      .sort((a, b) => b.share - a.share)
    const [most, least] = [ordered[0], ordered.at(-1)]
    if (step.before === null || most === undefined || least === undefined || ordered.length < 2) return []
    const names = [words.kpi(step.kpi), words.kpi(step.before)] as const
    const [highest, lowest] = [formatPercent(most.share), formatPercent(least.share)]
    return highest === lowest
      ? [words.funnel.alike(...names, highest)]
      : [words.funnel.most(...names, most.name, highest, least.name, lowest)]
  })
}

/** The steps, and the money that came in where anything is sold. */
function stepTable(context: ReportContext, steps: readonly Step[]): Markup {
  const { product, strategies, words } = context
  const money: Step[] = product
    ? [
        { kpi: 'revenue', before: null },
        { kpi: 'repeatRevenue', before: 'revenue' },
      ]
    : []
  return showTable(words, {
    caption: words.funnel.heading(product),
    head: [words.funnel.step, ...strategies.map(({ name }) => isolated(name))],
    rows: [...steps, ...money].map((step) => [
      kpiHead(context, step.kpi),
      ...strategies.map((strategy) => stepCell(strategy, step)),
    ]),
    note: words.funnel.tableNote,
  })
}

function stepCell(strategy: ReportStrategy, step: Step): Markup {
  const { mean, p05, p95 } = strategy.result.kpis[step.kpi]
  const write = (value: number | null): string => formatKpiBare(step.kpi, value)
  const share = shareOf(strategy, step)
  return [
    write(mean),
    ' ',
    element('small', {}, formatRange(write(p05), write(p95))),
    share === null ? '' : [' ', element('small', {}, formatPercent(share))],
  ]
}
