import { useMemo } from 'preact/hooks'
import type { Band, ExperimentResult, StrategyResult } from '../../src/experiment/result.js'
import { nameOf } from '../../src/report/report-context.js'
import { FanChart } from '../charts/fan-chart.js'
import { MOST_STRATEGIES } from '../charts/strategy-mark.js'
import type { FanSeries } from '../charts/types.js'
import { words as chartWords } from '../charts/words.js'
import { Saveable } from '../saving/save-picture.js'
import { reportWords } from './report-words.js'
import { words } from './words.js'

const MEASURES = ['reach', 'visits'] as const

/** Reach and visits over time: bands with single campaigns, one of them at a time where it is asked for. */
export function OverTime({ result }: { result: ExperimentResult }) {
  const language = reportWords()
  const strategies = useMemo(() => drawn(result.strategies), [result])
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{words.value.sideBySide}</h2>
      {strategies.length < result.strategies.length && <p class="field-note">{words.value.fourFirst}</p>}
      <div class="compare-fans">
        {MEASURES.map((measure) => (
          <Saveable key={measure} name={`${measure}-over-time`} label={chartWords.value.fanTitle[measure]}>
            <FanChart
              measure={measure}
              series={strategies.map(({ bands, id, label }) =>
                seriesOf(nameOf(label, id, language), bands[measure]),
              )}
              hours={[0, ...(strategies[0]?.bands[measure].hours ?? [])]}
              horizonHours={result.scenario.horizonHours}
              finished={result.replications}
              target={result.replications}
            />
          </Saveable>
        ))}
      </div>
    </section>
  )
}

/** As many as can be told apart, in the order of the file. */
function drawn(strategies: readonly StrategyResult[]): readonly StrategyResult[] {
  if (strategies.length <= MOST_STRATEGIES) return strategies
  const first = [...strategies]
    .sort((a, b) => b.probabilityBest - a.probabilityBest)
    .slice(0, MOST_STRATEGIES)
  return strategies.filter((strategy) => first.includes(strategy))
}

/** Every campaign starts from nothing. */
function seriesOf(name: string, { p05, p25, p50, p75, p95, samples }: Band): FanSeries {
  const fromZero = (values: readonly number[]): readonly number[] => [0, ...values]
  const fan = {
    p05: fromZero(p05),
    p25: fromZero(p25),
    p50: fromZero(p50),
    p75: fromZero(p75),
    p95: fromZero(p95),
  }
  return { name, fan, runs: samples.map(fromZero) }
}
