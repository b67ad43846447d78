import { resolveProfile } from '../campaign/profiles.js'
import { clarityOf, detectLanguage, textFacts } from '../measure/text/clarity.js'
import { buildLabel } from './build-label.js'
import { ATTRIBUTES } from './scenario.js'
import type { Attribute, Creative, Platform } from './scenario.js'
import type { ScenarioValues } from './table.js'

type CreativeValues = NonNullable<ScenarioValues['creatives']>[string]

const LANGUAGES = ['en', 'fa'] as const

/** Clarity of a creative that has neither a score nor a text. */
const ORDINARY = 0.5

/** A creative whose clarity is the given one, or scored from its text for the length that each platform reads best. */
export function buildCreative(id: string, values: CreativeValues, platforms: readonly Platform[]): Creative {
  const text = buildText(values.text)
  const clarityOnPlatform = values.clarity === undefined && text !== null ? scored(text, platforms) : null
  const clarity =
    values.clarity ?? (clarityOnPlatform === null ? ORDINARY : mean(Object.values(clarityOnPlatform)))
  const given = { ...values, clarity }
  return {
    id,
    format: values.format,
    label: buildLabel(values.label, id),
    attributes: Object.fromEntries(ATTRIBUTES.map((name) => [name, given[name]])) as Record<
      Attribute,
      number
    >,
    clarityOnPlatform,
    text,
    sentiment: values.sentiment,
    fit: values.fit ?? {},
    interests: values.interests ?? null,
  }
}

/** A plain text counts as written in the language of most of its letters. */
function buildText(text: CreativeValues['text']): Creative['text'] {
  if (text === undefined) return null
  if (typeof text === 'string') return detectLanguage(text) === 'fa' ? { fa: text } : { en: text }
  const { en, fa } = text
  return { ...(en === undefined ? {} : { en }), ...(fa === undefined ? {} : { fa }) }
}

/** As `clarityOfText` on every platform, with the words of the text counted once: a file may hold many long ones. */
function scored(text: NonNullable<Creative['text']>, platforms: readonly Platform[]) {
  const facts = LANGUAGES.flatMap((language) => {
    const own = text[language]
    return own === undefined ? [] : [textFacts(own, language)]
  })
  return Object.fromEntries(
    platforms.map(({ id, profile, overrides }) => {
      const { idealLength } = resolveProfile(profile, overrides)
      return [id, mean(facts.map((each) => clarityOf(each, idealLength)))]
    }),
  )
}

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}
