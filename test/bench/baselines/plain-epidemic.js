/** plain-epidemic.cpp, built and run. */
import { buildPlain } from './plain-cpp.js'

export { filesFor, plainRuns as plainEpidemics } from './plain-cpp.js'

/** The program, or null where no compiler works. */
export function buildPlainEpidemic(folder) {
  return buildPlain(folder, 'epidemic')
}
