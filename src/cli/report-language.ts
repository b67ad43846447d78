import type { Command } from 'commander'
import { usageError } from '../errors.js'
import { ENGLISH, type Words } from '../report/words.js'
import { PERSIAN } from '../report/words/persian.js'
import { oneOf } from './option-values.js'

const LANGUAGES = ['en', 'fa'] as const
type ReportLanguage = (typeof LANGUAGES)[number]

const WORDS: Readonly<Record<ReportLanguage, Words>> = { en: ENGLISH, fa: PERSIAN }

/** What commander read of the option below. */
export interface LanguageOptions {
  readonly language?: ReportLanguage
}

export function addLanguageOption(command: Command): Command {
  return command.option(
    '--language <code>',
    'language of the report page: en, fa (default: en)',
    oneOf(LANGUAGES),
  )
}

/** The words of the report page; the terminal and all that programs read stay English. */
export function reportWords({ language }: LanguageOptions): Words {
  return WORDS[language ?? 'en']
}

/** @throws a usage failure where a language is chosen for a page that is not written. */
export function requirePage({ language }: LanguageOptions, pages: readonly string[], written: boolean): void {
  if (language === undefined || written) return
  throw usageError(`--language is that of the report page, which takes ${pages.join(' or ')}`)
}
