import { resolveProfile } from '../campaign/profiles.js'
import { clarityOfText, detectLanguage } from '../measure/text/clarity.js'
import { buildLabel } from './build-label.js'
import { ATTRIBUTES } from './scenario.js'
import type { Attribute, Creative, Platform } from './scenario.js'
import type { ScenarioValues } from './table.js'

type CreativeValues = NonNullable<ScenarioValues['creatives']>[string]

/** Clarity of a creative that has neither a score nor a text. */
const ORDINARY = 0.5

/** A creative whose clarity is the given one, or scored from its text for the length that each platform reads best. */
export function buildCreative(id: string, values: CreativeValues, platforms: readonly Platform[]): Creative {
  const text = buildText(values.text)
  const clarityOnPlatform = values.clarity === undefined && text !== null ? scored(text, platforms) : null
  const clarity = values.clarity ?? (clarityOnPlatform === null ? ORDINARY : mean(clarityOnPlatform))
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

function scored(text: NonNullable<Creative['text']>, platforms: readonly Platform[]) {
  return Object.fromEntries(
    platforms.map(({ id, profile, overrides }) => [
      id,
      clarityOfText(text, resolveProfile(profile, overrides).idealLength),
    ]),
  )
}

function mean(scores: Readonly<Record<string, number>>): number {
  const values = Object.values(scores)
  return values.reduce((sum, score) => sum + score, 0) / values.length
}
