import { BRAND } from '../../src/campaign/plan.js'
import { scenarioParameters } from '../scenarios/scenario-link.js'
import type { ScenarioFile } from '../scenarios/scenario-files.js'

/** What a link asks for besides the scenario; null for what it leaves open. */
export interface Wanted {
  /** Id of the strategy. */
  readonly strategy: string | null
  readonly replication: number
  /** Id of the message. */
  readonly message: string | null
  /** A person's number, `BRAND`, or `nobody` where nobody is to be picked out. */
  readonly person: number | 'nobody' | null
}

export const MOST_RUNS = 1_000_000
const MOST_PEOPLE = 2 ** 32
const NOBODY = 'nobody'
/** The company, where it posted itself. */
const COMPANY = 'brand'

/** What the parameters of a link ask for; `faults` names those that mean nothing. */
export function wantedOf(parameters: Readonly<Record<string, string>>): {
  readonly wanted: Wanted
  readonly faults: readonly ('run' | 'person')[]
} {
  const { strategy = null, run, message = null, person } = parameters
  const replication = run === undefined ? 0 : wholeNumber(run, MOST_RUNS - 1)
  const picked = person === undefined ? null : personOf(person)
  return {
    wanted: { strategy, replication: replication ?? 0, message, person: picked },
    faults: [
      ...(replication === null ? (['run'] as const) : []),
      ...(person !== undefined && picked === null ? (['person'] as const) : []),
    ],
  }
}

/** The parameters that open exactly this again. */
export async function parametersOf(file: ScenarioFile, wanted: Wanted): Promise<Record<string, string>> {
  const { message, person, replication, strategy } = wanted
  return {
    ...(await scenarioParameters(file)),
    ...(strategy === null ? {} : { strategy }),
    run: String(replication),
    ...(message === null ? {} : { message }),
    ...(person === null ? {} : { person: person === BRAND ? COMPANY : String(person) }),
  }
}

function personOf(text: string): Wanted['person'] {
  if (text === NOBODY) return NOBODY
  return text === COMPANY ? BRAND : wholeNumber(text, MOST_PEOPLE)
}

function wholeNumber(text: string, most: number): number | null {
  return /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : null
}
