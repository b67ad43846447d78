import { KPIS } from '../../measure/kpi-ids.js'
import {
  formatKpi,
  formatProbability,
  formatRange,
  isPercentKpi,
  sensibleNumber,
  withSign,
} from '../sensible-number.js'
import { bottomAxis, valueAxis, type ValueAxis } from './axis.js'
import { byStrength, judgedPairs, type Pair } from '../judged-pairs.js'
import { showTable } from './data-table.js'
import { intervalBar } from './interval-bar.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { mark } from './marks.js'
import { asRead } from './mirrored.js'
import { judgedValue, kpiHead, OWN_COLOURS, type ReportContext } from '../report-context.js'
import { section } from './section.js'
import { isolatedFit, responsiveChart, text, textWidth, type Picture } from './svg.js'

/** Paired differences in the judged KPI against the line of no difference. */
export function differenceSection(context: ReportContext): Markup {
  const { words, judged, confidence } = context
  const pairs = judgedPairs(context)
  if (!context.compared || pairs.length === 0) return ''
  const leader = byStrength(context)[0]
  const many = context.strategies.length > OWN_COLOURS
  const drawn = many ? pairs.filter(({ a, b }) => a === leader || b === leader) : pairs
  const kpi = words.kpi(judged)
  const sentences = drawn.map(({ a, b, mean, low, high, clear }) =>
    words.differenceAltPart(
      isolatedPlain(a.name),
      isolatedPlain(b.name),
      withSign(judgedValue(context, mean), mean),
      judgedValue(context, low),
      judgedValue(context, high),
      clear,
    ),
  )
  return section(
    'differences',
    words.differencesHeading,
    words.differencesNote(kpi, confidence),
    responsiveChart(words.differencesAlt(kpi, sentences), { wide: 540, narrow: 328 }, (width) =>
      asRead(words.direction, differencePicture(context, drawn, width)),
    ),
    KPIS[judged].better === 'less' ? element('p', { class: 'note' }, words.lessIsBetter(kpi)) : '',
    many && leader ? element('p', { class: 'note' }, words.leaderOnly(isolatedPlain(leader.name))) : '',
    differenceTable(context),
  )
}

function differencePicture(context: ReportContext, pairs: readonly Pair[], width: number): Picture {
  const { judged } = context
  const axis = valueAxis(
    [0, ...pairs.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean])],
    [12, width - 12],
    {
      percent: isPercentKpi(judged),
      ticks: width < 400 ? 4 : 7,
      fromZero: true,
      figures: context.words.figures,
    },
  )
  const narrow = width < 400
  const rowHeight = narrow ? 64 : 46
  const bottom = pairs.length * rowHeight + 6
  const rows = pairs.map((pair, i) =>
    narrow
      ? narrowRow(context, pair, axis, i * rowHeight, width)
      : wideRow(context, pair, axis, i * rowHeight, width),
  )
  return {
    width,
    height: bottom + 38,
    body: [
      bottomAxis(axis, 0, bottom, width),
      rows,
      text(width, bottom + 33, kpiHead(context, judged), 'axis-title', 'end'),
    ],
  }
}

/** Both names on one line, the bar below. */
function wideRow(context: ReportContext, pair: Pair, axis: ValueAxis, top: number, width: number): Markup {
  const { a, b } = pair
  const { minus } = context.words
  const y = top + 14
  const figure = figureOf(context, pair)
  const room = width - textWidth(figure, 12) - textWidth(minus, 11) - 72
  const [firstRoom, secondRoom] = shareRoom(a.name, b.name, room)
  const first = isolatedFit(a.name, firstRoom)
  const afterFirst = 18 + textWidth(first, 13) + 6
  const second = afterFirst + textWidth(minus, 11) + 14
  return [
    mark(a, 7, y - 4, 11),
    text(18, y, first, 'label halo'),
    text(afterFirst, y, minus, 'tick halo'),
    mark(b, second, y - 4, 11),
    text(second + 11, y, isolatedFit(b.name, secondRoom), 'label halo'),
    text(width, y, figure, pair.clear ? 'figure strong halo' : 'figure halo', 'end'),
    intervalBar(pair.a, pair, axis, top + 32),
  ]
}

/** One name a line, so that a phone shows them whole. */
function narrowRow(context: ReportContext, pair: Pair, axis: ValueAxis, top: number, width: number): Markup {
  const { a, b } = pair
  const { minus } = context.words
  const figure = figureOf(context, pair)
  const indent = textWidth(minus, 11) + 8
  return [
    mark(a, 7, top + 10, 11),
    text(18, top + 14, isolatedFit(a.name, width - 22), 'label halo'),
    text(0, top + 32, minus, 'tick halo'),
    mark(b, indent + 7, top + 28, 11),
    text(
      indent + 18,
      top + 32,
      isolatedFit(b.name, width - indent - 26 - textWidth(figure, 12)),
      'label halo',
    ),
    text(width, top + 32, figure, pair.clear ? 'figure strong halo' : 'figure halo', 'end'),
    intervalBar(pair.a, pair, axis, top + 49),
  ]
}

function figureOf(context: ReportContext, { mean }: Pair): string {
  return context.words.figures(withSign(judgedValue(context, mean), mean))
}

/** Splits the room between two names: a short one leaves what it does not need to the other. */
function shareRoom(a: string, b: string, room: number): [number, number] {
  const [needA, needB] = [textWidth(a, 13) + 1, textWidth(b, 13) + 1]
  if (needA + needB <= room) return [needA, needB]
  if (needA < room / 2) return [needA, room - needA]
  if (needB < room / 2) return [room - needB, needB]
  return [room / 2, room / 2]
}

function differenceTable(context: ReportContext): Markup {
  const { words, result, currency } = context
  const nameOf = new Map(context.strategies.map((strategy) => [strategy.result.id, strategy.name]))
  return showTable(words, {
    caption: words.differencesHeading,
    head: [words.difference, words.kpiHead, words.mean, words.interval, words.firstAhead, words.runsSaved],
    rows: result.differences.map((difference) => {
      const value = (amount: number | null): string => formatKpi(difference.kpi, amount, currency)
      const [a, b] = [nameOf.get(difference.a) ?? difference.a, nameOf.get(difference.b) ?? difference.b]
      return [
        [isolated(a), ` ${words.minus} `, isolated(b)],
        words.kpi(difference.kpi),
        withSign(value(difference.mean), difference.mean),
        formatRange(value(difference.low), value(difference.high)),
        formatProbability(difference.probabilityAExceedsB),
        difference.varianceReduction === null
          ? sensibleNumber(null)
          : words.times(sensibleNumber(difference.varianceReduction)),
      ]
    }),
  })
}
