import { countCharacters } from './count-characters.js'
import { englishSyllables } from './english-syllables.js'
import { persianSyllables } from './persian-syllables.js'
import type { Language } from './post-text.js'
import { HANDLE, splitSentences } from './split-sentences.js'

/** What there is to measure about a post in one language. */
export interface TextFacts {
  readonly language: Language
  /** User-perceived characters; a web address counts as 23. */
  readonly characters: number
  readonly words: number
  readonly sentences: number
  readonly syllables: number
  /** 0 very difficult, 60 to 70 plain, 100 very easy; may lie outside. Null where there are no words. */
  readonly readingEase: number | null
  /** Reading ease from 0 to 1; the neutral 0.5 where there are no words. */
  readonly readability: number
}

/**
 * Counts of a post and its reading ease.
 *
 * English: Flesch (1948), "A new readability yardstick", J. Applied Psychology 32(3), 221-233:
 *   206.835 - 0.846 (syllables per 100 words) - 1.015 (words per sentence).
 * Persian: Dayani (2000), a criterion for the readability of Persian texts, J. Social Sciences and Humanities of Shiraz
 * University 10, 35-48: Flesch's weights with the constant 262.835, for Persian words have more syllables.
 *
 * Both are read on Flesch's scale of 0 (very difficult) to 100 (very easy), so readability = ease / 100, clipped to
 * [0, 1]. Figures and handles count as words of one syllable (Flesch 1979, "How to write plain English").
 * The unwritten ezafe of Persian is not counted.
 */
export function textFacts(text: string, language: Language): TextFacts {
  const sentences = splitSentences(text)
  const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  const syllables = sentences.flat().reduce((sum, word) => sum + syllablesOf(word), 0)
  const counts = {
    language,
    characters: countCharacters(text),
    words,
    sentences: sentences.length,
    syllables,
  }
  if (words === 0) return { ...counts, readingEase: null, readability: 0.5 }
  const ease = readingEase(language, syllables / words, words / sentences.length)
  return { ...counts, readingEase: ease, readability: readabilityOf(ease) }
}

const CONSTANT: Readonly<Record<Language, number>> = { en: 206.835, fa: 262.835 }

/** Flesch's or Dayani's formula (see `textFacts`); may lie outside 0 to 100. */
export function readingEase(language: Language, syllablesPerWord: number, wordsPerSentence: number): number {
  return CONSTANT[language] - 84.6 * syllablesPerWord - 1.015 * wordsPerSentence
}

/** Flesch's scale of 0 to 100 as 0 to 1, clipped. */
export function readabilityOf(ease: number): number {
  return Math.min(1, Math.max(0, ease / 100))
}

/** By the word's own script: English names in a Persian post are read as English. */
function syllablesOf(word: string): number {
  if (word === HANDLE || /\p{N}/u.test(word)) return 1
  return /\p{Script=Arabic}/u.test(word) ? persianSyllables(word) : englishSyllables(word)
}
