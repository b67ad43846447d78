/** A word as a POSIX shell reads it back unchanged. */
export function shellQuoted(word: string): string {
  return /^[\w.,:@%+/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
