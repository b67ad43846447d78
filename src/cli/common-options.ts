import { availableParallelism } from 'node:os'
import { InvalidArgumentError, type Command } from 'commander'

/** What every command takes. */
export interface CommonOptions {
  /** Null: the scenario's own seed, else `hearsay`. */
  readonly seed: string | null
  readonly workers: number
  readonly quiet: boolean
  /** False after `--no-color`. */
  readonly color: boolean
  readonly json: boolean
}

/** Adds the options of every command; `settings` where there is a scenario that they can change. */
export function addCommonOptions(command: Command, { settings = false } = {}): Command {
  if (settings) {
    command.option(
      '--set <path=value>',
      'set a value over that of the scenario file, e.g. population.agents=5k (repeatable)',
      (value: string, earlier: readonly string[]) => [...earlier, value],
      [] as readonly string[],
    )
  }
  return command
    .option('--seed <text>', 'seed of all randomness (default: from the scenario, else "hearsay")')
    .option('--workers <n>', 'how many run at a time (default: cores)', positiveInteger(1024))
    .option('--json', 'print one JSON document on stdout')
    .option('--quiet', 'no talk and no progress on stderr')
    .option('--no-color', 'no colours (NO_COLOR is honoured too)')
}

/** The common options out of what commander read. */
export function commonOptions(raw: Readonly<Record<string, unknown>>): CommonOptions {
  return {
    seed: typeof raw['seed'] === 'string' ? raw['seed'] : null,
    workers: typeof raw['workers'] === 'number' ? raw['workers'] : availableParallelism(),
    quiet: raw['quiet'] === true,
    color: raw['color'] !== false,
    json: raw['json'] === true,
  }
}

/** `PATH=VALUE` texts in the order in which they are applied: `--set`, then the options that stand for a setting. */
export function settingsOf(raw: Readonly<Record<string, unknown>>): string[] {
  const settings = [...((raw['set'] as readonly string[] | undefined) ?? [])]
  if (typeof raw['seed'] === 'string') settings.push(`seed=${JSON.stringify(raw['seed'])}`)
  if (typeof raw['replications'] === 'number') settings.push(`replications=${raw['replications']}`)
  return settings
}

const SCALES: Readonly<Record<string, number>> = { '': 1, k: 1_000, M: 1_000_000 }

/** Reads a whole number from 1 to `most`; `10k`, `1M` and `1_000` are understood. */
export function positiveInteger(most: number): (text: string) => number {
  return (text) => {
    const match = /^(\d[\d_]*)([kM]?)$/.exec(text)
    const value = match === null ? NaN : Number(match[1]!.replaceAll('_', '')) * SCALES[match[2]!]!
    if (value >= 1 && value <= most) return value
    throw new InvalidArgumentError(`Got "${text}", expected a whole number from 1 to ${most}.`)
  }
}

/** Reads `5%`, `0.05` or `5e-2`, above 0 and below 100 %. */
export function share(text: string): number {
  const match = /^((?:\d+(?:\.\d+)?|\.\d+)(?:e-\d{1,2})?)(%?)$/.exec(text)
  const value = match === null ? NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1)
  if (value > 0 && value < 1) return value
  throw new InvalidArgumentError(`Got "${text}", expected a share such as 5% or 0.05, below 100%.`)
}
