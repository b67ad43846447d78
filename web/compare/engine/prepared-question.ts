/** From a question to what can be run: scenarios read and joined as on the command line, network files parsed. */
import { inputError } from '../../../src/errors.js'
import type { WorldInputs } from '../../../src/experiment/prepare.js'
import type { Direction, Network } from '../../../src/network/network.js'
import { parseNetwork } from '../../../src/network/readers/parse-network.js'
import { scenarioHash } from '../../../src/scenario/hash.js'
import { joinScenarios, parseScenarioFiles, type JoinedFile } from '../../../src/scenario/join-scenarios.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import { fileMark } from './question-mark.js'
import type { Question, ScenarioFacts } from './types.js'

export interface ReadQuestion {
  readonly scenario: Scenario
  readonly files: readonly JoinedFile[]
}

export interface PreparedQuestion extends ReadQuestion {
  readonly inputs: WorldInputs
  readonly hash: string
}

/** Throws an input failure with every problem of every file. */
export function readQuestion({ sources, seed }: Question): ReadQuestion {
  return joinScenarios(parseScenarioFiles(sources, seed === null ? [] : [`seed=${JSON.stringify(seed)}`]))
}

export function factsOf({ scenario }: ReadQuestion): ScenarioFacts {
  const { platforms, replications, seed, strategies } = scenario
  const networkFiles = platforms.flatMap(({ network }) => (network.kind === 'file' ? [network.file] : []))
  const commentFiles = strategies.flatMap(({ signals }) => signals.comments ?? [])
  return {
    replications,
    seed,
    strategies: strategies.map(({ id, label }) => ({ id, label })),
    networkFiles: [...new Set(networkFiles)],
    commentFiles: [...new Set(commentFiles)],
  }
}

/** A network file unfolds to no more than this: what a browser gives one page. */
const LARGEST_NETWORK_TEXT = 2_000_000_000

/** Prepares questions, and keeps the networks that the last one read: they may be large. */
export class QuestionDesk {
  private kept = new Map<string, Network>()

  async prepare(question: Question): Promise<PreparedQuestion> {
    const read = readQuestion(question)
    const { scenario } = read
    const networks: Record<string, Network> = {}
    const kept = new Map<string, Network>()
    for (const { id, network } of scenario.platforms) {
      if (network.kind !== 'file') continue
      const { direction, file: name } = network
      const file = Object.hasOwn(question.networks, name) ? question.networks[name]! : null
      if (file === null) throw inputError({ message: 'there is no such network file', got: name })
      const key = `${direction} ${name} ${fileMark(file)}`
      const known = kept.get(key) ?? this.kept.get(key) ?? (await readNetwork(file, name, direction))
      kept.set(key, known)
      networks[id] = known
    }
    this.kept = kept
    return { ...read, inputs: { scenario, networks }, hash: scenarioHash(scenario) }
  }
}

async function readNetwork(file: File, name: string, direction: Direction): Promise<Network> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // It was moved or changed since it was opened, or is larger than the memory.
    throw inputError({ file: name, message: 'the file may not be read' })
  }
  return parseNetwork(name, bytes, { direction, maxBytes: LARGEST_NETWORK_TEXT })
}
