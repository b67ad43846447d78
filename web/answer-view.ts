import type { ExperimentResult, StrategyResult } from '../src/experiment/result.js'
import { formatKpi } from '../src/measure/format-number.js'
import { KPIS } from '../src/measure/kpi-ids.js'
import { KPI_NAMES } from '../src/measure/kpi-names.js'
import { element } from './element.js'
import { rangePlot } from './range-plot.js'
import { strategyClass, strategyMark } from './strategy-marks.js'

/** What a comparison says so far; `file` names the scenario on the command line. */
export function answerView(result: ExperimentResult, file: string): DocumentFragment {
  const view = document.createDocumentFragment()
  view.append(element('p', { class: 'verdict', id: 'verdict' }, result.verdict.sentence))
  view.append(element('div', { class: 'scroller' }, strategyTable(result)))
  const plot = rangePlot(result, 'range-caption')
  if (plot !== null) {
    const caption = `Mark: the median ${KPI_NAMES[result.verdict.kpi]}; bar: the range that holds 90 % of the simulated campaigns.`
    view.append(element('figure', {}, plot, element('figcaption', { id: 'range-caption' }, caption)))
  }
  view.append(assumptions(result), provenance(result, file))
  return view
}

function strategyTable(result: ExperimentResult): HTMLTableElement {
  const { kpi } = result.verdict
  const unit = KPIS[kpi].unit === 'money' ? `, ${result.scenario.currency}` : ''
  const { flopBelow } = result
  const flops = flopBelow === null ? [] : ['Flops']
  const flopLine =
    flopBelow === null
      ? ''
      : `; a flop stays below ${formatKpi(flopBelow, KPIS[kpi].unit, result.scenario.currency)}`
  const caption = `${result.replications} simulated campaigns a strategy, the same people and luck for all${flopLine}`
  const heads = ['Strategy', `Median ${KPI_NAMES[kpi]}${unit}`, '90 % range', 'Comes first', ...flops]
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...result.strategies.map((strategy, i) => strategyRow(result, strategy, i))),
  )
}

function strategyRow(result: ExperimentResult, strategy: StrategyResult, index: number): HTMLTableRowElement {
  const { kpi } = result.verdict
  const { currency } = result.scenario
  const { p05, p50, p95 } = strategy.kpis[kpi]
  // The head of the column names the currency.
  const value = (x: number | null): string =>
    formatKpi(x ?? NaN, KPIS[kpi].unit, currency).replace(` ${currency}`, '')
  const mark = element(
    'span',
    { class: `mark ${strategyClass(index)}`, 'aria-hidden': 'true' },
    strategyMark(index),
  )
  const cells = [value(p50), `${value(p05)}\u00a0to ${value(p95)}`, percent(strategy.probabilityBest)]
  if (result.flopBelow !== null) cells.push(percent(strategy.probabilityFlop))
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, mark, strategy.label.en),
    ...cells.map((cell) => element('td', {}, cell)),
  )
}

/** Whole percent, never saying 0 or 100 of what is only close to it. */
function percent(share: number | null): string {
  if (share === null) return 'n/a'
  if (share > 0 && share < 0.005) return '<1\u00a0%'
  if (share < 1 && share > 0.995) return '>99\u00a0%'
  return `${Math.round(100 * share)}\u00a0%`
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
