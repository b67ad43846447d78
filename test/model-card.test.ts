/** The model card against the code that it speaks of; the figures of its validation table have a slow test of their own. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ASSUMPTION_IDS } from '../src/campaign/assumptions.js'
import { PROFILES } from '../src/campaign/profiles.js'
import { VALIDATION_LINES } from '../src/experiment/validation/table.js'
import { defaultTables, tablesIn } from '../src/report/model-card/fill-card.js'
import { PROFILE_SOURCES } from '../src/report/model-card/profile-facts.js'
import { PROFILE_IDS, type ProfileId } from '../src/scenario/scenario.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const tables = tablesIn(read('src/MODEL.md'))

describe('the tables of defaults', () => {
  test.each(Object.entries(defaultTables()))(
    '%s is what the code gives (npm run model-card)',
    (name, table) => {
      expect(tables[name]).toBe(table)
    },
  )

  test('every assumption and every platform is in them', () => {
    for (const id of ASSUMPTION_IDS) expect(tables['assumptions']).toContain(`\`${id}\``)
    for (const key of Object.keys(PROFILES.x)) expect(tables['platforms']).toContain(`\`${key}\``)
  })

  test('sources are those beside the values in the code', () => {
    const code = read('src/campaign/profiles.ts')
    const blocks = Object.fromEntries(
      PROFILE_IDS.map((id): [ProfileId, string] => {
        const start = id === 'generic' ? 'const GENERIC: PlatformProfile = {' : `\n  ${id}: {`
        const from = code.indexOf(start)
        expect(from).toBeGreaterThan(0)
        return [id, code.slice(from, code.indexOf(id === 'generic' ? '\n}' : '\n  },', from))]
      }),
    )
    for (const id of PROFILE_IDS) {
      const comments = Array.from(blocks[id]!.matchAll(/^ +(\w+): .+?, \/\/ (.+)$/gm), ([, key, comment]) => [
        key,
        comment,
      ])
      expect(comments.length).toBeGreaterThan(10)
      expect(Object.fromEntries(comments)).toEqual(PROFILE_SOURCES[id])
    }
  })
})

describe('the validation table of the card', () => {
  const rows = tables['validation']!.split('\n').filter(
    (row) => /^\| (\d|[a-z])/.test(row) && !row.startsWith('| row'),
  )
  const cells = rows.map((row) => row.slice(2, -2).split(' | '))

  test('has every figure', () => {
    expect(cells.map(([row, quantity]) => `${row} ${quantity}`)).toEqual(
      VALIDATION_LINES.map(({ row, quantity }) => `${row} ${quantity}`),
    )
  })

  test('every figure is inside, an input, or explained', () => {
    for (const [row, quantity, , , , verdict] of cells) {
      expect(verdict).toMatch(/^(\*\*)?(input, )?(inside|outside)(\*\*)?$/)
      if (!verdict!.includes('outside')) continue
      const note = tables['validation']!.split('\n').find(
        (line) => line.startsWith('- *') && line.includes(`${row}, ${quantity}`),
      )
      expect(note, `${row}, ${quantity}`).toBeDefined()
      expect(note!.slice(note!.indexOf(':* ') + 3).length).toBeGreaterThan(60)
    }
  })
})

describe('the text of the card', () => {
  test('links lead to its headings', () => {
    const card = read('src/MODEL.md')
    const headings = Array.from(card.matchAll(/^## (.+)$/gm), ([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    )
    const links = Array.from(card.matchAll(/\]\(#([^)]+)\)/g), ([, link]) => link!)
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) expect(headings).toContain(link)
  })
})
