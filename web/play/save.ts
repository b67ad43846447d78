/** Files that the page hands out; ASCII digits whatever the language. */
import type { PairedOutcomes } from '../charts/types.js'

export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by then; the text need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** One row a campaign. */
export function runsCsv({ finished, visits, reach }: PairedOutcomes, head: readonly string[]): string {
  const rows = Array.from({ length: finished }, (_, run) =>
    [run, visits[0][run], visits[1][run], reach[0][run], reach[1][run]].join(','),
  )
  return `${[head.join(','), ...rows].join('\n')}\n`
}
