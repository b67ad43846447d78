import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A new empty folder for the tests of a file, or of the `describe` that asks for it; it goes when they are over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hearsay-test-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
