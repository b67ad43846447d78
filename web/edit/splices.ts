/**
 * Changes of a YAML text that touch nothing else: comments, blanks and the order of keys stay. The `yaml` package says
 * where everything stands; it would write a whole document anew, and with it lose how its author had laid it out.
 */
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml'
import { blockPair, flowPair, flowText, textLiteral, type Written } from './written.js'

export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** In which order the keys of a map belong; empty: as they come. */
export type KeyOrder = (path: readonly string[]) => readonly string[]

export function spliced(text: string, splices: readonly Splice[]): string {
  const fromEnd = [...splices].sort((a, b) => b.start - a.start)
  return fromEnd.reduce(
    (all, { start, end, text: part }) => all.slice(0, start) + part + all.slice(end),
    text,
  )
}

/** What stands at a path, or the deepest map on the way to it. */
type Found =
  | { readonly kind: 'pair'; readonly map: YAMLMap; readonly pair: Pair; readonly depth: number }
  | { readonly kind: 'no-pair'; readonly map: YAMLMap; readonly depth: number }
  | { readonly kind: 'alias'; readonly node: Node; readonly depth: number }
  | { readonly kind: 'empty' }

function find(document: Document, path: readonly string[]): Found {
  let { contents: node } = document as { contents: Node | null }
  let last: { map: YAMLMap; pair: Pair } | null = null
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) return { kind: 'alias', node, depth }
    if (!isMap(node)) return last === null ? { kind: 'empty' } : { kind: 'pair', ...last, depth }
    const map: YAMLMap = node
    const pair: Pair | undefined = map.items.find((each) => isScalar(each.key) && keyText(each) === key)
    if (pair === undefined) return { kind: 'no-pair', map, depth }
    last = { map, pair }
    node = pair.value as Node | null
  }
  return last === null ? { kind: 'empty' } : { kind: 'pair', ...last, depth: path.length }
}

/** Puts a value at a path; maps on the way are made. */
export function setSplice(
  document: Document,
  text: string,
  path: readonly string[],
  value: Written,
  order: KeyOrder,
): Splice | null {
  const found = find(document, path)
  if (found.kind === 'alias') return null
  if (found.kind === 'empty') {
    const [key, ...rest] = path as [string, ...string[]]
    const gap = text === '' || text.endsWith('\n') ? '' : '\n'
    return {
      start: text.length,
      end: text.length,
      text: `${gap}${blockPair(key, nested(rest, value), '')}\n`,
    }
  }
  if (found.kind === 'pair') return replaceValue(found.pair, text, nested(path.slice(found.depth), value))
  const { map, depth } = found
  const sibling = precedingPair(map, path[depth]!, order(path.slice(0, depth)))
  return insertPair(map, sibling, text, path[depth]!, nested(path.slice(depth + 1), value))
}

/** Takes a key out; a map that it leaves empty stays as `{}`. */
export function removeSplice(document: Document, text: string, path: readonly string[]): Splice | null {
  const found = find(document, path)
  if (found.kind !== 'pair' || found.depth !== path.length) return null
  const { map, pair } = found
  if (map.items.length === 1) {
    if (path.length === 1) return { start: keyStart(pair), end: endOfPair(pair, text), text: '' }
    const parent = find(document, path.slice(0, -1))
    return parent.kind === 'pair' ? replaceValue(parent.pair, text, {}) : null
  }
  const index = map.items.indexOf(pair)
  if (map.flow !== true) {
    const end = lineEnd(text, endOfPair(pair, text))
    return { start: lineStart(text, keyStart(pair)), end: Math.min(text.length, end + 1), text: '' }
  }
  if (index === 0) return { start: keyStart(pair), end: keyStart(map.items[1]!), text: '' }
  return { start: endOfPair(map.items[index - 1]!, text), end: endOfPair(pair, text), text: '' }
}

/** The same value under another key. */
export function renameSplice(document: Document, path: readonly string[], name: string): Splice | null {
  const found = find(document, path)
  if (found.kind !== 'pair' || found.depth !== path.length) return null
  const [start, end] = (found.pair.key as Node).range!
  return { start, end, text: textLiteral(name) }
}

/** The value itself where an alias stood for it. */
export function aliasSplice(document: Document, path: readonly string[], value: Written): Splice | null {
  const found = find(document, path)
  const node = found.kind === 'alias' ? found.node : found.kind === 'pair' ? (found.pair.value as Node) : null
  if (!isAlias(node)) return null
  return { start: node.range![0], end: node.range![1], text: flowText(value) }
}

function nested(path: readonly string[], value: Written): Written {
  return path.reduceRight<Written>((inner, key) => ({ [key]: inner }), value)
}

function replaceValue(pair: Pair, text: string, value: Written): Splice {
  const inline = flowText(value)
  const node = pair.value as Node | null
  const afterKey = (pair.key as Node).range![1]
  const gap = /^\s*:/.exec(text.slice(afterKey))
  if (gap === null) return { start: afterKey, end: afterKey, text: `: ${inline}` }
  const start = afterKey + gap[0].length
  if (node === null) return { start, end: start, text: ` ${inline}` }
  const from = node.range![0]
  // An anchor or a comment between the colon and the value stays.
  const isBare = text.slice(start, from).trim() === ''
  return { start: isBare ? start : from, end: endOf(node, text), text: isBare ? ` ${inline}` : inline }
}

/** The pair after which a key belongs; undefined: before all others. */
function precedingPair(map: YAMLMap, key: string, order: readonly string[]): Pair | undefined {
  const place = order.indexOf(key)
  if (place < 0) return map.items.at(-1)
  return map.items.findLast((pair) => order.indexOf(keyText(pair)) < place)
}

function insertPair(
  map: YAMLMap,
  sibling: Pair | undefined,
  text: string,
  key: string,
  value: Written,
): Splice | null {
  const first = map.items[0]
  if (map.flow === true) {
    const pair = flowPair([key, value])
    if (sibling !== undefined) return insertion(endOfPair(sibling, text), `, ${pair}`)
    return first === undefined ? insertion(map.range![0] + 1, pair) : insertion(keyStart(first), `${pair}, `)
  }
  if (first === undefined) return null
  const indent = text.slice(lineStart(text, keyStart(first)), keyStart(first))
  const block = blockPair(key, value, indent)
  if (sibling === undefined) return insertion(lineStart(text, keyStart(first)), `${indent}${block}\n`)
  return insertion(lineEnd(text, endOfPair(sibling, text)), `\n${indent}${block}`)
}

function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text }
}

function keyText(pair: Pair): string {
  const { key } = pair
  return isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))) : ''
}

function keyStart(pair: Pair): number {
  return (pair.key as Node).range![0]
}

function endOfPair(pair: Pair, text: string): number {
  const node = pair.value as Node | null
  return node === null ? (pair.key as Node).range![1] : endOf(node, text)
}

/** Where the last value inside ends: what follows a block map may belong to what comes next. */
function endOf(node: Node, text: string): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1) as Pair | Node | undefined
    if (last !== undefined) return 'key' in last ? endOfPair(last as Pair, text) : endOf(last as Node, text)
  }
  let end = node.range![1]
  // A block scalar ends with its line.
  while (end > node.range![0] && /[\r\n]/.test(text[end - 1]!)) end--
  return end
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
