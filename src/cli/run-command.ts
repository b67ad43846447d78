import type { Command } from 'commander'
import { scenarioHash } from '../scenario/hash.js'
import { terminalReport } from '../report/terminal.js'
import { addCommonOptions, commonOptions, positiveInteger, settingsOf } from './common-options.js'
import { MOST_REPLICATIONS } from './compare-command.js'
import { checkExpectations, conductExperiment, lengthOf, type Experiment } from './conduct-experiment.js'
import { loadNetworks } from './load-networks.js'
import { onlyStrategy, readScenarioFiles, type ReadScenario } from './read-scenarios.js'
import { openTerminal, type Terminal } from './terminal.js'
import { tracedRunner, type TracedRunner } from './traced-runner.js'
import { resultDocument, writeResults } from './write-results.js'

export function registerRun(program: Command): void {
  const command = program
    .command('run')
    .description('run one strategy, or all, without comparing them')
    .argument('<file>', 'scenario file')
    .option('--strategy <id>', 'the one strategy to run (default: all)')
    .option(
      '--replications <n>',
      'how many simulated campaigns (default: from the scenario; 1 with --trace)',
      positiveInteger(MOST_REPLICATIONS),
    )
    .option('--trace <file>', 'write every event as a line of JSON: t, kind, platform, person, content, from')
    .option('--out <folder>', 'keep results there, and continue from what it holds')
    .option('--fresh', 'compute anew what --out holds')
    .addHelpText('after', EXAMPLES)
  addCommonOptions(command, { settings: true }).action(run)
}

const EXAMPLES = `
Examples:
  hearsay run launch.yaml --strategy always-on --replications 50
  hearsay run launch.yaml --strategy always-on --trace events.jsonl`

interface RunOptions {
  readonly strategy?: string
  readonly replications?: number
  readonly trace?: string
  readonly out?: string
  readonly fresh?: boolean
}

async function run(file: string, raw: RunOptions & Record<string, unknown>): Promise<void> {
  const common = commonOptions(raw)
  const terminal = openTerminal(common)
  const read = restricted(readScenarioFiles([file], settingsOf(raw)), raw.strategy ?? null)
  const replications = raw.replications ?? (raw.trace === undefined ? null : 1)
  const experiment: Experiment = {
    command: 'run',
    read,
    loaded: await loadNetworks(read, terminal),
    length: lengthOf(read.scenario, null, replications),
    workers: common.workers,
    strategy: raw.strategy ?? null,
    out: raw.out ?? null,
    fresh: raw.fresh === true,
  }
  if (raw.trace === undefined) return conduct(experiment, terminal, null)
  const inputs = { scenario: read.scenario, networks: experiment.loaded.networks }
  const runner = tracedRunner(inputs, raw.trace, experiment.length)
  try {
    await conduct({ ...experiment, runner }, terminal, runner)
  } finally {
    runner.discard()
  }
}

async function conduct(
  experiment: Experiment,
  terminal: Terminal,
  trace: TracedRunner | null,
): Promise<void> {
  const { read } = experiment
  const result = await conductExperiment(experiment, terminal, (conducted) => {
    trace?.commit()
    writeResults(conducted, read, null, terminal)
    if (terminal.json) terminal.document(resultDocument(conducted, read))
    else terminal.data(terminalReport(conducted.result, { color: terminal.color, width: terminal.width }))
    return conducted.result
  })
  checkExpectations(read.scenario, result)
}

function restricted(read: ReadScenario, strategy: string | null): ReadScenario {
  if (strategy === null) return read
  const scenario = onlyStrategy(read.scenario, strategy)
  return { ...read, scenario, hash: scenarioHash(scenario) }
}
