import { InvalidArgumentError, type Command } from 'commander'
import { HearsayError, usageError } from '../errors.js'
import { comparisonFacts } from '../experiment/comparison-facts.js'
import { valuesByStrategy } from '../experiment/levers/derived-values.js'
import { prepareWorld, type WorldInputs } from '../experiment/prepare.js'
import type { RunOutcome } from '../experiment/result.js'
import { networkIndexOf } from '../experiment/runner.js'
import { orientation } from '../experiment/verdict.js'
import type { AskedRemoval } from '../experiment/why/why-spread.js'
import { whySpread } from '../experiment/why/why-spread.js'
import { meanEstimate } from '../measure/statistics/t-interval.js'
import { addCommonOptions, commonOptions, settingsOf } from './common-options.js'
import { conductDerived } from './derived-experiments.js'
import { listenForInterruption } from './interruption.js'
import { LazyPool } from './lazy-pool.js'
import { loadNetworks } from './load-networks.js'
import { onlyStrategy, readScenarioFiles, withPlaces } from './read-scenarios.js'
import { openTerminal, type Terminal } from './terminal.js'
import { whyDocument, whyText } from './why-report.js'

/** Replications among which the biggest cascade is looked for. */
const SEARCHED = 20

export function registerWhy(program: Command): void {
  const command = program
    .command('why')
    .description('run one campaign again without a person, a post or an hour: what would have been lost')
    .argument('<file>', 'scenario file')
    .option('--strategy <id>', `the strategy to look at (default: the one in front after ${SEARCHED} runs)`)
    .option(
      '--replication <r>',
      `the run to look at, counted from 0 (default: that with the biggest cascade of ${SEARCHED})`,
      wholeNumber,
    )
    .option(
      '--remove <what>',
      'what to take out: person=LABEL, post=NAME or hour=H, as in a trace (repeatable; default: the most important of each)',
      (text: string, earlier: readonly AskedRemoval[] | undefined) => [...(earlier ?? []), removal(text)],
    )
    .addHelpText('after', EXAMPLES)
  addCommonOptions(command, { settings: true }).action(why)
}

const EXAMPLES = `
Examples:
  hearsay why launch.yaml
  hearsay why launch.yaml --strategy always-on --replication 7 --remove post=post:how-to:3 --remove hour=42`

interface WhyOptions {
  readonly strategy?: string
  readonly replication?: number
  readonly remove?: readonly AskedRemoval[]
}

async function why(file: string, raw: WhyOptions & Record<string, unknown>): Promise<void> {
  const common = commonOptions(raw)
  const terminal = openTerminal(common)
  const read = readScenarioFiles([file], settingsOf(raw))
  if (raw.strategy !== undefined) onlyStrategy(read.scenario, raw.strategy)
  const { networks } = await loadNetworks(read, terminal)
  const inputs = { scenario: read.scenario, networks }
  try {
    const { strategy, replication } = await chosenRun(inputs, raw, common.workers, terminal)
    const world = prepareWorld(inputs, networkIndexOf(inputs, replication))
    const answer = whySpread(inputs, world, { strategy, replication, remove: raw.remove ?? null })
    if (terminal.json) terminal.document(whyDocument(answer, read))
    else terminal.data(whyText(answer, read.scenario, terminal.width))
  } catch (error) {
    throw withPlaces(error, read)
  }
}

interface ChosenRun {
  /** Index into the scenario's strategies. */
  readonly strategy: number
  readonly replication: number
}

/** What was asked for; what was not comes from some replications that are run to find it. */
async function chosenRun(
  inputs: WorldInputs,
  asked: WhyOptions,
  workers: number,
  terminal: Terminal,
): Promise<ChosenRun> {
  const { scenario, networks } = inputs
  const named = scenario.strategies.findIndex(({ id }) => id === asked.strategy)
  const only = scenario.strategies.length === 1 ? 0 : named
  if (only >= 0 && asked.replication !== undefined) return { strategy: only, replication: asked.replication }

  const candidates = only >= 0 ? [only] : scenario.strategies.map((_, index) => index)
  const searched = { ...scenario, strategies: candidates.map((index) => scenario.strategies[index]!) }
  const threads = new LazyPool(workers)
  const interruption = listenForInterruption()
  const { signal } = interruption
  const experiments = conductDerived({
    networks,
    workers,
    pool: threads.start,
    signal,
    quiet: terminal.quiet,
  })
  try {
    const [run] = await experiments.run(
      'looking for the biggest cascade',
      [{ scenario: searched, replications: SEARCHED }],
      {
        take: (outcomes) => {
          const place = inFront(inputs, outcomes, candidates.length)
          return {
            strategy: candidates[place]!,
            replication: asked.replication ?? replicationOfBiggest(outcomes, place),
          }
        },
      },
    )
    return run!
  } catch (error) {
    if (!signal.aborted) throw error
    throw new HearsayError('interrupted', 'stopped while looking for the biggest cascade')
  } finally {
    interruption.release()
    await threads.close()
  }
}

/** The strategy with the best mean of the judged KPI; the first of equals. */
function inFront({ scenario }: WorldInputs, outcomes: readonly RunOutcome[], strategies: number): number {
  const { kpi } = comparisonFacts(scenario)
  const scores = valuesByStrategy(outcomes, strategies, kpi).map(
    (values) => orientation(kpi) * meanEstimate(values).mean,
  )
  return scores.reduce((best, score, index) => (score > scores[best]! ? index : best), 0)
}

function replicationOfBiggest(outcomes: readonly RunOutcome[], strategy: number): number {
  const runs = outcomes.filter((outcome) => outcome.strategy === strategy)
  return runs.reduce((best, run) => (run.largest.size > best.largest.size ? run : best)).replication
}

function wholeNumber(text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
  if (Number.isInteger(value)) return value
  throw new InvalidArgumentError(`Got "${text}", expected a whole number from 0.`)
}

function removal(text: string): AskedRemoval {
  const equals = text.indexOf('=')
  const value = text.slice(equals + 1).trim()
  if (equals >= 0 && value !== '') {
    switch (text.slice(0, equals).trim()) {
      case 'person':
        return { what: 'person', label: value }
      case 'post':
        return { what: 'post', name: value }
      case 'hour':
        if (/^\d{1,6}$/.test(value)) return { what: 'hour', hour: Number(value) }
    }
  }
  throw usageError(`invalid --remove "${text}", expected person=LABEL, post=NAME or hour=H`)
}
