import { stdin } from 'node:process'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { PROFILES } from '../campaign/profiles.js'
import { didYouMean } from '../did-you-mean.js'
import { inputError, usageError } from '../errors.js'
import { formatNumber } from '../measure/format-number.js'
import { adviceFor, type Advice } from '../measure/text/advice.js'
import {
  clarityOf,
  detectLanguage,
  lengthScore,
  textFacts,
  type Language,
  type TextFacts,
} from '../measure/text/clarity.js'
import { PROFILE_IDS, type ProfileId } from '../scenario/scenario.js'
import { addCommonOptions, commonOptions } from './common-options.js'
import { decodeText, readTextFile, tooLarge, type FileKind } from './read-text-file.js'
import { openTerminal } from './terminal.js'
import { textTable } from './text-table.js'

/** `hearsay text`: how clear a post is on each platform, and what would make it clearer. */
export function registerText(program: Command): void {
  const command = program
    .command('text')
    .description("score a post's own text: length, reading ease and clarity, in English or Persian")
    .argument('[text]', 'the post; - reads it from standard input')
    .option('--file <file>', 'read the post from this file')
    .option('--platform <id>', `one of ${PROFILE_IDS.join(', ')} (repeatable; default: all)`, platforms)
    .addOption(
      new Option('--language <code>', 'English or Persian (default: by its letters)').choices(['en', 'fa']),
    )
    .addHelpText('after', EXAMPLES)
  addCommonOptions(command).action(text)
}

const EXAMPLES = `
Examples:
  hearsay text 'Our new lamp is here. It folds flat and lasts ten years.'
  hearsay text --file post.txt --platform x --platform instagram
  pbpaste | hearsay text - --json`

const POST: FileKind = { name: 'a post', mostBytes: 1_000_000 }

interface TextOptions extends Record<string, unknown> {
  readonly file?: string
  readonly platform?: readonly ProfileId[]
  readonly language?: Language
}

async function text(argument: string | undefined, raw: TextOptions): Promise<void> {
  const terminal = openTerminal(commonOptions(raw))
  const post = await readPost(argument, raw.file)
  if (post.trim() === '') {
    throw inputError({ ...(raw.file === undefined ? {} : { file: raw.file }), message: 'the post is empty' })
  }
  const facts = textFacts(post, raw.language ?? detectLanguage(post))
  const scores = (raw.platform ?? PROFILE_IDS).map((platform) => scoreOn(platform, facts))
  if (terminal.json) terminal.document({ command: 'text', ...facts, platforms: scores })
  else terminal.data(`${factsText(facts)}\n\n${scoresText(scores)}`)
}

async function readPost(argument: string | undefined, file: string | undefined): Promise<string> {
  if (file !== undefined) {
    if (argument !== undefined) throw usageError('give the post or --file, not both')
    return readTextFile(file, POST)
  }
  if (argument === undefined) throw usageError('there is no post: give its text, - or --file')
  return argument === '-' ? readStandardInput() : argument
}

async function readStandardInput(): Promise<string> {
  const name = 'standard input'
  const chunks: Buffer[] = []
  let total = 0
  for await (const chunk of stdin as AsyncIterable<Buffer>) {
    total += chunk.length
    if (total > POST.mostBytes) throw tooLarge(name, POST)
    chunks.push(chunk)
  }
  return decodeText(Buffer.concat(chunks), name)
}

interface PlatformScore {
  readonly platform: ProfileId
  readonly idealLength: number
  readonly lengthScore: number
  readonly clarity: number
  readonly advice: Advice
  /** The advice with its figures. */
  readonly adviceSentence: string
}

function scoreOn(platform: ProfileId, facts: TextFacts): PlatformScore {
  const { idealLength } = PROFILES[platform]
  const advice = adviceFor(facts, idealLength)
  return {
    platform,
    idealLength,
    lengthScore: lengthScore(facts.characters, idealLength),
    clarity: clarityOf(facts, idealLength),
    advice,
    adviceSentence: sentenceOf(advice, facts, idealLength),
  }
}

function sentenceOf(advice: Advice, facts: TextFacts, idealLength: number): string {
  const { characters, words, sentences, syllables } = facts
  const length = `${count(characters, 'character')} now, about ${idealLength} are read best`
  const sentencesOfAdvice: Readonly<Record<Advice, string>> = {
    fine: 'Fine as it is.',
    shorter: `Make it shorter: ${length}.`,
    longer: `Make it longer: ${length}.`,
    'shorter sentences': `Use shorter sentences: ${formatNumber(words / sentences)} words each now.`,
    'shorter words': `Use shorter words: ${formatNumber(syllables / words)} syllables each now.`,
  }
  return sentencesOfAdvice[advice]
}

function factsText(facts: TextFacts): string {
  const { language, characters, words, sentences, syllables, readingEase, readability } = facts
  const [name, formula] = language === 'en' ? ['English', 'Flesch'] : ['Persian', 'Flesch-Dayani']
  const ease =
    readingEase === null
      ? 'no words, so no reading ease'
      : `${formatNumber(readingEase)} (${formula}: 0 very difficult, 60 to 70 plain, 100 very easy)`
  const rows = [
    ['language', name],
    ['length', count(characters, 'character')],
    ['words', `${count(words, 'word')}, ${count(syllables, 'syllable')}, ${count(sentences, 'sentence')}`],
    ['reading ease', ease],
    ['readability', formatNumber(readability)],
  ]
  return rows.map(([title, text]) => `${title!.padEnd(14)}${text}`).join('\n')
}

function scoresText(scores: readonly PlatformScore[]): string {
  const cells = scores.map(({ platform, clarity, lengthScore, adviceSentence }) => [
    platform,
    clarity.toFixed(2),
    lengthScore.toFixed(2),
    adviceSentence,
  ])
  const widest = Math.max(...cells.map((row) => row[3]!.length))
  return textTable(
    ['platform', 'clarity', 'length score', 'what would help most'.padEnd(widest)],
    cells.map((row) => [...row.slice(0, 3), row[3]!.padEnd(widest)]),
    1,
  )
}

function count(n: number, noun: string): string {
  return `${formatNumber(n, 12)} ${noun}${n === 1 ? '' : 's'}`
}

function platforms(value: string, earlier: readonly ProfileId[] | undefined): readonly ProfileId[] {
  const id = PROFILE_IDS.find((known) => known === value)
  if (id !== undefined) return [...new Set([...(earlier ?? []), id])]
  const near = didYouMean(value, PROFILE_IDS)
  throw new InvalidArgumentError(
    `Got "${value}", expected one of ${PROFILE_IDS.join(', ')}${near === undefined ? '' : `; ${near}`}.`,
  )
}
