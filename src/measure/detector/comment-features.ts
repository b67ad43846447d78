import { normalizePersian } from '../text/normalize-persian.js'
import { replaceAddresses } from '../text/post-text.js'

/** Words of letters; question marks, currency signs, emoji, and the signs that stand for figures and handles. */
const TOKEN = /\p{L}[\p{L}\p{M}]*(?:'[\p{L}\p{M}]+)*|[?#@]|\p{Sc}|\p{ExtPict}/gu

/** Words and pairs in fewer comments than this say nothing yet. */
const FEWEST_COMMENTS = 2
/** Stands for all words that are too rare to be known: long, particular comments are seldom signals. */
export const RARE = '…'

/**
 * The words of a comment in the order in which they stand, question marks, currency signs and emoji among them;
 * any figure is `#`, any handle `@`, any web address `url`.
 *
 * Case, Arabic against Persian letters, ZWNJ (می‌خوام, میخوام and می خوام are one word), curly apostrophes and
 * drawn-out letters make no difference. A Unicode expression and not Intl.Segmenter, whose words of Persian change
 * with the version of the engine.
 */
export function commentTokens(text: string): string[] {
  const plain = normalizePersian(replaceAddresses(text, ' url ').replaceAll('#', ' '))
    .replace(/\u200c/gu, '')
    .replace(/@[\p{L}\p{N}_.]+/gu, ' @ ')
    .replace(/\p{N}+(?:[.,:٫٬]\p{N}+)*/gu, ' # ')
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/؟/gu, '?')
  return plain.match(TOKEN) ?? []
}

/** What a comment may be known by: its words and the pairs of neighbours (`how much`), each once. */
export function wordsAndPairs(text: string): string[] {
  const tokens = commentTokens(text)
  return [...new Set([...tokens, ...tokens.slice(1).map((token, i) => `${tokens[i]!} ${token}`)])]
}

/**
 * Learns which words and pairs a detector can know: those of at least two of the comments given. The function that
 * comes out keeps them of any comment, and adds `RARE` where it has other words.
 *
 * @param comments `wordsAndPairs` of each.
 */
export function learnFeatures(
  comments: readonly (readonly string[])[],
): (comment: readonly string[]) => string[] {
  const counts = new Map<string, number>()
  for (const comment of comments) {
    for (const feature of comment) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return (comment) => {
    const known = comment.filter((feature) => (counts.get(feature) ?? 0) >= FEWEST_COMMENTS)
    const words = comment.filter(isWord).length
    return known.filter(isWord).length === words ? known : [...known, RARE]
  }
}

function isWord(feature: string): boolean {
  return !feature.includes(' ')
}
