/** The scenarios that come with hearsay, as their files' text, and those that the reader brought. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'

const FILES = import.meta.glob<string>(['../../scenarios/*.yaml', '../../scenarios/lessons/*.yaml'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

export interface ScenarioFile {
  /** As on the command line: `scenarios/product-launch.yaml`; of the reader's own its name. */
  readonly path: string
  readonly text: string
  /** Opened, written or linked to by the reader, not one of ours. */
  readonly own: boolean
}

/** By name, the default scenario first, the lessons last. */
export const SCENARIO_FILES: readonly ScenarioFile[] = Object.entries(FILES)
  .map(([path, text]) => ({ path: path.replace('../../', ''), text, own: false }))
  .sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))

const own = signal<readonly ScenarioFile[]>([])

/** The reader's own and ours, whatever screen they came in by. */
export const scenarioFiles: ReadonlySignal<readonly ScenarioFile[]> = computed(() => [
  ...own.value,
  ...SCENARIO_FILES,
])

/** From now on there for every screen; it takes the place of one of the same name. */
export function addOwnScenario(path: string, text: string): ScenarioFile {
  const file: ScenarioFile = { path, text, own: true }
  own.value = [...own.value.filter((each) => each.path !== path), file]
  return file
}

function rank({ path }: ScenarioFile): number {
  if (path === 'scenarios/product-launch.yaml') return 0
  return path.startsWith('scenarios/lessons/') ? 2 : 1
}

/** What the author of a file says about it: the comment lines before its first key. */
export function leadingComment(text: string): string {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    if (!line.startsWith('#')) break
    if (!line.includes('yaml-language-server')) lines.push(line.replace(/^#+ ?/, '').trimEnd())
  }
  return lines.join(' ')
}

/** `scenarios/product-launch.yaml` reads `Product launch`. */
export function titleOf(path: string): string {
  const words = path
    .replace(/^.*\//, '')
    .replace(/\.yaml$/, '')
    .replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
