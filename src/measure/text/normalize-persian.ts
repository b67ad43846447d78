const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
}

/** Suffixes that are written apart, with ZWNJ or with a blank, without a difference in meaning. */
const LOOSE_SUFFIX =
  /(?<=[\p{L}\p{M}]) (ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|ترین)(?![\p{L}\p{M}\u200c])/gu

/** The verb prefixes می and نمی, written apart from their verb. */
const LOOSE_PREFIX = /(?<![\p{L}\p{M}\u200c])(ن?می) (?=\p{L})/gu

const LETTER = /[\p{L}\p{M}]/u

/**
 * One spelling for Persian words, whatever keyboard they come from: Persian ya and kaf for the Arabic ones,
 * one sign where a keyboard makes two of them (آ, ئ), no sign of the ezafe on he (خانۀ), ASCII digits for Persian and Arabic ones, no tatweel, one ZWNJ where a prefix or suffix is set off by any number of
 * them or by a blank. Other scripts come out unchanged.
 */
export function normalizePersian(text: string): string {
  return text
    .replace(/[يىېكڪةۀہھ]/gu, (letter) => ARABIC_LETTERS[letter]!)
    .replace(/[\u06f0-\u06f9\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\u0640/gu, '')
    .replace(/ا\u0653/gu, 'آ')
    .replace(/ی\u0654/gu, 'ئ')
    .replace(/ه\u0654+/gu, 'ه')
    .replace(/\u200c+/gu, (run, at: number, whole: string) =>
      LETTER.test(whole.charAt(at - 1)) && LETTER.test(whole.charAt(at + run.length)) ? '\u200c' : '',
    )
    .replace(LOOSE_PREFIX, '$1\u200c')
    .replace(LOOSE_SUFFIX, '\u200c$1')
}
