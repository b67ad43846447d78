import { KPI_IDS } from '../../measure/kpi-ids.js'
import { finiteOrNull } from '../finite-or-null.js'
import { plainText } from '../plain-text.js'
import { formatHours, sensibleNumber } from '../sensible-number.js'
import { shellQuoted } from '../shell-quoted.js'
import { element, isolated, type Markup } from './markup.js'
import type { ReportContext } from '../report-context.js'
import { section } from './section.js'

/** What the simulation cannot say. */
export function limitsSection({ words, result }: ReportContext): Markup {
  return section(
    'limits',
    words.limitsHeading,
    '',
    list(
      result.limits.map((limit) => words.sentences.stated(limit, result)),
      words.none,
    ),
  )
}

/** What the simulation takes for granted. */
export function assumptionsSection({ words, result }: ReportContext): Markup {
  return section(
    'assumptions',
    words.assumptionsHeading,
    '',
    list(
      result.assumptions.map((assumption) => words.sentences.stated(assumption, result)),
      words.none,
    ),
  )
}

function list(sentences: readonly string[], none: string): Markup {
  if (sentences.length === 0) return element('p', {}, none)
  return element(
    'ul',
    { class: 'stated' },
    ...sentences.map((sentence) => element('li', {}, element('bdi', {}, sentence))),
  )
}

/** Everything that is needed to get the same numbers again. */
export function reproduceSection(context: ReportContext): Markup {
  const { words, result } = context
  const { manifest, scenario, seed, replications } = result
  const names = words.reproduce
  const asked = [
    ...(result.explained === null ? [] : ['--explain']),
    ...(result.sensitivity === null
      ? []
      : [`--sensitivity --trajectories ${result.sensitivity.trajectories}`]),
  ]
  const command = [
    `hearsay ${result.command} SCENARIO.yaml --seed ${shellQuoted(plainText(seed))} --replications ${replications}`,
    ...asked,
  ].join(' ')
  const rows: [string, Markup][] = [
    [names.command, element('code', { dir: 'ltr' }, command)],
    [names.seed, element('code', {}, isolated(seed))],
    [names.replications, sensibleNumber(replications)],
    [names.scenarioHash, hash(scenario.hash)],
    [names.resultHash, hash(result.resultHash)],
    [names.version, plainText(manifest.version)],
    [names.node, plainText(manifest.node)],
    [names.started, plainText(words.moment(manifest.startedAt))],
    [names.took, duration(manifest.wallSeconds)],
  ]
  return section(
    'reproduce',
    words.reproduceHeading,
    words.reproduceNote,
    element(
      'dl',
      { class: 'reproduce' },
      ...rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    element(
      'p',
      { class: 'note' },
      element(
        'a',
        {
          download: 'summary.csv',
          href: `data:text/csv;charset=utf-8,${encodeURIComponent(summaryCsv(context))}`,
        },
        words.downloadCsv,
      ),
    ),
    element('p', { class: 'note' }, words.dataNote),
  )
}

function duration(seconds: number): string {
  return seconds < 60 ? `${sensibleNumber(seconds)}\u00a0s` : formatHours(seconds / 3600)
}

function hash(text: string): Markup {
  return element('code', { class: 'hash', dir: 'ltr' }, plainText(text))
}

/** Every estimate as a row: for a spreadsheet. Ids only, so that no cell can be read as a formula. */
export function summaryCsv({ result }: ReportContext): string {
  const rows = result.strategies.flatMap((strategy, index) =>
    KPI_IDS.map((kpi) => {
      const { mean, low, high, p05, p50, p95 } = strategy.kpis[kpi]
      const id = /^\w[\w./ -]*$/.test(strategy.id) ? strategy.id : `strategy ${index + 1}`
      return [
        id,
        kpi,
        ...[mean, low, high, p05, p50, p95].map((value) => finiteOrNull(value) ?? ''),
        strategy.kpis[kpi].undefined,
      ].join(',')
    }),
  )
  return ['strategy,kpi,mean,low,high,p05,p50,p95,undefined', ...rows, ''].join('\r\n')
}
