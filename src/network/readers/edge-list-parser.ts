import { inputError, type Issue } from '../../errors.js'
import type { Direction, Network } from '../network.js'
import { CARRIAGE_RETURN, concatenated, HASH, LINE_FEED, PERCENT, QUOTE, SPACE, TAB } from './bytes.js'
import { readIntegerRows } from './integer-rows.js'
import type { LabelTable } from './label-table.js'
import { LineFeeder, LONGEST_LINE_BYTES } from './line-feeder.js'
import type { NetworkParser, ReadOptions } from './network-parser.js'
import { numberIntegerIds, numberNames } from './number-nodes.js'
import { faultOfName, nameIds } from './names.js'
import { parseWeight } from './parse-weight.js'
import { plainUint32 } from './plain-integer.js'
import { LARGEST_BLOCK_ROWS, RowBlocks } from './row-blocks.js'
import { decoded, rowError } from './row-error.js'
import { isPlain, layoutOf, separatorOf, type RowLayout } from './row-layout.js'
import { rowsToNetwork } from './rows-to-network.js'
import { FAULTY, RowCells, splitRow, UNFINISHED, type RowFault } from './split-row.js'

/** 2^29 rows; they take 4 GiB while reading. */
const MOST_ROWS = 536_870_912

/**
 * Reads an edge list from pieces of bytes: cells separated by blanks, tabs, commas or semicolons (seen from
 * the first row, `separatorOf`), comments from `#` or `%` at the start of a line, an optional header
 * (`layoutOf`), an optional third column of weights, names as integers or texts, in quotes or bare.
 *
 * People are numbered in ascending order: of integers if every name is a plain one, else of letters.
 * Someone without any tie does not occur in an edge list.
 *
 * Throws the first fault of the file as an input error with line and column.
 */
export class EdgeListParser implements NetworkParser {
  readonly #file: string | undefined
  readonly #direction: Direction
  readonly #feeder = new LineFeeder((bytes, start, end) => this.#readLines(bytes, start, end))
  #layout: RowLayout | null = null
  #separator = SPACE
  #rows = new RowBlocks(false)
  /** While all ids are integers below 2^32 the rows hold the ids; from the first other on, numbers of names. */
  #names: LabelTable | null = null
  /** The line of the file at which the next unread row starts. */
  #line = 1
  #head: Uint8Array | null = new Uint8Array(0)
  #sawBytes = false
  readonly #cells = new RowCells()
  readonly #fault: RowFault = { at: 0, message: '' }

  constructor(options: Pick<ReadOptions, 'file' | 'direction'> = {}) {
    this.#file = options.file
    this.#direction = options.direction ?? 'influence'
  }

  push(chunk: Uint8Array): void {
    if (chunk.length > 0) this.#sawBytes = true
    let body = chunk
    if (this.#head !== null) {
      // A byte order mark may be cut by the border of two pieces.
      const head = this.#head.length === 0 ? chunk : concatenated([this.#head, chunk])
      this.#head = head.length < 3 ? head.slice() : null
      if (this.#head !== null) return
      body = this.#withoutByteOrderMark(head)
    }
    this.#feeder.push(body)
    this.#checkLength(this.#feeder.waiting)
  }

  finish(): Network {
    if (this.#head !== null) this.#feeder.push(this.#head)
    this.#feeder.finish()
    if (this.#feeder.waiting > 0) {
      throw this.#error({ line: this.#line, column: 1, message: 'a quote of this row is not closed' })
    }
    const rows = this.#rows
    if (rows.rows === 0) {
      throw this.#error({ message: this.#sawBytes ? 'the file holds no edges' : 'the file is empty' })
    }
    const { nodes, labels } = this.#names === null ? numberIntegerIds(rows) : numberNames(rows, this.#names)
    this.#names = null
    return rowsToNetwork(rows, nodes, labels, this.#direction)
  }

  #checkLength(bytes: number): void {
    if (bytes <= LONGEST_LINE_BYTES) return
    throw this.#error({
      line: this.#line,
      column: 1,
      message: 'the line is too long for an edge list',
      got: `more than ${LONGEST_LINE_BYTES} bytes`,
      hint: 'is this a text file, and is every quote closed?',
    })
  }

  #withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
    const [a, b, c] = [bytes[0], bytes[1], bytes[2]]
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
      throw this.#error({ line: 1, column: 1, message: 'the file is in UTF-16', expected: 'UTF-8' })
    }
    return a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes
  }

  #readLines(bytes: Uint8Array, start: number, end: number): number {
    let at = start
    while (at < end) {
      if (this.#layout !== null && this.#names === null && isPlain(this.#layout)) {
        const block = this.#openBlock()
        const before = block.count
        at = readIntegerRows(bytes, at, end, this.#separator, block)
        this.#line += block.count - before
        if (at === end || 2 * block.count === block.pairs.length) continue
      }
      const next = this.#readRow(bytes, at, end)
      if (next === UNFINISHED) break
      at = next
    }
    return at
  }

  /** Any row: blank, comment, header or edge; returns where the next one starts. */
  #readRow(bytes: Uint8Array, start: number, end: number): number {
    let at = start
    while (bytes[at] === SPACE || bytes[at] === TAB) at++
    if (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) at++
    if (bytes[at] === LINE_FEED || bytes[at] === HASH || bytes[at] === PERCENT) {
      const next = bytes.indexOf(LINE_FEED, at) + 1
      this.#checkLength(next - start)
      this.#line++
      return next
    }

    if (this.#layout === null) this.#separator = separatorOf(bytes, start, end)
    const next = splitRow(bytes, start, end, this.#separator, this.#cells, this.#fault)
    if (next === UNFINISHED) return next
    this.#checkLength(next - start)
    if (next === FAULTY)
      throw this.#rowError(bytes, start, this.#fault.at, 1, { message: this.#fault.message })

    if (this.#layout === null) this.#readFirstRow(bytes, start)
    else this.#readEdge(bytes, start, this.#layout)
    this.#line++
    // A quoted cell may hold line breaks.
    for (
      let feed = bytes.indexOf(LINE_FEED, start);
      feed < next - 1;
      feed = bytes.indexOf(LINE_FEED, feed + 1)
    ) {
      this.#line++
    }
    return next
  }

  #readFirstRow(bytes: Uint8Array, start: number): void {
    if (this.#separator === TAB) this.#dropEmptyTail(2)
    const texts = Array.from({ length: this.#cells.count }, (_, column) =>
      decoded(this.#cellBytes(bytes, column)),
    )
    const layout = layoutOf(texts)
    if ('fault' in layout) {
      throw this.#cellError(bytes, start, layout.column, {
        message: layout.fault,
        expected: 'source, target and, if need be, a weight',
        hint: 'a header such as "source,target,weight" names the columns; then others are passed over',
      })
    }
    this.#layout = layout
    this.#rows = new RowBlocks(layout.weight >= 0)
    if (layout.header === null) this.#readEdge(bytes, start, layout)
  }

  #readEdge(bytes: Uint8Array, start: number, layout: RowLayout): void {
    const cells = this.#cells
    if (this.#separator === TAB) this.#dropEmptyTail(layout.columns)
    if (cells.count !== layout.columns) {
      throw this.#cellError(bytes, start, Math.min(cells.count - 1, layout.columns), {
        message: `the row has ${cells.count === 1 ? 'one column' : `${cells.count} columns`}`,
        expected: `${layout.columns}, as ${layout.header === null ? 'the first row' : 'the header'} has`,
      })
    }
    let weight = 0
    if (layout.weight >= 0) {
      weight = parseWeight(bytes, cells.starts[layout.weight]!, cells.ends[layout.weight]!)
      if (weight !== weight) {
        throw this.#cellError(bytes, start, layout.weight, {
          message: 'this is not a weight or probability',
          expected: 'a finite number of at least 0, such as 0.25',
        })
      }
    }
    this.#openBlock()
    if (this.#names === null) {
      const source = this.#idOf(bytes, layout.source)
      const target = this.#idOf(bytes, layout.target)
      if (source >= 0 && target >= 0) {
        this.#rows.push(source, target, weight)
        return
      }
      // Before all ids become names, which takes a while.
      if (source < 0) this.#checkName(bytes, start, layout.source)
      if (target < 0) this.#checkName(bytes, start, layout.target)
    }
    const names = (this.#names ??= nameIds(this.#rows))
    const source = this.#intern(names, bytes, start, layout.source)
    const target = this.#intern(names, bytes, start, layout.target)
    this.#rows.push(source, target, weight)
  }

  #idOf(bytes: Uint8Array, column: number): number {
    return plainUint32(bytes, this.#cells.starts[column]!, this.#cells.ends[column]!)
  }

  #intern(names: LabelTable, bytes: Uint8Array, start: number, column: number): number {
    const cells = this.#cells
    const size = names.size
    let node: number
    if (cells.quoted[column] === 2) {
      const unquoted = this.#cellBytes(bytes, column)
      node = names.intern(unquoted, 0, unquoted.length)
    } else node = names.intern(bytes, cells.starts[column]!, cells.ends[column]!)
    if (node < 0)
      throw this.#error({ line: this.#line, message: 'the names of the file take more than 2 GiB' })
    if (node === size) this.#checkName(bytes, start, column)
    return node
  }

  #checkName(bytes: Uint8Array, start: number, column: number): void {
    const fault = faultOfName(this.#cellBytes(bytes, column), this.#cells.quoted[column] !== 0)
    if (fault !== null) throw this.#cellError(bytes, start, column, fault)
  }

  /** In a table of tabs, trailing tabs are trailing blanks where no column is left for them. */
  #dropEmptyTail(least: number): void {
    const cells = this.#cells
    for (let last = cells.count - 1; last >= least; last--) {
      if (cells.starts[last] !== cells.ends[last] || cells.quoted[last] !== 0) return
      cells.count = last
    }
  }

  #cellBytes(bytes: Uint8Array, column: number): Uint8Array {
    const raw = bytes.subarray(this.#cells.starts[column]!, this.#cells.ends[column]!)
    if (this.#cells.quoted[column] !== 2) return raw
    // Of two quotes in a row the second is dropped.
    let afterQuote = false
    return raw.filter((byte) => {
      afterQuote = byte === QUOTE && !afterQuote
      return byte !== QUOTE || afterQuote
    })
  }

  #openBlock(): ReturnType<RowBlocks['open']> {
    const blocks = this.#rows.blocks
    if (blocks.length * LARGEST_BLOCK_ROWS > MOST_ROWS && this.#rows.rows >= MOST_ROWS) {
      throw this.#error({
        line: this.#line,
        message: 'the file has too many rows',
        expected: `at most ${MOST_ROWS}`,
      })
    }
    return this.#rows.open()
  }

  #cellError(bytes: Uint8Array, start: number, column: number, issue: Issue): Error {
    const quotes = this.#cells.quoted[column] === 0 ? 0 : 1
    const from = this.#cells.starts[column]! - quotes
    return this.#rowError(bytes, start, from, this.#cells.ends[column]! + quotes - from, issue)
  }

  #rowError(bytes: Uint8Array, start: number, at: number, length: number, issue: Issue): Error {
    return this.#error(rowError(bytes, start, at, length, this.#line, issue))
  }

  #error(issue: Issue): Error {
    return inputError(this.#file === undefined ? issue : { file: this.#file, ...issue })
  }
}

/** A network from the bytes or text of an uncompressed edge list; see `EdgeListParser`. */
export function readEdgeList(source: Uint8Array | string, options: ReadOptions = {}): Network {
  const parser = new EdgeListParser(options)
  parser.push(typeof source === 'string' ? new TextEncoder().encode(source) : source)
  return parser.finish()
}
