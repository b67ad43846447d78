/** Who is lit up in all pictures at once: somebody, the way to them, and all who go back to them. */
import { allBelow, pathTo, type Cascade } from './cascade.js'

export interface Lit {
  readonly entry: number
  /** From the author on, the person last. */
  readonly path: readonly number[]
  readonly below: readonly number[]
}

/** Null for nobody, and for people who did not pass this message on. */
export function litOf(cascade: Cascade, person: number | null): Lit | null {
  const entry = person === null ? undefined : cascade.entryOf.get(person)
  return entry === undefined ? null : { entry, path: pathTo(cascade, entry), below: allBelow(cascade, entry) }
}
