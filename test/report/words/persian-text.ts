import { expect } from 'vitest'

/** What stays in Latin letters: our name, formats, commands and data sets. */
const LATIN =
  /\u2066(?:population\.redraw|hearsay compare -\u2060-\u2060sensitivity|hearsay-result)\u2069|\bhearsay\b|\b(?:Marref|auspol|TiDeH)\b|\bCSV\b|\bJSON\b|\(R₀\)/g

/** Holds Persian words, and apart from names of others (isolated) no letter or digit of another script. */
export function expectPersian(text: string, of: string): void {
  const own = text.replace(/\u2068[^\u2069]*\u2069/g, '…').replace(LATIN, '…')
  expect(own, of).toMatch(/[\u0600-\u06ff]/)
  expect(own, of).not.toMatch(/[A-Za-z0-9%]/)
  // Letters and digits that Arabic keyboards give and Persian does not write.
  expect(own, of).not.toMatch(/[\u064a\u0643\u0649\u0660-\u0669]/)
  expect(own, of).not.toMatch(/undefined|null|NaN|\[object/)
  // No space where a half-space or a mark belongs.
  expect(own, of).not.toMatch(/ [،؛.:»]| {2}|« | (?:ها|های)(?![\u0600-\u06ff\u200c])| می [\u0600-\u06ff]/)
}
