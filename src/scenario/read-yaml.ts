/**
 * YAML 1.2 (and so JSON) to a tree with places, for files that nobody vouches for.
 *
 * The `yaml` package does the grammar. Around it stand the bounds: tokens are counted and nesting is
 * watched while the text is scanned, before anything recursive sees it; aliases are followed here, with
 * their expansion counted; duplicate keys are found here with a hash map, because the package compares
 * every key with every other. Tags, directives, warnings and merge keys are problems, not features.
 */
import { Composer, CST, Lexer, Parser, type Document } from 'yaml'
import { shortened } from '../units.js'
import { LIMITS, tooDeep, tooMany } from './limits.js'
import type { Problem, Problems } from './problems.js'
import type { Place, SourceText } from './source-text.js'
import type { Tree } from './tree.js'
import { TreeBuilder, type Placer } from './tree-builder.js'

export interface ReadYamlOptions {
  /** Only the text from here on is YAML; what stands before it is left alone. */
  readonly from?: number
  readonly trusted?: boolean
}

/** The document as a tree; null after a problem that leaves nothing to read. Never throws. */
export function readYaml(source: SourceText, problems: Problems, options: ReadYamlOptions = {}): Tree | null {
  const place = (offset: number, length = 1): Place => ({ source, offset, length })
  const foreign = findForeign(source.text)
  if (source.text.length > LIMITS.fileCharacters) {
    problems.add(place(0), { message: 'the file is too large', expected: 'at most 5 MB' })
    return null
  }
  if (foreign >= 0) {
    problems.add(place(foreign), {
      message: 'this is not a text file',
      got: `the character U+${source.text.charCodeAt(foreign).toString(16).toUpperCase().padStart(4, '0')}`,
      expected: 'YAML in UTF-8',
    })
    return null
  }
  const from = options.from ?? 0
  // Blanks in place of the prefix keep every offset true.
  const text = from === 0 ? source.text : ' '.repeat(from) + source.text.slice(from)
  const tokens = scan(text, problems, place)
  if (tokens === null) return null
  const document = compose(tokens, text, problems, place)
  if (document === null) return null
  return new TreeBuilder(problems, place, text, options.trusted ?? false).build(document)
}

/** Where the first control character (or the replacement character of a failed decoding) stands; -1: none. */
function findForeign(text: string): number {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\ufffe\uffff]/)
}

/** Lexing and parsing without recursion, given up as soon as a bound is passed. */
function scan(text: string, problems: Problems, place: Placer): CST.Token[] | null {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let lexemes = 0
  let values = 0
  for (const lexeme of new Lexer().lex(text)) {
    lexemes++
    const type = CST.tokenType(lexeme)
    if (type === 'scalar' || type === 'alias' || type === 'flow-map-start' || type === 'flow-seq-start')
      values++
    if (type === 'single-quoted-scalar' || type === 'double-quoted-scalar' || type === 'seq-item-ind')
      values++
    const at = parser.offset
    for (const token of parser.next(lexeme)) {
      const stray = strayToken(token, tokens)
      if (stray !== null) {
        problems.add(place(stray.offset, stray.length), stray.problem)
        return null
      }
      tokens.push(token)
    }
    // The stack also holds the document and the scalar being read.
    if (parser.stack.length > LIMITS.depth + 4) {
      problems.add(place(at), tooDeep())
      return null
    }
    if (lexemes > LIMITS.tokens || values > LIMITS.nodes * 2) {
      problems.add(place(at), tooMany())
      return null
    }
  }
  for (const token of parser.end()) {
    const stray = strayToken(token, tokens)
    if (stray !== null) problems.add(place(stray.offset, stray.length), stray.problem)
    else tokens.push(token)
  }
  return tokens
}

/** What a scenario file has no use for: directives other than `%YAML 1.2`, and a second document. */
function strayToken(token: CST.Token, before: readonly CST.Token[]) {
  if (token.type === 'directive' && !/^%YAML\s+1\.2\s*$/.test(token.source)) {
    const problem: Problem = { message: 'directives are not allowed', got: token.source }
    return { offset: token.offset, length: token.source.length, problem }
  }
  if (token.type === 'document' && before.some(({ type }) => type === 'document')) {
    const problem: Problem = { message: 'a second document in the file', expected: 'one' }
    return { offset: token.offset, length: 1, problem }
  }
  return null
}

function compose(
  tokens: CST.Token[],
  text: string,
  problems: Problems,
  place: Placer,
): Document.Parsed | null {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    strict: true,
  })
  let first: Document.Parsed | null = null
  let broken = false
  for (const document of composer.compose(tokens, true, text.length) as Generator<Document.Parsed>) {
    for (const error of [...document.errors, ...document.warnings]) {
      const [start, end] = error.pos
      problems.add(place(start, Math.max(1, end - start)), { message: sentence(error.message) })
      broken = true
    }
    first ??= document
  }
  return broken ? null : first
}

/** First letter in lower case, no final stop, one line. */
function sentence(message: string): string {
  const line = shortened(message.split('\n')[0]!.replace(/[.:]+$/, ''), 120)
  return /^[A-Z][a-z]/.test(line) ? line[0]!.toLowerCase() + line.slice(1) : line
}
