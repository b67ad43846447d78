import { normalizePersian } from './normalize-persian.js'
import { replaceAddresses } from './post-text.js'

/** Stands for somebody's handle in the lists of words. */
export const HANDLE = '@'

/** A full stop after these ends no sentence. */
const ABBREVIATIONS = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'vs', 'approx', 'e.g', 'i.e', 'no'])
const LONGEST_ABBREVIATION = 8

/** A word: letters and digits, joined inside by apostrophe, hyphen or ZWNJ, a figure also by `.` `,` `:` `/`. */
const WORD =
  /@|[\p{L}\p{M}\p{N}]+(?:['’\u200c\u2010\u2011-][\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,:/٫٬](?=\p{N})[\p{L}\p{M}\p{N}]+)*/gu

/**
 * The words of each sentence of a post, sentences without words left out.
 *
 * A sentence ends at `. ! ? ؟ … ۔` and at a line break; not at the point of a figure, of a host or of a common
 * abbreviation. Web addresses are no words. A handle is one word. The words of a hashtag count (`#SummerSale`
 * has two) unless it labels the post: it follows the end of a sentence, or at least two stand together at the end of a line.
 * A word joined by hyphen, apostrophe or ZWNJ is one word, as with Flesch.
 */
export function splitSentences(text: string): string[][] {
  return normalizePersian(replaceAddresses(text, ' '))
    .split(/[\r\n\u2028\u2029]+/u)
    .flatMap((line) => sentencesOfLine(readableTags(line).replace(/@[\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu, HANDLE)))
    .map((sentence) => sentence.match(WORD) ?? [])
    .filter((words) => words.length > 0)
}

function readableTags(line: string): string {
  return withoutLabels(line).replace(/#([\p{L}\p{M}\p{N}_\u200c]+)/gu, (_, tag: string) =>
    tag.replaceAll('_', ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '),
  )
}

/** The line up to the hashtags at its end, where those are labels. */
function withoutLabels(line: string): string {
  const tags = [...line.matchAll(/#[\p{L}\p{N}][\p{L}\p{M}\p{N}_\u200c]*/gu)]
  let end = line.length
  let labels = 0
  for (const { index, 0: tag } of tags.reverse()) {
    if (/[\p{L}\p{N}]/u.test(line.slice(index + tag.length, end))) break
    end = index
    labels++
  }
  const afterSentence = /[.!?؟…۔][^\p{L}\p{N}]*$/u.test(line.slice(Math.max(0, end - 20), end))
  return labels >= 2 || (labels === 1 && afterSentence) ? line.slice(0, end) : line
}

function sentencesOfLine(line: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index, 0: stops } of line.matchAll(/[.!?؟…۔]+/gu)) {
    const end = index + stops.length
    if (
      stops === '.' &&
      !endsSentence(
        line.slice(Math.max(start, index - LONGEST_ABBREVIATION), index),
        line.slice(end, end + 2),
      )
    )
      continue
    sentences.push(line.slice(start, end))
    start = end
  }
  return [...sentences, line.slice(start)]
}

/** Whether a single full stop ends a sentence, by the few characters before and after it. */
function endsSentence(before: string, after: string): boolean {
  // 3.5, e.g., node.js; Persian has no such words, only forgotten blanks.
  if (/^[\p{L}\p{N}]/u.test(after) && !/^\p{Script=Arabic}/u.test(after)) return false
  const last = /[\p{L}.]+$/u.exec(before)?.[0].toLowerCase()
  return last === undefined || !ABBREVIATIONS.has(last)
}
