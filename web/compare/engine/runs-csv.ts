import { csvLine } from '../../../src/report/csv-cell.js'
import type { RunOutcome } from '../../../src/experiment/result.js'
import { KPI_IDS } from '../../../src/measure/kpi-ids.js'
import { inRunOrder, strategyIdOf } from '../../../src/report/runs-table.js'

/** The table of `runs.parquet` as text: one row a replication and strategy; a KPI that is undefined is an empty cell. */
export function runsCsv(outcomes: readonly RunOutcome[], strategyIds: readonly string[]): string {
  const rows = inRunOrder(outcomes).map((run) =>
    csvLine([run.replication, strategyIdOf(run, strategyIds), ...run.kpis]),
  )
  return csvLine(['replication', 'strategy', ...KPI_IDS]) + rows.join('')
}
