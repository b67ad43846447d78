import { LIMITS } from '../../src/scenario/limits.js'
import type { ScenarioFile } from './scenario-files.js'

export type ReadFile =
  | { readonly kind: 'read'; readonly file: ScenarioFile }
  | { readonly kind: 'too-large' | 'not-text' | 'unreadable'; readonly name: string }

/** A file that somebody picked or dropped, as text; it is judged by the worker. */
export async function readScenarioFile(file: File): Promise<ReadFile> {
  const { name } = file
  // By its size alone, before anything of it is loaded.
  if (file.size > LIMITS.fileCharacters) return { kind: 'too-large', name }
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    // A folder, or a file that has gone since.
    return { kind: 'unreadable', name }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0')) return { kind: 'not-text', name }
    return { kind: 'read', file: { path: name, text, own: true } }
  } catch {
    return { kind: 'not-text', name }
  }
}
