/** What Play hands out as a table; ASCII digits whatever the language. */
import type { PairedOutcomes } from '../charts/types.js'

/** One row a campaign. */
export function runsCsv({ finished, visits, reach }: PairedOutcomes, head: readonly string[]): string {
  const rows = Array.from({ length: finished }, (_, run) =>
    [run, visits[0][run], visits[1][run], reach[0][run], reach[1][run]].join(','),
  )
  return `${[head.join(','), ...rows].join('\n')}\n`
}
