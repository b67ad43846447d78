/**
 * YAML 1.2 (and so JSON) to a tree with places, for files that nobody vouches for.
 *
 * The `yaml` package does the grammar. Around it stand the bounds: tokens are counted and nesting is
 * watched while the text is scanned, before anything recursive sees it; aliases are followed here, with
 * their expansion counted; duplicate keys are found here with a hash map, because the package compares
 * every key with every other. Tags, directives, warnings and merge keys are problems, not features.
 */
import { Composer, isAlias, isCollection, isMap, isPair, isScalar, Lexer, Parser, CST } from 'yaml'
import type { Alias, Document, Node, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { shortened } from '../units.js'
import { LIMITS } from './limits.js'
import type { Problems } from './problems.js'
import type { Place, SourceText } from './source-text.js'
import type { Entry, Tree } from './tree.js'

/** Keys that could reach an object's prototype. Refused everywhere. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

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

type Placer = (offset: number, length?: number) => Place

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
    for (const token of parser.next(lexeme)) tokens.push(token)
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
  for (const token of parser.end()) tokens.push(token)
  return tokens
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
  for (const token of tokens) {
    if (token.type === 'directive' && !/^%YAML\s+1\.2\s*$/.test(token.source)) {
      problems.add(place(token.offset, token.source.length), {
        message: 'directives are not allowed',
        got: token.source,
      })
      broken = true
    }
  }
  for (const document of composer.compose(tokens, true, text.length) as Generator<Document.Parsed>) {
    for (const error of [...document.errors, ...document.warnings]) {
      const [start, end] = error.pos
      problems.add(place(start, Math.max(1, end - start)), { message: sentence(error.message) })
      broken = true
    }
    if (first === null) {
      first = document
    } else {
      problems.add(place(document.range[0]), { message: 'a second document in the file', expected: 'one' })
      return null
    }
  }
  return broken ? null : first
}

/** First letter in lower case, no final stop, one line. */
function sentence(message: string): string {
  const line = shortened(message.split('\n')[0]!.replace(/[.:]+$/, ''), 200)
  return /^[A-Z][a-z]/.test(line) ? line[0]!.toLowerCase() + line.slice(1) : line
}

const tooDeep = () => ({ message: 'nested too deeply', expected: `at most ${LIMITS.depth} levels` })
const tooMany = () => ({ message: 'the document holds too many values', expected: `at most ${LIMITS.nodes}` })

/** A tree with the number of values and levels it has once aliases are followed. */
interface Sized {
  readonly tree: Tree
  readonly size: number
  readonly depth: number
}

/** Thrown to leave the recursion once a bound is passed; never leaves this file. */
const GIVE_UP = Symbol('bound passed')

class TreeBuilder {
  private readonly anchors = new Map<string, Sized | 'open'>()
  private aliases = 0
  private size = 0

  constructor(
    private readonly problems: Problems,
    private readonly place: Placer,
    private readonly text: string,
    private readonly trusted: boolean,
  ) {}

  build(document: Document.Parsed): Tree | null {
    try {
      return this.node(document.contents).tree
    } catch (thrown) {
      if (thrown === GIVE_UP) return null
      throw thrown
    }
  }

  private node(node: ParsedNode | Node | null): Sized {
    if (node === null) return this.leaf(this.place(this.text.length, 1), null, '')
    const at = this.placeOf(node)
    if (isAlias(node)) return this.follow(node, at)
    if (node.tag !== undefined) {
      this.problems.add(at, { message: 'tags are not allowed', got: shortened(String(node.tag)) })
    }
    if (node.anchor !== undefined) this.anchors.set(node.anchor, 'open')
    const built = isScalar(node) ? this.scalar(node, at) : this.collection(node, at)
    if (node.anchor !== undefined) this.anchors.set(node.anchor, built)
    return built
  }

  private placeOf(node: Node): Place {
    const [start, end] = node.range ?? [0, 1]
    const lineEnd = this.text.indexOf('\n', start)
    const stop = isCollection(node) && !node.flow ? start + 1 : Math.min(end, lineEnd < 0 ? end : lineEnd)
    return this.place(start, Math.max(1, stop - start))
  }

  private collection(node: Node, at: Place): Sized {
    return isMap(node) ? this.map(node, at) : this.list(node as YAMLSeq, at)
  }

  private leaf(place: Place, value: string | number | boolean | null, text: string): Sized {
    this.grow(1, 0, place)
    return { tree: { kind: 'scalar', place, value, text, trusted: this.trusted }, size: 1, depth: 0 }
  }

  private scalar(node: Scalar, at: Place): Sized {
    const { value } = node
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.problems.add(at, { message: 'not a finite number', got: node.source ?? String(value) })
    }
    if (value === null || typeof value === 'boolean' || typeof value === 'number') {
      return this.leaf(at, value, node.source ?? String(value))
    }
    const text = typeof value === 'string' ? value : String(node.source ?? value)
    return this.leaf(at, text, text)
  }

  private list(node: YAMLSeq, at: Place): Sized {
    const items = node.items.map((item) => this.node((isPair(item) ? null : item) as Node | null))
    return this.sized({ kind: 'list', place: at, items: items.map(({ tree }) => tree) }, items, at)
  }

  private map(node: YAMLMap, at: Place): Sized {
    const entries = new Map<string, Entry>()
    const parts: Sized[] = []
    for (const pair of node.items) {
      const keyPlace = this.placeOf(pair.key as Node)
      const key = this.key(pair.key as Node, keyPlace)
      const part = pair.value === null ? this.leaf(keyPlace, null, '') : this.node(pair.value as Node)
      parts.push(part)
      if (key === null) continue
      const earlier = entries.get(key)
      if (earlier !== undefined) {
        const { line } = earlier.keyPlace.source.lines.linePos(earlier.keyPlace.offset)
        this.problems.add(keyPlace, {
          message: `duplicate key "${shortened(key, 40)}"`,
          hint: `it stands on line ${line} already`,
        })
        continue
      }
      entries.set(key, { keyPlace, value: part.tree, inherited: false })
    }
    return this.sized({ kind: 'map', place: at, entries }, parts, at)
  }

  /** The text of a key, or null after a problem. */
  private key(node: Node, at: Place): string | null {
    if (!isScalar(node) || node.tag !== undefined) {
      this.problems.add(at, { message: 'a key must be a plain text' })
      return null
    }
    if (node.anchor !== undefined) this.anchors.set(node.anchor, this.scalar(node, at))
    const key = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
    if (FORBIDDEN_KEYS.has(key)) {
      this.problems.add(at, { message: `the key "${key}" is not allowed` })
      return null
    }
    if (key === '<<') {
      this.problems.add(at, {
        message: 'merge keys are not supported',
        hint: 'put what strategies share under `defaults`',
      })
      return null
    }
    return key
  }

  private follow(alias: Alias, at: Place): Sized {
    const target = this.anchors.get(alias.source)
    if (target === undefined || target === 'open') {
      const message = target === 'open' ? 'an alias inside its own anchor' : 'an alias without an anchor'
      this.problems.add(at, { message, got: `*${shortened(alias.source, 40)}` })
      return this.leaf(at, null, '')
    }
    this.aliases++
    if (this.aliases > LIMITS.aliases) {
      this.problems.add(at, { message: 'too many aliases', expected: `at most ${LIMITS.aliases}` })
      throw GIVE_UP
    }
    this.grow(target.size, target.depth, at)
    return target
  }

  private sized(tree: Tree, parts: readonly Sized[], at: Place): Sized {
    let size = 1
    let depth = 0
    for (const part of parts) {
      size += part.size
      depth = Math.max(depth, part.depth)
    }
    this.grow(1, depth + 1, at)
    return { tree, size, depth: depth + 1 }
  }

  private grow(size: number, depth: number, at: Place): void {
    this.size += size
    if (this.size <= LIMITS.nodes && depth <= LIMITS.depth) return
    this.problems.add(at, depth > LIMITS.depth ? tooDeep() : tooMany())
    throw GIVE_UP
  }
}
