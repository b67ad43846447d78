/** The page's engine room: reads scenarios and runs comparisons, off the thread that draws. */
import { expose } from 'comlink'
import { toPlainFailure, type Issue, type PlainFailure } from '../../src/errors.js'
import { compareStrategies } from '../../src/experiment/compare-strategies.js'
import type { ExperimentResult, RunOutcome } from '../../src/experiment/result.js'
import type { Runner } from '../../src/experiment/runner.js'
import { serialRunner } from '../../src/experiment/serial-runner.js'
import type { WorldInputs } from '../../src/experiment/prepare.js'
import { scenarioHash } from '../../src/scenario/hash.js'
import { parseScenario, requireScenario } from '../../src/scenario/parse.js'
import { startBrowserPool } from '../../src/workers/browser-pool.js'
import { pooledRunner } from '../../src/workers/pooled-runner.js'
import packageJson from '../../package.json' with { type: 'json' }

export interface ScenarioFacts {
  readonly replications: number
  readonly strategies: number
  /** Network files, which a page cannot read from disk by itself. */
  readonly files: readonly string[]
}

export type Described =
  | { readonly ok: true; readonly facts: ScenarioFacts }
  | { readonly ok: false; readonly issues: readonly Issue[] }

export type Update =
  | { readonly kind: 'progress'; readonly finished: number }
  | { readonly kind: 'result'; readonly result: ExperimentResult }

/** How a comparison ended; its results were told in updates. */
export type Ending =
  | { readonly kind: 'complete' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: PlainFailure }

/** Across the channel it answers when the page has heard. */
export type Tell = (update: Update) => void | Promise<void>

export interface CompareApi {
  describe(text: string, file: string): Described
  compare(text: string, file: string, replications: number, tell: Tell): Promise<Ending>
  cancel(): void
}

/** A first answer early, a better one later, and the whole: each is exact for the replications it has. */
const FIRST_ANSWERS = [5, 20, 80]

let cancelling: AbortController | null = null

function describe(text: string, file: string): Described {
  const { scenario, issues } = parseScenario(text, file)
  if (scenario === null) return { ok: false, issues }
  const files = scenario.platforms.flatMap(({ network }) => (network.kind === 'file' ? [network.file] : []))
  const { replications, strategies } = scenario
  return { ok: true, facts: { replications, strategies: strategies.length, files } }
}

async function compare(text: string, file: string, replications: number, tell: Tell): Promise<Ending> {
  const controller = new AbortController()
  cancelling = controller
  let close = (): Promise<void> => Promise.resolve()
  try {
    const scenario = requireScenario(text, file)
    const inputs: WorldInputs = { scenario, networks: {} }
    const { runner, stop } = await startRunner(inputs, controller.signal)
    close = stop
    const stored = new Map<number, readonly RunOutcome[]>()
    const startedAt = new Date()
    for (const goal of [...FIRST_ANSWERS.filter((n) => n < replications), replications]) {
      const { finished, result } = await compareStrategies({
        inputs,
        scenarioHash: scenarioHash(scenario),
        runner,
        length: { kind: 'replications', replications: goal },
        stored,
        signal: controller.signal,
        onFinished: (outcomes) => void stored.set(outcomes[0]!.replication, outcomes),
        onProgress: ({ finished: done }) => void tell({ kind: 'progress', finished: done }),
        manifest: () => ({
          version: packageJson.version,
          node: navigator.userAgent,
          startedAt: startedAt.toISOString(),
          wallSeconds: (Date.now() - startedAt.getTime()) / 1000,
        }),
      })
      // Heard before the ending is, which comes by another channel.
      if (result !== null) await tell({ kind: 'result', result })
      if (finished.end === 'interrupted') return { kind: 'cancelled' }
    }
    return { kind: 'complete' }
  } catch (error) {
    if (controller.signal.aborted) return { kind: 'cancelled' }
    return { kind: 'failed', failure: toPlainFailure(error) }
  } finally {
    if (cancelling === controller) cancelling = null
    await close()
  }
}

/** A pool where workers may start workers, else this thread. */
async function startRunner(
  inputs: WorldInputs,
  signal: AbortSignal,
): Promise<{ runner: Runner; stop: () => Promise<void> }> {
  if (typeof Worker === 'undefined') {
    const runner = serialRunner(inputs)
    return { runner, stop: () => runner.close() }
  }
  const pool = await startBrowserPool({ signal })
  try {
    const runner = await pooledRunner(pool, inputs)
    return { runner, stop: () => pool.close() }
  } catch (error) {
    await pool.close()
    throw error
  }
}

const api: CompareApi = { describe, compare, cancel: () => cancelling?.abort() }
expose(api)
