import { parquetWriteBuffer } from 'hyparquet-writer'
import type { RunOutcome } from '../experiment/result.js'
import { KPI_IDS } from '../measure/kpi-ids.js'
import { finiteOrNull } from './finite-or-null.js'
import { inRunOrder, strategyIdOf } from './runs-table.js'

/**
 * `runs.parquet`: one row a replication and strategy, in that order, with the columns `replication` (INT32),
 * `strategy` (STRING) and every KPI (DOUBLE, null where it is undefined in the run).
 *
 * Equal outcomes give equal bytes, in any order of the input: the file carries no time and no host.
 */
export function runsParquet(outcomes: readonly RunOutcome[], strategyIds: readonly string[]): Uint8Array {
  const runs = inRunOrder(outcomes)
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'replication', type: 'INT32', nullable: false, data: runs.map((run) => run.replication) },
      {
        name: 'strategy',
        type: 'STRING',
        nullable: false,
        data: runs.map((run) => strategyIdOf(run, strategyIds)),
      },
      ...KPI_IDS.map((kpi, column) => ({
        name: kpi,
        type: 'DOUBLE' as const,
        data: runs.map((run) => finiteOrNull(run.kpis[column])),
      })),
    ],
    createdBy: 'hearsay',
  })
  return new Uint8Array(buffer)
}
