/** The one door through which a scenario comes in: command line, web page, worker and library use it alike. */
import { inputError, type Issue } from '../errors.js'
import { buildScenario, DEFAULT_SEGMENT } from './build-scenario.js'
import { crossCheck, type CheckedParts, type ScenarioDraft } from './cross-checks.js'
import type { Named } from './kinds.js'
import { Problems } from './problems.js'
import { ID_PATTERN, readField, type Origin, type Reading } from './read-fields.js'
import { readYaml } from './read-yaml.js'
import type { Scenario } from './scenario.js'
import { applySettings } from './settings.js'
import { SETTING_FILE, sourceText } from './source-text.js'
import { strategyField } from './table/strategy.js'
import { SCENARIO, type ScenarioValues } from './table.js'
import { describeTree, isNull, mergePatch, type Entry, type MapTree, type Tree } from './tree.js'

export interface ParseOptions {
  /** `PATH=VALUE` texts of the command line, applied in order before anything is checked. */
  readonly settings?: readonly string[]
  /** The settings come from the person at the keyboard: they may name any data file. Default false. */
  readonly trusted?: boolean
}

export interface ScenarioDocument {
  readonly file: string
  /** The file with the settings applied, before `defaults` and strategies are combined; null if it is unreadable. */
  readonly tree: Tree | null
  /** By dotted path, where every value stands that the file or a setting gives. */
  readonly origins: ReadonlyMap<string, Origin>
}

export interface ParsedScenario {
  /** Null if there is any issue. */
  readonly scenario: Scenario | null
  /** Every problem, in the order of the file; at most a hundred, then one that says how many more. */
  readonly issues: readonly Issue[]
  readonly document: ScenarioDocument
}

/**
 * Reads a scenario (YAML 1.2 or JSON). Never throws for what stands in the text: every mistake becomes an
 * issue with file, line, column, path, what was got and what was expected. The file must be valid by itself:
 * a setting never hides a mistake in it.
 */
export function parseScenario(text: string, fileName: string, options: ParseOptions = {}): ParsedScenario {
  const { settings = [], trusted = false } = options
  const alone = parseWith(text, fileName, [], false)
  if (settings.length === 0) return alone
  const changed = parseWith(text, fileName, settings, trusted)
  if (alone.scenario !== null) return changed
  const issues = [...alone.issues, ...changed.issues.filter(({ file }) => file === SETTING_FILE)]
  return { ...changed, scenario: null, issues }
}

function parseWith(
  text: string,
  fileName: string,
  settings: readonly string[],
  trusted: boolean,
): ParsedScenario {
  const problems = new Problems()
  const origins = new Map<string, Origin>()
  const read = readYaml(sourceText(fileName, text), problems)
  const tree = read === null ? null : applySettings(read, settings, problems, trusted)
  const document = { file: fileName, tree, origins }
  if (tree === null) return { scenario: null, issues: problems.list(), document }
  if (tree.kind !== 'map') {
    const expected = 'a map that starts with version: 1'
    const got = isNull(tree) ? 'an empty file' : describeTree(tree)
    problems.add(tree.place, { message: 'this is not a scenario', got, expected })
    return { scenario: null, issues: problems.list(), document }
  }
  const scenario = readScenario(tree, problems, origins)
  return { scenario: problems.none ? scenario() : null, issues: problems.list(), document }
}

/** The scenario, or an input error (exit 3) that carries every issue. */
export function requireScenario(text: string, fileName: string, options: ParseOptions = {}): Scenario {
  const { scenario, issues } = parseScenario(text, fileName, options)
  if (scenario === null) throw inputError(issues)
  return scenario
}

/** Reports what is wrong; what it returns may be called only if nothing was. */
function readScenario(tree: MapTree, problems: Problems, origins: Map<string, Origin>): () => Scenario {
  const reading: Reading = {
    problems,
    origins,
    partial: false,
    currency: currencyOf(tree),
    ids: namesOf(tree),
  }
  const defaults = tree.entries.get('defaults')
  const common = defaults === undefined ? null : readDefaults(defaults, reading)
  const combined = combineStrategies(tree, common)
  const root = { path: '', place: { ...tree.place, length: 1 }, inherited: false }
  const values = readField(SCENARIO, combined, root, reading)
  const hasProduct = tree.entries.has('product')
  const checked: CheckedParts = crossCheck((values ?? {}) as ScenarioDraft, tree.place, hasProduct, reading)
  return () => buildScenario(values as ScenarioValues, checked)
}

/** Checks `defaults` where it stands, and gives it without its nulls. */
function readDefaults(entry: Entry, reading: Reading): MapTree | null {
  const merged = mergePatch(null, entry.value)
  const spot = { path: 'defaults', place: entry.keyPlace, inherited: false }
  readField(strategyField, merged, spot, { ...reading, partial: true })
  return merged.kind === 'map' ? merged : null
}

/** The document with each strategy patched over the defaults; `defaults` itself is read already. */
function combineStrategies(tree: MapTree, defaults: MapTree | null): MapTree {
  const entries = new Map(tree.entries)
  entries.delete('defaults')
  const strategies = entries.get('strategies')
  if (strategies?.value.kind === 'map') {
    const patched = new Map<string, Entry>()
    for (const [id, strategy] of strategies.value.entries) {
      const value = strategy.value.kind === 'map' ? mergePatch(defaults, strategy.value) : strategy.value
      patched.set(id, { ...strategy, value })
    }
    entries.set('strategies', { ...strategies, value: { ...strategies.value, entries: patched } })
  }
  return { ...tree, entries }
}

/** Amounts are read in the scenario's currency wherever `currency` stands; a wrong one is told at its place. */
function currencyOf(tree: MapTree): string {
  const given = tree.entries.get('currency')?.value
  return given?.kind === 'scalar' && /^[A-Z]{3}$/.test(given.text) ? given.text : 'USD'
}

/** The names that the file defines, before its values are read, so that they may be used above and below. */
function namesOf(tree: MapTree): Readonly<Record<Named, ReadonlySet<string>>> {
  const population = tree.entries.get('population')?.value
  const segments = population?.kind === 'map' ? population.entries.get('segments')?.value : undefined
  return {
    segment: segments === undefined ? new Set([DEFAULT_SEGMENT]) : keysOf(segments),
    platform: keysOf(tree.entries.get('platforms')?.value),
    competitor: keysOf(tree.entries.get('competitors')?.value),
    creative: keysOf(tree.entries.get('creatives')?.value),
    strategy: keysOf(tree.entries.get('strategies')?.value),
  }
}

function keysOf(tree: Tree | undefined): ReadonlySet<string> {
  if (tree?.kind !== 'map') return new Set()
  return new Set([...tree.entries.keys()].filter((key) => ID_PATTERN.test(key)))
}
