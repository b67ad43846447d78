import { inputError, type Issue } from '../../errors.js'
import { normalizePersian } from '../text/normalize-persian.js'
import type { Comment } from './comment.js'
import { csvRows, type CsvRow } from './csv-rows.js'

/** Bounds on a file of labelled comments. */
export const COMMENT_LIMITS = {
  bytes: 5_000_000,
  rows: 100_000,
  /** Characters of one comment: what X, Instagram, Facebook and LinkedIn allow, with room. */
  characters: 10_000,
  /** Faulty rows that are told; the rest is counted. */
  issues: 20,
} as const

const SIGNAL = new Set('signal signals buying buy intent lead yes y true 1 بله آری خرید'.split(' '))
const OTHER = new Set('other none no n false 0 خیر نه هیچ'.split(' '))

/** Names that a first row is known by as a header. */
const TEXT_NAMES = new Set('text comment comments message body content متن کامنت نظر پیام دیدگاه'.split(' '))
const LABEL_NAMES = new Set('label labels class category target برچسب دسته نوع'.split(' '))

const LABELS_EXPECTED = 'signal, buying, yes, true, 1, بله or other, none, no, false, 0, خیر'

/**
 * Reads labelled comments from a CSV text of two columns, the comment and its label, or of any columns with a header
 * that names a `text` and a `label` column.
 *
 * Throws an input failure that names each faulty row by file and line: no label, a label that is not known, an empty comment,
 * a quote that is not closed, or a file past `COMMENT_LIMITS`.
 *
 * @param file what the text is called in failures.
 */
export function parseComments(text: string, file: string): Comment[] {
  if (text.length > COMMENT_LIMITS.bytes) {
    throw inputError({
      file,
      message: 'holds too much text for a file of comments',
      expected: `at most ${COMMENT_LIMITS.bytes / 1e6} MB`,
    })
  }
  const comments: Comment[] = []
  const issues: Issue[] = []
  let columns: Columns | null = null
  let faulty = 0
  for (const row of csvRows(text)) {
    if (columns === null) {
      const header = columnsOfHeader(row)
      columns = header ?? { text: 0, label: 1 }
      if (header !== null) continue
    }
    if (comments.length + faulty === COMMENT_LIMITS.rows) {
      throw inputError({
        file,
        line: row.line,
        message: 'too many comments',
        expected: `at most ${COMMENT_LIMITS.rows}`,
      })
    }
    const read = readComment(row, columns)
    if (!('message' in read)) comments.push(read)
    else if (faulty++ < COMMENT_LIMITS.issues) issues.push({ file, line: row.line, ...read })
  }
  if (faulty > issues.length) issues.push({ file, message: `${faulty - issues.length} more rows are faulty` })
  if (faulty === 0 && comments.length === 0) {
    issues.push({
      file,
      message: 'holds no comments',
      expected: 'rows of a comment and its label: text,label',
    })
  }
  if (issues.length > 0) throw inputError(issues)
  return comments
}

interface Columns {
  readonly text: number
  readonly label: number
}

/** Where a first row that is a header has text and label; null where it is no header. */
function columnsOfHeader({ cells }: CsvRow): Columns | null {
  const names = cells.map(normalizeLabel)
  const text = names.findIndex((name) => TEXT_NAMES.has(name))
  const label = names.findIndex((name) => LABEL_NAMES.has(name))
  return text < 0 || label < 0 ? null : { text, label }
}

function readComment({ cells, fault }: CsvRow, columns: Columns): Comment | Issue {
  if (fault !== undefined) return { message: fault, hint: 'quotes inside a quoted comment are doubled: ""' }
  const [text, label] = [cells[columns.text]?.trim() ?? '', cells[columns.label]]
  if (label === undefined) {
    return {
      message: 'the row has no label',
      got: `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`,
      expected: 'a comment and its label, separated by a comma',
    }
  }
  if (text === '') return { message: 'the comment is empty' }
  if (text.length > COMMENT_LIMITS.characters) {
    return {
      message: 'the comment is too long',
      got: `${text.length} characters`,
      expected: `at most ${COMMENT_LIMITS.characters}`,
    }
  }
  const name = normalizeLabel(label)
  if (SIGNAL.has(name)) return { text, signal: true }
  if (OTHER.has(name)) return { text, signal: false }
  return {
    message: 'unknown label',
    got: label.trim() === '' ? 'nothing' : [...label.trim()].slice(0, 80).join(''),
    expected: LABELS_EXPECTED,
    ...(text.includes('"') || cells.length <= 2
      ? {}
      : { hint: 'a comment that holds a comma is put in quotes' }),
  }
}

function normalizeLabel(label: string): string {
  return normalizePersian(label.trim().toLowerCase())
}
