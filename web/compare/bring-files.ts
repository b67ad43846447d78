/** Files from the reader's disk: scenarios to compare, and networks that they read. */
import { readScenarioFile } from '../scenarios/read-scenario-file.js'
import { addOwnScenario, type ScenarioFile } from '../scenarios/scenario-files.js'
import { brought, networkFiles } from './question.js'
import { choose, isBusy, judgeFiles, stage, tell } from './session.js'

const MOST_FILES = 20
/** A larger network is for the command line: a page holds the file, what it unfolds to, and the network. */
const LARGEST_NETWORK_BYTES = 500_000_000
const SCENARIO = /\.(ya?ml|json)$/i

/** Opens what was picked or dropped together; what cannot be read changes nothing. */
export async function bringFiles(picked: readonly File[]): Promise<void> {
  if (isBusy.value || stage.value === 'paused' || picked.length === 0) return
  if (picked.length > MOST_FILES) return tell({ kind: 'too-many' })
  const needed = new Set(networkFiles.value.map(({ name }) => plainName(name)))
  const named = picked.filter(({ name }) => SCENARIO.test(name) && !needed.has(name))
  // Without any such name a scenario may be called anything; beside one, other files are what it reads.
  const scenarios = named.length > 0 ? named : picked.filter(({ name }) => !needed.has(name))
  const networks = picked.filter((file) => !scenarios.includes(file))
  const read: ScenarioFile[] = []
  for (const file of scenarios) {
    const result = await readScenarioFile(file)
    if (result.kind !== 'read') return tell(result)
    read.push(addOwnScenario(result.file.path, result.file.text))
  }
  for (const file of networks) if (!bringNetwork(file.name, file)) return
  if (read.length > 0) await choose(read)
  else judgeFiles()
}

/** The file that stands for a network of the scenario, whatever it is called. False, and said so, where it is too large. */
export function bringNetwork(name: string, file: File): boolean {
  if (file.size > LARGEST_NETWORK_BYTES) {
    tell({ kind: 'network-too-large', name: file.name })
    return false
  }
  const kept = [...brought.value].filter(([known]) => known !== name).slice(1 - MOST_FILES)
  brought.value = new Map([...kept, [name, file]])
  return true
}

function plainName(name: string): string {
  return name.replace(/^.*[\\/]/s, '')
}
