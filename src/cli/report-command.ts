import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { HearsayError, inputError } from '../errors.js'
import { experimentResult } from '../experiment/experiment-result.js'
import type { ExperimentResult, RunOutcome } from '../experiment/result.js'
import { readRunDirectory, type RunManifest } from '../experiment/run-directory.js'
import { writeWholeFile } from '../experiment/run-directory/replace-file.js'
import { KPI_IDS } from '../measure/kpi-ids.js'
import { reportHtml } from '../report/html.js'
import { withFollowUps } from '../report/follow-ups.js'
import { readFollowUps, type StoredFollowUps } from '../report/read-follow-ups.js'
import { addCommonOptions, commonOptions } from './common-options.js'
import { addLanguageOption, reportWords, type LanguageOptions } from './report-language.js'
import { onlyStrategy, readScenarios } from './read-scenarios.js'
import { readTextFile } from './read-text-file.js'
import { openTerminal, printable, type Terminal } from './terminal.js'

export function registerReport(program: Command): void {
  const command = program
    .command('report')
    .description('rebuild report.html of a folder written with --out, also of an interrupted run')
    .argument('<folder>', 'folder with results')
  addLanguageOption(command)
  addCommonOptions(command).action(report)
}

function report(folder: string, raw: LanguageOptions & Readonly<Record<string, unknown>>): void {
  const terminal = openTerminal(commonOptions(raw))
  const { manifest, stored } = readRunDirectory(folder)
  const outcomes = outcomesOf(folder, manifest, stored)
  const { sources, settings, strategy, command, detectors } = manifest.request
  const read = readScenarios(sources, settings, detectors)
  const scenario = strategy === null ? read.scenario : onlyStrategy(read.scenario, strategy)
  const result = experimentResult(
    {
      command,
      scenario,
      scenarioHash: manifest.identity.scenarioHash,
      people: manifest.people,
      manifest: {
        version: manifest.identity.version,
        node: manifest.node,
        startedAt: manifest.startedAt,
        wallSeconds: manifest.wallSeconds,
      },
    },
    outcomes,
  )
  const { finished } = manifest
  if (finished !== null && finished.resultHash !== result.resultHash) {
    throw inputError({
      file: folder,
      message: 'the stored replications are not those of its manifest',
      hint: 'run again with --fresh',
    })
  }
  const file = join(folder, 'report.html')
  writeWholeFile(file, reportHtml(asToldBefore(folder, result, terminal), reportWords(raw)))
  if (terminal.json)
    terminal.document({
      command: 'report',
      file,
      replications: result.replications,
      resultHash: result.resultHash,
    })
  else terminal.data(printable(`wrote ${file}: ${result.verdict.sentence}`))
}

/** The finished experiment's replications, or of an interrupted one the unbroken part. */
function outcomesOf(
  folder: string,
  manifest: RunManifest,
  stored: ReadonlyMap<number, readonly RunOutcome[]>,
): RunOutcome[] {
  if (manifest.identity.kpis.join() !== KPI_IDS.join()) {
    throw inputError({
      file: folder,
      message: `was written by hearsay ${manifest.identity.version}, which measured other KPIs`,
      hint: 'use that version, or run again with --fresh',
    })
  }
  const wanted = manifest.finished?.replications ?? Infinity
  const outcomes: RunOutcome[] = []
  let replication = 0
  for (; replication < wanted; replication++) {
    const found = stored.get(replication)
    if (found === undefined) break
    outcomes.push(...found)
  }
  if (replication === 0 || (manifest.finished !== null && replication < wanted)) {
    throw inputError({
      file: folder,
      message: replication === 0 ? 'holds no finished replication yet' : `lacks replication ${replication}`,
      hint: 'run the same command again to continue',
    })
  }
  return outcomes
}

/** Far above the summary of the largest experiment. */
const SUMMARY = { name: 'a summary', mostBytes: 100_000_000 }

/**
 * The result with what `--explain`, `--sensitivity` and incremental attribution had added to it: that is not among the
 * replications, but in the summary of the folder. A summary that is not of this result, or damaged, adds nothing.
 */
function asToldBefore(folder: string, result: ExperimentResult, terminal: Terminal): ExperimentResult {
  const file = join(folder, 'summary.json')
  if (!existsSync(file)) return result
  const ids = result.strategies.map(({ id }) => id)
  const stored = storedFollowUps(file, ids)
  if (stored === null) {
    terminal.say(`warning: ${file} is not as hearsay wrote it; what further runs had added is left out`)
    return result
  }
  const { resultHash, ...followUps } = stored
  if (Object.values(followUps).every((added) => added === null)) return result
  if (resultHash === result.resultHash) return withFollowUps(result, followUps)
  terminal.say(`warning: ${file} is of other runs; what further runs had added to those is left out`)
  return result
}

function storedFollowUps(file: string, strategyIds: readonly string[]): StoredFollowUps | null {
  try {
    return readFollowUps(readTextFile(file, SUMMARY), strategyIds)
  } catch (error) {
    if (error instanceof HearsayError) return null
    throw error
  }
}
