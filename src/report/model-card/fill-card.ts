/** The model card is written by hand but for its tables, which stand between `<!-- table: NAME -->` and `<!-- end -->`. */
import { inputError } from '../../errors.js'
import { assumptionTable, effectTable, platformTable, taskTable, toneTable } from './default-tables.js'

/** The tables of defaults by name; `validation` is the only other one. */
export function defaultTables(): Readonly<Record<string, string>> {
  return {
    platforms: platformTable(),
    assumptions: assumptionTable(),
    effects: effectTable(),
    tones: toneTable(),
    tasks: taskTable(),
  }
}

const PLACE = /<!-- table: ([a-z]+) -->\n([\s\S]*?)<!-- end -->/g

/** The tables that a card holds, by name. */
export function tablesIn(card: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(card.matchAll(PLACE), (match) => [match[1]!, match[2]!.trim()]))
}

/**
 * The card with these tables in their places; text between the places stays as it is.
 * @throws an input failure where a table has no place, or a place no table
 */
export function fillCard(card: string, tables: Readonly<Record<string, string>>, file: string): string {
  const places = Object.keys(tablesIn(card))
  const issues = [
    ...Object.keys(tables)
      .filter((name) => !places.includes(name))
      .map((name) => ({
        file,
        message: `has no place for the table "${name}"`,
        expected: `<!-- table: ${name} --> and <!-- end -->`,
      })),
    ...places
      .filter((name) => !Object.hasOwn(tables, name))
      .map((name) => ({
        file,
        message: 'has a place for an unknown table',
        got: name,
        expected: `one of ${Object.keys(tables).join(', ')}`,
      })),
  ]
  if (issues.length > 0) throw inputError(issues)
  return card.replace(
    PLACE,
    (_, name: string) => `<!-- table: ${name} -->\n\n${tables[name]!}\n\n<!-- end -->`,
  )
}
