import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inputError } from '../errors.js'
import type { RunOutcome } from '../experiment/result.js'
import { lockDirectory } from '../experiment/run-directory/directory-lock.js'
import {
  cannotWrite,
  replaceFile,
  writeWholeFile,
  type FileInProgress,
} from '../experiment/run-directory/replace-file.js'
import type { SweepAxis, SweepPoint } from '../experiment/sweep.js'
import { KPI_IDS } from '../measure/kpi-ids.js'
import { quotedCell } from '../report/csv-cell.js'

/**
 * What a sweep leaves behind: `points/<scenario hash>/` with the finished replications of each point,
 * `sweep.json` with what was asked, and in the end `sweep.csv` with a row per point, strategy and replication.
 */
export interface SweepFolder {
  /** Folder of a point; equal scenarios share it, so a grid that is widened keeps what it has. */
  pointFolder(scenarioHash: string): string
  addRows(point: SweepPoint, strategyIds: readonly string[], outcomes: readonly RunOutcome[]): void
  /** Makes the tables appear. */
  commit(summary: object): void
  close(): void
}

export function openSweepFolder(path: string, axes: readonly SweepAxis[]): SweepFolder {
  try {
    mkdirSync(join(path, 'points'), { recursive: true })
  } catch (error) {
    throw cannotWrite(path, error)
  }
  const unlock = lockDirectory(path)
  let table: FileInProgress | null = null
  try {
    refuseForeignFiles(path)
    const csv = replaceFile(join(path, 'sweep.csv'))
    table = csv
    csv.write(
      `${['point', ...axes.map((axis) => quotedCell(axis.path)), 'strategy', 'replication', ...KPI_IDS].join(',')}\n`,
    )
    return {
      pointFolder: (hash) => join(path, 'points', hash.slice(0, 16)),
      addRows: (point, ids, outcomes) =>
        csv.write(outcomes.map((outcome) => row(point, ids, outcome)).join('')),
      commit(summary) {
        writeWholeFile(
          join(path, 'sweep.json'),
          `${JSON.stringify({ tool: 'hearsay', ...summary }, null, 2)}\n`,
        )
        csv.commit()
        table = null
      },
      close() {
        table?.discard()
        unlock()
      },
    }
  } catch (error) {
    table?.discard()
    unlock()
    throw error
  }
}

function row(point: SweepPoint, strategyIds: readonly string[], outcome: RunOutcome): string {
  const kpis = Array.from(outcome.kpis, (value) => (Number.isFinite(value) ? value : ''))
  const cells = [
    point.number,
    ...point.values.map(quotedCell),
    quotedCell(strategyIds[outcome.strategy]!),
    outcome.replication,
  ]
  return `${[...cells, ...kpis].join(',')}\n`
}

function refuseForeignFiles(path: string): void {
  const summary = join(path, 'sweep.json')
  const ours = existsSync(summary) && readFileSync(summary, 'utf8').includes('"tool": "hearsay"')
  const foreign = ['sweep.csv', 'sweep.json'].filter((name) => existsSync(join(path, name)))
  if (ours || foreign.length === 0) return
  throw inputError({
    file: path,
    message: `holds ${foreign.join(' and ')} that hearsay did not write; nothing was changed`,
    hint: 'choose another folder for --out',
  })
}
