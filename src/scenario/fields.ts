/**
 * The vocabulary of the scenario table: leaves, sections, maps of named things, lists and alternatives.
 *
 * Why a table of our own and not a schema library: one field here must give a reader that understands
 * units, problems that point into the file (also through `defaults` and `--set`), the origin of every value,
 * a JSON Schema of what is *typed* (not of what comes out), and a line of documentation. With valibot each of
 * these five needs its own metadata and its own walk, and every message must be rewritten; what remained of
 * the library was the loop over the keys. The types of the values still follow from the table (`ValueOf`).
 */
import type { Kind, Named } from './kinds.js'

interface Described {
  /** One sentence: what it means. */
  readonly meaning: string
}

export interface LeafFacts extends Described {
  /** As it would be typed; `¤` stands for the scenario's currency. */
  readonly default?: string
  /** Where the default depends on other values: what it is, in words. */
  readonly otherwise?: string
  readonly required?: true
  readonly example: string
  /** Bounds as they would be typed. `above` leaves the bound itself out. */
  readonly min?: string
  readonly max?: string
  readonly above?: string
}

export interface Leaf<T> extends LeafFacts {
  readonly type: 'leaf'
  readonly kind: Kind<NonNullable<T>>
}

export interface Section<F extends Fields = Fields> extends Described {
  readonly type: 'section'
  readonly fields: F
  /** Keys that belong elsewhere in the file: refused, with a word on where they go. */
  readonly elsewhere?: { readonly keys: readonly string[]; readonly hint: string }
  /** Present in the values only where the file has it. */
  readonly optional?: boolean
  /** Numbers of this section add up to at most 1. */
  readonly total?: 'at most 1'
  /** What holds where the section is left out. */
  readonly otherwise?: string
}

export interface OptionalSection<F extends Fields> extends Section<F> {
  readonly optional: true
}

/** Keys are ids: new names (`defines`), or names given elsewhere (`refersTo`). */
export interface MapOf<V extends Field = Field> extends Described {
  readonly type: 'map'
  readonly defines?: Named
  readonly refersTo?: Named
  readonly value: V
  readonly least?: number
  readonly most?: number
  readonly total?: '1' | 'at most 1'
  /** What holds where the map is left out. */
  readonly otherwise?: string
  readonly example?: string
}

export interface ListOf<T = unknown> extends Described {
  readonly type: 'list'
  readonly item: Leaf<T>
  readonly most: number
  /** As it would be typed, item by item; without one the list is left undefined. */
  readonly default?: readonly string[]
  readonly otherwise?: string
  readonly example: string
}

/** One of several forms, told apart by a key of the map or by being no map at all. */
export interface Either<V extends readonly Variant[] = readonly Variant[]> extends Described {
  readonly type: 'either'
  readonly variants: V
  /** Used where the value is left out; else it is undefined. */
  readonly default?: number
  readonly otherwise?: string
}

export interface Variant<F extends Field = Field> {
  /** This form is meant if the map has this key; `scalar` and `map`: any scalar, any map. */
  readonly when: { readonly key: string } | 'scalar' | 'map'
  readonly field: F
}

export type Fields = { readonly [key: string]: Field }
export type Field = Leaf<unknown> | Section<Fields> | MapOf | ListOf | Either

/** What reading a field gives. */
export type ValueOf<F> =
  F extends Leaf<infer T>
    ? T
    : F extends OptionalSection<infer S>
      ? SectionValue<S> | undefined
      : F extends Section<infer S>
        ? SectionValue<S>
        : F extends MapOf<infer V>
          ? Readonly<Record<string, ValueOf<V>>> | undefined
          : F extends ListOf<infer T>
            ? readonly NonNullable<T>[] | undefined
            : F extends Either<infer V>
              ? ValueOf<V[number]['field']> | undefined
              : never
type SectionValue<S> = { readonly [K in keyof S]: ValueOf<S[K]> }

/** The same with holes: what is left when something was wrong, or when only a part was given. */
export type PartialOf<V> = V extends readonly (infer T)[]
  ? readonly (T | undefined)[] | undefined
  : V extends object
    ? { readonly [K in keyof V]?: PartialOf<V[K]> | undefined } | undefined
    : V | undefined

export function leaf<T>(kind: Kind<T>, facts: LeafFacts & { required: true }): Leaf<T>
export function leaf<T>(kind: Kind<T>, facts: LeafFacts & { default: string }): Leaf<T>
export function leaf<T>(kind: Kind<T>, facts: LeafFacts): Leaf<T | undefined>
export function leaf<T>(kind: Kind<T>, facts: LeafFacts): Leaf<T | undefined> {
  return { type: 'leaf', kind: kind as Kind<NonNullable<T>>, ...facts }
}

type SectionFacts = Omit<Section, 'type' | 'fields'>

export function section<F extends Fields>(
  fields: F,
  facts: SectionFacts & { optional: true },
): OptionalSection<F>
export function section<F extends Fields>(fields: F, facts: SectionFacts): Section<F>
export function section<F extends Fields>(fields: F, facts: SectionFacts): Section<F> {
  return { type: 'section', fields, ...facts }
}

export function mapOf<V extends Field>(value: V, facts: Omit<MapOf, 'type' | 'value'>): MapOf<V> {
  return { type: 'map', value, ...facts }
}

export function listOf<T>(item: Leaf<T>, facts: Omit<ListOf, 'type' | 'item'>): ListOf<T> {
  return { type: 'list', item, ...facts }
}

export function eitherOf<const V extends readonly Variant[]>(
  variants: V,
  facts: Omit<Either, 'type' | 'variants'>,
): Either<V> {
  return { type: 'either', variants, ...facts }
}
