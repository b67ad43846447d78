/** The scenarios that come with hearsay, as their files' text. */
const FILES = import.meta.glob<string>('../../scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export interface ScenarioFile {
  /** As on the command line: `scenarios/product-launch.yaml`; of an opened file its name. */
  readonly path: string
  readonly text: string
  /** Opened by the reader, not one of ours. */
  readonly own: boolean
}

/** By name, the default scenario first. */
export const SCENARIO_FILES: readonly ScenarioFile[] = Object.entries(FILES)
  .map(([path, text]) => ({ path: path.replace('../../', ''), text, own: false }))
  .sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1))

function rank({ path }: ScenarioFile): number {
  return path === 'scenarios/product-launch.yaml' ? 0 : 1
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
