import { isAlias, isCollection, isMap, isPair, isScalar } from 'yaml'
import type { Alias, Document, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { shortened } from '../units.js'
import { LIMITS, tooDeep, tooMany } from './limits.js'
import type { Problems } from './problems.js'
import type { Place } from './source-text.js'
import type { Entry, Tree } from './tree.js'

/** Keys that could reach an object's prototype. Refused everywhere. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export type Placer = (offset: number, length?: number) => Place

/** A tree with the number of values and levels it has once aliases are followed. */
interface Sized {
  readonly tree: Tree
  readonly size: number
  readonly depth: number
}

/** Thrown to leave the recursion once a bound is passed; never leaves this file. */
const GIVE_UP = Symbol('bound passed')

/** Nothing written at all, as in `key:`. Blamed at its key. */
function isEmpty(node: Node | null): boolean {
  if (node === null) return true
  return (
    isScalar(node) &&
    node.value === null &&
    !node.source &&
    node.anchor === undefined &&
    node.tag === undefined
  )
}

/** The nodes of a YAML document as a tree, aliases followed and counted. Expects bounded nesting. */
export class TreeBuilder {
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

  private node(node: Node | null): Sized {
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
      const part = isEmpty(pair.value as Node | null)
        ? this.leaf(keyPlace, null, '')
        : this.node(pair.value as Node)
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
