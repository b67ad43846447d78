import type { ExperimentResult } from '../../src/experiment/result.js'
import { compareJson } from '../../src/report/json.js'
import type { JoinedFile } from '../../src/scenario/join-scenarios.js'

/** The document of the command line's `--json`. */
export function summaryJson(result: ExperimentResult, files: readonly JoinedFile[]): string {
  const document = compareJson(result)
  const scenarios = files.map(({ file, name, hash }) => ({ file, name: name.en, hash }))
  return `${JSON.stringify(files.length === 1 ? document : { ...document, scenarios }, null, 2)}\n`
}
