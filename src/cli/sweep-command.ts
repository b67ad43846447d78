import type { Command } from 'commander'
import { HearsayError, inputError, usageError } from '../errors.js'
import type { ExperimentResult } from '../experiment/result.js'
import { gridPoints, parseAxis, type SweepAxis, type SweepPoint } from '../experiment/sweep.js'
import { formatKpi } from '../measure/format-number.js'
import { KPIS } from '../measure/kpi-ids.js'
import { compareJson } from '../report/json.js'
import { addCommonOptions, commonOptions, positiveInteger, settingsOf } from './common-options.js'
import { MOST_REPLICATIONS } from './compare-command.js'
import { conductExperiment, lengthOf } from './conduct-experiment.js'
import { LazyPool } from './lazy-pool.js'
import { loadNetworks, type NetworkCache } from './load-networks.js'
import { readScenarios, type ReadScenario } from './read-scenarios.js'
import { readSource } from './read-source.js'
import { openSweepFolder } from './sweep-folder.js'
import { openTerminal } from './terminal.js'
import { textTable } from './text-table.js'

export function registerSweep(program: Command): void {
  const command = program
    .command('sweep')
    .description('compare the strategies at every point of a grid of scenario values')
    .argument('<file>', 'scenario file')
    .requiredOption(
      '--vary <path=values>',
      'a value to vary: PATH=from..to:step or PATH=a,b,c (repeatable: every combination is a point)',
      (value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), value],
    )
    .option(
      '--replications <n>',
      'how many simulated campaigns a point (default: from the scenario)',
      positiveInteger(MOST_REPLICATIONS),
    )
    .option(
      '--out <folder>',
      'write sweep.csv (a row per point, strategy and replication) there, and continue from what it holds',
    )
    .option('--fresh', 'compute anew what --out holds')
    .addHelpText('after', EXAMPLES)
  addCommonOptions(command, { settings: true }).action(sweep)
}

const EXAMPLES = `
Examples:
  hearsay sweep launch.yaml --vary population.homophily=0%..60%:20% --out out/homophily
  hearsay sweep launch.yaml --vary defaults.budget.total=5k USD,20k USD --vary platforms.x.network.followers=20,40`

interface SweepOptions {
  readonly vary: readonly string[]
  readonly replications?: number
  readonly out?: string
  readonly fresh?: boolean
}

interface ReadPoint {
  readonly point: SweepPoint
  readonly read: ReadScenario
}

interface DonePoint extends ReadPoint {
  readonly result: ExperimentResult
}

async function sweep(file: string, raw: SweepOptions & Record<string, unknown>): Promise<void> {
  const common = commonOptions(raw)
  const terminal = openTerminal(common)
  const axes = raw.vary.map(parseAxis)
  const points = readPoints(file, axes, settingsOf(raw))
  const folder = raw.out === undefined ? null : openSweepFolder(raw.out, axes)
  const threads = new LazyPool(common.workers)
  const networks: NetworkCache = new Map()
  try {
    const done: DonePoint[] = []
    for (const { point, read } of points) {
      const length = lengthOf(read.scenario, null, raw.replications ?? null)
      const label = `point ${point.number}/${points.length}`
      const experiment = {
        command: 'compare' as const,
        read,
        loaded: await loadNetworks(read, terminal, networks),
        length,
        workers: common.workers,
        strategy: null,
        out: folder?.pointFolder(read.hash) ?? null,
        fresh: raw.fresh === true,
        pool: threads.start,
        label,
      }
      const ids = read.scenario.strategies.map(({ id }) => id)
      const conducted = conductExperiment(experiment, terminal, ({ result, outcomes }) => {
        folder?.addRows(point, ids, outcomes)
        return result
      })
      done.push({ point, read, result: await conducted.catch((error: unknown) => stopAt(label, error)) })
    }
    const summary = summaryOf(file, axes, done)
    folder?.commit(summary)
    if (terminal.json) terminal.document(summary)
    else terminal.data(tableOf(axes, done))
    if (folder !== null) terminal.say(`wrote ${raw.out}/sweep.csv and sweep.json`)
  } finally {
    await threads.close()
    folder?.close()
  }
}

/** Every point's scenario, before anything is run, so that no mistake waits at the end of a long night. */
function readPoints(file: string, axes: readonly SweepAxis[], settings: readonly string[]): ReadPoint[] {
  const source = { file, text: readSource(file) }
  const points = gridPoints(axes).map((point) => ({
    point,
    read: readScenarios([source], [...settings, ...point.settings]),
  }))
  const axis = axes.find(({ path }) => path === 'seed' || path === 'replications')
  if (axis !== undefined)
    throw usageError(`--vary ${axis.path} would compare luck, not the scenario; use --${axis.path}`)
  const [first, ...others] = points
  for (const { point, read } of others) {
    const twin = points.find((other) => other.point.number < point.number && other.read.hash === read.hash)
    if (twin !== undefined) {
      throw inputError({
        file,
        message: `points ${twin.point.number} and ${point.number} of the grid are the same scenario (${point.settings.join(', ')})`,
        hint: 'vary a value that changes it',
      })
    }
    if (read.scenario.compare.kpi !== first!.read.scenario.compare.kpi) {
      throw usageError('the points are judged by different KPIs, expected one')
    }
  }
  return points
}

function stopAt(label: string, error: unknown): never {
  if (error instanceof HearsayError && error.kind === 'interrupted') {
    throw new HearsayError('interrupted', `${label}: ${error.message}`)
  }
  throw error
}

function summaryOf(file: string, axes: readonly SweepAxis[], points: readonly DonePoint[]): object {
  const { scenario } = points[0]!.read
  return {
    command: 'sweep',
    scenario: { name: scenario.name.en, file },
    seed: scenario.seed,
    replications: points[0]!.result.replications,
    kpi: scenario.compare.kpi,
    axes,
    points: points.map(({ point, read, result }) => ({
      point: point.number,
      values: Object.fromEntries(axes.map(({ path }, i) => [path, point.values[i]])),
      scenarioHash: read.hash,
      ...pick(compareJson(result) as Record<string, unknown>, ['strategies', 'verdict', 'resultHash']),
    })),
  }
}

function pick(document: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, document[key]]))
}

/** Point by point the median of the judged KPI and the interval of its mean. */
function tableOf(axes: readonly SweepAxis[], points: readonly DonePoint[]): string {
  const { compare, currency } = points[0]!.read.scenario
  const kpi = points[0]!.result.verdict.kpi
  const { unit } = KPIS[kpi]
  const text = (value: number | null): string => (value === null ? 'n/a' : formatKpi(value, unit, '').trim())
  const rows = points.flatMap(({ point, result }) =>
    result.strategies.map((strategy) => {
      const { p50, mean, low, high } = strategy.kpis[kpi]
      const best = `${Math.round(100 * strategy.probabilityBest)} %`
      return [
        String(point.number),
        ...point.values,
        strategy.id,
        text(p50),
        text(mean),
        text(low),
        text(high),
        best,
      ]
    }),
  )
  const head = [
    'point',
    ...axes.map(({ path }) => path),
    'strategy',
    'median',
    'mean',
    'low',
    'high',
    'P(best)',
  ]
  const title = `${kpi}${unit === 'money' ? ` (${currency})` : ''}, ${points[0]!.result.replications} replications a point, ${100 * compare.confidence} % interval of the mean`
  return `${title}\n\n${textTable(head, rows, 2 + axes.length)}`
}
