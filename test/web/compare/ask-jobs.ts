/** Asks the page's engine and the command line the same. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { registerCompare } from '../../../src/cli/compare-command.js'
import { CompareJobs } from '../../../web/compare/engine/compare-jobs.js'
import type { Answer, Question, Update } from '../../../web/compare/engine/types.js'
import { programOf, run } from '../../cli/run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-compare-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Puts a file beside those of the command line. */
export function inFolder(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

export function newJobs(): CompareJobs {
  return new CompareJobs({ version: '0', engine: 'test', startPool: () => Promise.resolve(null) })
}

export function ask(texts: Readonly<Record<string, string>>, more: Partial<Question> = {}): Question {
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }))
  return { sources, seed: null, networks: {}, ...more }
}

export interface Heard {
  readonly updates: Update[]
  readonly campaigns: Uint8Array[]
  tell(update: Update): void
  answer(): Answer
}

export function listen(onUpdate: (update: Update) => void = () => undefined): Heard {
  const updates: Update[] = []
  const campaigns: Uint8Array[] = []
  return {
    updates,
    campaigns,
    tell(update) {
      updates.push(update)
      if (update.kind === 'progress') campaigns.push(...update.campaigns)
      onUpdate(update)
    },
    answer: () => updates.flatMap((update) => (update.kind === 'answer' ? [update.answer] : [])).at(-1)!,
  }
}

export async function answerOf(question: Question, replications: number): Promise<Answer> {
  const heard = listen()
  expect(await newJobs().compare(question, replications, heard.tell)).toEqual({ kind: 'complete' })
  return heard.answer()
}

/** The document of the command line for the same files, apart from when and where it was made. */
export async function commandLine(texts: Readonly<Record<string, string>>, options: readonly string[]) {
  const files = Object.entries(texts).map(([name, text]) => inFolder(name, text))
  const { stdout } = await run(programOf(registerCompare), [
    'compare',
    ...files,
    ...options,
    '--json',
    '--quiet',
    '--workers',
    '1',
  ])
  return document(stdout.replaceAll(`${folder}/`, ''))
}

export function document(json: string): Record<string, unknown> {
  const { manifest, ...rest } = JSON.parse(json) as Record<string, unknown>
  expect(manifest).toBeDefined()
  return rest
}
