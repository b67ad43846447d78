/** How values are written into a scenario file: quoted only where YAML, or an older reader of it, would read something else. */
import type { Tree } from '../../src/scenario/tree.js'

/** A scalar as it stands in the file (quotes included), or a list or map of such. */
export type Written = string | readonly Written[] | WrittenMap
export interface WrittenMap {
  readonly [key: string]: Written
}

/** Letters, digits and signs that mean nothing to YAML, wherever they stand. */
const PLAIN = /^(?:[\p{L}\d.+]|-(?=[\d.]))(?:[\p{L}\p{M}\d\u200c .%/+_-]*[\p{L}\p{M}\d.%_-])?$/u
/** What YAML reads as a number, a truth value or nothing. */
const NO_TEXT =
  /^(?:true|false|null|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|[-+]?\.inf|\.nan)$/i
/** What may stand unquoted where a number is meant. */
const NUMBER = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i

/** A text that must come back as a text. */
export function textLiteral(text: string): string {
  return PLAIN.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text)
}

/** A quantity or a word: what is a number or `true` stays one. */
export function valueLiteral(text: string): string {
  return NUMBER.test(text) || text === 'true' || text === 'false' ? text : textLiteral(text)
}

/** A value of a file as it would be written on one line. */
export function writtenOf(tree: Tree): Written {
  if (tree.kind === 'list') return tree.items.map(writtenOf)
  if (tree.kind === 'map') {
    return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, writtenOf(value)]))
  }
  if (tree.value === null) return 'null'
  return typeof tree.value === 'string' ? textLiteral(tree.text) : tree.text
}

/** On one line. */
export function flowText(written: Written): string {
  if (typeof written === 'string') return written
  if (isList(written)) return `[${written.map(flowText).join(', ')}]`
  return `{${Object.entries(written).map(flowPair).join(', ')}}`
}

export function flowPair([key, value]: readonly [string, Written]): string {
  return `${textLiteral(key)}: ${flowText(value)}`
}

const LONGEST_LINE = 100

/** On as many lines as read well; the first is not indented. */
export function blockPair(key: string, value: Written, indent: string): string {
  const line = flowPair([key, value])
  const isFull = typeof value === 'object' && !isList(value) && Object.keys(value).length > 0
  if (!isFull || indent.length + line.length <= LONGEST_LINE) return line
  const deeper = `${indent}  `
  const pairs = Object.entries(value).map(([name, part]) => deeper + blockPair(name, part, deeper))
  return [`${textLiteral(key)}:`, ...pairs].join('\n')
}

function isList(written: Written): written is readonly Written[] {
  return Array.isArray(written)
}
