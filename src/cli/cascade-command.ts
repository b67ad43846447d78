import type { Command } from 'commander'
import { HearsayError, inputError } from '../errors.js'
import {
  cascadeRuns,
  serialCascadeRunner,
  type CascadeJob,
  type CascadeRunner,
  type CascadeRuns,
} from '../experiment/cascade-runs.js'
import { partOf, type ModelName } from '../experiment/cascade-model.js'
import { replaceFile, type FileInProgress } from '../experiment/run-directory/replace-file.js'
import { cascadeTrees } from '../experiment/cascade-trees.js'
import { rankedPeople } from '../experiment/choose-seeds.js'
import { nodesOfLabels } from '../experiment/seed-nodes.js'
import type { SeedChoice } from '../kernel/cascade-kernel.js'
import { labelOf, type Network } from '../network/network.js'
import { startNodeCascadeRunner } from '../workers/node-cascade-runner.js'
import {
  addCascadeOptions,
  cascadeOptions,
  type CascadeOptions,
  type SeedRequest,
} from './cascade-options.js'
import { cascadeDocument, cascadeText, type CascadeReport } from './cascade-report.js'
import { csvCell } from './csv-cell.js'
import { listenForInterruption } from './interruption.js'
import { atFile, loadSource } from './network-source.js'
import { progressLine } from './progress-line.js'
import { openTerminal, type Terminal } from './terminal.js'

/** `hearsay cascade`: the classic diffusion models, for analysts and for checking us. */
export function registerCascade(program: Command): void {
  const command = program
    .command('cascade')
    .description('run a classic diffusion model on a network, many times')
    .addHelpText('after', EXAMPLES)
  addCascadeOptions(command).action((raw: Readonly<Record<string, unknown>>) => cascade(cascadeOptions(raw)))
}

const EXAMPLES = `
Examples:
  hearsay cascade --network 'barabasi-albert(nodes=100k, links=8)' --model ic --probability 1% --runs 10k
  hearsay cascade --network followers.csv.gz --direction follows --model ic --probability weighted \\
    --seed-count 10 --seed-strategy degree --sizes sizes.csv --json`

async function cascade(options: CascadeOptions): Promise<void> {
  const terminal = openTerminal(options.common)
  const sizes = options.sizes === null ? null : replaceFile(options.sizes)
  const tree = options.tree === null ? null : replaceFile(options.tree)
  const interruption = listenForInterruption()
  try {
    const report = await simulate(options, tree, terminal, interruption.signal)
    if (sizes !== null) writeSizes(sizes, report.outcome, options.model.name)
    sizes?.commit()
    tree?.commit()
    if (terminal.json) terminal.document(cascadeDocument(report))
    else terminal.data(cascadeText(report))
  } catch (error) {
    sizes?.discard()
    tree?.discard()
    throw error
  } finally {
    interruption.release()
  }
}

async function simulate(
  options: CascadeOptions,
  tree: FileInProgress | null,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<CascadeReport> {
  const { network, loadSeconds } = await loadSource(options.network, options.direction)
  const seed = options.common.seed ?? 'hearsay'
  const job = jobOf(options, network, seed)
  const progress = terminal.quiet ? null : progressLine('runs')
  const onProgress = (finished: number): void =>
    progress?.update({ finished, computed: finished, target: options.runs, relativeHalfWidth: null })
  let close = (): Promise<void> => Promise.resolve()
  try {
    const open = await openRunner(options, job, signal)
    close = open.close
    const started = performance.now()
    const outcome = await cascadeRuns(job, options.runs, { runner: open.runner, signal, onProgress })
    const simulateSeconds = (performance.now() - started) / 1000
    const peakRssBytes = process.resourceUsage().maxRSS * 1024
    if (tree !== null) writeTrees(tree, job, options.runs, signal)
    return { options, seed, network, loadSeconds, outcome, simulateSeconds, peakRssBytes }
  } catch (error) {
    if (signal.aborted) throw new HearsayError('interrupted', 'nothing was kept of this command')
    throw atFile(error, options.network)
  } finally {
    progress?.finish()
    await close()
  }
}

async function openRunner(
  { common, runs }: CascadeOptions,
  job: CascadeJob,
  signal: AbortSignal,
): Promise<{ runner: CascadeRunner; close: () => Promise<void> }> {
  const workers = Math.min(common.workers, runs)
  if (workers === 1) return { runner: serialCascadeRunner(job), close: () => Promise.resolve() }
  const runner = await startNodeCascadeRunner(job, workers, signal)
  return { runner, close: () => runner.close() }
}

function jobOf({ model, seeds }: CascadeOptions, network: Network, seed: string): CascadeJob {
  return {
    network,
    model:
      model.name === 'competitive' ? { ...model, rivals: seedChoice(network, model.rivals, 'rival') } : model,
    seeds: seeds === null ? null : seedChoice(network, seeds, 'seed'),
    seed,
  }
}

function seedChoice(network: Network, request: SeedRequest, who: 'seed' | 'rival'): SeedChoice {
  if ('labels' in request) return { kind: 'nodes', nodes: nodesOfLabels(network, request.labels) }
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

function writeSizes(file: FileInProgress, outcome: CascadeRuns, model: ModelName): void {
  const { size, depth, durationHours, part } = outcome
  const rowsAtATime = 50_000
  file.write(`run,size,depth,duration${part === null ? '' : `,${partOf(model)!}`}\n`)
  for (let first = 0; first < size.length; first += rowsAtATime) {
    let rows = ''
    for (let run = first; run < Math.min(size.length, first + rowsAtATime); run++) {
      rows += `${run},${size[run]!},${depth[run]!},${durationHours === null ? '' : durationHours[run]!}${part === null ? '' : `,${part[run]!}`}\n`
    }
    file.write(rows)
  }
}

/** Who reached whom, run after run: an empty `from` for who started. */
function writeTrees(file: FileInProgress, job: CascadeJob, runs: number, signal: AbortSignal): void {
  const { labels } = job.network
  const name = (node: number): string =>
    typeof labels?.[node] === 'string' ? csvCell(labels[node]) : labelOf(job.network, node)
  for (const { run, order, infectors, generations, hours } of cascadeTrees(job, runs)) {
    if (signal.aborted) throw new HearsayError('interrupted', 'stopped')
    if (run === 0) file.write(`run,person,from,${hours === null ? 'generation' : 'hours'}\n`)
    let rows = ''
    for (let i = 0; i < order.length; i++) {
      const [person, from] = [order[i]!, infectors[i]!]
      const when = hours === null ? generations![i]! : hours[i]!
      rows += `${run},${name(person)},${person === from ? '' : name(from)},${when}\n`
    }
    file.write(rows)
  }
}
