import { BUDGET_LINES } from '../../scenario/scenario.js'
import { positive } from '../positive.js'
import { sensibleNumber, withUnit } from '../sensible-number.js'
import { showTable } from './data-table.js'
import { isolated, isolatedPlain, type Markup } from './markup.js'
import { asRead } from './mirrored.js'
import { capitalised, type ReportContext } from '../report-context.js'
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
    figure: words.figures(withUnit(sensibleNumber(strategy.result.spend.total), currency)),
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
      asRead(words.direction, stackedBars(bars, longest, width)),
    ),
    showTable(words, {
      caption: `${words.spendHeading}, ${currency}`,
      head: [
        words.strategy,
        ...used.map((line) => capitalised(words.line(line))),
        capitalised(words.total),
        capitalised(words.unspent),
      ],
      rows: strategies.map(({ name, result: { spend } }) => [
        isolated(name),
        ...[...used.map((line) => spend.byLine[line]), spend.total, spend.unspent].map((value) =>
          sensibleNumber(value),
        ),
      ]),
    }),
  )

  function sentenceOf({ strategy, parts, figure }: StackedBar): string {
    const shares = parts
      .filter(({ value }) => value > 0)
      .map(({ name, value }) => `${name} ${sensibleNumber(value)}`)
    return words.sharesAltPart(isolatedPlain(strategy.name), `${figure}; ${shares.join(', ')}`)
  }
}

function part(name: string, value: number, shade: string): StackedBar['parts'][number] {
  return { name, value: positive(value), shade, label: sensibleNumber(positive(value)) }
}
