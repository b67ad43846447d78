import type { Question } from './types.js'

/** Equal for equal questions, whichever thread asks. */
export function markOf({ sources, seed, networks }: Question): string {
  const files = Object.entries(networks).map(([name, file]) => [name, fileMark(file)])
  return JSON.stringify([sources.map(({ file, text }) => [file, text]), seed, files])
}

/** Of a file as it was when it was opened. */
export function fileMark({ name, size, lastModified }: File): string {
  return JSON.stringify([name, size, lastModified])
}
