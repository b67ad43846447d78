import type { ExperimentResult, StrategyResult } from '../src/experiment/result.js'
import { formatKpi } from '../src/measure/format-number.js'
import { KPIS } from '../src/measure/kpi-ids.js'
import { KPI_NAMES } from '../src/measure/kpi-names.js'
import { formatPercent } from '../src/units.js'
import { element } from './element.js'
import { rangePlot } from './range-plot.js'
import { strategyClass, strategyMark } from './strategy-marks.js'

/** What a comparison says so far; `file` names the scenario on the command line. */
export function answerView(result: ExperimentResult, file: string): DocumentFragment {
  const view = document.createDocumentFragment()
  view.append(element('p', { class: 'verdict', id: 'verdict' }, result.verdict.sentence))
  view.append(element('div', { class: 'scroller' }, strategyTable(result)))
  const plot = rangePlot(result)
  if (plot !== null) {
    const caption = `Dot: the median ${KPI_NAMES[result.verdict.kpi]}; bar: the range that holds 90 % of the simulated campaigns.`
    view.append(element('figure', {}, plot, element('figcaption', { id: 'range-caption' }, caption)))
  }
  view.append(assumptions(result), provenance(result, file))
  return view
}

function strategyTable(result: ExperimentResult): HTMLTableElement {
  const { kpi } = result.verdict
  const flop = result.flopBelow !== null
  const heads = [
    'Strategy',
    `Median ${KPI_NAMES[kpi]}`,
    '90 % range',
    'Comes first',
    ...(flop ? ['Flops'] : []),
  ]
  return element(
    'table',
    {},
    element(
      'caption',
      {},
      `${result.replications} simulated campaigns a strategy, the same people and luck for all`,
    ),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...result.strategies.map((strategy, i) => strategyRow(result, strategy, i))),
  )
}

function strategyRow(result: ExperimentResult, strategy: StrategyResult, index: number): HTMLTableRowElement {
  const { kpi } = result.verdict
  const { p05, p50, p95 } = strategy.kpis[kpi]
  const value = (x: number | null): string => formatKpi(x ?? NaN, KPIS[kpi].unit, result.scenario.currency, 3)
  const bare = (x: number | null): string => value(x).replace(` ${result.scenario.currency}`, '')
  const mark = element(
    'span',
    { class: `mark ${strategyClass(index)}`, 'aria-hidden': 'true' },
    strategyMark(index),
  )
  const cells = [value(p50), `${bare(p05)} to ${bare(p95)}`, formatPercent(strategy.probabilityBest)]
  if (result.flopBelow !== null) cells.push(formatPercent(strategy.probabilityFlop ?? NaN))
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, mark, strategy.label.en),
    ...cells.map((cell) => element('td', {}, cell)),
  )
}

function assumptions(result: ExperimentResult): HTMLDetailsElement {
  const list = (items: readonly string[]): HTMLUListElement =>
    element('ul', {}, ...items.map((item) => element('li', {}, item)))
  return element(
    'details',
    {},
    element('summary', {}, `Assumptions (${result.assumptions.length}) and limits (${result.limits.length})`),
    list(result.assumptions),
    element('p', {}, 'Limits:'),
    list(result.limits),
  )
}

function provenance(result: ExperimentResult, file: string): HTMLElement {
  const command = `npx hearsay compare ${file} --replications ${result.replications}`
  return element(
    'div',
    { class: 'facts' },
    element(
      'p',
      {},
      'The same on the command line, with the same result hash: ',
      element('code', {}, command),
    ),
    element('p', {}, 'Result hash ', element('code', { id: 'result-hash' }, result.resultHash)),
    element(
      'p',
      {},
      'Seed ',
      element('code', {}, result.seed),
      ', scenario ',
      element('code', {}, result.scenario.hash.slice(0, 12)),
    ),
  )
}
