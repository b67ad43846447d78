import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readNetworkFile } from '../../../src/network/readers/node-read-network.js'

const PEOPLE = 500_000
const ROWS = 8_000_000

/** Row i of a file whose rows are all different, in an order far from sorted. */
const sourceOf = (i: number): number => (i * 7_919) % PEOPLE
const targetOf = (i: number): number => (sourceOf(i) + 1 + Math.floor(i / PEOPLE) * 31) % PEOPLE

describe('a large file', () => {
  it('of 8 million rows gives exactly its edges, in seconds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-large-'))
    try {
      const path = join(folder, 'ties.txt')
      const descriptor = openSync(path, 'w')
      for (let start = 0; start < ROWS; start += 100_000) {
        const rows = Array.from(
          { length: 100_000 },
          (_, i) => `${sourceOf(start + i)} ${targetOf(start + i)}\n`,
        )
        writeSync(descriptor, rows.join(''))
      }
      closeSync(descriptor)

      const start = process.cpuUsage()
      const network = await readNetworkFile(path)
      const seconds = process.cpuUsage(start).user / 1e6
      console.log(`${ROWS} rows read in ${seconds.toFixed(2)} s of one processor`)

      expect(network).toMatchObject({ nodes: PEOPLE, edges: ROWS, labels: null, weights: null })
      expect(network.dropped).toEqual({ selfLoops: 0, duplicates: 0 })
      // Everyone has 16 followers at known distances.
      const distances = Array.from({ length: ROWS / PEOPLE }, (_, k) => 1 + 31 * k)
      for (let u = 0; u < PEOPLE; u += 997) {
        const followers = Array.from(network.targets.subarray(network.offsets[u], network.offsets[u + 1]))
        const expected = distances.map((distance) => (u + distance) % PEOPLE).sort((a, b) => a - b)
        expect(followers).toEqual(expected)
      }
      // Several times what a busy processor needs: a fault, not noise.
      expect(seconds).toBeLessThan(10)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)
})
