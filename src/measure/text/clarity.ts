import { exp } from '../../math/exp.js'
import { log } from '../../math/log.js'
import { detectLanguage, type Language, type PostText } from './post-text.js'
import { textFacts, type TextFacts } from './text-facts.js'

export { detectLanguage, textFacts, type Language, type PostText, type TextFacts }

/** Clarity of a post whose text is not known. */
const NEUTRAL = 0.5

/**
 * Clarity and conciseness of a post on a platform, in [0, 1], 0.5 ordinary [M]:
 *   0.5 exp(-(ln(length / idealLength))^2 / 2) + 0.5 readability,
 * the mean of both where the post is written in two languages; 0.5 where there is no text.
 *
 * @param idealLength characters of a post that is read best on the platform (campaign/profiles), above 0.
 */
export function clarityOfText(text: PostText, idealLength: number): number {
  const scores = (['en', 'fa'] as const).flatMap((language) => {
    const own = text[language]
    if (own === undefined || own.trim() === '') return []
    return [clarityOf(textFacts(own, language), idealLength)]
  })
  return scores.length === 0 ? NEUTRAL : scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** Clarity of one text out of its facts. */
export function clarityOf({ characters, readability }: TextFacts, idealLength: number): number {
  return 0.5 * lengthScore(characters, idealLength) + 0.5 * readability
}

/** exp(-(ln(characters / idealLength))^2 / 2): 1 at the ideal length, 0.79 at half or twice it, 0 without characters. */
export function lengthScore(characters: number, idealLength: number): number {
  if (characters === 0) return 0
  const distance = log(characters / idealLength)
  return exp(-(distance * distance) / 2)
}
