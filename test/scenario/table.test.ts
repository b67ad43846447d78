import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { PROFILES } from '../../src/campaign/profiles.js'
import { PROFILE_KEYS } from '../../src/scenario/build-scenario.js'
import { fieldReference } from '../../src/scenario/field-reference.js'
import type { Field, Leaf } from '../../src/scenario/fields.js'
import { KPI_IDS } from '../../src/measure/kpi-ids.js'
import { valueOfDefault } from '../../src/scenario/read-fields.js'
import { SCENARIO_TEMPLATES, scenarioTemplate } from '../../src/scenario/templates.js'
import { SCENARIO } from '../../src/scenario/table.js'

const NAMES = new Set(['x', 'students', 'instagram', 'offer', 'launch-film'])
const CONTEXT = {
  currency: 'USD',
  ids: { segment: NAMES, platform: NAMES, competitor: NAMES, creative: NAMES, strategy: NAMES },
}

function leaves(field: Field, path = ''): [string, Leaf<unknown>][] {
  if (field.type === 'leaf') return [[path, field]]
  if (field.type === 'section')
    return Object.entries(field.fields).flatMap(([key, part]) => leaves(part, `${path}.${key}`))
  if (field.type === 'map') return leaves(field.value, `${path}.*`)
  if (field.type === 'list') return [[path, field.item]]
  return field.variants.flatMap((variant) => leaves(variant.field, path))
}

const LEAVES = leaves(SCENARIO)

test('the table has all its leaves', () => expect(LEAVES.length).toBeGreaterThan(200))

test.each(LEAVES)('%s: default, bounds and example are values of its own kind', (_, field) => {
  for (const text of [field.default, field.min, field.max, field.above]) {
    if (text !== undefined) expect(valueOfDefault(field, text, CONTEXT)).toBeDefined()
  }
  const example: unknown = parse(field.example)
  const text = String(example)
  const scalar = {
    kind: 'scalar',
    place: { source: { file: '', text: '' }, offset: 0, length: 0 },
    value: example,
    text,
    trusted: false,
  }
  expect(field.kind.read(scalar as never, CONTEXT)).toHaveProperty('value')
})

test.each(LEAVES)('%s: one sentence says what it means', (_, field) => {
  expect(field.meaning).toMatch(/^[A-Z].*[.?]$|\?\)?\.?$/)
})

test('the reference lists every key once per form, with a default or the word required', () => {
  const reference = fieldReference()
  expect(reference.length).toBeGreaterThan(190)
  expect(reference.find(({ path }) => path === 'horizon')).toMatchObject({
    default: '30d',
    range: 'from 1h to 730d',
  })
  expect(reference.find(({ path }) => path === 'platforms.*.profile')!.default).toBe('required')
  for (const { path, default: standard, meaning } of reference)
    expect([path, standard !== '', meaning !== '']).toEqual([path, true, true])
})

test('every value that a scenario may set over a profile is a value of the profile', () => {
  for (const profileKey of Object.values(PROFILE_KEYS))
    expect(Object.hasOwn(PROFILES.generic, profileKey)).toBe(true)
})

test('KPIs of the table are those of the engine', () => {
  const field = LEAVES.find(([path]) => path === '.compare.kpi')![1]
  expect(field.kind.schema.enum).toEqual(KPI_IDS)
})

test('every template is a file of the package', () => {
  for (const { file } of SCENARIO_TEMPLATES) expect(existsSync(`scenarios/${file}`)).toBe(true)
  expect(scenarioTemplate('cadence')!.file).toBe('cadence.yaml')
  expect(scenarioTemplate('nothing')).toBeUndefined()
})
