import { dirname, resolve } from 'node:path'
import { HearsayError, inputError, type Issue } from '../errors.js'
import { didYouMean } from '../did-you-mean.js'
import { scenarioHash } from '../scenario/hash.js'
import {
  joinScenarios,
  parseScenarioFiles,
  type JoinedFile,
  type ScenarioSource,
} from '../scenario/join-scenarios.js'
import type { ScenarioDocument } from '../scenario/parse.js'
import type { Scenario } from '../scenario/scenario.js'
import { locate, SETTING_FILE } from '../scenario/source-text.js'
import { withDetectors, withTrainedDetectors, type Detectors } from './load-comments.js'
import { readSource } from './read-source.js'

/** One scenario out of one or several files. */
export interface ReadScenario {
  readonly scenario: Scenario
  readonly hash: string
  readonly files: readonly JoinedFile[]
  readonly sources: readonly ScenarioSource[]
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
 * Reads scenarios and joins their strategies (see `joinScenarios`).
 * Throws an input failure with every problem of every file.
 *
 * @param detectors what is known of trained detectors, by strategy; where left out they are trained on their files
 */
export function readScenarios(
  sources: readonly ScenarioSource[],
  settings: readonly string[],
  detectors?: Detectors,
): ReadScenario {
  const parsed = parseScenarioFiles(sources, settings)
  const { scenario: whole, files } = joinScenarios(
    parsed.map(({ file, scenario }) => ({
      file,
      scenario:
        detectors === undefined
          ? withTrainedDetectors(scenario, (comments) => resolve(dirname(file), comments))
          : scenario,
    })),
  )
  const scenario = detectors === undefined ? whole : withDetectors(whole, detectors)
  return {
    scenario,
    hash: scenarioHash(scenario),
    files,
    sources,
    settings,
    folder: dirname(parsed[0]!.file),
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
