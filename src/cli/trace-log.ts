import { replaceFile } from '../experiment/run-directory/replace-file.js'
import { Tracer } from '../observe/tracer.js'
import type { RunLog } from './run-log.js'

const BUFFER_CHARACTERS = 1 << 20

/**
 * One JSON object a line for every event: `t` (hours), `kind`, `platform`, `person`, `content`, `from`; then `strategy` and
 * `replication` where there are several of them.
 */
export function traceLog(path: string, strategyIds: readonly string[], replications: number): RunLog {
  const file = replaceFile(path)
  let lines: string[] = []
  let characters = 0
  const flush = (): void => {
    if (lines.length > 0) file.write(lines.join(''))
    lines = []
    characters = 0
  }
  return {
    path,
    watch: (next, { strategy, tree, world }, replication) =>
      new Tracer(next, world, tree, (event) => {
        const line = `${JSON.stringify({
          ...event,
          ...(strategyIds.length > 1 ? { strategy: strategyIds[strategy]! } : {}),
          ...(replications > 1 ? { replication } : {}),
        })}\n`
        lines.push(line)
        characters += line.length
        if (characters >= BUFFER_CHARACTERS) flush()
      }),
    ended: () => undefined,
    commit() {
      flush()
      file.commit()
    },
    discard: file.discard,
  }
}
