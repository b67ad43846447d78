import { expect, test } from 'vitest'
import { parseScenario } from '../../src/scenario/parse.js'

/** Files of up to 5 MB made to take long: quadratic scans, deep recursion, expansion. All must end soon. */
const M = 1_000_000
const many = (n: number, line: (i: number) => string, join = '\n') =>
  Array.from({ length: n }, (_, i) => line(i)).join(join)
const HOSTILE: Readonly<Record<string, () => string>> = {
  'nested lists': () => '['.repeat(5 * M),
  'nested maps': () => '{a: '.repeat(M),
  'nested dashes': () => '- '.repeat(2.4 * M),
  'nested questions': () => '? '.repeat(2.4 * M),
  'nested colons': () => ': '.repeat(2.4 * M),
  'growing indentation': () => many(2000, (i) => `${' '.repeat(i)}a:`),
  'many keys': () => many(400_000, (i) => `k${i}: 1`),
  'as many keys as allowed': () => many(24_000, (i) => `k${i}: 1`),
  'the same key often': () => many(24_000, () => 'a: 1'),
  'a list as long as allowed': () => `version: [${'1,'.repeat(49_000)}]`,
  'a long list': () => `version: [${'1,'.repeat(2 * M)}]`,
  comments: () => '#\n'.repeat(2.4 * M),
  'indented comments': () => `a:\n${'  # x\n'.repeat(800_000)}  b: 1`,
  'blank lines': () => '\n'.repeat(4.9 * M),
  blanks: () => ' '.repeat(4.9 * M),
  'a long text': () => `a: ${'x'.repeat(4.9 * M)}`,
  'a long quoted text': () => `a: "${'\\n'.repeat(2.4 * M)}"`,
  'an open quote': () => `a: "${'x\n '.repeat(1.6 * M)}`,
  'a long key': () => `${'x'.repeat(4 * M)}: 1`,
  'a text over many lines': () => `a: x\n${' y\n'.repeat(1.6 * M)}`,
  'a block text': () => `a: |\n${'  x\n'.repeat(1.2 * M)}`,
  anchors: () => '&a '.repeat(1.5 * M),
  aliases: () => '*a '.repeat(1.5 * M),
  tags: () => '!a '.repeat(1.5 * M),
  'exclamation marks': () => '!'.repeat(4.9 * M),
  directives: () => '%a\n'.repeat(1.6 * M),
  documents: () => '---\n'.repeat(1.2 * M),
  'document ends': () => '...\n'.repeat(1.2 * M),
  commas: () => `[${','.repeat(4.9 * M)}`,
  'closing braces': () => '}'.repeat(4.9 * M),
  quotes: () => '"'.repeat(4.9 * M),
  'an alias bomb': () => {
    const names = [...'abcdefghij']
    return `a: &a [x,x,x,x,x,x,x,x,x]\n${names
      .slice(1)
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${names[i]!}`).join(',')}]`)
      .join('\n')}`
  },
  'wide aliases': () => `a: &a [${'x,'.repeat(20_000)}]\nb: [${'*a,'.repeat(40)}]`,
  'a file that is too large': () => 'x'.repeat(50 * M),
  'unknown keys times strategies': () =>
    `defaults:\n${many(20_000, (i) => `  k${i}: 1`)}\nstrategies:\n${many(50, (i) => `  s${i}: {}`)}`,
  'unknown creatives times strategies': () =>
    `creatives: {a: {}}\ndefaults: {content: {mix: {${many(190, (i) => `k${i}: 1%`, ', ')}}}}\nstrategies:\n${many(50, (i) => `  s${i}: {}`)}`,
}

// The bound is loose, for the machine may be shared: quadratic behaviour would take minutes.
const LONGEST_MS = 15_000

test.each(Object.keys(HOSTILE))(
  '%s: refused with a place, in bounded time',
  (name) => {
    const text = HOSTILE[name]!()
    const start = performance.now()
    const { scenario, issues } = parseScenario(text, 'f.yaml')
    expect(performance.now() - start).toBeLessThan(LONGEST_MS)
    expect(scenario).toBeNull()
    expect(issues.length).toBeGreaterThan(0)
    expect(issues[0]!.line).toBeGreaterThanOrEqual(1)
    expect(JSON.stringify(issues).length).toBeLessThan(200_000)
  },
  60_000,
)
