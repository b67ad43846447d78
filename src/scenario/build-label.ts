import type { Label } from './scenario.js'

/** A name from a plain text (which counts as English), or from one by language. */
export function buildLabel(
  value: string | { readonly en: string; readonly fa?: string | undefined } | undefined,
  otherwise: string,
): Label {
  if (value === undefined) return { en: otherwise }
  if (typeof value === 'string') return { en: value }
  return value.fa === undefined ? { en: value.en } : { en: value.en, fa: value.fa }
}
