import type { TestingResult } from '../../experiment/result.js'
import type { ReportContext, ReportStrategy } from '../report-context.js'
import {
  formatPercent,
  formatProbability,
  formatRange,
  sensibleNumber,
  withSign,
} from '../sensible-number.js'
import { showTable } from './data-table.js'
import { intervalRows, type IntervalRow } from './interval-rows.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { asRead } from './mirrored.js'
import { section } from './section.js'
import { responsiveChart } from './svg.js'

interface Tested {
  readonly strategy: ReportStrategy
  readonly testing: TestingResult
}

/** What test advertising promised and what was behind it; left out where nothing was tested. */
export function testingSection(context: ReportContext): Markup {
  const { strategies, words } = context
  const tested = strategies.flatMap((strategy): Tested[] =>
    strategy.result.testing === null ? [] : [{ strategy, testing: strategy.result.testing }],
  )
  if (tested.length === 0) return ''
  return section(
    'testing',
    words.testing.heading,
    words.testing.note,
    element(
      'div',
      { class: 'columns' },
      liftChart(context, tested),
      element('ul', { class: 'sentences' }, ...tested.map((one) => settledItem(context, one))),
    ),
    testTable(context, tested),
  )
}

function liftChart({ words }: ReportContext, tested: readonly Tested[]): Markup {
  const said = words.testing
  const groups = tested.map(({ strategy, testing }) => ({
    strategy,
    rows: [
      liftRow(strategy, said.measured, testing.measuredLift),
      liftRow(strategy, said.truth, testing.trueLift),
    ].flat(),
  }))
  if (groups.every(({ rows }) => rows.length === 0)) return ''
  const alt = said.alt(
    tested.map(({ strategy, testing }) =>
      said.altPart(
        isolatedPlain(strategy.name),
        lift(testing.measuredLift.mean),
        lift(testing.trueLift.mean),
      ),
    ),
  )
  return element(
    'div',
    {},
    responsiveChart(alt, { wide: 540, narrow: 328 }, (width) =>
      asRead(
        words.direction,
        intervalRows(
          groups.filter(({ rows }) => rows.length > 0),
          { width, percent: true, title: said.axis, figures: words.figures },
        ),
      ),
    ),
  )
}

function liftRow(
  strategy: ReportStrategy,
  label: string,
  { high, low, mean }: TestingResult['trueLift'],
): IntervalRow[] {
  if (mean === null || !Number.isFinite(mean)) return []
  return [{ strategy, label, figure: lift(mean), mean, low, high }]
}

function lift(value: number | null): string {
  return withSign(formatPercent(value), value)
}

function settledItem({ words }: ReportContext, { strategy, testing }: Tested): Markup {
  const said = words.testing
  return element(
    'li',
    {},
    said.settled(isolatedPlain(strategy.name), creativesOf(testing, said.settledOn)),
    ' ',
    said.cost(sensibleNumber(testing.impressions), sensibleNumber(testing.regret.mean)),
  )
}

/** Each creative that was chosen with its share, most often first. */
export function creativesOf(
  { chosen }: TestingResult,
  say: (creative: string, share: string) => string,
): string[] {
  return Object.entries(chosen)
    .sort(([, a], [, b]) => b - a)
    .map(([creative, share]) => say(isolatedPlain(creative), formatProbability(share)))
}

function testTable({ words }: ReportContext, tested: readonly Tested[]): Markup {
  const said = words.testing
  const cell = ({ high, low, mean }: TestingResult['regret'], write: (value: number | null) => string) => [
    withSign(write(mean), write === formatPercent ? mean : null),
    element('small', {}, formatRange(write(low), write(high))),
  ]
  return showTable(words, {
    caption: said.heading,
    head: [words.strategy, said.chosen, said.measuredHead, said.truthHead, said.regret, said.impressions],
    rows: tested.map(({ strategy, testing }) => [
      isolated(strategy.name),
      creativesOf(testing, (creative, share) => `${creative} ${share}`).join(', '),
      cell(testing.measuredLift, formatPercent),
      cell(testing.trueLift, formatPercent),
      cell(testing.regret, sensibleNumber),
      sensibleNumber(testing.impressions),
    ]),
  })
}
