import { usageError } from '../errors.js'

/** Refuses a parameter of a law that is not a positive finite number. */
export function requirePositive(law: string, parameters: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (value > 0 && value < Infinity) continue
    throw usageError(`${law}: invalid ${name} (got ${value}, expected a positive finite number)`)
  }
}
