/** Several scenario files as one: their strategies on the same people with the same luck. */
import { inputError, usageError, type Issue } from '../errors.js'
import { comparableDifferences, scenarioHash } from './hash.js'
import { joinedName } from './joined-name.js'
import { parseScenario, type ScenarioDocument } from './parse.js'
import type { Label, Scenario } from './scenario.js'

/** A scenario file as text, under the name that the user gave it. */
export interface ScenarioSource {
  readonly file: string
  readonly text: string
}

export interface FileScenario {
  readonly file: string
  readonly scenario: Scenario
}

/** A file that a scenario is made of, with the hash that it has by itself. */
export interface JoinedFile {
  readonly file: string
  readonly name: Label
  readonly hash: string
}

/**
 * The scenarios of files, with `settings` applied to each. Throws an input failure with every problem of every file.
 */
export function parseScenarioFiles(
  sources: readonly ScenarioSource[],
  settings: readonly string[],
): (FileScenario & { readonly document: ScenarioDocument })[] {
  const parsed = sources.map(({ file, text }) => {
    // The file alone first: a setting must not hide an invalid value that it replaces.
    const alone = parseScenario(text, file)
    if (settings.length === 0 || alone.scenario === null) return { file, ...alone }
    return { file, ...parseScenario(text, file, { settings, trusted: true }) }
  })
  const issues = parsed.flatMap((each): readonly Issue[] => each.issues)
  if (issues.length > 0) throw inputError(issues)
  return parsed.map(({ file, scenario, document }) => ({ file, scenario: scenario!, document }))
}

/**
 * One scenario out of one or several. With several files strategies are called `file/strategy`, and the files must
 * agree in everything but `strategies`, `defaults`, `name` and `expect`; throws where they do not.
 */
export function joinScenarios(files: readonly FileScenario[]): {
  readonly scenario: Scenario
  readonly files: readonly JoinedFile[]
} {
  return {
    scenario: files.length === 1 ? files[0]!.scenario : joined(files),
    files: files.map(({ file, scenario }) => ({ file, name: scenario.name, hash: scenarioHash(scenario) })),
  }
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
  const names = files.map(({ file }) => joinedName(file))
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
