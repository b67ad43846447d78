import fc from 'fast-check'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { JsonSchema } from '../../src/scenario/json-schema-types.js'
import { scenarioJsonSchema, scenarioJsonSchemaText } from '../../src/scenario/json-schema.js'
import { typedScenarios } from './scenario-arbitrary.js'

const FILE = 'scenarios/hearsay.schema.json'
const SCHEMA = scenarioJsonSchema()

test('scenarios/hearsay.schema.json is fresh (UPDATE_SCHEMA=1 rewrites it)', () => {
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(FILE, scenarioJsonSchemaText())
  expect(readFileSync(FILE, 'utf8')).toBe(scenarioJsonSchemaText())
})

/** A second reading of draft-07, for the keywords we use: the paths at which the data does not fit. */
function misfits(data: unknown, schema: JsonSchema, path = ''): string[] {
  if (schema.$ref !== undefined) {
    return misfits(data, SCHEMA.definitions![schema.$ref.replace('#/definitions/', '')]!, path)
  }
  const found: string[] = []
  const fail = (keyword: string) => found.push(`${path}: ${keyword}`)
  if (schema.anyOf !== undefined && !schema.anyOf.some((part) => misfits(data, part, path).length === 0))
    fail('anyOf')
  if (schema.type !== undefined && !isOfType(data, schema.type)) fail('type')
  if (schema.enum !== undefined && !schema.enum.includes(data as string)) fail('enum')
  if (typeof data === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(data)) fail('pattern')
    if (data.length < (schema.minLength ?? 0) || data.length > (schema.maxLength ?? Infinity)) fail('length')
  }
  if (typeof data === 'number') {
    if (data < (schema.minimum ?? -Infinity) || data > (schema.maximum ?? Infinity)) fail('range')
  }
  if (Array.isArray(data)) {
    if (data.length > (schema.maxItems ?? Infinity)) fail('maxItems')
    for (const [i, item] of data.entries()) found.push(...misfits(item, schema.items ?? {}, `${path}.${i}`))
  } else if (data !== null && typeof data === 'object') {
    const keys = Object.keys(data)
    for (const key of schema.required ?? []) if (!keys.includes(key)) fail(`required ${key}`)
    if (keys.length < (schema.minProperties ?? 0) || keys.length > (schema.maxProperties ?? Infinity))
      fail('size')
    for (const [key, value] of Object.entries(data)) {
      const part = schema.properties?.[key] ?? schema.additionalProperties ?? {}
      if (schema.propertyNames !== undefined)
        found.push(...misfits(key, schema.propertyNames, `${path}.${key}`))
      if (part === false) fail(`unknown ${key}`)
      else if (part !== true) found.push(...misfits(value, part, `${path}.${key}`))
    }
  }
  return found
}

function isOfType(data: unknown, type: NonNullable<JsonSchema['type']>): boolean {
  if (type === 'null') return data === null
  if (type === 'array') return Array.isArray(data)
  if (type === 'object') return data !== null && typeof data === 'object' && !Array.isArray(data)
  return type === 'integer' ? Number.isInteger(data) : typeof data === type
}

test.each(readdirSync('scenarios').filter((name) => name.endsWith('.yaml')))('%s fits the schema', (file) => {
  expect(misfits(parse(readFileSync(`scenarios/${file}`, 'utf8')), SCHEMA)).toEqual([])
})

test('the schema never refuses what the validator accepts', () => {
  fc.assert(
    fc.property(typedScenarios, (typed) => {
      expect(misfits(typed, SCHEMA)).toEqual([])
    }),
    { numRuns: 40, seed: 13 },
  )
})

test('the schema catches what an editor should catch', () => {
  const base = { version: 1, platforms: { x: { profile: 'x' } }, creatives: { a: {} }, strategies: { s: {} } }
  expect(misfits(base, SCHEMA)).toEqual([])
  expect(misfits({ ...base, strategies: { s: { budget: null } } }, SCHEMA)).toEqual([])
  for (const wrong of [
    { ...base, horizon: 30 },
    { ...base, homofily: 1 },
    { ...base, platforms: { x: { profile: 'y' } } },
    { ...base, platforms: {} },
    { ...base, platforms: { 'Big X': { profile: 'x' } } },
    { ...base, compare: { kpi: 'proffit' } },
    { ...base, population: null },
    { ...base, strategies: { s: { budget: { total: 500 } } } },
    { version: 1 },
  ]) {
    expect(misfits(wrong, SCHEMA)).not.toEqual([])
  }
})
