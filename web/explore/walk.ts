import type { Cascade } from './cascade.js'

/** Where an arrow key leads from `entry` in a picture of the first `drawn` entries; null for other keys. */
export function walk(
  { children, parents }: Pick<Cascade, 'children' | 'parents'>,
  drawn: number,
  entry: number,
  key: string,
): number | null {
  const shown = (entries: readonly number[]): readonly number[] => entries.filter((each) => each < drawn)
  const parent = parents[entry]!
  const beside = parent < 0 ? [entry] : shown(children[parent]!)
  switch (key) {
    case 'ArrowUp':
      return parent < 0 ? entry : parent
    case 'ArrowDown':
      return shown(children[entry]!)[0] ?? entry
    case 'ArrowLeft':
      return beside[beside.indexOf(entry) - 1] ?? entry
    case 'ArrowRight':
      return beside[beside.indexOf(entry) + 1] ?? entry
    case 'Home':
      return 0
    default:
      return null
  }
}
