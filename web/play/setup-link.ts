/** A setup as parameters of the page's address: only what differs from the setup that the page opens with. */
import { LEVERS } from './levers.js'
import { DEFAULT_SETUP, GROUNDS } from './setup.js'
import type { PlaySetup } from './types.js'

const LONGEST_DICE = 40

export function parametersOf(setup: PlaySetup): Record<string, string> {
  const parameters: Record<string, string> = {}
  for (const [name, value] of Object.entries(setup)) {
    if (value !== DEFAULT_SETUP[name as keyof PlaySetup]) parameters[name] = String(value)
  }
  return parameters
}

/** What a link asks for; values that cannot be are left as they are by default. */
export function setupOf(parameters: Readonly<Record<string, string>>): PlaySetup {
  const setup: Record<string, string | number> = { ...DEFAULT_SETUP }
  for (const { id, min, max, unit } of LEVERS) {
    const text = parameters[id]
    if (text === undefined || !/^\d{1,4}(\.\d{1,6})?$/.test(text)) continue
    const value = Number(text)
    if (value >= min && value <= max && (unit !== 'count' || Number.isInteger(value))) setup[id] = value
  }
  const { network, dice } = parameters
  if (network !== undefined && Object.hasOwn(GROUNDS, network)) setup['network'] = network
  if (dice !== undefined && /^[\p{L}\p{N} _-]+$/u.test(dice) && dice.length <= LONGEST_DICE)
    setup['dice'] = dice
  return setup as unknown as PlaySetup
}
