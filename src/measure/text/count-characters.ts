import { replaceAddresses } from './post-text.js'

/** What X counts a web address as, whatever its length (docs.x.com, "Counting characters"). */
export const ADDRESS_CHARACTERS = 23

/** Never seen on their own: soft hyphen, marks of direction, byte order mark. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** What extends a character: combining marks, skin tones, tags, ZWNJ; and ZWJ, which also joins emoji. */
const MARKS = '\\p{M}\\p{EMod}\\u200c\\u{e0020}-\\u{e007f}'
const EXTEND = `[${MARKS}\\u200d]`

/**
 * One user-perceived character: Unicode's extended grapheme cluster (UAX 29) but for Hangul and Indic rules.
 * Not Intl.Segmenter, whose answer changes with the Unicode version of the engine.
 */
const CHARACTER = new RegExp(
  [
    '\\r\\n',
    `\\p{RI}\\p{RI}${EXTEND}*`,
    `\\p{ExtPict}(?:[${MARKS}]*\\u200d\\p{ExtPict})*${EXTEND}*`,
    '[\\r\\n]',
    `[^]${EXTEND}*`,
  ].join('|'),
  'gu',
)

/**
 * Length of a post in user-perceived characters: an emoji of several code points counts once, marks and ZWNJ
 * not at all, a web address as 23. Blanks around the post do not count.
 */
export function countCharacters(text: string): number {
  // No letter and no address holds this private character.
  const shown = replaceAddresses(text.replace(UNSEEN, '').trim(), '\ue000')
  const characters = shown.match(CHARACTER) ?? []
  const addresses = characters.filter((character) => character.startsWith('\ue000')).length
  return characters.length + addresses * (ADDRESS_CHARACTERS - 1)
}
