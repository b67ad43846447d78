/** Languages whose reading ease has a published formula here. */
export type Language = 'en' | 'fa'

/** A post's own words, in one language or two. */
export interface PostText {
  readonly en?: string
  readonly fa?: string
}

/**
 * Where a text has addresses: with a scheme, with `www.`, or a bare host under a top-level domain that posts
 * use often. Stops that follow an address belong to the sentence.
 */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"«»]*[^\s<>"«».,:;!?؟،؛…)\]]|(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|io|co|ir|me|app|dev|shop|store|info|ly)\b(?:\/[^\s<>"«»]*[^\s<>"«».,:;!?؟،؛…)\]])?/giu

/** The text with every web address replaced. */
export function replaceAddresses(text: string, replacement: string): string {
  return text.replace(ADDRESS, replacement)
}

/** The language that most letters of a text are written in: Persian for Arabic script, else English. */
export function detectLanguage(text: string): Language {
  const letters = replaceAddresses(text, ' ').replace(/@[\p{L}\p{N}_.]+/gu, ' ')
  const persian = letters.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0
  return persian > latin ? 'fa' : 'en'
}
