import { expect } from 'vitest'

/** Words with their number of syllables as counted by hand, from lists of words by that number. */
export function countedWords(
  lists: Readonly<Record<number, string>>,
): { readonly word: string; readonly syllables: number }[] {
  return Object.entries(lists).flatMap(([count, words]) =>
    words.split(' ').map((word) => ({ word, syllables: Number(count) })),
  )
}

export interface Tolerance {
  /** Share of the words that may be miscounted. */
  readonly miscounted: number
  /** Relative error of the sum over all words, up or down. */
  readonly sum: number
}

/** Holds a counter against words, of which there must be enough for a share to mean something. */
export function expectMostlyRight(
  counter: (word: string) => number,
  lists: Readonly<Record<number, string>>,
  { miscounted, sum }: Tolerance,
): void {
  const words = countedWords(lists)
  const wrong = words.filter(({ word, syllables }) => counter(word) !== syllables)
  expect(words.length).toBeGreaterThan(140)
  expect(wrong.length / words.length).toBeLessThan(miscounted)
  const exact = words.reduce((total, { syllables }) => total + syllables, 0)
  const found = words.reduce((total, { word }) => total + counter(word), 0)
  expect(Math.abs(found / exact - 1)).toBeLessThan(sum)
}
