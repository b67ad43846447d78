import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Tree } from '../../../src/scenario/tree.js'
import {
  idFault,
  LONGEST_FORM,
  readTree,
  treeAt,
  withId,
  withoutEntry,
  withoutValue,
  withValue,
} from '../../../web/edit/document.js'
import { flowText, writtenOf } from '../../../web/edit/written.js'

const SMALL = `# head
version: 1   # the format
platforms:
  x:            # the first
    profile: x
    network: {model: follower,  followers: 40}   # aligned
  y: {profile: generic}

creatives: {film: {format: video}, offer: {}}
# before defaults
defaults:
  budget:
    total: 5k USD   # all of it
strategies:
  one:
    content: {mix: {film: 40%, offer: 60%}, cadence: {x: 1/d, y: 2/d}}
  two: {}
expect: [one.reach > 10, two.reach > 10]
`

test('a value is replaced where it stands and nothing else moves', () => {
  expect(withValue(SMALL, ['defaults', 'budget', 'total'], '20k USD')).toBe(
    SMALL.replace('5k USD', '20k USD'),
  )
  expect(withValue(SMALL, ['platforms', 'x', 'network', 'followers'], '50')).toBe(
    SMALL.replace('followers: 40', 'followers: 50'),
  )
  expect(withValue(SMALL, ['version'], '2')).toBe(SMALL.replace('version: 1', 'version: 2'))
})

test('a new value takes the place that the table gives its key', () => {
  expect(withValue(SMALL, ['seed'], 'spring')).toBe(
    SMALL.replace('# the format\n', '# the format\nseed: spring\n'),
  )
  expect(withValue(SMALL, ['defaults', 'budget', 'pace'], 'even')).toBe(
    SMALL.replace('# all of it\n', '# all of it\n    pace: even\n'),
  )
  expect(withValue(SMALL, ['defaults', 'label'], 'A')).toBe(
    SMALL.replace('  budget:\n', '  label: A\n  budget:\n'),
  )
  expect(withValue(SMALL, ['platforms', 'x', 'network', 'closure'], '5%')).toBe(
    SMALL.replace('followers: 40}', 'followers: 40, closure: 5%}'),
  )
  expect(withValue(SMALL, ['strategies', 'two', 'budget', 'total'], '1k USD')).toBe(
    SMALL.replace('two: {}', 'two: {budget: {total: 1k USD}}'),
  )
  expect(withValue('', ['version'], '1')).toBe('version: 1\n')
})

test('what is taken out leaves no empty section behind, and comments of others stay', () => {
  expect(withoutValue(SMALL, ['defaults', 'budget', 'total'])).toBe(
    SMALL.replace(/defaults:\n {2}budget:\n.*\n/, ''),
  )
  expect(withoutValue(SMALL, ['platforms', 'x', 'network', 'model'])).toBe(
    SMALL.replace('model: follower,  ', ''),
  )
  expect(withoutValue(SMALL, ['creatives', 'offer'])).toBe(SMALL.replace(', offer: {}', ''))
  expect(withoutValue(SMALL, ['product', 'price'])).toBe(SMALL)
  // An id stays an id.
  expect(withoutValue(SMALL, ['platforms', 'y', 'profile'])).toBe(SMALL.replace('{profile: generic}', '{}'))
})

test('an entry takes the keys that refer to it along', () => {
  const renamed = withId(SMALL, ['platforms', 'x'], 'twitter')!
  expect(renamed).toContain('  twitter:            # the first\n    profile: x\n')
  expect(renamed).toContain('cadence: {twitter: 1/d, y: 2/d}')
  expect(withId(SMALL, ['strategies', 'one'], 'first')).toContain(
    'expect: ["first.reach > 10", "two.reach > 10"]',
  )
  expect(withoutEntry(SMALL, ['platforms', 'y'])).toBe(
    SMALL.replace('  y: {profile: generic}\n', '').replace(', y: 2/d', ''),
  )
})

test('an audience that is a segment follows its name', () => {
  const text = 'population: {segments: {fans: {share: 100%}}}\ndefaults: {paid: {audience: fans}}\n'
  expect(withId(text, ['population', 'segments', 'fans'], 'lovers')).toBe(text.replaceAll('fans', 'lovers'))
})

test.each(['x', 'Ärger', '1st', '__proto__', 'constructor', 'a b', ''])(
  '%j is no new id of a platform',
  (id) => {
    expect(idFault(readTree(SMALL), ['platforms'], id)).not.toBeNull()
    expect(withId(SMALL, ['platforms', 'y'], id)).toBeNull()
  },
)

test('an alias on the way is replaced by what it stands for; a shared value is not changed behind its back', () => {
  const text = 'a: &common {budget: {total: 1 USD}}\nstrategies: {one: *common}\n'
  expect(withValue(text, ['strategies', 'one', 'budget', 'total'], '2 USD')).toBe(
    'a: &common {budget: {total: 1 USD}}\nstrategies: {one: {budget: {total: 2 USD}}}\n',
  )
  expect(withValue(text, ['a', 'budget', 'total'], '2 USD')).toBeNull()
})

/** Nine times nine times nine … */
const BOMB = [...'abcdefgh']
  .map(
    (name, i, names) =>
      `${name}: &${name} [${Array(9)
        .fill(i === 0 ? '1' : `*${names[i - 1]!}`)
        .join(',')}]\n`,
  )
  .join('')

test.each([
  ['a bomb of aliases', BOMB],
  ['endless nesting', '['.repeat(100_000)],
  ['a prototype', '__proto__: {polluted: true}'],
  ['a long text', `seed: ${'x'.repeat(LONGEST_FORM)}`],
  ['no map', '- 1'],
  ['two documents', 'a: 1\n---\nb: 2'],
])('%s is no form', (_, text) => {
  expect(readTree(text)).toBeNull()
  expect(withValue(text, ['seed'], 'a')).toBeNull()
  expect(withoutValue(text, ['seed'])).toBeNull()
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('prototypes cannot be reached by a path', () => {
  expect(withValue(SMALL, ['__proto__', 'a'], '1')).toBeNull()
  expect(withValue(SMALL, ['constructor'], '1')).toBeNull()
})

const FILES = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))

test.each(FILES)('values of %s can be written and taken out', (name) => {
  const text = readFileSync(`scenarios/${name}`, 'utf8')
  const comments = text.split('\n').filter((line) => line.startsWith('#'))
  const leaves = leavesOf(readTree(text)!)
  for (const path of leaves.filter((_, i) => i % 9 === 0)) {
    const value = writtenOf(treeAt(readTree(text), path)!)
    const same = withValue(text, path, value)
    expect(same === null ? null : flowText(writtenOf(readTree(same)!)), path.join('.')).toBe(
      flowText(writtenOf(readTree(text)!)),
    )
    const shorter = withoutValue(text, path)
    expect(shorter, path.join('.')).not.toBeNull()
    expect(treeAt(readTree(shorter!), path)).toBeUndefined()
    expect(shorter!.split('\n').filter((line) => line.startsWith('#'))).toEqual(comments)
  }
})

function leavesOf(tree: Tree, path: readonly string[] = []): readonly (readonly string[])[] {
  if (tree.kind !== 'map') return [path]
  return [...tree.entries].flatMap(([key, { value }]) => leavesOf(value, [...path, key]))
}
