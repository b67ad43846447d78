import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Scenario } from './scenario.js'
import type { TypedMap, TypedValue } from './typed-parts.js'
import { typedScenario } from './typed-scenario.js'

/** Paths of the resolved scenario that cannot change the outcome of a run. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'expect',
  'replications',
  'compare.attribution',
  'compare.incremental',
])

/** What a thing is called, unlike a figure for something that happens to have the id `name`. */
function isName(key: string, value: unknown): boolean {
  return (key === 'name' || key === 'label') && typeof value === 'object'
}

/**
 * SHA-256 (hex) over the resolved scenario: canonical JSON, keys sorted, numbers to 12 digits. It does not
 * change with comments, the order of keys, the spelling of units or the way `defaults` and strategies share
 * the work. It leaves out every `name` and `label`, `expect`, `replications`, and what `compare.attribution` asks
 * for, and counts all the rest, the seed and the order of segments, platforms, creatives and strategies among it.
 */
export function scenarioHash(scenario: Scenario): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(scenario, ''))))
}

function canonical(value: unknown, path: string): string {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : `"${value}"`
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, `${path}.*`)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const below = (key: string): string => (path === '' ? key : `${path}.${key}`)
    const parts = Object.entries(value)
      .filter(([key, part]) => !isName(key, part) && !WITHOUT_EFFECT.has(below(key)))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part, below(key))}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value)
}

/** Keys that belong to one scenario file alone when several are compared. */
const OF_ITS_OWN: ReadonlySet<string> = new Set(['name', 'strategies', 'expect'])

/**
 * The dotted paths, in the keys of the scenario file, in which two scenarios differ outside `strategies`,
 * `defaults`, `name` and `expect` (which speaks of strategies). Empty: their strategies can be compared.
 */
export function comparableDifferences(a: Scenario, b: Scenario): readonly string[] {
  const differences: string[] = []
  compareMaps(typedScenario(a), typedScenario(b), '', differences)
  return differences
}

/** Maps whose order the engine sees. */
const ORDERED = /^(population\.segments|platforms|competitors|creatives)$/

function compareMaps(a: TypedMap, b: TypedMap, path: string, differences: string[]): void {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  const before = differences.length
  for (const key of keys) {
    if (path === '' && OF_ITS_OWN.has(key)) continue
    compareValues(a[key], b[key], path === '' ? key : `${path}.${key}`, differences)
  }
  const reordered = ORDERED.test(path) && Object.keys(a).join() !== Object.keys(b).join()
  if (reordered && differences.length === before) differences.push(path)
}

function compareValues(
  a: TypedValue | undefined,
  b: TypedValue | undefined,
  path: string,
  differences: string[],
): void {
  if (isMap(a) && isMap(b)) compareMaps(a, b, path, differences)
  else if (JSON.stringify(a) !== JSON.stringify(b)) differences.push(path)
}

function isMap(value: TypedValue | undefined): value is TypedMap {
  return typeof value === 'object' && !Array.isArray(value)
}
