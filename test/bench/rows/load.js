/** Edge lists of text, plain and gzipped, each read in a process of its own so that its memory can be told. */
import {
  closeSync,
  createReadStream,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { createGunzip, gzipSync } from 'node:zlib'
import { simpleLoad } from '../baselines/simple-load.js'
import { megabytes } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { fingerprint } from '../fingerprint.js'
import { inFreshProcess } from '../fresh-process.js'
import { median, peakRssBytes, timed } from '../measure.js'
import { answer, figure, holds } from '../row.js'

const SIZES = {
  full: { nodes: 1_000_000, zippedNodes: 200_000, rounds: 3 },
  quick: { nodes: 100_000, zippedNodes: 30_000, rounds: 1 },
  tiny: { nodes: 10_000, zippedNodes: 5_000, rounds: 1 },
}

export async function run({ dist, size, folder }) {
  const { nodes, zippedNodes, rounds } = SIZES[size]
  return [
    await measure({ dist, folder, nodes, rounds, zipped: false }),
    await measure({ dist, folder, nodes: zippedNodes, rounds, zipped: true }),
  ]
}

async function measure({ dist, folder, nodes, rounds, zipped }) {
  const path = join(folder, zipped ? 'edges.txt.gz' : 'edges.txt')
  try {
    const written = await inFreshProcess(import.meta.url, 'write', { dist, path, nodes, zipped })
    const ours = []
    const others = []
    for (let round = 0; round < rounds; round++) {
      ours.push(await inFreshProcess(import.meta.url, 'read', { dist, path }))
      const name = zipped ? 'unzipOnly' : 'readSimply'
      others.push(await inFreshProcess(import.meta.url, name, { path, rows: written.edges }))
    }
    const million = written.edges / 1e6
    const cost = (series) => median(series.map(({ cpuSeconds }) => cpuSeconds))
    const ratio = median(ours.map(({ cpuSeconds }, round) => cpuSeconds / others[round].cpuSeconds))
    const peak = Math.max(...ours.map((each) => each.peak))
    // Twice the finished network, its rows and 16 bytes a person, and the runtime itself.
    const allowed = 2.2 * (4 * (nodes + 1) + 4 * written.edges + 16 * nodes) + 80e6
    return {
      name: `load ${million.toFixed(1)} M edges${zipped ? ', gzipped' : ''}`,
      answers: [
        answer('edges', ours[0].edges, written.edges, written.edges),
        holds(
          'the network that was written',
          ours.every((each) => each.fingerprint === written.fingerprint),
        ),
      ],
      figures: [
        // 1.0 s where the simple reader took 0.75 s.
        zipped
          ? figure('against unzipping alone', ratio, 'x')
          : figure('against a simple reader', ratio, 'x', { most: 1 / 0.75, atFullSize: true }),
        figure(
          '16 M edges at this pace',
          (cost(ours) * 16) / million,
          'CPU s',
          zipped ? null : { most: 1, atFullSize: true },
        ),
        figure('wall', median(ours.map(({ wallSeconds }) => wallSeconds)), 's'),
        figure('file', statSync(path).size / 1e6, 'MB'),
        megabytes('peak RSS', peak, zipped ? null : { most: allowed / 1e6, atFullSize: true }),
        ...(zipped
          ? []
          : [megabytes('peak RSS, simple reader', Math.max(...others.map((each) => each.peak)))]),
      ],
    }
  } finally {
    rmSync(path, { force: true })
  }
}

/** Writes a Barabási-Albert network of 8 links as `author follower` lines. */
export async function write({ dist, path, nodes, zipped }) {
  const { networkFromSpec } = await engineAt(dist)('network/spec.js')
  const network = networkFromSpec(`barabasi-albert(nodes=${nodes}, links=8)`)
  const plain = zipped ? path.replace(/\.gz$/, '') : path
  writeRows(plain, network)
  if (zipped) {
    writeFileSync(path, gzipSync(readFileSync(plain), { level: 1 }))
    rmSync(plain)
  }
  return { edges: network.edges, fingerprint: fingerprint(network) }
}

function writeRows(path, { nodes, offsets, targets }) {
  const file = openSync(path, 'w')
  let lines = ''
  for (let u = 0; u < nodes; u++) {
    for (let e = offsets[u]; e < offsets[u + 1]; e++) lines += `${u} ${targets[e]}\n`
    if (lines.length > 1 << 20) {
      writeSync(file, lines)
      lines = ''
    }
  }
  writeSync(file, lines)
  closeSync(file)
}

export async function read({ dist, path }) {
  const { readNetworkFile } = await engineAt(dist)('network/readers/node-read-network.js')
  const { value, wallSeconds, cpuSeconds } = await timed(() => readNetworkFile(path))
  const peak = peakRssBytes()
  return { wallSeconds, cpuSeconds, peak, edges: value.edges, fingerprint: fingerprint(value) }
}

export async function readSimply(job) {
  const { value, cpuSeconds } = await timed(() => simpleLoad(job))
  if (value.edges !== job.rows) throw new Error(`the simple reader found ${value.edges} rows`)
  return { cpuSeconds, peak: peakRssBytes() }
}

export async function unzipOnly({ path }) {
  const { cpuSeconds } = await timed(async () => {
    let bytes = 0
    for await (const piece of createReadStream(path).pipe(createGunzip({ chunkSize: 1 << 20 })))
      bytes += piece.length
    return bytes
  })
  return { cpuSeconds, peak: peakRssBytes() }
}
