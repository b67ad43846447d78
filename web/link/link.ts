/**
 * Where the page is, kept after the `#` of its address: `#/compare?v=1&lang=fa&p=cadence`. What is read there was
 * written by anybody: it is bounded, it is plain text, and nothing in it is a reason to fail.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import { language, type Language } from '../words/language.js'

export { decodePacked, encodePacked } from './packed.js'

/** The screens that an address can name; the first is that of `#/` and of everything unknown. */
export const ROUTES = ['play', 'learn', 'compare', 'explore', 'edit', 'about'] as const
export type Route = (typeof ROUTES)[number]

/** A screen and what it is to show. */
export interface Place {
  readonly route: Route
  readonly parameters: Readonly<Record<string, string>>
}

/** Why an address was not followed to the letter. */
export type LinkFault = 'newer' | 'too-long'

/** Some programs cut longer addresses off; more than this is offered as a file. */
export const LONGEST_HASH = 8192
const MOST_PARAMETERS = 32
/** Of what a link means. An older version is read for ever; a newer one is not guessed at. */
const VERSION = 1
/** Written by `hashOf` itself and never part of a place. */
const RESERVED = new Set(['v', 'lang'])

const LANGUAGES: readonly string[] = ['en', 'fa'] satisfies Language[]

/** The place that an address names; what it does not understand it leaves out. */
export function readPlace(hash: string): Place {
  const { route, search } = parts(hash)
  const known = ROUTES.find((each) => each === route) ?? ROUTES[0]
  // Without a prototype, so that no parameter is there unless the link has it.
  const parameters = Object.create(null) as Record<string, string>
  if (faultOf(hash) === null) {
    for (const [name, value] of [...search].slice(0, MOST_PARAMETERS)) {
      if (isName(name) && !RESERVED.has(name) && !Object.hasOwn(parameters, name)) parameters[name] = value
    }
  }
  return { route: known, parameters }
}

/** The address of a place in the language that is spoken: version first, then language, then its parameters. */
export function hashOf({ route, parameters }: Place): string {
  const search = new URLSearchParams({ v: String(VERSION), lang: language.value })
  for (const [name, value] of Object.entries(parameters)) {
    if (isName(name) && !RESERVED.has(name)) search.append(name, value)
  }
  return `#/${route === ROUTES[0] ? '' : route}?${search.toString()}`
}

/** The language that an address asks for, if any. */
export function languageOf(hash: string): Language | null {
  const asked = parts(hash).search.get('lang')
  return asked !== null && LANGUAGES.includes(asked) ? (asked as Language) : null
}

/** Null for an address that can be followed. */
export function faultOf(hash: string): LinkFault | null {
  if (hash.length > LONGEST_HASH) return 'too-long'
  const version = parts(hash).search.get('v')
  return version !== null && /^\d+$/.test(version) && Number(version) > VERSION ? 'newer' : null
}

const here = signal<Place>(readPlace(''))
const fault = signal<LinkFault | null>(null)

/** Where the page is. */
export const place: ReadonlySignal<Place> = here
/** What was wrong with the address that was opened last. */
export const linkFault: ReadonlySignal<LinkFault | null> = fault

/** Keeps `place` and the language with the address of the page; returns what ends that. */
export function followAddress(): () => void {
  const read = (): void => {
    const { hash } = window.location
    language.value = languageOf(hash) ?? language.value
    fault.value = faultOf(hash)
    const next = readPlace(hash)
    // The page wrote most addresses itself: the same place again is no news.
    if (hashOf(next) !== hashOf(here.value)) here.value = next
  }
  read()
  window.addEventListener('hashchange', read)
  return () => window.removeEventListener('hashchange', read)
}

/** To another screen, or the same with other parameters, as one step in the browser's history. False: too long for a link. */
export function go(route: Route, parameters: Place['parameters'] = {}): boolean {
  const hash = hashOf({ route, parameters })
  if (hash.length > LONGEST_HASH) return false
  fault.value = null
  here.value = readPlace(hash)
  window.location.hash = hash
  return true
}

/** The present screen shows something else now: the whole of its parameters. No step in the history. False: too long. */
export function replaceParameters(parameters: Place['parameters']): boolean {
  const next = { route: here.value.route, parameters }
  const hash = hashOf(next)
  if (hash.length > LONGEST_HASH) return false
  here.value = next
  writeAddress(hash)
  return true
}

/** The language is part of every address. */
export function speak(chosen: Language): void {
  language.value = chosen
  writeAddress(hashOf(here.value))
}

/** The whole address of a place, to be copied. */
export function linkTo(target: Place): string {
  return window.location.href.replace(/#.*$/s, '') + hashOf(target)
}

function writeAddress(hash: string): void {
  try {
    window.history.replaceState(null, '', hash)
  } catch {
    // Browsers refuse when it is asked too often; the next change writes the address again.
  }
}

function parts(hash: string): { route: string; search: URLSearchParams } {
  const [path = '', search = ''] = hash
    .slice(0, LONGEST_HASH)
    .replace(/^#?\/?/, '')
    .split(/\?(.*)/s)
  return { route: path.replace(/\/$/, ''), search: new URLSearchParams(search) }
}

function isName(name: string): boolean {
  return /^[a-z][a-z0-9-]{0,31}$/i.test(name) && !(name in Object.prototype)
}
