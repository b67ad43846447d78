import { exactProbability, type Typed } from './exact-text.js'
import type { Label } from './scenario.js'

export type TypedValue = Typed | readonly TypedValue[] | TypedMap
export interface TypedMap {
  readonly [key: string]: TypedValue
}

/** A map by id, each thing as it would be typed. */
export function byId<T extends { readonly id: string }>(
  things: readonly T[],
  typed: (thing: T) => TypedMap,
): TypedMap {
  return Object.fromEntries(things.map((thing) => [thing.id, typed(thing)]))
}

export function typedLabel(label: Label): TypedMap {
  return label.fa === undefined ? { en: label.en } : { en: label.en, fa: label.fa }
}

export function shares(values: Readonly<Record<string, number>>): TypedMap {
  return mapped(values, exactProbability)
}

export function mapped<T>(values: Readonly<Record<string, T>>, typed: (value: T) => Typed): TypedMap {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typed(value)]))
}
