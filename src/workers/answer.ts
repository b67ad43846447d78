import { toPlainFailure, type PlainFailure } from '../errors.js'

/**
 * What a worker says to a question. Plain data, failures too: message channels keep neither the class nor the fields
 * of a thrown error.
 */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: PlainFailure }

/** What a task comes to, or how it failed. */
export function answer<T>(task: () => T): Answer<T> {
  try {
    return { ok: true, value: task() }
  } catch (error) {
    return { ok: false, failure: toPlainFailure(error) }
  }
}
