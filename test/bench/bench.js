/**
 * The benchmarks, on the compiled engine:
 *
 *   npm run bench                         all rows
 *   npm run bench -- draws campaign       some rows
 *   npm run bench -- --quick              half a minute, smaller
 *   npm run bench -- --json               one JSON document on standard output
 *   npm run bench -- --dist FOLDER        another build
 *
 * Each row runs in a process of its own and shows its answers beside its figures. Exit code: 0 when every
 * row ran and every answer is right, else 1 (a missed speed is no failure: machines differ); 2 for usage.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { missingEngine } from './engine.js'
import { inFreshProcess } from './fresh-process.js'
import { isRight } from './row.js'
import { ROWS } from './rows.js'
import { tableOf } from './table.js'

const HERE = dirname(fileURLToPath(import.meta.url))

const options = readArguments()
const problem = options.problem ?? missingEngine(options.dist)
if (problem !== null) {
  console.error(problem)
  process.exit(options.problem === null ? 1 : 2)
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

const { size, dist } = options
const rows = []
for (const { name, about } of options.rows) {
  console.error(`${name}: ${about} …`)
  rows.push(await runRow(name))
}
report()

async function runRow(row) {
  const started = performance.now()
  const url = new URL(`./rows/${row}.js`, import.meta.url).href
  const seconds = () => (performance.now() - started) / 1000
  try {
    const results = await inFreshProcess(url, 'run', { dist, size, folder })
    return { row, results, failure: null, seconds: seconds() }
  } catch (error) {
    console.error(error.message)
    return { row, results: [], failure: error.message, seconds: seconds() }
  }
}

function report() {
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    loadAverage: loadavg()[0],
  }
  if (options.json) console.log(JSON.stringify({ machine, size, rows }, null, 2))
  else {
    const seconds = rows.reduce((sum, row) => sum + row.seconds, 0)
    console.log(
      `\n${machine.cpu}, ${machine.cores} cores, load ${machine.loadAverage.toFixed(1)}, Node ${machine.node}`,
    )
    console.log(
      `size: ${size}, ${seconds.toFixed(0)} s. "CPU s": CPU seconds; a ratio is measured within this run.\n`,
    )
    console.log(tableOf(rows, size))
  }
  const right = rows.every(
    ({ failure, results }) => failure === null && results.every(({ answers }) => answers.every(isRight)),
  )
  process.exitCode = right ? 0 : 1
}

function readArguments() {
  const names = ROWS.map(({ name }) => name)
  const usage = `rows: ${names.join(', ')}\noptions: --quick, --tiny, --json, --dist FOLDER`
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        tiny: { type: 'boolean' },
        json: { type: 'boolean' },
        dist: { type: 'string' },
      },
    })
    const unknown = positionals.find((name) => !names.includes(name))
    return {
      size: values.tiny ? 'tiny' : values.quick ? 'quick' : 'full',
      json: values.json ?? false,
      dist: values.dist === undefined ? join(HERE, '..', '..', 'dist') : resolve(values.dist),
      rows: ROWS.filter(({ name }) => positionals.length === 0 || positionals.includes(name)),
      problem: unknown === undefined ? null : `unknown row ${unknown}\n${usage}`,
    }
  } catch (error) {
    return { problem: `${error.message}\n${usage}` }
  }
}
