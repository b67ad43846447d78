import type { RunOutcome } from '../experiment/result.js'
import { KPI_IDS } from '../measure/kpi-ids.js'
import { finiteOrNull } from './finite-or-null.js'
import { inRunOrder, strategyIdOf } from './runs-table.js'

/** The table of `runs.parquet` as CSV (RFC 4180, but with plain line feeds): empty cells where undefined. */
export function runsCsv(outcomes: readonly RunOutcome[], strategyIds: readonly string[]): string {
  const head = ['replication', 'strategy', ...KPI_IDS].join(',')
  const rows = inRunOrder(outcomes).map((run) =>
    [
      run.replication,
      csvCell(strategyIdOf(run, strategyIds)),
      ...KPI_IDS.map((_, column) => finiteOrNull(run.kpis[column]) ?? ''),
    ].join(','),
  )
  return [head, ...rows, ''].join('\n')
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
