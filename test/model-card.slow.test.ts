import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tablesIn } from '../src/report/model-card/fill-card.js'
import { hearsay, projectRoot } from './e2e/run-hearsay.js'

test(
  'the validation table of the card is what a run gives (npm run model-card writes it)',
  { timeout: 900_000 },
  async () => {
    const { code, stdout } = await hearsay(['validation', '--markdown', '--quiet'])
    expect(code).toBe(0)
    const card = tablesIn(readFileSync(join(projectRoot, 'src', 'MODEL.md'), 'utf8'))
    expect(stdout.trim()).toBe(card['validation'])
  },
)

test('the number of workers changes nothing', { timeout: 300_000 }, async () => {
  const rows = ['--row', '9', '--row', '18', '--row', '21', '--quick', '--json', '--quiet']
  const one = await hearsay(['validation', ...rows, '--workers', '1'])
  const three = await hearsay(['validation', ...rows, '--workers', '3'])
  expect(one.code).toBe(0)
  expect(three.stdout).toBe(one.stdout)
})
