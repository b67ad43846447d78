/** What editors complete and check, made from the same table as the validator. */
import type { Either, Field, Leaf, ListOf, MapOf, Section } from './fields.js'
import type { JsonSchema } from './json-schema-types.js'
import { ID_PATTERN, rangeInWords } from './read-fields.js'
import { SCENARIO } from './table.js'
import { strategyField } from './table/strategy.js'

/** The scenario file as JSON Schema draft-07. It never refuses what the validator accepts; the validator knows more. */
export function scenarioJsonSchema(): JsonSchema {
  const { defaults, strategies, ...others } = SCENARIO.fields
  const schema = sectionSchema({ ...SCENARIO, fields: others }, false)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'hearsay scenario',
    ...schema,
    properties: {
      ...schema.properties,
      defaults: { $ref: '#/definitions/strategy', description: defaults.meaning },
      strategies: mapSchema(strategies, { $ref: '#/definitions/strategy' }),
    },
    required: [...(schema.required ?? []), 'strategies'],
    definitions: { strategy: sectionSchema(strategyField, true) },
  }
}

/** The text of `scenarios/hearsay.schema.json`. */
export function scenarioJsonSchemaText(): string {
  return `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`
}

/** `patch`: inside a strategy everything may be left out, and null takes out what `defaults` gives. */
function schemaOf(field: Field, patch: boolean): JsonSchema {
  if (field.type === 'leaf') return leafSchema(field)
  if (field.type === 'section') return sectionSchema(field, patch)
  if (field.type === 'map') return mapSchema(field, schemaOf(field.value, patch), patch)
  if (field.type === 'list') return listSchema(field)
  return eitherSchema(field, patch)
}

function leafSchema(field: Leaf<unknown>): JsonSchema {
  return {
    ...field.kind.schema,
    description: describeLeaf(field),
    ...(field.default === undefined ? {} : { default: typedDefault(field.default) }),
  }
}

function describeLeaf(field: Leaf<unknown>): string {
  const range = rangeInWords(field, 'USD')
  const facts = [
    field.kind.unit,
    range,
    field.default !== undefined ? `default ${field.default.replace('¤', 'USD')}` : undefined,
    field.otherwise !== undefined ? `default: ${field.otherwise}` : undefined,
  ]
  const known = facts.filter((fact) => fact !== undefined && fact !== '')
  return `${field.meaning} (${known.join('; ')}) Example: ${field.example}`
}

function typedDefault(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text.replace('¤', 'USD')
}

function sectionSchema(field: Section, patch: boolean): JsonSchema {
  const entries = Object.entries(field.fields)
  const required = entries
    .filter(([, part]) => part.type === 'leaf' && part.required === true)
    .map(([key]) => key)
  const needed = entries
    .filter(([, part]) => part.type === 'map' && part.least && !part.otherwise)
    .map(([key]) => key)
  return {
    type: 'object',
    description: described(field),
    properties: Object.fromEntries(
      entries.map(([key, part]) => [key, nullable(schemaOf(part, patch), patch)]),
    ),
    additionalProperties: false,
    ...(patch || required.length + needed.length === 0 ? {} : { required: [...required, ...needed] }),
  }
}

function nullable(schema: JsonSchema, patch: boolean): JsonSchema {
  if (!patch) return schema
  const { description, ...rest } = schema
  const described = description === undefined ? {} : { description }
  return { ...described, anyOf: [rest, { type: 'null' }] }
}

function mapSchema(field: MapOf, value: JsonSchema, patch = false): JsonSchema {
  return {
    type: 'object',
    description: described(field),
    propertyNames: { pattern: ID_PATTERN.source },
    additionalProperties: nullable(value, patch),
    ...(field.least === undefined ? {} : { minProperties: field.least }),
    ...(field.most === undefined ? {} : { maxProperties: field.most }),
  }
}

function listSchema(field: ListOf): JsonSchema {
  return { type: 'array', description: described(field), items: leafSchema(field.item), maxItems: field.most }
}

function eitherSchema(field: Either, patch: boolean): JsonSchema {
  const anyOf = field.variants.map((variant) => schemaOf(variant.field, patch))
  return { description: described(field), anyOf }
}

function described(field: { readonly meaning: string; readonly otherwise?: string }): string {
  return field.otherwise === undefined ? field.meaning : `${field.meaning} Default: ${field.otherwise}.`
}
