import { BUDGET_LINES } from '../../scenario/scenario.js'
import { formatPercent, sensibleNumber, withUnit } from '../sensible-number.js'
import { showTable } from './data-table.js'
import { escapeText, isolated, isolatedPlain, type Markup } from './markup.js'
import { capitalised, type ReportContext, type ReportStrategy } from '../report-context.js'
import { section } from './section.js'
import { shadeLegend, stackedBars, type StackedBar } from './stacked-bars.js'
import { responsiveChart } from './svg.js'

/** Money by budget line for each strategy; left out where nothing was spent. */
export function spendSection(context: ReportContext): Markup {
  const { words, strategies, currency } = context
  const budgets = strategies.map(
    ({ result }) => positive(result.spend.total) + positive(result.spend.unspent),
  )
  const longest = Math.max(0, ...budgets)
  if (longest === 0) return ''
  const used = BUDGET_LINES.filter((line) =>
    strategies.some(({ result }) => positive(result.spend.byLine[line]) > 0),
  )
  // A rest that comes from rounding alone is not worth a word.
  const unspent = strategies.some(({ result }, i) => positive(result.spend.unspent) > budgets[i]! * 0.001)
  const bars = strategies.map((strategy): StackedBar => ({
    strategy,
    figure: withUnit(sensibleNumber(strategy.result.spend.total), currency),
    parts: [
      ...used.map((line) =>
        part(words.line(line), strategy.result.spend.byLine[line], `shade-${BUDGET_LINES.indexOf(line)}`),
      ),
      ...(unspent ? [part(words.unspent, strategy.result.spend.unspent, 'shade-rest')] : []),
    ],
  }))
  return section(
    'spend',
    words.spendHeading,
    words.spendNote,
    shadeLegend([
      ...used.map((line) => ({ name: words.line(line), shade: `shade-${BUDGET_LINES.indexOf(line)}` })),
      ...(unspent ? [{ name: words.unspent, shade: 'shade-rest' }] : []),
    ]),
    responsiveChart(words.spendAlt(bars.map(sentenceOf)), { wide: 540, narrow: 328 }, (width) =>
      stackedBars(bars, longest, width),
    ),
    showTable(words, {
      caption: `${words.spendHeading}, ${currency}`,
      head: [
        words.strategy,
        ...used.map((line) => capitalised(words.line(line))),
        capitalised(words.total),
        capitalised(words.unspent),
      ].map(escapeText),
      rows: strategies.map(({ name, result: { spend } }) => [
        isolated(name),
        ...[...used.map((line) => spend.byLine[line]), spend.total, spend.unspent].map((value) =>
          escapeText(sensibleNumber(value)),
        ),
      ]),
    }),
  )

  function sentenceOf({ strategy, parts, figure }: StackedBar): string {
    const shares = parts
      .filter(({ value }) => value > 0)
      .map(({ name, value }) => `${name} ${sensibleNumber(value)}`)
    return words.sharesAltPart(
      isolatedPlain((strategy as ReportStrategy).name),
      `${figure}; ${shares.join(', ')}`,
    )
  }
}

function part(name: string, value: number, shade: string): StackedBar['parts'][number] {
  return { name, value: positive(value), shade, label: sensibleNumber(positive(value)) }
}

/** Bars have no negative lengths, and a value that is not a number has none. */
function positive(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0
}

/** Paid, owned and earned: which kind of message led to the orders, or to the visits where nothing is sold. */
export function attributionSection(context: ReportContext): Markup {
  const { words, strategies, product } = context
  const sources = ['paid', 'owned', 'earned'] as const
  const totals = strategies.map(({ result }) =>
    sources.reduce((sum, source) => sum + positive(result.attribution[source]), 0),
  )
  if (totals.every((total) => total === 0)) return ''
  const bars = strategies.map((strategy, i): StackedBar => {
    const total = totals[i]!
    return {
      strategy,
      figure: total === 0 ? words.nothingAttributed : sensibleNumber(total),
      parts: sources.map((source) => {
        const share = total === 0 ? 0 : positive(strategy.result.attribution[source]) / total
        return {
          name: words.source[source],
          value: share,
          shade: `source-${source}`,
          label: formatPercent(share),
        }
      }),
    }
  })
  return section(
    'attribution',
    words.attributionHeading(product),
    words.attributionNote(product),
    shadeLegend(sources.map((source) => ({ name: words.source[source], shade: `source-${source}` }))),
    responsiveChart(
      words.attributionAlt(
        product,
        bars.map(({ strategy, parts, figure }) =>
          words.sharesAltPart(
            isolatedPlain(strategy.name),
            `${figure}; ${parts.map(({ name, label }) => `${name} ${label}`).join(', ')}`,
          ),
        ),
      ),
      { wide: 540, narrow: 328 },
      (width) => stackedBars(bars, 1, width),
    ),
    showTable(words, {
      caption: words.attributionHeading(product),
      head: [words.strategy, ...sources.map((source) => capitalised(words.source[source]))].map(escapeText),
      rows: strategies.map(({ name, result }) => [
        isolated(name),
        ...sources.map((source) => escapeText(sensibleNumber(result.attribution[source]))),
      ]),
    }),
  )
}
