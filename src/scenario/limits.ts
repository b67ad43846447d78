/** Bounds on what a scenario may hold: past them a file is a mistake or an attack, and is refused with its place. */
export const LIMITS = {
  /** Characters of the file; readers should refuse a larger file (in bytes) before they load it. */
  fileCharacters: 5_000_000,
  /** Nesting of maps and lists, aliases followed. */
  depth: 32,
  /** Values of the document, aliases counted each time they are followed. */
  nodes: 50_000,
  /** Lexical tokens, comments and blank lines among them. */
  tokens: 500_000,
  aliases: 50,
  /** Problems that are told; the rest is counted. */
  issues: 100,
  /** Entries of one map or list. */
  entries: 200,
  textCharacters: 500,
  /** Of a post's own text. */
  postCharacters: 5000,
  settings: 100,
} as const

export const tooDeep = () => ({ message: 'nested too deeply', expected: `at most ${LIMITS.depth} levels` })
export const tooMany = () => ({
  message: 'the document holds too many values',
  expected: `at most ${LIMITS.nodes}`,
})
