import type { Band } from '../../experiment/result.js'
import { formatHours, formatRange, sensibleNumber } from '../sensible-number.js'
import { overlayPicture, panelPicture } from './curve-pictures.js'
import { showTable } from './data-table.js'
import { inlineMark } from './marks.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { OWN_COLOURS, type ReportContext, type ReportStrategy } from '../report-context.js'
import { section } from './section.js'
import { responsiveChart } from './svg.js'

type Curve = 'reach' | 'visits'

const PANEL = { wide: 250, narrow: 157 }

/** Reach and visits over time: all strategies in one picture where they are few, then one panel for each. */
export function timeSection(context: ReportContext): Markup {
  const { words } = context
  return section(
    'time',
    words.timeHeading,
    words.timeNote,
    legend(context),
    ...(['reach', 'visits'] as const).map((curve) => curveBlock(context, curve)),
  )
}

/** Names with their marks, where a chart has no room for names. */
export function legend(context: ReportContext): Markup {
  return element(
    'ul',
    { class: 'legend' },
    ...context.strategies.map((strategy) => element('li', {}, inlineMark(strategy), isolated(strategy.name))),
  )
}

function curveBlock(context: ReportContext, curve: Curve): Markup {
  const { words, strategies, result } = context
  const bands = strategies.map((strategy) => strategy.result.bands[curve])
  if (bands.every((band) => band.hours.length === 0)) return ''
  const name = curve === 'reach' ? words.reachOverTime : words.visitsOverTime
  const horizon = Math.max(result.scenario.horizonHours, ...bands.map((band) => band.hours.at(-1) ?? 0))
  const sentence = words.timeAlt(
    name,
    formatHours(horizon),
    strategies.map((strategy, i) => strategySentence(context, strategy, bands[i]!)),
  )
  const overlay =
    strategies.length > 1 && strategies.length <= OWN_COLOURS
      ? element(
          'figure',
          { class: 'overlay' },
          responsiveChart(sentence, { wide: 560, narrow: 328 }, (width) =>
            overlayPicture(context, bands, horizon, width),
          ),
          element('figcaption', {}, `${name}: ${words.overlayCaption}`),
        )
      : ''
  const top = Math.max(
    0,
    ...bands.flatMap((band) => [band.p95.at(-1) ?? 0, ...band.samples.map((run) => run.at(-1) ?? 0)]),
  )
  const panels = strategies.map((strategy, i) =>
    element(
      'figure',
      {},
      element('figcaption', {}, inlineMark(strategy), ' ', isolated(strategy.name)),
      responsiveChart(
        words.timeAlt(name, formatHours(horizon), [strategySentence(context, strategy, bands[i]!)]),
        strategies.length === 1 ? { wide: 540, narrow: 328 } : PANEL,
        (width) => panelPicture(context, strategy, bands[i]!, horizon, top, width),
      ),
    ),
  )
  return element(
    'div',
    { class: 'curve' },
    element('h3', {}, name),
    overlay === ''
      ? element('div', { class: `panels${panels.length === 1 ? ' one' : ''}` }, ...panels)
      : element('div', { class: 'curve-row' }, overlay, element('div', { class: 'panels' }, ...panels)),
    curveTable(context, name, bands, horizon),
  )
}

function strategySentence(context: ReportContext, strategy: ReportStrategy, band: Band): string {
  const last = band.hours.length - 1
  const final = band.p50[last] ?? null
  const half = final === null ? null : (band.hours[band.p50.findIndex((count) => count >= final / 2)] ?? null)
  return context.words.timeAltPart(
    isolatedPlain(strategy.name),
    sensibleNumber(final),
    formatRange(sensibleNumber(band.p05[last]), sensibleNumber(band.p95[last])),
    formatHours(half),
  )
}

function curveTable(context: ReportContext, name: string, bands: readonly Band[], horizon: number): Markup {
  const { words, strategies } = context
  const marks = [0.1, 0.25, 0.5, 0.75, 1].map((share) => share * horizon)
  return showTable(words, {
    caption: name,
    head: [words.strategy, ...marks.map((hours) => formatHours(hours))],
    rows: strategies.map((strategy, s) => [
      isolated(strategy.name),
      ...marks.map((hours) => {
        const band = bands[s]!
        const i = Math.max(
          0,
          band.hours.findLastIndex((end) => end <= hours * (1 + 1e-9)),
        )
        const range = formatRange(sensibleNumber(band.p05[i]), sensibleNumber(band.p95[i]))
        return [sensibleNumber(band.p50[i]), ' ', element('small', {}, range)]
      }),
    ]),
  })
}
