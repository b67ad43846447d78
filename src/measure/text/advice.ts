import { clarityOf, lengthScore } from './clarity.js'
import { readabilityOf, readingEase, type TextFacts } from './text-facts.js'

/** What would raise a post's clarity most. */
export type Advice = 'fine' | 'shorter' | 'longer' | 'shorter sentences' | 'shorter words'

/** Below this gain of clarity a change is not worth the work. */
const WORTHWHILE = 0.05

/** Words per sentence of "fairly easy" texts (Flesch 1948, table 5). */
const PLAIN_SENTENCE = 14
/** Syllables per word of the same; Persian: what gives the same reading ease, 75. */
const PLAIN_WORD = { en: 1.39, fa: 2.05 } as const

/** The one change that helps most on a platform: of its length, of its sentences, or of its words. */
export function adviceFor(facts: TextFacts, idealLength: number): Advice {
  const now = clarityOf(facts, idealLength)
  const gains: [Advice, number][] = [
    [
      facts.characters > idealLength ? 'shorter' : 'longer',
      (1 - lengthScore(facts.characters, idealLength)) / 2,
    ],
    ['shorter sentences', clarityOf(withPlain(facts, 'sentences'), idealLength) - now],
    ['shorter words', clarityOf(withPlain(facts, 'words'), idealLength) - now],
  ]
  const [advice, gain] = gains.reduce((best, next) => (next[1] > best[1] ? next : best))
  return gain < WORTHWHILE ? 'fine' : advice
}

/** The facts as they would be with sentences, or words, of plain writing; unchanged where they are plain already. */
function withPlain(facts: TextFacts, what: 'sentences' | 'words'): TextFacts {
  const { language, words, sentences, syllables } = facts
  if (words === 0) return facts
  const perWord = syllables / words
  const perSentence = words / sentences
  const ease = readingEase(
    language,
    what === 'words' ? Math.min(perWord, PLAIN_WORD[language]) : perWord,
    what === 'sentences' ? Math.min(perSentence, PLAIN_SENTENCE) : perSentence,
  )
  return { ...facts, readingEase: ease, readability: readabilityOf(ease) }
}
