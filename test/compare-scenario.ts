/** Runs a scenario of `scenarios/` in this process, for tests of what it says. */
import { readFileSync } from 'node:fs'
import { compareStrategies } from '../src/experiment/compare-strategies.js'
import type { ExperimentResult, RunOutcome } from '../src/experiment/result.js'
import { serialRunner } from '../src/experiment/serial-runner.js'
import { KPI_IDS, type KpiId } from '../src/measure/kpi-ids.js'
import { pairedDifference } from '../src/measure/statistics/paired.js'
import type { Network } from '../src/network/network.js'
import { parseScenario } from '../src/scenario/parse.js'
import type { Scenario } from '../src/scenario/scenario.js'

export interface ComparedScenario {
  readonly scenario: Scenario
  readonly result: ExperimentResult
  readonly outcomes: readonly RunOutcome[]
}

export interface CompareScenarioOptions {
  readonly replications: number
  /** `PATH=VALUE` texts, as `--set` takes them. */
  readonly settings?: readonly string[]
  /** Stand-ins for network files, by platform id. */
  readonly networks?: Readonly<Record<string, Network>>
}

export async function compareScenario(
  file: string,
  { replications, settings = [], networks = {} }: CompareScenarioOptions,
): Promise<ComparedScenario> {
  const scenario = scenarioOf(file, settings)
  const inputs = { scenario, networks }
  const { finished, result } = await compareStrategies({
    inputs,
    scenarioHash: '',
    runner: serialRunner(inputs),
    length: { kind: 'replications', replications },
    manifest: () => ({ version: '', node: '', startedAt: '', wallSeconds: 0 }),
  })
  return { scenario, result: result!, outcomes: finished.outcomes }
}

/** What stands above `version` in a file of `scenarios/`, on one line and without the comment signs. */
export function headerOf(file: string): string {
  const lines = readFileSync(`scenarios/${file}`, 'utf8').split('\n')
  return lines
    .slice(0, lines.indexOf('version: 1'))
    .map((line) => line.replace(/^#\s*/, ''))
    .join(' ')
}

/** The scenario of a file in `scenarios/`, which must have no issues. */
export function scenarioOf(file: string, settings: readonly string[] = []): Scenario {
  const { scenario, issues } = parseScenario(readFileSync(`scenarios/${file}`, 'utf8'), file, { settings })
  if (scenario === null) throw new Error(`${file}: ${JSON.stringify(issues)}`)
  return scenario
}

/** Something measured of one run. */
export type Measure = (run: RunOutcome) => number

export function kpi(id: KpiId): Measure {
  const column = KPI_IDS.indexOf(id)
  return (run) => run.kpis[column]!
}

/** The values of a strategy, by replication. */
export function valuesOf(
  { scenario, outcomes }: ComparedScenario,
  strategy: string,
  measure: Measure,
): number[] {
  const index = scenario.strategies.findIndex(({ id }) => id === strategy)
  if (index < 0) throw new Error(`there is no strategy ${strategy}`)
  return outcomes
    .filter((run) => run.strategy === index)
    .sort((a, b) => a.replication - b.replication)
    .map(measure)
}

export function meanOf(compared: ComparedScenario, strategy: string, measure: Measure): number {
  const values = valuesOf(compared, strategy, measure)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The paired 95 % interval of a - b, replications on the same network taken together. */
export function leadOf(
  compared: ComparedScenario,
  a: string,
  b: string,
  measure: Measure,
): { readonly low: number; readonly high: number } {
  return paired(compared, valuesOf(compared, a, measure), valuesOf(compared, b, measure))
}

/** The same for one strategy in two worlds that differ by settings alone. */
export function leadOver(
  compared: ComparedScenario,
  other: ComparedScenario,
  strategy: string,
  measure: Measure,
): { readonly low: number; readonly high: number } {
  return paired(compared, valuesOf(compared, strategy, measure), valuesOf(other, strategy, measure))
}

function paired({ scenario }: ComparedScenario, a: readonly number[], b: readonly number[]) {
  const networks = a.map((_, replication) => replication % scenario.population.redraw)
  return pairedDifference(a, b, networks, 0.95).interval
}
