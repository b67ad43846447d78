import { partOf } from '../experiment/cascade-model.js'
import type { CascadeRuns } from '../experiment/cascade-runs.js'
import type { MeasureSummary, RunSummary } from '../experiment/cascade-summary.js'
import type { TieProbability } from '../kernel/independent-cascade.js'
import { formatNumber } from '../measure/format-number.js'
import type { Network } from '../network/network.js'
import { MODELS } from './cascade-model-options.js'
import type { CascadeOptions, SeedRequest } from './cascade-options.js'
import { printable } from './terminal.js'

export interface CascadeReport {
  readonly options: CascadeOptions
  readonly seed: string
  readonly network: Network
  readonly loadSeconds: number
  readonly outcome: CascadeRuns
  /** From the first run to the last, workers being ready. */
  readonly simulateSeconds: number
  readonly peakRssBytes: number
}

/** The document of `hearsay cascade --json`. An event is a person reached. */
export function cascadeDocument(report: CascadeReport): object {
  const { options, network, outcome, simulateSeconds } = report
  const { summary } = outcome
  const runs = outcome.size.length
  const { name, ...parameters } = options.model
  const part = partOf(name)
  return {
    command: 'cascade',
    model: { name, parameters },
    engine: options.engine,
    network: {
      source: options.network,
      nodes: network.nodes,
      edges: network.edges,
      loadSeconds: rounded(report.loadSeconds),
    },
    seeds: options.seeds ?? { strategy: 'none', count: 0 },
    seed: report.seed,
    runs,
    size: summary.size,
    depth: summary.depth,
    duration: summary.durationHours,
    ...(part === null ? {} : { [part]: summary.part }),
    ...(options.measures.length === 0 ? {} : { measures: summary.measures }),
    timing: {
      simulateSeconds: rounded(simulateSeconds),
      runsPerSecond: rounded(runs / simulateSeconds),
      eventsPerSecond: rounded((summary.size.mean * runs) / simulateSeconds),
      peakRssBytes: report.peakRssBytes,
    },
    resultHash: outcome.resultHash,
  }
}

/** The same for people: what was run, a table, how fast. */
export function cascadeText(report: CascadeReport): string {
  const { options, outcome, simulateSeconds } = report
  const { size, depth, durationHours, part, measures } = outcome.summary
  const runs = outcome.size.length
  const perSecond = formatNumber(runs / simulateSeconds)
  return [
    ...headlines(report),
    '',
    ...table([
      HEADS,
      row('size', size),
      ...(part === null ? [] : [row(partOf(options.model.name)!, part)]),
      row('depth', depth),
      ...(durationHours === null ? [] : [row('hours', durationHours)]),
      ...Object.entries(measures).map(([name, summary]) => row(name, summary)),
    ]),
    ...Object.entries(measures).flatMap(([name, { defined }]) => undefinedText(name, defined, runs)),
    '',
    `${runs === 1 ? '1 run' : `${whole(runs)} runs`} in ${formatNumber(simulateSeconds)} s (${perSecond} runs/s), seed ${JSON.stringify(report.seed)}`,
    `result hash ${outcome.resultHash}`,
  ].join('\n')
}

/** What is run, and on what. */
export function headlines({ options, network }: CascadeReport): [string, string] {
  const { engine, model, seeds } = options
  const who = seedsText(seeds)
  const started = model.name === 'competitive' ? `the first content ${who}, ${rivalText(model)}` : who
  return [
    `${modelText(model)}, ${started}${engine === 'campaign' ? ', by the campaign engine' : ''}`,
    `${printable(options.network)}: ${whole(network.nodes)} people, ${whole(network.edges)} directed ties`,
  ]
}

function undefinedText(name: string, defined: number, runs: number): string[] {
  return defined === runs
    ? []
    : [`${name}: of the ${defined === 1 ? 'one run' : `${whole(defined)} runs`} in which it is defined`]
}

const HEADS = ['', 'mean', '± error', 'deviation', 'min', '5%', 'median', '95%', 'max']

function row(name: string, summary: RunSummary | MeasureSummary): string[] {
  const { mean, standardError, standardDeviation, min, p05, p50, p95, max } = summary
  const cell = (value: number | null): string => (value === null ? '-' : formatNumber(value, 6))
  const error = standardError === null ? '-' : formatNumber(standardError, 2)
  return [name, cell(mean), error, cell(standardDeviation), ...[min, p05, p50, p95, max].map(cell)]
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)))
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]! + 2)))
      .join('')
      .trimEnd(),
  )
}

function modelText(model: CascadeOptions['model']): string {
  return [MODELS[model.name].title, ...parametersText(model)].join(', ')
}

function parametersText(model: CascadeOptions['model']): string[] {
  switch (model.name) {
    case 'ic':
      return [probabilityText(model.probability)]
    case 'lt':
      return [model.weights === 'column' ? 'weights from the third column' : 'weights 1 / followees']
    case 'threshold':
      return [`threshold ${model.threshold}`]
    case 'complex':
      return [probabilityText(model.probability), `pressures ${model.table.join(', ')}`]
    case 'si':
    case 'sir':
    case 'sis':
      return [
        `transmission ${model.transmission}`,
        ...(model.recovery === null ? [] : [`recovery ${model.recovery}`]),
        ...horizonText(model),
      ]
    case 'hawkes':
      return [`branching ${model.branching}`, `delay ${model.delay}`, ...horizonText(model)]
    case 'bass':
      return [`p = ${model.p}`, `q = ${model.q}`, ...horizonText(model)]
    case 'competitive':
      return [probabilityText(model.probability)]
    case 'sentiment':
      return [probabilityText(model.probability), `quality ${model.quality}`]
  }
}

function rivalText({
  probability,
  rivalProbability,
  rivals,
}: CascadeOptions['model'] & { readonly name: 'competitive' }): string {
  const ownLaw = rivalProbability === probability ? '' : `with ${probabilityText(rivalProbability)} `
  return `the second ${ownLaw}${seedsText(rivals)}`
}

function probabilityText(probability: TieProbability): string {
  if (probability === 'weighted') return 'p = 1 / followees of the receiver'
  return probability === 'column' ? 'p from the third column' : `p = ${probability}`
}

function horizonText({ horizonHours }: { readonly horizonHours: number | null }): string[] {
  return horizonHours === null ? [] : [`${formatNumber(horizonHours)} h`]
}

function seedsText(seeds: SeedRequest | null): string {
  if (seeds === null) return 'from nobody'
  if ('labels' in seeds)
    return `from ${printable(seeds.labels.slice(0, 5).join(', '))}${seeds.labels.length > 5 ? ' …' : ''}`
  const people = seeds.count === 1 ? 'person' : 'people'
  if (seeds.strategy === 'random') return `from ${seeds.count} random ${people}, anew in each run`
  return seeds.strategy === 'degree'
    ? `from the ${seeds.count} most followed ${people}`
    : `from the ${seeds.count} ${people} first by ${seeds.strategy}`
}

function whole(value: number): string {
  return value.toLocaleString('en-US')
}

/** Six digits: a timing has no more. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
