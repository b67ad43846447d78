/** What may steer a terminal or turn the reading direction of the text around it. */
// eslint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g

/**
 * A text of the user as one harmless line: control characters, escape sequences and marks that change the
 * reading direction become a space. The zero-width non-joiner stays, because Persian spelling needs it.
 */
export function plainText(text: string): string {
  return text.replace(STEERING, ' ').replace(/ {2,}/g, ' ').trim()
}

/** A sentence in which no line can break between a number and its per cent sign. */
export function unbrokenPercent(sentence: string): string {
  return sentence.replace(/(\d) %/g, '$1\u00a0%')
}

/** A sentence as it is printed: one harmless line with unbroken percentages. */
export function printedSentence(sentence: string): string {
  return unbrokenPercent(plainText(sentence))
}

/** `text` cut to at most `length` characters, the last of them an ellipsis if anything was cut. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text)
  if (characters.length <= length) return text
  return `${characters
    .slice(0, Math.max(0, length - 1))
    .join('')
    .trimEnd()}…`
}
