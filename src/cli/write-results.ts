import { join } from 'node:path'
import { writeWholeFile } from '../experiment/run-directory/replace-file.js'
import { reportHtml } from '../report/html.js'
import { compareJson } from '../report/json.js'
import { runsParquet } from '../report/parquet.js'
import type { Words } from '../report/words.js'
import type { ConductedExperiment } from './conduct-experiment.js'
import type { ReadScenario } from './read-scenarios.js'
import type { Terminal } from './terminal.js'

/** The document of `--json` and `summary.json`. */
export function resultDocument({ result }: ConductedExperiment, read: ReadScenario): object {
  const document = compareJson(result)
  if (read.files.length === 1) return document
  return { ...document, scenarios: read.files.map(({ file, name, hash }) => ({ file, name: name.en, hash })) }
}

/** The report page: the file of its own, if any, that it is written to beside that of the folder, and its language. */
export interface Page {
  readonly file: string | null
  readonly words: Words
}

/** Writes the files of an --out folder, and the page of `--report`; each appears whole or not at all. */
export function writeResults(
  conducted: ConductedExperiment,
  read: ReadScenario,
  page: Page,
  terminal: Terminal,
): void {
  const { directory, result, outcomes } = conducted
  const html = directory !== null || page.file !== null ? reportHtml(result, page.words) : ''
  if (directory !== null) {
    const ids = read.scenario.strategies.map(({ id }) => id)
    directory.writeResult('summary.json', `${JSON.stringify(resultDocument(conducted, read), null, 2)}\n`)
    directory.writeResult('runs.parquet', runsParquet(outcomes, ids))
    directory.writeResult('report.html', html)
    terminal.say(
      `wrote ${join(directory.path, 'report.html')}, with summary.json, runs.parquet and manifest.json`,
    )
  }
  if (page.file !== null) {
    writeWholeFile(page.file, html)
    terminal.say(`wrote ${page.file}`)
  }
}
