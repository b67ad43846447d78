import { resolve } from 'node:path'
import type { Command } from 'commander'
import { usageError } from '../errors.js'
import type { RunLength } from '../experiment/run-replications.js'
import { scenarioHash } from '../scenario/hash.js'
import type { Scenario } from '../scenario/scenario.js'
import { terminalReport } from '../report/terminal.js'
import type { Words } from '../report/words.js'
import { dayLog, postLog } from './analytics-logs.js'
import { addCommonOptions, commonOptions, positiveInteger, settingsOf } from './common-options.js'
import { MOST_REPLICATIONS } from './compare-command.js'
import { checkExpectations, conductExperiment, lengthOf, type Experiment } from './conduct-experiment.js'
import { loadNetworks } from './load-networks.js'
import { prepareOutputPlace } from './output-place.js'
import { observedRunner } from './observed-runner.js'
import { onlyStrategy, readScenarioFiles, type ReadScenario } from './read-scenarios.js'
import { addLanguageOption, reportWords, requirePage, type LanguageOptions } from './report-language.js'
import type { RunLog } from './run-log.js'
import { openTerminal, type Terminal } from './terminal.js'
import { traceLog } from './trace-log.js'
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
    .option('--posts <file>', 'write a CSV row for every post: views, reach, likes, shares, clicks, orders …')
    .option(
      '--days <file>',
      'write a CSV row for every day: reach, engagement, orders, questions, ad spend …',
    )
    .option('--out <folder>', 'keep results there, and continue from what it holds')
    .option('--fresh', 'compute anew what --out holds')
    .addHelpText('after', EXAMPLES)
  addLanguageOption(command)
  addCommonOptions(command, { settings: true }).action(run)
}

const EXAMPLES = `
Examples:
  hearsay run launch.yaml --strategy always-on --replications 50
  hearsay run launch.yaml --strategy always-on --trace events.jsonl
  hearsay run launch.yaml --strategy always-on --replications 1 --posts posts.csv --days days.csv`

interface RunOptions extends LanguageOptions {
  readonly strategy?: string
  readonly replications?: number
  readonly trace?: string
  readonly posts?: string
  readonly days?: string
  readonly out?: string
  readonly fresh?: boolean
}

async function run(file: string, raw: RunOptions & Record<string, unknown>): Promise<void> {
  const common = commonOptions(raw)
  const terminal = openTerminal(common)
  requirePage(raw, ['--out'], raw.out !== undefined)
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
  const logs = openLogs(raw, read.scenario, experiment.length)
  const words = reportWords(raw)
  if (logs.length === 0) return conduct(experiment, words, terminal, logs)
  const inputs = { scenario: read.scenario, networks: experiment.loaded.networks }
  try {
    await conduct({ ...experiment, runner: observedRunner(inputs, logs) }, words, terminal, logs)
  } finally {
    for (const log of logs) log.discard()
  }
}

async function conduct(
  experiment: Experiment,
  words: Words,
  terminal: Terminal,
  logs: readonly RunLog[],
): Promise<void> {
  const { read } = experiment
  const result = await conductExperiment(experiment, terminal, (conducted) => {
    for (const log of logs) {
      log.commit()
      terminal.say(`wrote ${log.path}`)
    }
    writeResults(conducted, read, { file: null, words }, terminal)
    if (terminal.json) terminal.document(resultDocument(conducted, read))
    else terminal.data(terminalReport(conducted.result, { color: terminal.color, width: terminal.width }))
    return conducted.result
  })
  checkExpectations(read.scenario, result)
}

/** What is asked for beside the result, each in a file of its own. */
function openLogs({ trace, posts, days }: RunOptions, scenario: Scenario, length: RunLength): RunLog[] {
  const ids = scenario.strategies.map(({ id }) => id)
  const most = length.kind === 'replications' ? length.replications : length.most
  const wanted = [
    { option: '--trace', path: trace, open: (path: string) => traceLog(path, ids, most) },
    { option: '--posts', path: posts, open: (path: string) => postLog(path, scenario) },
    { option: '--days', path: days, open: (path: string) => dayLog(path, scenario) },
  ]
  const optionOf = new Map<string, string>()
  const logs: RunLog[] = []
  try {
    for (const { option, path, open } of wanted) {
      if (path === undefined) continue
      const earlier = optionOf.get(resolve(path))
      if (earlier !== undefined) throw usageError(`${earlier} and ${option} name the same file: ${path}`)
      optionOf.set(resolve(path), option)
      prepareOutputPlace(path)
      logs.push(open(path))
    }
    return logs
  } catch (error) {
    for (const log of logs) log.discard()
    throw error
  }
}

function restricted(read: ReadScenario, strategy: string | null): ReadScenario {
  if (strategy === null) return read
  const scenario = onlyStrategy(read.scenario, strategy)
  return { ...read, scenario, hash: scenarioHash(scenario) }
}
