import type { ExperimentResult, StrategyResult } from '../../src/experiment/result.js'
import { KPIS } from '../../src/measure/kpi-ids.js'
import { shellQuoted } from '../../src/report/shell-quoted.js'
import { formatShare } from '../words/format.js'
import { language } from '../words/language.js'
import { persianAssumption } from './persian-assumptions.js'
import { persianVerdict } from './persian-verdict.js'
import { RangePlot } from './range-plot.js'
import type { Answer } from './session.js'
import { StrategyLetter } from './strategy-marks.js'
import { currencyName, formatBare, formatValue, kpiName, labelOf } from './values.js'
import { words } from './words.js'

/** What a comparison says so far. */
export function AnswerView({ answer: { file, result } }: { answer: Answer }) {
  const verdict = language.value === 'fa' ? persianVerdict(result) : result.verdict.sentence
  return (
    <section id="answer" aria-label={words.value.answer}>
      <p class="verdict" id="verdict">
        {verdict}
      </p>
      <div class="scroller" tabIndex={0} role="region" aria-label={words.value.strategy}>
        <StrategyTable result={result} />
      </div>
      <RangePlot result={result} />
      <Assumptions result={result} />
      <Provenance result={result} file={file} />
    </section>
  )
}

function StrategyTable({ result }: { result: ExperimentResult }) {
  const { first, flopLine, flops, inCurrency, median, range, strategy, tableCaption } = words.value
  const { kpi } = result.verdict
  const { currency } = result.scenario
  const { flopBelow, replications } = result
  const money = KPIS[kpi].unit === 'money'
  const medianHead = median(kpiName(kpi))
  const heads = [
    strategy,
    money ? inCurrency(medianHead, currencyName(currency)) : medianHead,
    range,
    first,
    ...(flopBelow === null ? [] : [flops]),
  ]
  return (
    <table>
      <caption>
        {tableCaption(replications)}
        {flopBelow === null ? '' : flopLine(formatValue(flopBelow, kpi, currency))}
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.strategies.map((each, i) => (
          <StrategyRow key={each.id} result={result} strategy={each} index={i} />
        ))}
      </tbody>
    </table>
  )
}

function StrategyRow(props: { result: ExperimentResult; strategy: StrategyResult; index: number }) {
  const { index, result, strategy } = props
  const { kpi } = result.verdict
  const { p05, p50, p95 } = strategy.kpis[kpi]
  return (
    <tr>
      <th scope="row">
        <StrategyLetter index={index} />
        {labelOf(strategy.label)}
      </th>
      <td>{formatBare(p50, kpi)}</td>
      <td>{words.value.rangeOf(formatBare(p05, kpi), formatBare(p95, kpi))}</td>
      <td>{formatShare(strategy.probabilityBest)}</td>
      {result.flopBelow !== null && <td>{formatShare(strategy.probabilityFlop ?? NaN)}</td>}
    </tr>
  )
}

function Assumptions({ result }: { result: ExperimentResult }) {
  const { assumptions, limits } = result
  const names = new Map(
    result.strategies.flatMap(({ label }) => (label.fa === undefined ? [] : [[label.en, label.fa]])),
  )
  const sentences = (list: readonly string[]) => (
    <ul>
      {list.map((sentence) => (
        <li key={sentence}>{(language.value === 'fa' && persianAssumption(sentence, names)) || sentence}</li>
      ))}
    </ul>
  )
  return (
    <details>
      <summary>{words.value.assumptions(assumptions.length, limits.length)}</summary>
      {sentences(assumptions)}
      <p>{words.value.limits}:</p>
      {sentences(limits)}
    </details>
  )
}

function Provenance({ file, result }: { file: string; result: ExperimentResult }) {
  const { resultHash, sameCommand, scenarioHash, seed } = words.value
  const command = `npx hearsay compare ${shellQuoted(file)} --replications ${result.replications}`
  return (
    <div class="facts">
      <p>
        {sameCommand} <code dir="ltr">{command}</code>
      </p>
      <p>
        {resultHash}{' '}
        <code dir="ltr" id="result-hash">
          {result.resultHash}
        </code>
      </p>
      <p>
        {seed} <code dir="ltr">{result.seed}</code>
        {language.value === 'fa' ? '، ' : ', '}
        {scenarioHash.toLowerCase()} <code dir="ltr">{result.scenario.hash.slice(0, 12)}</code>
      </p>
    </div>
  )
}
