import type { Command } from 'commander'
import { HearsayError, inputError } from '../errors.js'
import { spreadCurve } from '../experiment/cascade-curve.js'
import { modelsOf } from '../experiment/cascade-measures.js'
import {
  cascadeRuns,
  serialCascadeRunner,
  type CascadeJob,
  type CascadeRunner,
} from '../experiment/cascade-runs.js'
import { replaceFile, type FileInProgress } from '../experiment/run-directory/replace-file.js'
import { rankedPeople } from '../experiment/choose-seeds.js'
import { nodesOfLabels } from '../experiment/seed-nodes.js'
import type { SeedChoice } from '../kernel/cascade-kernel.js'
import type { Network } from '../network/network.js'
import { RUN_MEASURES, RUN_MEASURE_NAMES, type RunMeasureName } from '../measure/run-measures.js'
import { cascadePicture } from '../report/cascade-picture.js'
import { shellQuoted } from '../report/shell-quoted.js'
import { isSpec } from '../network/spec.js'
import { startNodeCascadeRunner } from '../workers/node-cascade-runner.js'
import { writeSizes, writeTrees } from './cascade-files.js'
import {
  addCascadeOptions,
  cascadeOptions,
  type CascadeOptions,
  type SeedRequest,
} from './cascade-options.js'
import { cascadeDocument, cascadeText, headlines, type CascadeReport } from './cascade-report.js'
import { listenForInterruption } from './interruption.js'
import { atFile, loadSource } from './network-source.js'
import { requireDistinctFiles } from './output-files.js'
import { progressLine } from './progress-line.js'
import { openTerminal, type Terminal } from './terminal.js'

/** `hearsay cascade`: the classic diffusion models, for analysts and for checking us. */
export function registerCascade(program: Command): void {
  const command = program
    .command('cascade')
    .description('run a classic diffusion model on a network, many times')
    .addHelpText('after', EXAMPLES)
  addCascadeOptions(command).action((raw: Readonly<Record<string, unknown>>) =>
    cascade(cascadeOptions(raw), ['hearsay', ...program.args].map(shellQuoted).join(' ')),
  )
}

const EXAMPLES = `
Examples:
  hearsay cascade --network 'barabasi-albert(nodes=100k, links=8)' --model ic --probability 1% --runs 10k
  hearsay cascade --network followers.csv.gz --direction follows --model ic --probability weighted \\
    --seed-count 10 --seed-strategy degree --sizes sizes.csv --json
  hearsay cascade --network 'karate-club()' --model sir --rate 0.1 --recovery 1 --measures all --picture sir.svg
  hearsay cascade --network 'karate-club()' --model competitive --probability 20% --rival-probability 10% \\
    --measures second-share,structural-virality --tree tree.csv

Measures:
${RUN_MEASURE_NAMES.map(measureHelp).join('\n')}

Each run's values are columns of --sizes; means and their standard errors are printed. Where a measure is undefined in
a run (reproduction when only seeds have it), the run is left out of its mean, and the number of others is given.`

function measureHelp(name: RunMeasureName): string {
  const models = modelsOf(name)
  const only = models === null ? '' : ` (${models.join(', ')})`
  return `  ${name.padEnd(20)}${RUN_MEASURES[name].meaning}${only}`
}

async function cascade(options: CascadeOptions, typed: string): Promise<void> {
  const terminal = openTerminal(options.common)
  const files: FileInProgress[] = []
  const opened = (path: string | null): FileInProgress | null => {
    if (path === null) return null
    const file = replaceFile(path)
    files.push(file)
    return file
  }
  const places = { '--sizes': options.sizes, '--tree': options.tree, '--picture': options.picture }
  const input = isSpec(options.network) ? null : { option: '--network', path: options.network }
  requireDistinctFiles(places, input)
  // A place that cannot be written is told before the work.
  for (const path of Object.values(places)) if (path !== null) replaceFile(path).discard()
  // Until here, while nothing is begun, a signal ends the process as always.
  const { network, loadSeconds } = await loadSource(options.network, options.direction)
  sayWhichWeights(network, options.model, terminal)
  const interruption = listenForInterruption()
  const { signal } = interruption
  try {
    const [sizes, tree, picture] = [opened(options.sizes), opened(options.tree), opened(options.picture)]
    const { job, report } = await simulate(options, network, loadSeconds, terminal, signal)
    const { outcome } = report
    const runs = outcome.size.length
    if (tree !== null) writeTrees(tree, job, runs, signal)
    if (sizes !== null) writeSizes(sizes, outcome, job.model.name)
    if (picture !== null) {
      const [title, people] = headlines(report)
      const curve = spreadCurve(job, runs)
      const facts = { model: job.model.name, title, network: people, command: typed, outcome, curve }
      picture.write(cascadePicture(facts))
    }
    for (const file of files) file.commit()
    const { mean, standardError } = outcome.summary.size
    if (options.precision !== null && !(standardError! <= options.precision * mean)) {
      terminal.say(`the precision asked for was not reached within ${runs} runs`)
    }
    if (terminal.json) terminal.document(cascadeDocument(report))
    else terminal.data(cascadeText(report))
  } catch (error) {
    for (const file of files) file.discard()
    if (signal.aborted) throw new HearsayError('interrupted', 'nothing was kept of this command')
    throw error
  } finally {
    interruption.release()
  }
}

async function simulate(
  options: CascadeOptions,
  network: Network,
  loadSeconds: number,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<{ readonly job: CascadeJob; readonly report: CascadeReport }> {
  const seed = options.common.seed ?? 'hearsay'
  const job = jobOf(options, network, seed)
  const progress = terminal.quiet ? null : progressLine('runs')
  const onProgress = (finished: number, target: number): void =>
    progress?.update({ finished, computed: finished, target, relativeHalfWidth: null })
  let close = (): Promise<void> => Promise.resolve()
  try {
    const open = await openRunner(options, job, signal)
    close = open.close
    const started = performance.now()
    const { runs, precision } = options
    const outcome = await cascadeRuns(job, runs, {
      runner: open.runner,
      ...(precision === null ? {} : { precision }),
      signal,
      onProgress,
    })
    const simulateSeconds = (performance.now() - started) / 1000
    const peakRssBytes = process.resourceUsage().maxRSS * 1024
    return { job, report: { options, seed, network, loadSeconds, outcome, simulateSeconds, peakRssBytes } }
  } catch (error) {
    throw atFile(error, options.network)
  } finally {
    progress?.finish()
    await close()
  }
}

/** Larger networks take their time over one run, and a thread that computes hears no signal. */
const MOST_IN_THIS_THREAD = 2_000_000

/** Of ties that the file has several times the first weight counts. */
function sayWhichWeights(
  { dropped, weights }: Network,
  model: CascadeOptions['model'],
  terminal: Terminal,
): void {
  const usesColumn =
    ('probability' in model && model.probability === 'column') ||
    ('rivalProbability' in model && model.rivalProbability === 'column') ||
    ('weights' in model && model.weights === 'column')
  if (!usesColumn || weights === null || dropped.duplicates === 0) return
  terminal.say(
    `${dropped.duplicates} ties stand in the file more than once: the first third column of each counts`,
  )
}

async function openRunner(
  { common, runs }: CascadeOptions,
  job: CascadeJob,
  signal: AbortSignal,
): Promise<{ runner: CascadeRunner; close: () => Promise<void> }> {
  const workers = Math.min(common.workers, runs)
  if (workers === 1 && job.network.edges <= MOST_IN_THIS_THREAD)
    return { runner: serialCascadeRunner(job), close: () => Promise.resolve() }
  const runner = await startNodeCascadeRunner(job, workers, signal)
  return { runner, close: () => runner.close() }
}

function jobOf(
  { model, seeds, measures, engine }: CascadeOptions,
  network: Network,
  seed: string,
): CascadeJob {
  return {
    network,
    model:
      model.name === 'competitive' ? { ...model, rivals: seedChoice(network, model.rivals, 'rival') } : model,
    seeds: seeds === null ? null : seedChoice(network, seeds, 'seed'),
    seed,
    measures,
    engine,
  }
}

function seedChoice(network: Network, request: SeedRequest, who: 'seed' | 'rival'): SeedChoice {
  if ('labels' in request)
    return { kind: 'nodes', nodes: nodesOfLabels(network, request.labels, `${who}-nodes`) }
  const { strategy, count } = request
  if (count > network.nodes) {
    throw inputError({
      path: `${who}-count`,
      message: 'more seeds than people in the network',
      got: String(count),
      expected: `at most ${network.nodes}`,
    })
  }
  return strategy === 'random'
    ? { kind: 'random', count }
    : { kind: 'nodes', nodes: rankedPeople(network, strategy, count) }
}
