/** The files that `hearsay cascade` writes on request. */
import { HearsayError } from '../errors.js'
import { partOf, type ModelName } from '../experiment/cascade-model.js'
import type { CascadeJob, CascadeRuns } from '../experiment/cascade-runs.js'
import { cascadeTrees } from '../experiment/cascade-trees.js'
import type { FileInProgress } from '../experiment/run-directory/replace-file.js'
import { labelOf } from '../network/network.js'
import { quotedCell } from '../report/csv-cell.js'

const ROWS_AT_A_TIME = 50_000

/** One row a run; an empty cell for what is undefined. */
export function writeSizes(file: FileInProgress, outcome: CascadeRuns, model: ModelName): void {
  const { size, depth, durationHours, part, measures } = outcome
  const columns: readonly (readonly [string, ArrayLike<number> | null])[] = [
    ['size', size],
    ['depth', depth],
    ['duration', durationHours],
    ...(part === null ? [] : [[partOf(model)!, part] as const]),
    ...Object.entries(measures),
  ]
  file.write(`run,${columns.map(([name]) => name).join(',')}\n`)
  for (let first = 0; first < size.length; first += ROWS_AT_A_TIME) {
    let rows = ''
    for (let run = first; run < Math.min(size.length, first + ROWS_AT_A_TIME); run++) {
      rows += `${run}`
      for (const [, values] of columns) rows += `,${cellOf(values?.[run])}`
      rows += '\n'
    }
    file.write(rows)
  }
}

function cellOf(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : String(value)
}

/** Who reached whom, run after run: an empty `from` for who started. Hours in models with time alone. */
export function writeTrees(file: FileInProgress, job: CascadeJob, runs: number, signal: AbortSignal): void {
  const { labels } = job.network
  const name = (node: number): string =>
    typeof labels?.[node] === 'string' ? quotedCell(labels[node]) : labelOf(job.network, node)
  for (const { run, order, parents, generations, hours } of cascadeTrees(job, runs)) {
    if (signal.aborted) throw new HearsayError('interrupted', 'stopped')
    if (run === 0) file.write(`run,person,from,generation${hours === null ? '' : ',hours'}\n`)
    let rows = ''
    for (let i = 0; i < order.length; i++) {
      const parent = parents[i]!
      const from = parent < 0 ? '' : name(order[parent]!)
      rows += `${run},${name(order[i]!)},${from},${generations[i]!}${hours === null ? '' : `,${hours[i]!}`}\n`
    }
    file.write(rows)
  }
}
