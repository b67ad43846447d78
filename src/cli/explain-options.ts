import { InvalidArgumentError, type Command } from 'commander'
import { usageError } from '../errors.js'
import { explainLead } from '../experiment/levers/explain.js'
import { incrementalAttribution } from '../experiment/levers/incremental.js'
import type { ExperimentResult } from '../experiment/result.js'
import { sensitivityOfLead } from '../experiment/sensitivity/sensitivity.js'
import { withFollowUps } from '../report/follow-ups.js'
import type { Scenario } from '../scenario/scenario.js'
import { conductDerived, type ConductedDerivation } from './derived-experiments.js'
import type { Terminal } from './terminal.js'

/** What commander read of the options below. */
export interface ExplainOptions {
  readonly explain?: boolean
  readonly sensitivity?: boolean
  /** Of the sensitivity's design. */
  readonly trajectories?: number
}

/** More would take days. */
const MOST_TRAJECTORIES = 1000

export function addExplainOptions(command: Command): Command {
  return command
    .option('--explain', 'say what each lever of the leader would do for its rivals, moved alone')
    .option(
      '--sensitivity',
      'say which uncertain assumption of the model would change the answer (Morris screening)',
    )
    .option('--trajectories <n>', 'how thoroughly --sensitivity looks (default: 4)', trajectories)
}

function trajectories(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= 2 && value <= MOST_TRAJECTORIES) return value
  throw new InvalidArgumentError(`Got "${text}", expected a whole number from 2 to ${MOST_TRAJECTORIES}.`)
}

/** Adds to a result what was asked for beyond the comparison; null where nothing was. */
export type Extension = (result: ExperimentResult, signal: AbortSignal) => Promise<ExperimentResult>

/** @throws a usage failure where there is only one strategy and nothing to compare it with */
export function extensionOf(
  { explain, sensitivity, trajectories: thoroughness }: ExplainOptions,
  scenario: Scenario,
  derivation: Omit<ConductedDerivation, 'signal' | 'quiet'>,
  terminal: Terminal,
): Extension | null {
  if (thoroughness !== undefined && sensitivity !== true)
    throw usageError('--trajectories says how thoroughly --sensitivity looks: give both')
  const { incremental } = scenario.compare
  if (scenario.strategies.length < 2 && (explain === true || sensitivity === true)) {
    const option = explain === true ? '--explain' : '--sensitivity'
    throw usageError(`${option} follows a lead over a rival, expected at least two strategies`)
  }
  if (explain !== true && sensitivity !== true && !incremental) return null
  return async (result, signal) => {
    const experiments = conductDerived({ ...derivation, signal, quiet: terminal.quiet })
    const options = thoroughness === undefined ? {} : { trajectories: thoroughness }
    const explained = explain === true ? await explainLead(result, scenario, experiments) : null
    const screened =
      sensitivity === true ? await sensitivityOfLead(result, scenario, experiments, options) : null
    if (sensitivity === true && screened === null)
      terminal.say('no sensitivity: there is no lead that could be followed')
    const added = incremental
      ? await incrementalAttribution(scenario, result.replications, experiments)
      : null
    return withFollowUps(result, { explained, sensitivity: screened, incremental: added })
  }
}
