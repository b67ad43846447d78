import { BRAND } from '../../src/campaign/plan.js'
import type { Cascade } from './cascade.js'

const HEAD = ['person', 'wave', 'from', 'hours_since_post', 'sharers_below']

/** One row a sharer, the author first; ASCII digits whatever the language. `stays`: by entry, in a run without somebody. */
export function sharersCsv(cascade: Cascade, stays: Uint8Array | null): string {
  const { below, hours, parents, persons, waves } = cascade
  const named = (entry: number): string => (persons[entry] === BRAND ? 'brand' : String(persons[entry]))
  const rows = Array.from(parents, (parent, entry) =>
    [
      named(entry),
      waves[entry],
      parent < 0 ? '' : named(parent),
      hours[entry]!.toFixed(4),
      below[entry],
      ...(stays === null ? [] : [stays[entry] === 1 ? 'yes' : 'no']),
    ].join(','),
  )
  const head = stays === null ? HEAD : [...HEAD, 'shares_without']
  return `${[head.join(','), ...rows].join('\n')}\n`
}
