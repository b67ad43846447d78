import type { StrategyResult } from '../../experiment/result.js'
import type { ReportContext, ReportStrategy } from '../report-context.js'
import { sensibleNumber } from '../sensible-number.js'
import { showTable } from './data-table.js'
import { dayChart, showsWeekends } from './day-chart.js'
import { inlineMark } from './marks.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { section } from './section.js'
import { responsiveChart } from './svg.js'

type Figure = keyof StrategyResult['daily']

const FIGURES = ['reach', 'engagements', 'visits', 'orders'] as const satisfies readonly Figure[]
const PANEL = { wide: 250, narrow: 157 }
/** Longer campaigns are shown by weeks, then by four weeks: more columns cannot be told apart. */
const MOST_COLUMNS = 120
const UNITS = [
  { days: 1, name: 'day' },
  { days: 7, name: 'week' },
  { days: 28, name: 'fourWeeks' },
] as const

/** What happened on each day, one small chart for each strategy and figure; left out for less than two days. */
export function dailySection(context: ReportContext): Markup {
  const { result, strategies, words } = context
  const { horizonHours } = result.scenario
  const days = Math.max(0, ...strategies.map((strategy) => strategy.result.daily.reach.length))
  const unit = UNITS.find((candidate) => days / candidate.days <= MOST_COLUMNS) ?? UNITS[2]
  const figures = FIGURES.map((figure) => ({
    figure,
    series: strategies.map((strategy) => byUnit(strategy.result.daily[figure], unit.days)),
  })).filter(({ series }) => series.some((values) => values.some((value) => value > 0)))
  if (days < 2 || figures.length === 0) return ''
  const unitName = words.daily.unit[unit.name]
  const note = words.daily.note(unitName, strategies.length)
  const blocks = figures.map(({ figure, series }) =>
    element(
      'div',
      { class: 'days' },
      element('h3', {}, words.daily[figure]),
      element(
        'div',
        { class: `panels${strategies.length === 1 ? ' one' : ''}` },
        ...strategies.map((strategy, i) => panel(context, strategy, figure, series, i, unit, unitName)),
      ),
      dayTable(context, words.daily[figure], unitName, series),
    ),
  )
  return section(
    'daily',
    words.daily.heading,
    showsWeekends(horizonHours) ? `${note} ${words.daily.weekends}` : note,
    strategies.length === 1 ? element('div', { class: 'columns of-days' }, ...blocks) : blocks,
  )
}

function panel(
  context: ReportContext,
  strategy: ReportStrategy,
  figure: Figure,
  series: readonly (readonly number[])[],
  place: number,
  unit: (typeof UNITS)[number],
  unitName: string,
): Markup {
  const { result, strategies, words } = context
  const values = series[place]!
  const highest = Math.max(...series.flat())
  return element(
    'figure',
    {},
    element('figcaption', {}, inlineMark(strategy), ' ', isolated(strategy.name)),
    responsiveChart(
      sentenceOf(context, words.daily[figure], unitName, strategy, values),
      strategies.length === 1 ? { wide: 540, narrow: 328 } : PANEL,
      (width) =>
        dayChart(
          context,
          strategy,
          { values, unitDays: unit.days, horizonHours: result.scenario.horizonHours, highest },
          width,
        ),
    ),
  )
}

function sentenceOf(
  { words }: ReportContext,
  what: string,
  unit: string,
  strategy: ReportStrategy,
  values: readonly number[],
): string {
  const name = isolatedPlain(strategy.name)
  const total = values.reduce((sum, value) => sum + value, 0)
  if (total === 0) return words.daily.nothing(what, name)
  const most = Math.max(...values)
  return words.daily.alt(
    what,
    unit,
    name,
    sensibleNumber(total),
    sensibleNumber(most),
    words.daily.numbered(unit, String(values.indexOf(most) + 1)),
  )
}

function dayTable(
  { strategies, words }: ReportContext,
  caption: string,
  unit: string,
  series: readonly (readonly number[])[],
): Markup {
  const columns = Math.max(...series.map((values) => values.length))
  return showTable(words, {
    caption,
    head: [unit, ...strategies.map(({ name }) => isolated(name))],
    rows: Array.from({ length: columns }, (_, i) => [
      String(i + 1),
      ...series.map((values) => sensibleNumber(values[i])),
    ]),
  })
}

/** Sums over as many days as a column stands for; what is not a number counts nothing. */
function byUnit(days: readonly number[], unitDays: number): number[] {
  return Array.from({ length: Math.ceil(days.length / unitDays) }, (_, i) =>
    days
      .slice(i * unitDays, (i + 1) * unitDays)
      .reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0),
  )
}
