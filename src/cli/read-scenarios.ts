import { basename, dirname, resolve } from 'node:path'
import { HearsayError, inputError, usageError, type Issue } from '../errors.js'
import { didYouMean } from '../did-you-mean.js'
import { comparableDifferences, scenarioHash } from '../scenario/hash.js'
import { parseScenario, type ScenarioDocument } from '../scenario/parse.js'
import type { Label, Scenario } from '../scenario/scenario.js'
import { locate, SETTING_FILE } from '../scenario/source-text.js'
import { withDetectors, withTrainedDetectors, type Detectors } from './load-comments.js'
import { readSource } from './read-source.js'

export interface Source {
  readonly file: string
  readonly text: string
}

/** One scenario out of one or several files. */
export interface ReadScenario {
  readonly scenario: Scenario
  readonly hash: string
  readonly files: readonly { readonly file: string; readonly name: Label; readonly hash: string }[]
  readonly sources: readonly Source[]
  readonly settings: readonly string[]
  /** Folder of the first file: where its network files are looked for. */
  readonly folder: string
  /** Where a value of the first file, or the nearest map around it, is given; undefined where nothing is. */
  placeOf(path: string): ValuePlace | undefined
}

export interface ValuePlace {
  /** Given on the command line, not in the file. */
  readonly setting: boolean
  readonly location: Pick<Issue, 'file' | 'line' | 'column' | 'source'>
}

export function readScenarioFiles(files: readonly string[], settings: readonly string[]): ReadScenario {
  return readScenarios(
    files.map((file) => ({ file, text: readSource(file) })),
    settings,
  )
}

/**
 * Reads scenarios and joins their strategies. With several files strategies are called `file/strategy`, and
 * the files must agree in everything but `strategies`, `defaults`, `name` and `expect`.
 * Throws an input failure with every problem of every file.
 *
 * @param detectors what is known of trained detectors, by strategy; where left out they are trained on their files
 */
export function readScenarios(
  sources: readonly Source[],
  settings: readonly string[],
  detectors?: Detectors,
): ReadScenario {
  const parsed = sources.map(({ file, text }) => {
    // The file alone first: a setting must not hide an invalid value that it replaces.
    const alone = parseScenario(text, file)
    if (settings.length === 0 || alone.scenario === null) return { file, ...alone }
    return { file, ...parseScenario(text, file, { settings, trusted: true }) }
  })
  const issues = parsed.flatMap((each): readonly Issue[] => each.issues)
  if (issues.length > 0) throw inputError(issues)
  const scenarios = parsed.map(({ file, scenario }) => ({
    file,
    scenario:
      detectors === undefined
        ? withTrainedDetectors(scenario!, (comments) => resolve(dirname(file), comments))
        : scenario!,
  }))
  const first = scenarios[0]!
  const whole = scenarios.length === 1 ? first.scenario : joined(scenarios)
  const scenario = detectors === undefined ? whole : withDetectors(whole, detectors)
  return {
    scenario,
    hash: scenarioHash(scenario),
    files: scenarios.map(({ file, scenario: { name, ...rest } }) => ({
      file,
      name,
      hash: scenarioHash({ name, ...rest }),
    })),
    sources,
    settings,
    folder: dirname(first.file),
    placeOf: (path) => placeOf(path, parsed[0]!.document.origins),
  }
}

function placeOf(path: string, origins: ScenarioDocument['origins']): ValuePlace | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = origins.get(at)?.place
    if (place !== undefined) return { setting: place.source.file === SETTING_FILE, location: locate(place) }
  }
  return undefined
}

/** What the engine finds wrong with a value, told at the value's place in the file. */
export function withPlaces(error: unknown, read: ReadScenario): unknown {
  if (!(error instanceof HearsayError) || error.kind !== 'input' || error.issues.length === 0) return error
  return inputError(
    error.issues.map((issue) => {
      if (issue.file !== undefined || issue.path === undefined) return issue
      return { file: read.files[0]!.file, ...read.placeOf(issue.path)?.location, ...issue }
    }),
  )
}

interface FileScenario {
  readonly file: string
  readonly scenario: Scenario
}

function joined(files: readonly FileScenario[]): Scenario {
  const [first, ...others] = files as [FileScenario, ...FileScenario[]]
  const issues = others.flatMap(({ file, scenario }): Issue[] => {
    const keys = comparableDifferences(first.scenario, scenario)
    if (keys.length === 0) return []
    return [
      {
        file,
        message: `differs from ${first.file} outside its strategies: ${keys.join(', ')}`,
        expected: 'equal values there',
      },
    ]
  })
  if (issues.length > 0) throw inputError(issues)
  const names = files.map(({ file }) => basename(file).replace(/\.(ya?ml|json)$/i, ''))
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) {
    throw usageError(
      `two of the files are called "${twice}", which would name their strategies alike: rename one`,
    )
  }
  const labels = files.flatMap(({ scenario }) => scenario.strategies.map(({ label }) => label.en))
  return {
    ...first.scenario,
    name: joinedLabel(files.map(({ scenario }) => scenario.name)),
    strategies: files.flatMap(({ scenario }, i) =>
      scenario.strategies.map((strategy) => {
        const ambiguous = labels.filter((label) => label === strategy.label.en).length > 1
        return {
          ...strategy,
          id: `${names[i]}/${strategy.id}`,
          label: ambiguous ? withFile(strategy.label, names[i]!) : strategy.label,
        }
      }),
    ),
    expect: files.flatMap(({ scenario }, i) =>
      scenario.expect.map((expectation) => ({
        ...expectation,
        strategy: `${names[i]}/${expectation.strategy}`,
      })),
    ),
  }
}

function joinedLabel(names: readonly Label[]): Label {
  const english = [...new Set(names.map(({ en }) => en))]
  return english.length === 1 ? names[0]! : { en: english.join(' · ') }
}

function withFile(label: Label, file: string): Label {
  return label.fa === undefined
    ? { en: `${label.en} (${file})` }
    : { en: `${label.en} (${file})`, fa: `${label.fa} (${file})` }
}

/** The scenario with one strategy left. Throws a usage failure for an unknown id. */
export function onlyStrategy(scenario: Scenario, id: string): Scenario {
  const strategies = scenario.strategies.filter((strategy) => strategy.id === id)
  if (strategies.length === 0) {
    const known = scenario.strategies.map((strategy) => strategy.id)
    const near = didYouMean(id, known)
    throw new HearsayError(
      'usage',
      `unknown strategy "${id}", expected one of ${known.join(', ')}${near === undefined ? '' : `; ${near}`}`,
    )
  }
  return { ...scenario, strategies, expect: scenario.expect.filter(({ strategy }) => strategy === id) }
}
