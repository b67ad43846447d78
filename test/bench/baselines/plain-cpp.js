/** Builds and runs plain-cascade.cpp; without a compiler there is nothing to compare with, and that is said. */
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('./plain-cascade.cpp', import.meta.url))

/** The program, or null where no compiler works. */
export function buildPlainCascade(folder) {
  const program = join(folder, 'plain-cascade')
  for (const compiler of ['c++', 'g++', 'clang++']) {
    const { status } = spawnSync(compiler, ['-O3', '-march=native', '-o', program, SOURCE], {
      stdio: 'ignore',
    })
    if (status === 0) return program
  }
  console.error('no C++ compiler here: the rows against plain C++ are left out')
  return null
}

/** Writes the network and the probabilities for the program. */
export function filesFor(folder, { nodes, edges, offsets, targets }, probability) {
  const paths = [join(folder, 'plain-network'), join(folder, 'plain-probabilities')]
  writeColumns(paths[0], [Uint32Array.of(nodes, edges), offsets, targets])
  writeColumns(paths[1], [probability])
  return paths
}

function writeColumns(path, columns) {
  const file = openSync(path, 'w')
  for (const column of columns) {
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done)
  }
  closeSync(file)
}

/** One round: mean size and CPU seconds of the runs alone. */
export function plainCascades(program, files, runs, seed) {
  const { status, stdout } = spawnSync(program, [...files, String(runs), String(seed)], { encoding: 'utf8' })
  if (status !== 0) throw new Error('plain-cascade failed')
  const [meanSize, cpuSeconds] = stdout.trim().split(' ').map(Number)
  return { meanSize, cpuSeconds }
}
