import type { CascadeRuns } from '../experiment/cascade-runs.js'
import type { RunSummary } from '../experiment/cascade-summary.js'
import { formatNumber } from '../measure/format-number.js'
import type { Network } from '../network/network.js'
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
  const { name, ...parameters } = options.model
  return {
    command: 'cascade',
    model: { name, parameters },
    network: {
      source: options.network,
      nodes: network.nodes,
      edges: network.edges,
      loadSeconds: rounded(report.loadSeconds),
    },
    seeds: options.seeds,
    seed: report.seed,
    runs: options.runs,
    size: summary.size,
    depth: summary.depth,
    duration: summary.durationHours,
    timing: {
      simulateSeconds: rounded(simulateSeconds),
      runsPerSecond: rounded(options.runs / simulateSeconds),
      eventsPerSecond: rounded((summary.size.mean * options.runs) / simulateSeconds),
      peakRssBytes: report.peakRssBytes,
    },
    resultHash: outcome.resultHash,
  }
}

/** The same for people: what was run, a table, how fast. */
export function cascadeText(report: CascadeReport): string {
  const { options, network, outcome, simulateSeconds } = report
  const { size, depth } = outcome.summary
  const perSecond = formatNumber(options.runs / simulateSeconds)
  return [
    `independent cascade, ${probabilityText(report)}, ${seedsText(options.seeds)}`,
    `${printable(options.network)}: ${whole(network.nodes)} people, ${whole(network.edges)} directed ties`,
    '',
    ...table([HEADS, row('size', size), row('depth', depth)]),
    '',
    `${whole(options.runs)} runs in ${formatNumber(simulateSeconds)} s (${perSecond} runs/s), seed ${JSON.stringify(report.seed)}`,
    `result hash ${outcome.resultHash}`,
  ].join('\n')
}

const HEADS = ['', 'mean', '± error', 'deviation', 'min', '5%', 'median', '95%', 'max']

function row(name: string, summary: RunSummary): string[] {
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

function probabilityText({ options }: CascadeReport): string {
  const { probability } = options.model
  if (probability === 'weighted') return 'p = 1 / followees of the receiver'
  return probability === 'column' ? 'p from the third column' : `p = ${probability}`
}

function seedsText(seeds: SeedRequest): string {
  if ('labels' in seeds)
    return `from ${printable(seeds.labels.slice(0, 5).join(', '))}${seeds.labels.length > 5 ? ' …' : ''}`
  const people = seeds.count === 1 ? 'person' : 'people'
  return seeds.strategy === 'degree'
    ? `from the ${seeds.count} most followed ${people}`
    : `from ${seeds.count} random ${people}, anew in each run`
}

function whole(value: number): string {
  return value.toLocaleString('en-US')
}

/** Six digits: a timing has no more. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
