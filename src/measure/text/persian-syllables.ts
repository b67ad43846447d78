/**
 * Syllables of Persian words. The script leaves out short vowels, so they are found by the language's phonotactics:
 * a syllable is CV, CVC or CVCC (Windfuhr 1979; Lazard 1992), begins with exactly one consonant and holds exactly one vowel. Of all ways to read
 * a word so, the one with the fewest syllables is taken, where CC at the end of a word must be one of the clusters
 * that Persian words end in. What this cannot know (کلمه has three syllables, صفحه two) stands in a list of frequent words.
 */
import { PERSIAN_SYLLABLES } from './persian-exceptions.js'

/** Two consonants that end a word after a short vowel: دست, فکر, شهر. */
const CLUSTERS = new Set(
  (
    'ست شت خت فت قت رت رد ند قد صد عد شد نگ رگ هر کر رم شم سم لم رف طف صل کل قل نس رس رز بز غز نز رض رش قش خش فش رح بح ' +
    'رق شق رک شک نک نج رج لخ رخ رغ سب رب کس خص قص رص رط فظ هن شن مع طع'
  ).split(' '),
)

/** The same after a long vowel, where most words have a short vowel between the two: دوست, ساخت, شانس, but عاشق. */
const CLUSTERS_AFTER_LONG = new Set('ست شت خت فت نس کس نگ'.split(' '))

/** What a letter is read as. */
type Sound = { readonly vowel: boolean; readonly letter: string }

const GLOTTAL: Sound = { vowel: false, letter: 'ء' }

/** Syllables of one word in Persian script, at least 1; parts that ZWNJ sets off add up. */
export function persianSyllables(word: string): number {
  const parts = word.split('\u200c').filter((part) => part !== '')
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + syllablesOfPart(part), 0),
  )
}

function syllablesOfPart(part: string): number {
  const bare = part.replace(/[\u064b-\u0652\u0670]/gu, '')
  const known = PERSIAN_SYLLABLES.get(bare)
  if (known !== undefined) return known
  // A written sign of a short vowel would be lost in the list, not here.
  const suffix = /^(.{3,})(م|ت|ش|مان|تان|شان|مون|تون|شون)$/u.exec(bare)
  const stem = suffix === null ? undefined : PERSIAN_SYLLABLES.get(suffix[1]!)
  if (stem !== undefined) return stem + 1
  return fewestSyllables(soundsOf(part))
}

/** The sounds that are written. و and ی are vowels between consonants, consonants beside vowels. */
function soundsOf(part: string): Sound[] {
  // Normalised text has the vowel sign before the sign of doubling.
  const letters = [...part.replace(/([\u064b-\u0650])\u0651/gu, '\u0651$1')]
  const sounds: Sound[] = []
  const isVowel = (at: number): boolean => /[اآ]/u.test(letters[at] ?? '')
  const isFinalHe = (at: number): boolean => letters[at] === 'ه' && at === letters.length - 1
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!
    const before = sounds.at(-1)
    const afterVowel = before?.vowel === true
    const vowel: Sound = { vowel: true, letter }
    const consonant: Sound = { vowel: false, letter }
    if (/[\u064e\u064f\u0650\u0670]/u.test(letter)) sounds.push(vowel)
    else if (letter === '\u0651') sounds.push(...(before === undefined ? [] : [before]))
    else if (/[\u064b\u064c\u064d]/u.test(letter)) {
      if (!afterVowel) sounds.push(vowel)
      sounds.push({ vowel: false, letter: 'ن' })
    } else if (letter === '\u0652') continue
    else if (letter === 'آ') sounds.push(GLOTTAL, vowel)
    else if (letter === 'ا') sounds.push(before === undefined ? GLOTTAL : vowel)
    else if (letter === 'و') {
      // خواهر: the و after خ and before ا is mute.
      if (before?.letter === 'خ' && isVowel(i + 1)) continue
      const beforeI = letters[i + 1] === 'ی' && i + 2 < letters.length
      const heard = before === undefined || afterVowel || isVowel(i + 1) || isFinalHe(i + 1) || beforeI
      sounds.push(heard ? consonant : vowel)
    } else if (letter === 'ی') {
      if (before === undefined || isVowel(i + 1)) sounds.push(consonant)
      else if (!afterVowel) sounds.push(vowel)
      // A final ی after a vowel is mostly the glide of the ezafe: صدای, روی.
      else sounds.push(consonant, ...(i === letters.length - 1 ? [vowel] : []))
    } else if (letter === 'ه' && i === letters.length - 1 && !(afterVowel && before.letter !== 'ی')) {
      // خانه, but راه; تهیه ends in two vowels, شبیه is in the list.
      sounds.push(vowel)
    } else if (/\p{L}/u.test(letter)) sounds.push(consonant)
  }
  return withAbstractEnding(sounds)
}

/** کیفیت, جمعیت: the ending -iyyat is written یت. */
function withAbstractEnding(sounds: Sound[]): Sound[] {
  const [last, before] = [sounds.at(-1), sounds.at(-2)]
  if (last?.letter !== 'ت' || before?.letter !== 'ی' || !before.vowel || sounds.length < 4) return sounds
  return [...sounds.slice(0, -1), { vowel: false, letter: 'ی' }, { vowel: true, letter: '' }, last]
}

/** `fewest[i]`: the fewest syllables that the sounds from i on can be read in. */
function fewestSyllables(sounds: readonly Sound[]): number {
  const n = sounds.length
  const fewest = new Array<number>(n + 1).fill(Infinity)
  fewest[n] = 0
  for (let i = n - 1; i >= 0; i--) {
    // A vowel without an onset stands at the beginning or after another vowel; anywhere else another reading wins.
    const nucleus = sounds[i]!.vowel ? i : i + 1
    const written = sounds[nucleus]?.vowel === true
    const long = written && /[اآوی]/u.test(sounds[nucleus]!.letter)
    const rest = written ? nucleus + 1 : nucleus
    for (let coda = 0; coda <= 2; coda++) {
      const end = rest + coda
      if (end > n || (coda > 0 && sounds[end - 1]!.vowel)) break
      if (coda === 2 && !(end === n && isCluster(sounds, rest, long))) break
      fewest[i] = Math.min(fewest[i]!, 1 + fewest[end]!)
    }
  }
  return fewest[0]!
}

function isCluster(sounds: readonly Sound[], at: number, afterLong: boolean): boolean {
  const pair = sounds[at]!.letter + sounds[at + 1]!.letter
  return (afterLong ? CLUSTERS_AFTER_LONG : CLUSTERS).has(pair)
}
