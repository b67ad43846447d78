import { expect, test } from 'vitest'
import { Problems } from '../../src/scenario/problems.js'
import { readYaml } from '../../src/scenario/read-yaml.js'
import { sourceText } from '../../src/scenario/source-text.js'
import { mergePatch, type Tree } from '../../src/scenario/tree.js'

function treeOf(json: string): Tree {
  const problems = new Problems()
  const tree = readYaml(sourceText('f', json), problems)
  expect(problems.list()).toEqual([])
  return tree!
}

function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'list') return tree.items.map(plain)
  return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]))
}

// RFC 7396, appendix A, the cases whose target is an object or is replaced wholly.
test.each([
  ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
  ['{"a":"b"}', '{"a":null}', '{}'],
  ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
  ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
  ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
  ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
  ['["a","b"]', '["c","d"]', '["c","d"]'],
  ['{"a":"b"}', '["c"]', '["c"]'],
  ['{"a":"foo"}', 'null', 'null'],
  ['{"a":"foo"}', '"bar"', '"bar"'],
  ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
  ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
  ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
])('RFC 7396: %s patched with %s is %s', (target, patch, result) => {
  const base = treeOf(target)
  expect(plain(mergePatch(base.kind === 'map' ? base : null, treeOf(patch)))).toEqual(JSON.parse(result))
})

test('what comes from the base is marked, what the patch gives is not', () => {
  const merged = mergePatch(treeOf('{"a": {"x": 1, "y": 2}, "b": 3}') as never, treeOf('{"a": {"x": 9}}'))
  if (merged.kind !== 'map') throw new Error('not a map')
  expect(merged.entries.get('b')!.inherited).toBe(true)
  const a = merged.entries.get('a')!
  expect(a.inherited).toBe(false)
  if (a.value.kind !== 'map') throw new Error('not a map')
  expect(a.value.entries.get('x')!.inherited).toBe(false)
  expect(a.value.entries.get('y')!.inherited).toBe(true)
})
