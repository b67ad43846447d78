import type { JSX } from 'preact'
import type { PairedOutcomes } from './types.js'
import { formatCount } from '../words/format.js'
import { direction } from '../words/language.js'
import { ChartFrame, type ChartTable } from './chart-frame.js'
import { MarkPath, strategyClass, StrategyMark } from './strategy-mark.js'
import { winsOf, type Wins } from './wins.js'
import { words } from './words.js'

export interface OutcomesProps {
  readonly outcomes: PairedOutcomes
  readonly names: readonly [string, string]
}

const STRATEGIES = [0, 1] as const
const PER_ROW = 20
const ROWS = 5
const CELL = 18

/** Of 100 campaigns, how many each strategy wins by visits. */
export function WinDots({ outcomes, names }: OutcomesProps): JSX.Element {
  const wins = winsOf(outcomes)
  const { winTitle, ofHundred } = words.value
  const isWaiting = wins.finished === 0
  return (
    <ChartFrame title={winTitle} sentence={winSentence(wins, names)} table={winTable(wins, names)}>
      <div class="win-figures">
        {STRATEGIES.map((strategy) => (
          <div key={strategy} class={`win-figure ${wins.leader === strategy ? 'is-leader' : ''}`}>
            <span class="win-name">
              <StrategyMark strategy={strategy} /> {names[strategy]}
            </span>
            <span class="win-count">
              <b class={strategyClass(strategy)}>{isWaiting ? '–' : formatCount(wins.ofHundred[strategy])}</b>{' '}
              {ofHundred}
            </span>
          </div>
        ))}
      </div>
      <Dots ofA={isWaiting ? null : wins.ofHundred[0]} />
      <p class="chart-sentence">{winSentence(wins, names)}</p>
    </ChartFrame>
  )
}

/** A's dots first, in the direction of reading; hollow ones while nothing is known. */
function Dots({ ofA }: { ofA: number | null }): JSX.Element {
  const isMirrored = direction.value === 'rtl'
  return (
    <svg class="win-dots" viewBox={`0 0 ${PER_ROW * CELL} ${ROWS * CELL}`} aria-hidden="true">
      {Array.from({ length: PER_ROW * ROWS }, (_, i) => {
        const place = ((i % PER_ROW) + 0.5) * CELL
        const x = isMirrored ? PER_ROW * CELL - place : place
        const y = (Math.floor(i / PER_ROW) + 0.5) * CELL
        if (ofA === null) return <circle key={i} class="unknown" cx={x} cy={y} r={5} />
        return <MarkPath key={i} strategy={i < ofA ? 0 : 1} x={x} y={y} />
      })}
    </svg>
  )
}

function winSentence(wins: Wins, names: readonly [string, string]): string {
  const { waiting, cameFirst, equallyOften, tooClose, winRange, tiesShared } = words.value
  const { finished, leader, interval, decided, ties } = wins
  if (finished === 0) return waiting
  const who =
    leader === null ? equallyOften(...names) : cameFirst(names[leader], formatCount(wins.ofHundred[leader]))
  const range = winRange(hundredth(interval.low), hundredth(interval.high), formatCount(finished))
  return [who, decided ? '' : tooClose, range, ties > 0 ? tiesShared : '']
    .filter((part) => part !== '')
    .join(' ')
}

function winTable(wins: Wins, names: readonly [string, string]): ChartTable {
  const { strategy, firstOfHundred, interval95, rangeOf } = words.value
  const { interval, leader, ofHundred, finished } = wins
  const [low, high] = [interval.low, interval.high]
  const rows = STRATEGIES.map((i) => [
    names[i],
    formatCount(ofHundred[i]),
    (leader ?? 0) === i
      ? rangeOf(hundredth(low), hundredth(high))
      : rangeOf(hundredth(1 - high), hundredth(1 - low)),
  ])
  return { head: [strategy, firstOfHundred, interval95], rows: finished === 0 ? [] : rows }
}

function hundredth(share: number): string {
  return formatCount(Math.round(100 * share))
}
