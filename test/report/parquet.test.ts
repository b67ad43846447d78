import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { RunOutcome } from '../../src/experiment/result.js'
import { KPI_IDS } from '../../src/measure/kpi-ids.js'
import { runsParquet } from '../../src/report/parquet.js'
import { outcomesFixture } from './result-fixture.js'

const IDS = ['big-bang', 'spring.yaml/always-on, longer', 'many-fans']
const outcomes = outcomesFixture({ strategies: 3, replications: 40 })

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer
}

function expectedRow(run: RunOutcome): Record<string, unknown> {
  const kpis = KPI_IDS.map((kpi, i) => [kpi, Number.isNaN(run.kpis[i]) ? null : run.kpis[i]])
  return { replication: run.replication, strategy: IDS[run.strategy], ...Object.fromEntries(kpis) }
}

describe('runsParquet', () => {
  it('is read back bit for bit, by replication and then strategy, with nulls where a KPI is undefined', async () => {
    const rows = await parquetReadObjects({ file: bufferOf(runsParquet(outcomes, IDS)) })
    expect(outcomes.some((run) => run.kpis.some(Number.isNaN))).toBe(true)
    const expected: Record<string, unknown>[] = []
    for (let replication = 0; replication < 40; replication++) {
      for (let strategy = 0; strategy < 3; strategy++) {
        expected.push(
          expectedRow(outcomes.find((run) => run.replication === replication && run.strategy === strategy)!),
        )
      }
    }
    expect(rows).toEqual(expected)
  })

  it('has the columns and types that the contract names', () => {
    const { schema, num_rows } = parquetMetadata(bufferOf(runsParquet(outcomes, IDS)))
    const columns = schema.slice(1).map(({ name, type, converted_type }) => [name, converted_type ?? type])
    expect(columns).toEqual([
      ['replication', 'INT32'],
      ['strategy', 'UTF8'],
      ...KPI_IDS.map((kpi) => [kpi, 'DOUBLE']),
    ])
    expect(Number(num_rows)).toBe(120)
  })

  it('gives the same bytes whatever the order in which the runs came in, and leaves the input alone', () => {
    const backwards = [...outcomes].reverse()
    const before = [...backwards]
    expect(runsParquet(backwards, IDS)).toEqual(runsParquet(outcomes, IDS))
    expect(backwards).toEqual(before)
  })

  it('writes an infinite value as null, and every value of a column may be null', async () => {
    const run = { ...outcomes[0]!, kpis: new Float64Array(KPI_IDS.length).fill(NaN) }
    run.kpis[0] = Infinity
    const [row] = await parquetReadObjects({ file: bufferOf(runsParquet([run], IDS)) })
    expect(KPI_IDS.map((kpi) => row![kpi])).toEqual(KPI_IDS.map(() => null))
  })

  it('writes a readable file without any run', async () => {
    expect(await parquetReadObjects({ file: bufferOf(runsParquet([], IDS)) })).toEqual([])
  })

  it('refuses a run of a strategy that does not exist', () => {
    expect(() => runsParquet(outcomes, IDS.slice(0, 2))).toThrow(/strategy 2.*2 strategies/)
  })
})
