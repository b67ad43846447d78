import { packed } from 'virtual:opening'
import { unpackOpening } from './opening-format.js'
import { DEFAULT_SETUP } from './setup.js'
import type { PlayOpening } from './types.js'

let unpacked: PlayOpening | null = null

/** The campaign that the page opens with: what the engine gives for `DEFAULT_SETUP`, without starting it. */
export function opening(): PlayOpening {
  return (unpacked ??= unpackOpening(packed, DEFAULT_SETUP))
}
