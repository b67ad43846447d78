import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** Imports point from a higher number to a lower one, or stay inside their folder. */
const LAYERS: Readonly<Record<string, number>> = {
  'errors.ts': 0,
  'units.ts': 0,
  'did-you-mean.ts': 0,
  math: 0,
  random: 1,
  network: 2,
  kernel: 3,
  campaign: 4,
  observe: 5,
  measure: 5,
  scenario: 6,
  experiment: 7,
  workers: 8,
  report: 8,
  'index.ts': 9,
  cli: 10,
  // The page: words and links below, what screens are made of, the screens, and what is around them.
  'web/words': 10,
  'web/link': 11,
  'web/settings': 12,
  'web/scenarios': 12,
  'web/saving': 13,
  'web/charts': 14,
  'web/network': 14,
  'web/report-view': 14,
  'web/diagnostics': 14,
  'web/offline': 14,
  'web/controls': 15,
  'web/engine': 15,
  'web/play': 16,
  'web/learn': 16,
  'web/compare': 16,
  'web/explore': 16,
  'web/edit': 16,
  'web/about': 16,
  'web/shell': 17,
  'web/main.tsx': 18,
}

/** Plain data types that layers 4 and 5 produce or consume: they may be named from below, never called. */
const TYPES_FOR_ALL = ['src/scenario/scenario.ts', 'src/experiment/result.ts']

interface Arrow {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const files = ['src', 'web'].flatMap(sourceFilesIn)
const arrows = files.flatMap((file) => arrowsOf(file, readFileSync(join(root, file), 'utf8')))

describe('architecture', () => {
  test('the test sees the sources and their imports', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(arrows.length).toBeGreaterThan(100)
    expect(arrows).toContainEqual({
      from: 'src/network/build-network.ts',
      to: 'src/network/shared-memory.ts',
      typeOnly: false,
    })
    expect(arrows).toContainEqual({
      from: 'src/network/build-network.ts',
      to: 'src/network/network.ts',
      typeOnly: true,
    })
  })

  test('every source belongs to a layer', () => {
    expect(files.filter((file) => layerOf(file) === undefined)).toEqual([])
  })

  test('every relative import leads to a source', () => {
    const known = new Set(files)
    expect(arrows.filter(({ to }) => !known.has(to))).toEqual([])
  })

  test('imports point downward only', () => {
    expect(arrows.filter(isUpward).map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })

  test('the test itself notices an upward arrow', () => {
    expect(isUpward({ from: 'src/kernel/a.ts', to: 'src/campaign/b.ts', typeOnly: false })).toBe(true)
    expect(isUpward({ from: 'src/kernel/a.ts', to: 'src/scenario/scenario.ts', typeOnly: true })).toBe(true)
    expect(isUpward({ from: 'src/campaign/a.ts', to: 'src/scenario/scenario.ts', typeOnly: false })).toBe(
      true,
    )
    expect(isUpward({ from: 'src/campaign/a.ts', to: 'src/scenario/scenario.ts', typeOnly: true })).toBe(
      false,
    )
    expect(isUpward({ from: 'src/workers/a.ts', to: 'src/report/b.ts', typeOnly: false })).toBe(true)
    const cycle = [
      { from: 'src/a.ts', to: 'src/b.ts', typeOnly: false },
      { from: 'src/b.ts', to: 'src/a.ts', typeOnly: false },
    ]
    expect(findCycle(cycle)).toEqual(['src/a.ts', 'src/b.ts', 'src/a.ts'])
  })

  test('there are no cycles between folders', () => {
    const between = arrows
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ from, to, typeOnly }) => ({ from: folderOf(from), to: folderOf(to), typeOnly }))
      .filter(({ from, to }) => from !== to)
    expect(findCycle(between)).toBeNull()
  })

  test('there are no cycles between files', () => {
    expect(findCycle(arrows.filter(({ typeOnly }) => !typeOnly))).toBeNull()
  })
})

function sourceFilesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** Imports, re-exports, `import()` and `new URL('./worker.js', import.meta.url)` of project files. */
function arrowsOf(file: string, text: string): Arrow[] {
  const found: Arrow[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return
    if (!/\.[jt]s$/.test(specifier.text)) return
    const plain = posix.join(posix.dirname(file), specifier.text).replace(/\.js$/, '.ts')
    const to = existsSync(join(root, plain)) ? plain : plain.replace(/\.ts$/, '.tsx')
    if (!to.startsWith('dist/')) found.push({ from: file, to, typeOnly })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
    else if (ts.isNewExpression(node) && node.expression.getText() === 'URL') add(node.arguments?.[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true))
  return found
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const bindings = clause.namedBindings
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) return false
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly)
}

function folderOf(file: string): string {
  const [top, second] = file.split('/')
  return top === 'web' ? `web/${second!}` : second!
}

function layerOf(file: string): number | undefined {
  return LAYERS[folderOf(file)]
}

function isUpward({ from, to, typeOnly }: Arrow): boolean {
  const [lower, upper] = [layerOf(to), layerOf(from)]
  if (lower === undefined || upper === undefined || folderOf(from) === folderOf(to)) return false
  if (typeOnly && upper >= 4 && TYPES_FOR_ALL.includes(to)) return false
  // Layer 0 and 5 hold several folders that may use each other as long as no cycle arises; workers and report, and the screens of the page, may not.
  return upper === 8 || upper === 16 ? lower >= upper : lower > upper
}

/** The first cycle that a depth-first walk meets, as a path back to its start. */
function findCycle(graph: readonly Arrow[]): string[] | null {
  const next = new Map<string, string[]>()
  for (const { from, to } of graph) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const walk = (node: string, path: readonly string[]): string[] | null => {
    const start = path.indexOf(node)
    if (start >= 0) return [...path.slice(start), node]
    if (done.has(node)) return null
    for (const to of next.get(node) ?? []) {
      const cycle = walk(to, [...path, node])
      if (cycle !== null) return cycle
    }
    done.add(node)
    return null
  }
  for (const node of next.keys()) {
    const cycle = walk(node, [])
    if (cycle !== null) return cycle
  }
  return null
}
