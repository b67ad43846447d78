import { HearsayError } from '../errors.js'
import { compareStrategies, simulatedPeople } from '../experiment/compare-strategies.js'
import type { WorldInputs } from '../experiment/prepare.js'
import type { ExperimentResult, Manifest, RunOutcome } from '../experiment/result.js'
import { openRunDirectory, type RunDirectory, type RunManifest } from '../experiment/run-directory.js'
import type { RunLength } from '../experiment/run-replications.js'
import type { Runner } from '../experiment/runner.js'
import { serialRunner } from '../experiment/serial-runner.js'
import { formatNumber } from '../measure/format-number.js'
import { KPI_IDS } from '../measure/kpi-ids.js'
import type { Expectation, Scenario } from '../scenario/scenario.js'
import { startNodePool } from '../workers/node-pool.js'
import { pooledRunner } from '../workers/pooled-runner.js'
import type { WorkerPool } from '../workers/worker-pool.js'
import { engineHash } from './engine-hash.js'
import type { Extension } from './explain-options.js'
import { listenForInterruption } from './interruption.js'
import { detectorsOf } from './load-comments.js'
import { hashFiles, type LoadedNetworks } from './load-networks.js'
import { progressLine } from './progress-line.js'
import { withPlaces, type ReadScenario } from './read-scenarios.js'
import type { Terminal } from './terminal.js'
import { packageVersion } from './version.js'

export interface Experiment {
  readonly command: 'compare' | 'run'
  readonly read: ReadScenario
  readonly loaded: LoadedNetworks
  readonly length: RunLength
  readonly workers: number
  /** The one strategy that was asked for; null: all. */
  readonly strategy: string | null
  /** Folder to keep results in and to continue from. */
  readonly out: string | null
  readonly fresh: boolean
  /** Takes the place of workers, e.g. to trace events. */
  readonly runner?: Runner
  /** Gives the pool to use instead of one of its own; whoever gives it closes it. */
  readonly pool?: () => Promise<WorkerPool>
  /** Shown before the progress bar. Default `runs`. */
  readonly label?: string
  /** Adds to the result once its replications are done. */
  readonly extend?: Extension
}

export interface ConductedExperiment {
  readonly result: ExperimentResult
  readonly outcomes: readonly RunOutcome[]
  /** Open until `close` when there is an --out folder. */
  readonly directory: RunDirectory | null
}

/**
 * Runs an experiment to its end, keeping finished replications in the --out folder as they come, and hands
 * the result to `use` while that folder is still ours.
 * Throws an interruption after Ctrl-C, when everything finished has been kept.
 */
export async function conductExperiment<T>(
  experiment: Experiment,
  terminal: Terminal,
  use: (conducted: ConductedExperiment) => T,
): Promise<T> {
  const { read, loaded, length } = experiment
  const inputs: WorldInputs = { scenario: read.scenario, networks: loaded.networks }
  const directory = experiment.out === null ? null : await openDirectory(experiment, inputs, experiment.out)
  const interruption = listenForInterruption()
  const startedMs = performance.now()
  const startedAt = directory?.manifest.startedAt ?? new Date().toISOString()
  const wallSeconds = (): number =>
    (directory?.manifest.wallSeconds ?? 0) + (performance.now() - startedMs) / 1000
  const manifest = (): Manifest => ({
    version: packageVersion(),
    node: process.version,
    startedAt,
    wallSeconds: Math.round(1000 * wallSeconds()) / 1000,
  })
  try {
    if (directory !== null) sayWhatIsReused(directory, terminal)
    const open = await openRunner(experiment, inputs, directory, interruption.signal).catch(
      (error: unknown) => {
        if (!interruption.signal.aborted) throw error
        throw stopped(directory?.stored.size ?? 0, mostOf(length), directory !== null)
      },
    )
    const progress = terminal.quiet ? null : progressLine(experiment.label ?? 'runs')
    const { finished, result } = await compareStrategies({
      inputs,
      scenarioHash: read.hash,
      command: experiment.command,
      manifest,
      runner: open.runner,
      length,
      signal: interruption.signal,
      // A runner of one's own is wanted for what it does on the way, so stored replications are run too.
      ...(directory === null || experiment.runner !== undefined ? {} : { stored: directory.stored }),
      onFinished: (outcomes) => {
        if (directory?.stored.has(outcomes[0]!.replication) === false) directory.append(outcomes)
      },
      ...(progress === null ? {} : { onProgress: progress.update }),
    }).finally(async () => {
      progress?.finish()
      await open.close()
    })
    directory?.flush()
    if (finished.end === 'interrupted' || result === null) {
      directory?.writeManifest({ ...directory.manifest, wallSeconds: wallSeconds() })
      const done = Math.min(finished.target, finished.computed + (directory?.stored.size ?? 0))
      throw stopped(done, finished.target, directory !== null)
    }
    if (finished.end === 'most') {
      terminal.say(`the precision asked for was not reached within ${finished.replications} replications`)
    }
    const extended = await extend(experiment, result, directory, interruption.signal)
    const told = extended === result ? result : { ...extended, manifest: manifest() }
    const used = use({ result: told, outcomes: finished.outcomes, directory })
    directory?.writeManifest({
      ...directory.manifest,
      wallSeconds: wallSeconds(),
      finished: { replications: result.replications, resultHash: result.resultHash },
    })
    return used
  } catch (error) {
    throw withPlaces(error, read)
  } finally {
    interruption.release()
    directory?.close()
  }
}

async function extend(
  { extend: extension }: Experiment,
  result: ExperimentResult,
  directory: RunDirectory | null,
  signal: AbortSignal,
): Promise<ExperimentResult> {
  if (extension === undefined) return result
  try {
    return await extension(result, signal)
  } catch (error) {
    if (!signal.aborted) throw error
    const mend =
      directory === null
        ? 'nothing was kept; with --out DIR the comparison is'
        : 'the comparison is kept: run the same command to go on from there'
    throw new HearsayError('interrupted', `stopped after the comparison, before it was explained; ${mend}`)
  }
}

async function openDirectory(
  experiment: Experiment,
  inputs: WorldInputs,
  out: string,
): Promise<RunDirectory> {
  const { read, loaded, command, strategy, fresh } = experiment
  const { scenario, sources, settings } = read
  const manifest: RunManifest = {
    tool: 'hearsay',
    identity: {
      version: packageVersion(),
      engine: engineHash(),
      scenarioHash: read.hash,
      seed: scenario.seed,
      strategies: scenario.strategies.map(({ id }) => id),
      networks: await hashFiles(loaded.files),
      kpis: KPI_IDS,
    },
    request: { command, sources, settings, strategy, detectors: detectorsOf(scenario) },
    people: simulatedPeople(inputs),
    node: process.version,
    startedAt: new Date().toISOString(),
    wallSeconds: 0,
    finished: null,
  }
  return openRunDirectory(out, manifest, { fresh })
}

function sayWhatIsReused(directory: RunDirectory, terminal: Terminal): void {
  const { stored, tornBytes, path } = directory
  if (tornBytes > 0) terminal.say(`an unfinished write in ${path} was cut off (${tornBytes} bytes)`)
  if (stored.size > 0) terminal.say(`reusing ${stored.size} finished replications of ${path}`)
}

interface OpenRunner {
  readonly runner: Runner
  close(): Promise<void>
}

async function openRunner(
  { runner, pool, workers, length }: Experiment,
  inputs: WorldInputs,
  directory: RunDirectory | null,
  signal: AbortSignal,
): Promise<OpenRunner> {
  if (runner !== undefined) return { runner, close: () => runner.close() }
  const most = mostOf(length)
  let missing = 0
  for (let r = 0; r < most && missing < workers; r++) if (directory?.stored.has(r) !== true) missing++
  // A thread costs its start; where there is nothing to share out, this one does the work.
  if (missing <= 1 || workers === 1) {
    const serial = serialRunner(inputs)
    return { runner: serial, close: () => serial.close() }
  }
  if (pool !== undefined) {
    const shared = await pooledRunner(await pool(), inputs)
    return { runner: shared, close: () => shared.close() }
  }
  const own = await startNodePool({ size: missing, signal })
  const pooled = await pooledRunner(own, inputs)
  return {
    runner: pooled,
    async close() {
      await pooled.close()
      await own.close()
    },
  }
}

function mostOf(length: RunLength): number {
  return length.kind === 'replications' ? length.replications : length.most
}

function stopped(done: number, target: number, kept: boolean): HearsayError {
  const mend = kept
    ? 'run the same command to continue'
    : 'nothing was kept; with --out DIR the same command continues'
  return new HearsayError('interrupted', `stopped at ${done}/${target}; ${mend}`)
}

/** Throws when an `expect:` of the scenario is not met by the means. */
export function checkExpectations(scenario: Scenario, result: ExperimentResult): void {
  const unmet = scenario.expect.flatMap((expectation) => {
    const estimate = result.strategies.find(({ id }) => id === expectation.strategy)?.kpis
    const mean = estimate?.[expectation.kpi as keyof typeof estimate].mean ?? null
    if (mean !== null && holds(expectation, mean)) return []
    return [`${expectation.text} (got ${mean === null ? 'no value' : formatNumber(mean, 6)})`]
  })
  if (unmet.length === 0) return
  throw new HearsayError('expectation', `expected by the scenario, but not met: ${unmet.join('; ')}`)
}

function holds({ operator, value }: Expectation, mean: number): boolean {
  if (operator === '<') return mean < value
  if (operator === '<=') return mean <= value
  return operator === '>' ? mean > value : mean >= value
}

/** How long to run: as the scenario says, unless asked otherwise. With a precision, replications are the most. */
export function lengthOf(
  scenario: Scenario,
  precision: number | null,
  replications: number | null,
): RunLength {
  if (precision === null) return { kind: 'replications', replications: replications ?? scenario.replications }
  return { kind: 'precision', relative: precision, most: replications ?? MOST_FOR_PRECISION }
}

const MOST_FOR_PRECISION = 2000
