import type { Cascade } from './cascade.js'

/** Later waves look alike: finer steps of lightness cannot be told apart. */
export const SHADES = 5

/** The class that gives an entry the lightness of its wave. */
export function shadeOf(wave: number): string {
  return `shade-${Math.min(wave, SHADES)}`
}

/** More than this are a blot, and slow to draw. */
export const MOST_DRAWN = 1_500

/** Parents precede children, so that the first entries are a tree. */
export function drawnOf({ parents }: Cascade): number {
  return Math.min(parents.length, MOST_DRAWN)
}

/** Entries that look alike, by their look: so they are one path instead of many. */
export function byLook(drawn: number, lookOf: (entry: number) => string | null): [string, number[]][] {
  const looks = new Map<string, number[]>()
  for (let entry = 0; entry < drawn; entry++) {
    const look = lookOf(entry)
    if (look === null) continue
    const alike = looks.get(look)
    if (alike === undefined) looks.set(look, [entry])
    else alike.push(entry)
  }
  return [...looks]
}

/** Whether an entry would not be there without somebody who was taken out. */
export type IsLost = (entry: number) => boolean
