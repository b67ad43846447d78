/** What further runs added to a comparison, read back from the JSON document: the way back of `follow-up-json.ts`. */
import type {
  IncrementalAttribution,
  LeverEffect,
  Sensitivity,
  SensitivityRow,
} from '../experiment/result.js'
import { isKpiId, type KpiId } from '../measure/kpi-ids.js'
import type { FollowUps } from './follow-ups.js'

export interface StoredFollowUps extends FollowUps {
  /** Of the comparison that they were added to. */
  readonly resultHash: string
}

/** More rows than any experiment has; a document with more is none of ours. */
const MOST_ROWS = 10_000
const MOST_CHARACTERS = 5_000

class Misshapen extends Error {}

/**
 * What a document of `compare` holds beside the comparison; null where the text is no such document or speaks of
 * strategies that are not among `strategyIds`. The text may be anybody's: every field is checked, none is copied
 * that is not known, and texts come out as they are, to be escaped by whoever shows them.
 */
export function readFollowUps(text: string, strategyIds: readonly string[]): StoredFollowUps | null {
  try {
    const document = mapOf(JSON.parse(text))
    const known: ReadonlySet<string> = new Set(strategyIds)
    return {
      resultHash: textOf(document['resultHash']),
      explained: orNull(document['explained'] ?? null, (rows) =>
        listOf(rows, (row) => leverEffect(row, known)),
      ),
      sensitivity: orNull(document['sensitivity'] ?? null, (found) => sensitivity(found, known)),
      incremental: orNull(document['incremental'] ?? null, (rows) =>
        listOf(rows, (row) => incremental(row, known)),
      ),
    }
  } catch (error) {
    if (error instanceof Misshapen || error instanceof SyntaxError || error instanceof RangeError) return null
    throw error
  }
}

function leverEffect(value: unknown, known: ReadonlySet<string>): LeverEffect {
  const row = mapOf(value)
  return {
    strategy: strategyOf(row['strategy'], known),
    towards: strategyOf(row['towards'], known),
    lever: textOf(row['lever']),
    kpi: kpiOf(row['kpi']),
    mean: orNull(row['mean'], numberOf),
    low: orNull(row['low'], numberOf),
    high: orNull(row['high'], numberOf),
    replications: countOf(row['replications']),
    sentence: textOf(row['sentence']),
  }
}

function sensitivity(value: unknown, known: ReadonlySet<string>): Sensitivity {
  const found = mapOf(value)
  return {
    kpi: kpiOf(found['kpi']),
    leader: strategyOf(found['leader'], known),
    rival: strategyOf(found['rival'], known),
    trajectories: countOf(found['trajectories']),
    replications: countOf(found['replications']),
    rows: listOf(found['rows'], sensitivityRow),
    leaderKept: orUndefined(found['leaderKept']),
    sentence: textOf(found['sentence']),
  }
}

function sensitivityRow(value: unknown): SensitivityRow {
  const row = mapOf(value)
  return {
    assumption: textOf(row['assumption']),
    meaning: textOf(row['meaning']),
    low: orUndefined(row['low']),
    high: orUndefined(row['high']),
    muStar: orUndefined(row['muStar']),
    mu: orUndefined(row['mu']),
    sigma: orUndefined(row['sigma']),
    leadLow: orUndefined(row['leadLow']),
    leadHigh: orUndefined(row['leadHigh']),
  }
}

function incremental(value: unknown, known: ReadonlySet<string>): IncrementalAttribution {
  const attribution = mapOf(value)
  return {
    strategy: strategyOf(attribution['strategy'], known),
    kpi: kpiOf(attribution['kpi']),
    replications: countOf(attribution['replications']),
    levers: listOf(attribution['levers'], (item) => {
      const row = mapOf(item)
      return {
        lever: textOf(row['lever']),
        mean: orUndefined(row['mean']),
        low: orNull(row['low'], numberOf),
        high: orNull(row['high'], numberOf),
      }
    }),
  }
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen()
  return value as Readonly<Record<string, unknown>>
}

function listOf<T>(value: unknown, read: (item: unknown) => T): T[] {
  if (!Array.isArray(value) || value.length > MOST_ROWS) throw new Misshapen()
  return value.map(read)
}

function textOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > MOST_CHARACTERS) throw new Misshapen()
  return value
}

function strategyOf(value: unknown, known: ReadonlySet<string>): string {
  const id = textOf(value)
  if (!known.has(id)) throw new Misshapen()
  return id
}

function kpiOf(value: unknown): KpiId {
  const id = textOf(value)
  if (!isKpiId(id)) throw new Misshapen()
  return id
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Misshapen()
  return value
}

function countOf(value: unknown): number {
  const count = numberOf(value)
  if (!Number.isSafeInteger(count) || count < 0) throw new Misshapen()
  return count
}

/** A number that was not finite is null in the document. */
function orUndefined(value: unknown): number {
  return orNull(value, numberOf) ?? NaN
}

function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value)
}
