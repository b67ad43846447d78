import { packOpening, type PackedOpening } from '../opening-format.js'
import { DEFAULT_SETUP } from '../setup.js'
import { makeOpening } from './make-opening.js'

/** What the bundler puts into the page, so that it moves before any worker has started. */
export function packedOpening(): PackedOpening {
  return packOpening(makeOpening(DEFAULT_SETUP))
}
