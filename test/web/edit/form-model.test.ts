import { expect, test } from 'vitest'
import type { Field, Leaf } from '../../../src/scenario/fields.js'
import { fieldReference } from '../../../src/scenario/field-reference.js'
import { parseScenario } from '../../../src/scenario/parse.js'
import { readTree, treeAt, withValue } from '../../../web/edit/document.js'
import { isSame } from '../../../web/edit/fallback.js'
import { fieldAt, patternOf } from '../../../web/edit/fields-at.js'
import {
  allFields,
  formItems,
  INPUTS,
  inputOf,
  literalOf,
  matching,
  optionsOf,
  startOf,
} from '../../../web/edit/form-model.js'
import { meaningOf } from '../../../web/edit/meanings.js'
import { NEW_SCENARIO } from '../../../web/edit/new-scenario.js'
import { PERSIAN_MEANINGS, PERSIAN_OTHERWISE } from '../../../web/edit/persian-meanings.js'

const FIELDS = allFields()

test('every leaf of the table has an input, and every select something to choose', () => {
  for (const leaf of leaves()) {
    expect(Object.keys(INPUTS), leaf.kind.name).toContain(leaf.kind.name)
    if (inputOf(leaf) === 'select') expect(optionsOf(leaf, null).length).toBeGreaterThan(0)
  }
})

test('the form has every key that the reference has', () => {
  for (const { path } of fieldReference()) expect([...FIELDS.keys()], path).toContain(path)
})

test('every key says in Persian what it means, and no meaning is left of a key that is gone', () => {
  expect([...FIELDS.keys()].filter((pattern) => !Object.hasOwn(PERSIAN_MEANINGS, pattern))).toEqual([])
  expect(Object.keys(PERSIAN_MEANINGS).filter((pattern) => !FIELDS.has(pattern))).toEqual([])
  for (const meaning of Object.values(PERSIAN_MEANINGS)) expect(meaning).toMatch(/[آ-ی].*[.؟]$/)
})

test('what holds without a key is said in Persian', () => {
  const said = [...FIELDS.values()].flatMap((field) => ('otherwise' in field ? [field.otherwise] : []))
  for (const otherwise of said) {
    if (otherwise === undefined || /^[\d.]+\S*$/.test(otherwise)) continue
    expect(Object.keys(PERSIAN_OTHERWISE)).toContain(otherwise)
  }
})

test('examples of the table come through the form as they are', () => {
  for (const leaf of leaves()) {
    const typed = leaf.example.replace(/^"|"$/g, '')
    const literal = literalOf(leaf, typed, 'USD')
    const there = treeAt(readTree(`a: ${literal}`), ['a'])
    expect(there?.kind === 'scalar' && isSame(leaf, there.text, typed, null), leaf.meaning).toBe(true)
  }
})

test('paths of a file are known by their pattern', () => {
  expect(patternOf(['strategies', 'always-on', 'content', 'mix', 'offer'])).toBe('strategies.*.content.mix.*')
  expect(patternOf(['defaults', 'budget', 'total'])).toBe('strategies.*.budget.total')
  expect(patternOf(['platforms', 'x', 'members', 'students'])).toBe('platforms.*.members.*')
  expect(patternOf(['creatives', 'a', 'text', 'fa'])).toBe('creatives.*.text.fa')
})

test('a search finds by path and by meaning', () => {
  const items = formItems(readTree(NEW_SCENARIO))
  const found = (search: string) => matching(items, search, meaningOf).map(({ path }) => path.join('.'))
  expect(found('budget total')).toEqual([
    'defaults.budget.total',
    'strategies.ads.budget.total',
    'strategies.posts.budget.total',
  ])
  expect(found('aloft')).toEqual([])
  expect(found('simulated persons on')).toEqual(['population.agents'])
})

test('a new scenario is a valid one, and so are the entries that the form adds', () => {
  expect(parseScenario(NEW_SCENARIO, 'new.yaml').issues).toEqual([])
  let text = NEW_SCENARIO
  for (const path of [
    ['platforms', 'y'],
    ['creatives', 'film'],
    ['competitors', 'rival'],
    ['strategies', 'third'],
  ]) {
    text = withValue(text, path, startOf(fieldAt(path)!, 'USD'))!
  }
  expect(parseScenario(text, 'new.yaml').issues).toEqual([])
})

test('two spellings of one value are the same', () => {
  const share = fieldAt(['population', 'homophily']) as Leaf<unknown>
  expect(isSame(share, '40%', '0.4', null)).toBe(true)
  expect(isSame(share, '40%', '41%', null)).toBe(false)
  expect(isSame(share, 'much', 'more', null)).toBe(false)
})

function leaves(): readonly Leaf<unknown>[] {
  const found: Leaf<unknown>[] = []
  const collect = (field: Field): void => {
    if (field.type === 'leaf') found.push(field)
    if (field.type === 'list') found.push(field.item)
    if (field.type === 'either') for (const { field: form } of field.variants) collect(form)
  }
  for (const field of FIELDS.values()) collect(field)
  return found
}
