import type { Command } from 'commander'
import { terminalReport } from '../report/terminal.js'
import { addCommonOptions, commonOptions, positiveInteger, settingsOf, share } from './common-options.js'
import { checkExpectations, conductExperiment, lengthOf } from './conduct-experiment.js'
import { addExplainOptions, extensionOf, type ExplainOptions } from './explain-options.js'
import { LazyPool } from './lazy-pool.js'
import { loadNetworks } from './load-networks.js'
import { prepareOutputPlace } from './output-place.js'
import { readScenarioFiles } from './read-scenarios.js'
import { addLanguageOption, reportWords, requirePage, type LanguageOptions } from './report-language.js'
import { openTerminal } from './terminal.js'
import { resultDocument, writeResults } from './write-results.js'

/** More would not fit into memory with everything that is kept of each. */
export const MOST_REPLICATIONS = 1_000_000

export function registerCompare(program: Command): void {
  const command = program
    .command('compare')
    .description('run all strategies on the same network with the same luck: differences and verdict')
    .argument('<file...>', 'scenario files; with several, strategies are called file/strategy')
    .option(
      '--replications <n>',
      'how many simulated campaigns (default: from the scenario)',
      positiveInteger(MOST_REPLICATIONS),
    )
    .option(
      '--precision <share>',
      'run until the interval of every mean is this narrow, e.g. 5% (at most --replications, default: 2000)',
      share,
    )
    .option('--out <folder>', 'keep results there, and continue from what it holds')
    .option('--fresh', 'compute anew what --out holds')
    .option('--report <file>', 'write the report page there too')
    .addHelpText('after', EXAMPLES)
  addLanguageOption(command)
  addExplainOptions(command)
  addCommonOptions(command, { settings: true }).action(compare)
}

const EXAMPLES = `
Examples:
  hearsay compare launch.yaml --out out/launch
  hearsay compare launch.yaml --precision 5% --json > result.json
  hearsay compare launch.yaml --explain --sensitivity
  hearsay compare launch.yaml --report page.html --language fa
  hearsay compare careful.yaml bold.yaml --set population.agents=5k --report both.html`

interface CompareOptions extends ExplainOptions, LanguageOptions {
  readonly replications?: number
  readonly precision?: number
  readonly out?: string
  readonly fresh?: boolean
  readonly report?: string
}

async function compare(
  files: readonly string[],
  raw: CompareOptions & Record<string, unknown>,
): Promise<void> {
  const common = commonOptions(raw)
  const terminal = openTerminal(common)
  requirePage(raw, ['--report', '--out'], raw.report !== undefined || raw.out !== undefined)
  const read = readScenarioFiles(files, settingsOf(raw))
  if (raw.report !== undefined) prepareOutputPlace(raw.report)
  const loaded = await loadNetworks(read, terminal)
  const threads = new LazyPool(common.workers)
  const derivation = { networks: loaded.networks, workers: common.workers, pool: threads.start }
  const extend = extensionOf(raw, read.scenario, derivation, terminal)
  const experiment = {
    command: 'compare' as const,
    read,
    loaded,
    length: lengthOf(read.scenario, raw.precision ?? null, raw.replications ?? null),
    workers: common.workers,
    strategy: null,
    out: raw.out ?? null,
    fresh: raw.fresh === true,
    ...(extend === null ? {} : { extend, pool: threads.start }),
  }
  const result = await conductExperiment(experiment, terminal, (conducted) => {
    writeResults(conducted, read, { file: raw.report ?? null, words: reportWords(raw) }, terminal)
    if (terminal.json) terminal.document(resultDocument(conducted, read))
    else terminal.data(terminalReport(conducted.result, { color: terminal.color, width: terminal.width }))
    return conducted.result
  }).finally(() => threads.close())
  checkExpectations(read.scenario, result)
}
