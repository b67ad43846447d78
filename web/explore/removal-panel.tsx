import type { JSX } from 'preact'
import type { RunFigures } from '../../src/experiment/why/answer.js'
import { removalSentence } from '../../src/experiment/why/removal-sentence.js'
import { formatKpi } from '../../src/measure/format-number.js'
import { KPIS } from '../../src/measure/kpi-ids.js'
import { KPI_NAMES } from '../../src/measure/kpi-names.js'
import { persianFigures } from '../../src/report/words/persian-figures.js'
import { PERSIAN_KPIS } from '../../src/report/words/persian-names.js'
import { persianRemoval } from '../../src/report/words/persian-removal.js'
import { language } from '../words/language.js'
import { allBelow, type Cascade } from './cascade.js'
import type { Shown } from './explore-state.js'
import { labelText } from './names.js'
import { storyWords, type HereEffect } from './story-words.js'
import type { OpenedRun, RunWithout } from './types.js'

export interface RemovalPanelProps {
  readonly shown: Shown
  readonly cascade: Cascade
  readonly without: RunWithout
}

/** What the run would have lost without somebody: in a sentence, and side by side. */
export function RemovalPanel({ shown, cascade, without }: RemovalPanelProps): JSX.Element {
  const { here, removal, sameLuck } = storyWords.value
  return (
    <section class="explore-removal" aria-label={removal}>
      <h3>{removal}</h3>
      <div role="status">
        <p class="verdict" id="removal">
          {sentenceOf(shown.run, without)}
        </p>
        <p>
          {here(effectHere(shown.run, cascade, without))} {sameLuck}
        </p>
      </div>
      <div class="explore-table">
        <FiguresBeside run={shown.run} without={without.figures} />
      </div>
    </section>
  )
}

/** In the words of `hearsay why`. */
function sentenceOf(run: OpenedRun, { brought, figures, removed, shares }: RunWithout): string {
  const strategy = labelText(run.strategies[run.strategy]!.label)
  const effect = {
    what: removed.what,
    which: removed.what === 'person' ? String(removed.person) : removed.name,
    shares,
    brought,
    without: figures,
    lost: lostOf(run.figures, figures),
  }
  const wording = { strategy, kpi: run.kpi, currency: run.currency, figures: run.figures }
  return language.value === 'fa' ? persianRemoval(effect, wording) : removalSentence(effect, wording)
}

function lostOf(before: RunFigures, after: RunFigures): RunFigures {
  const minus = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : a - b
  return {
    shares: before.shares - after.shares,
    reach: before.reach - after.reach,
    visits: before.visits - after.visits,
    orders: minus(before.orders, after.orders),
    kpi: minus(before.kpi, after.kpi),
  }
}

function effectHere(
  { cascades }: OpenedRun,
  cascade: Cascade,
  { joined, removed, stays }: RunWithout,
): HereEffect {
  const start = cascades.starts[cascade.index]!
  const isStaying = (entry: number): boolean => stays[start + entry] === 1
  const taken = removed.what === 'person' ? cascade.entryOf.get(removed.person) : 0
  const below = taken === undefined ? [] : allBelow(cascade, taken)
  const sharers = cascade.parents.length - 1
  const left = Array.from({ length: sharers }, (_, i) => i + 1).filter(isStaying).length
  return {
    lost: sharers - left,
    stayed: below.filter(isStaying).length,
    joined: joined[cascade.index]!,
  }
}

function FiguresBeside({ run, without }: { run: OpenedRun; without: RunFigures }): JSX.Element {
  const { asItWas, difference, figureNames, figures: caption, without: after } = storyWords.value
  const { currency, figures, kpi } = run
  const { unit } = KPIS[kpi]
  const isPersian = language.value === 'fa'
  const said = (text: string): string => (isPersian ? persianFigures(text) : text)
  const count = (value: number | null): string => said(formatKpi(value ?? NaN, 'count', '', 15))
  const judged = (value: number | null): string => said(formatKpi(value ?? NaN, unit, currency, 4))
  const row = (name: string, of: keyof RunFigures, text: (value: number | null) => string) => {
    const [a, b] = [figures[of], without[of]]
    return a === null && b === null
      ? []
      : [{ name, cells: [text(a), text(b), text(a === null || b === null ? null : b - a)] }]
  }
  const isCounted = kpi === 'shares' || kpi === 'reach' || kpi === 'visits' || kpi === 'conversions'
  const rows = [
    ...(['shares', 'reach', 'visits', 'orders'] as const).flatMap((of) => row(figureNames[of], of, count)),
    ...(isCounted ? [] : row(isPersian ? PERSIAN_KPIS[kpi] : capital(KPI_NAMES[kpi]), 'kpi', judged)),
  ]
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {[asItWas, after, difference].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={i}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
