import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { usageError } from '../errors.js'

/**
 * Refuses to write two things to one file, or over what is read.
 * @param outputs paths by option; null: not asked for
 * @param input the file that is read; null where nothing is
 */
export function requireDistinctFiles(
  outputs: Readonly<Record<string, string | null>>,
  input: { readonly option: string; readonly path: string } | null,
): void {
  const taken = new Map<string, string>()
  if (input !== null) taken.set(realPath(input.path), input.option)
  for (const [option, path] of Object.entries(outputs)) {
    if (path === null) continue
    const place = realPath(path)
    const other = taken.get(place)
    if (other !== undefined) throw usageError(`${other} and ${option} name the same file (got ${path})`)
    taken.set(place, option)
  }
}

/** Where a path leads, links of its folder and its own followed as far as they exist. */
function realPath(path: string): string {
  const whole = resolve(path)
  for (const [known, rest] of [
    [whole, ''],
    [dirname(whole), basename(whole)],
  ] as const) {
    try {
      return join(realpathSync(known), rest)
    } catch {
      // Not there yet.
    }
  }
  return whole
}
