import { prepareWorld, type WorldInputs } from '../experiment/prepare.js'
import { replicate } from '../experiment/replicate.js'
import { replaceFile, type FileInProgress } from '../experiment/run-directory/replace-file.js'
import type { RunLength } from '../experiment/run-replications.js'
import { networkIndexOf, type Runner } from '../experiment/runner.js'
import { worldStore } from '../experiment/world-store.js'

const BUFFER_CHARACTERS = 1 << 20

export interface TracedRunner extends Runner {
  /** Makes the trace appear. */
  commit(): void
  /** Leaves no trace, unless it was committed. */
  discard(): void
}

/**
 * Runs in this thread, writing one JSON object a line for every event: `t` (hours), `kind`, `platform`,
 * `person`, `content`, `from`; then `strategy` and `replication` where there are several of them.
 */
export function tracedRunner(inputs: WorldInputs, path: string, length: RunLength): TracedRunner {
  const file: FileInProgress = replaceFile(path)
  const worlds = worldStore()
  const { strategies } = inputs.scenario
  const most = length.kind === 'replications' ? length.replications : length.most
  let lines: string[] = []
  let characters = 0
  const flush = (): void => {
    if (lines.length > 0) file.write(lines.join(''))
    lines = []
    characters = 0
  }
  return {
    concurrency: 1,
    async replicate(replication) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      const index = networkIndexOf(inputs, replication)
      let world = worlds.get(index)
      if (world === undefined) {
        world = prepareWorld(inputs, index)
        worlds.put(index, world)
      }
      return replicate(inputs, world, replication, undefined, (event, strategy) => {
        const line = `${JSON.stringify({
          ...event,
          ...(strategies.length > 1 ? { strategy: strategies[strategy]!.id } : {}),
          ...(most > 1 ? { replication } : {}),
        })}\n`
        lines.push(line)
        characters += line.length
        if (characters >= BUFFER_CHARACTERS) flush()
      })
    },
    close: () => Promise.resolve(),
    commit() {
      flush()
      file.commit()
    },
    discard: file.discard,
  }
}
