import { describe, expect, test } from 'vitest'
import { HearsayError } from '../../../src/errors.js'
import {
  runValidation,
  serialValidationRunner,
  type ValidationRunner,
} from '../../../src/experiment/validation/run-validation.js'
import { studyOf, VALIDATION_LINES, VALIDATION_ROWS } from '../../../src/experiment/validation/table.js'

const settings = { seed: 'hearsay', quick: true } as const

describe('the table', () => {
  test('has the 21 rows of the specification and the measured data sets', () => {
    expect(VALIDATION_ROWS).toEqual([
      ...Array.from({ length: 21 }, (_, i) => String(i + 1)),
      ...['page', 'trees', 'tweets', 'delays', 'audience', 'contacts'],
    ])
  })

  test('says each quantity once, with evidence, a range and a study', () => {
    const names = VALIDATION_LINES.map(({ row, quantity }) => `${row}: ${quantity}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { evidence, accept, study, explanation } of VALIDATION_LINES) {
      expect(evidence.length).toBeGreaterThan(5)
      expect(accept.low).toBeLessThan(accept.high)
      expect(studyOf(study).id).toBe(study)
      if (explanation !== undefined) expect(explanation).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('a run', () => {
  test('comes to the same whatever the number of lanes and the order in which parts end', async () => {
    const rows = ['18', '19', '21']
    const serial = await runValidation({ settings, rows })
    const ended: string[] = []
    const reversed: ValidationRunner = {
      concurrency: 7,
      async part(study, given, index) {
        await new Promise((resolve) => setTimeout(resolve, 20 * (7 - (index % 7))))
        const part = studyOf(study).part(given, index)
        ended.push(`${study} ${index}`)
        return structuredClone(part)
      },
    }
    expect(await runValidation({ settings, rows, runner: reversed })).toEqual(serial)
    expect(ended).not.toEqual([...ended].sort())
    expect(serial.lines.map(({ row }) => row)).toEqual(['18', '19', '19', '21', '21', '21', '21', '21'])
  })

  test('other seeds give other figures, and what is computed stays', async () => {
    const rows = ['18', '19']
    const a = await runValidation({ settings, rows })
    const b = await runValidation({ settings: { ...settings, seed: 'other' }, rows })
    expect(b.lines[0]!.value).not.toBe(a.lines[0]!.value)
    expect(b.lines.slice(1)).toEqual(a.lines.slice(1))
  })

  test('tells how far it is, and stops when asked to', async () => {
    const told: string[] = []
    const stop = new AbortController()
    const run = runValidation({
      settings,
      rows: ['18'],
      signal: stop.signal,
      runner: serialValidationRunner(),
      onProgress(finished, target) {
        told.push(`${finished}/${target}`)
        if (finished === 2) stop.abort()
      },
    })
    await expect(run).rejects.toThrow(HearsayError)
    expect(told).toEqual(['1/3', '2/3'])
  })
})
