import type { Field } from './fields.js'
import { rangeInWords } from './read-fields.js'
import { SCENARIO } from './table.js'

/** One key of the scenario file, for documentation and forms. */
export interface FieldReference {
  /** Dotted path; `*` stands for an id. */
  readonly path: string
  readonly meaning: string
  readonly kind: string
  readonly unit: string
  /** As typed, or in words; `required` where there is none. */
  readonly default: string
  readonly range: string
  readonly example: string
}

/** Every key of the scenario file in the order of the table; strategies stand for `defaults` too. */
export function fieldReference(): readonly FieldReference[] {
  const references: FieldReference[] = []
  collect(SCENARIO, '', references)
  return references.filter(({ path }) => !path.startsWith('defaults'))
}

function collect(field: Field, path: string, references: FieldReference[]): void {
  if (field.type === 'section') {
    for (const [key, part] of Object.entries(field.fields))
      collect(part, path === '' ? key : `${path}.${key}`, references)
    return
  }
  if (field.type === 'map') return collect(field.value, `${path}.*`, references)
  if (field.type === 'either') {
    const { otherwise } = field
    for (const { field: form } of field.variants)
      collect(otherwise === undefined ? form : { otherwise, ...form }, path, references)
    return
  }
  const item = field.type === 'leaf' ? field : field.item
  const { default: standard, otherwise } = field
  const shown = Array.isArray(standard) ? `[${standard.join(', ')}]` : (standard as string | undefined)
  references.push({
    path,
    meaning: field.meaning,
    kind: field.type === 'list' ? `list of ${item.kind.name}` : item.kind.name,
    unit: item.kind.unit,
    default: shown ?? otherwise ?? (field.type === 'leaf' && field.required === true ? 'required' : 'none'),
    range: rangeInWords(item, '¤'),
    example: field.example,
  })
}
