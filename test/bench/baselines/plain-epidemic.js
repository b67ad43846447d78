/** Builds and runs plain-epidemic.cpp; without a compiler there is nothing to compare with, and that is said. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export { filesFor, plainCascades as plainEpidemics } from './plain-cpp.js'

const SOURCE = fileURLToPath(new URL('./plain-epidemic.cpp', import.meta.url))

/** The program, or null where no compiler works. */
export function buildPlainEpidemic(folder) {
  const program = join(folder, 'plain-epidemic')
  for (const compiler of ['c++', 'g++', 'clang++']) {
    const { status } = spawnSync(compiler, ['-O3', '-march=native', '-o', program, SOURCE], {
      stdio: 'ignore',
    })
    if (status === 0) return program
  }
  console.error('no C++ compiler here: epidemics in plain C++ are left out')
  return null
}
