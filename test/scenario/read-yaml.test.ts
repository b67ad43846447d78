import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/scenario/limits.js'
import { Problems } from '../../src/scenario/problems.js'
import { readYaml } from '../../src/scenario/read-yaml.js'
import { sourceText } from '../../src/scenario/source-text.js'
import type { Tree } from '../../src/scenario/tree.js'

function read(text: string): { tree: Tree | null; issues: ReturnType<Problems['list']> } {
  const problems = new Problems()
  const tree = readYaml(sourceText('f.yaml', text), problems)
  return { tree, issues: problems.list() }
}

function scalar(text: string): unknown {
  const { tree } = read(text)
  return tree?.kind === 'scalar' ? tree.value : tree?.kind
}

test('YAML 1.2 core: NO is a text, 0o17 and 0x10 are numbers, 1:30 is a text', () => {
  expect(scalar('NO')).toBe('NO')
  expect(scalar('yes')).toBe('yes')
  expect(scalar('true')).toBe(true)
  expect(scalar('0x10')).toBe(16)
  expect(scalar('1:30')).toBe('1:30')
  expect(scalar('~')).toBe(null)
})

test('a number keeps how it was written', () => {
  const { tree } = read('007')
  expect(tree).toMatchObject({ kind: 'scalar', value: 7, text: '007' })
})

test('aliases stand for what they name', () => {
  const { tree, issues } = read('a: &x {k: 1}\nb: *x\nc: [*x, *x]')
  expect(issues).toEqual([])
  if (tree?.kind !== 'map') throw new Error('not a map')
  expect(tree.entries.get('b')!.value).toBe(tree.entries.get('a')!.value)
})

describe('refused, with the place', () => {
  test.each<[string, string, RegExp, number, number]>([
    ['duplicate keys', 'a: 1\nb: 2\na: 3', /duplicate key "a"/, 3, 1],
    ['duplicate keys in flow', '{a: 1, "a": 2}', /duplicate key "a"/, 1, 8],
    ['__proto__', 'a:\n  __proto__: {x: 1}', /the key "__proto__" is not allowed/, 2, 3],
    ['constructor', '{constructor: 1}', /not allowed/, 1, 2],
    ['prototype', 'prototype: 1', /not allowed/, 1, 1],
    ['merge keys', 'a: &a {b: 1}\nc: {<<: *a}', /merge keys are not supported/, 2, 5],
    ['custom tags', 'a: !run {x: 1}', /tag/, 1, 4],
    ['language tags', 'a: !!js/function "x"', /tag/, 1, 4],
    ['core tags', 'a: !!str 3', /tags are not allowed/, 1, 10],
    ['directives', '%TAG ! tag:x,2000:\n---\na: 1', /directives are not allowed/, 1, 1],
    ['YAML 1.1', '%YAML 1.1\n---\na: 1', /directives are not allowed/, 1, 1],
    ['a second document', 'a: 1\n---\nb: 2', /a second document/, 2, 1],
    ['NaN', 'a: .nan', /not a finite number/, 1, 4],
    ['infinity', 'a: -.inf', /not a finite number/, 1, 4],
    ['overflow', 'a: 1e999', /not a finite number/, 1, 4],
    ['keys that are lists', '? [a, b]\n: 1', /a key must be a plain text/, 1, 3],
    ['keys that are aliases', 'a: &x b\n? *x\n: 1', /a key must be a plain text/, 2, 3],
    ['aliases to nowhere', 'a: *nowhere', /alias/i, 1, 4],
    ['aliases inside their anchor', 'a: &x [*x]', /an alias inside its own anchor/, 1, 8],
    ['tabs as indentation', 'a:\n\tb: 1', /tab/i, 2, 1],
    ['open brackets', 'a: [1, 2', /flow/i, 1, 9],
    ['open quotes', 'a: "x', /missing closing/i, 1, 6],
    ['NUL', 'a: b\0', /not a text file/, 1, 5],
    ['broken UTF-8', 'a: \ufffd', /not a text file/, 1, 4],
    ['escape characters', 'a: \u001b[31m', /not a text file/, 1, 4],
  ])('%s', (_, text, message, line, column) => {
    const { issues } = read(text)
    expect(issues[0]).toMatchObject({ file: 'f.yaml', line, column })
    expect(issues[0]!.message).toMatch(message)
    expect(issues[0]!.message).toMatch(/^[^A-Z].*[^.]$/)
  })
})

describe('bounds', () => {
  test('depth', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(read(nested(LIMITS.depth)).issues).toEqual([])
    expect(read(nested(LIMITS.depth + 1)).issues[0]!.message).toBe('nested too deeply')
    expect(read('{a: '.repeat(100_000)).issues[0]!.message).toBe('nested too deeply')
    expect(read('- '.repeat(100_000)).issues[0]!.message).toBe('nested too deeply')
  })

  test('depth through aliases', () => {
    const levels = Array.from({ length: 20 }, (_, i) => `a${i}: &a${i} [[${i === 0 ? 1 : `*a${i - 1}`}]]`)
    expect(read(levels.slice(0, 15).join('\n')).issues).toEqual([])
    expect(read(levels.join('\n')).issues[0]!.message).toBe('nested too deeply')
  })

  test('a bomb of nine levels of nine aliases is refused at once', () => {
    const names = [...'abcdefghij']
    const lines = names
      .slice(1)
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${names[i]!}`).join(',')}]`)
    const { tree, issues } = read(`a: &a [x,x,x,x,x,x,x,x,x]\n${lines.join('\n')}`)
    expect(tree).toBeNull()
    expect(issues[0]!.message).toMatch(/too many/)
  })

  test('number of aliases', () => {
    const text = (n: number) => `a: &a 1\nb: [${Array(n).fill('*a').join(', ')}]`
    expect(read(text(LIMITS.aliases)).issues).toEqual([])
    expect(read(text(LIMITS.aliases + 1)).issues[0]!.message).toBe('too many aliases')
  })

  test('number of values and size of the file', () => {
    expect(read(`[${'1,'.repeat(LIMITS.nodes - 1)}]`).issues).toEqual([])
    expect(read(`[${'1,'.repeat(LIMITS.nodes)}]`).issues[0]!.message).toMatch(/too many values/)
    expect(read('x'.repeat(LIMITS.fileCharacters + 1)).issues[0]!.message).toBe('the file is too large')
  })
})
