/** Reads the text as the command line would, away from the page, so that typing never waits for it. */
import { expose } from 'comlink'
import type { Issue } from '../../src/errors.js'
import { resolveConfig } from '../../src/scenario/config.js'
import { scenarioHash } from '../../src/scenario/hash.js'
import { parseScenario } from '../../src/scenario/parse.js'

/** A value that holds, wherever it comes from: `profile x`, `built-in default`, a line of the file. */
export interface HeldValue {
  readonly path: string
  /** As it would be typed. */
  readonly text: string
  readonly from: string
}

export interface Checked {
  readonly issues: readonly Issue[]
  /** Null where there are issues. */
  readonly hash: string | null
  readonly values: readonly HeldValue[]
}

export interface CheckApi {
  check(text: string, file: string): Checked
  cancel(): void
}

const api: CheckApi = {
  check(text, file) {
    const { scenario, issues } = parseScenario(text, file)
    if (scenario === null) return { issues, hash: null, values: [] }
    const { resolved } = resolveConfig(text, file)
    const values = (resolved?.values ?? [])
      .filter(({ value }) => typeof value !== 'object')
      .map(({ path, value, from }) => ({ path, text: String(value), from }))
    return { issues, hash: scenarioHash(scenario), values }
  },
  // A check is over before it could be given up; that it answers tells that its code has loaded.
  cancel() {},
}

expose(api)
