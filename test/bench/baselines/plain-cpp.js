/** Builds and runs the plain C++ programs; without a compiler there is nothing to compare with, and that is said. */
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A program, or null where no compiler works.
 * @param {'cascade' | 'epidemic' | 'classic'} name
 */
export function buildPlain(folder, name) {
  const program = join(folder, `plain-${name}`)
  const source = fileURLToPath(new URL(`./plain-${name}.cpp`, import.meta.url))
  for (const compiler of ['c++', 'g++', 'clang++']) {
    const { status } = spawnSync(compiler, ['-std=c++17', '-O3', '-march=native', '-o', program, source], {
      stdio: 'ignore',
    })
    if (status === 0) return program
  }
  console.error(`no C++ compiler here: the rows against plain C++ are left out (${name})`)
  return null
}

/** Writes the network and a list of numbers (probabilities, parameters) for a program. */
export function filesFor(folder, { nodes, edges, offsets, targets }, numbers) {
  const paths = [join(folder, 'plain-network'), join(folder, 'plain-numbers')]
  writeColumns(paths[0], [Uint32Array.of(nodes, edges), offsets, targets])
  writeColumns(paths[1], [numbers])
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

/** One round: mean size, CPU seconds of the runs alone, and the mean part where the program tells one. */
export function plainRuns(program, files, runs, seed) {
  const { status, stdout } = spawnSync(program, [...files, String(runs), String(seed)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed`)
  const [meanSize, cpuSeconds, meanPart] = stdout.trim().split(' ').map(Number)
  return { meanSize, cpuSeconds, meanPart }
}
