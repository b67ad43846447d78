import { persianFigures } from './persian-figures.js'

/** How the engine names what spreads: a customer's words, or which post of a creative, behind the creative's name. */
const TITLES: readonly (readonly [english: RegExp, persian: (name: string, of: string) => string])[] = [
  [/^(words) of a customer \((.+)\)$/, (_, author) => `حرفِ یک مشتری، ${personOf(author)}،`],
  [/^(.+) \(no\. (\d+)\)$/, (name, number) => `پستِ شمارهٔ ${persianFigures(number)} با ${name}`],
  [/^(.+) \(posted by (.+)\)$/, (name, author) => `پستِ ${personOf(author)} با ${name}`],
  [
    /^(.+) \(advertisement shared by (.+)\)$/,
    (name, sharer) => `تبلیغِ ${name} با بازنشرِ ${personOf(sharer)}`,
  ],
]

/** Begins with a Persian word whatever is in it, for the first letter decides how a name by itself is read. */
export function persianCascadeTitle(title: string): string {
  for (const [english, persian] of TITLES) {
    const match = english.exec(title)
    if (match !== null) return persian(match[1]!, match[2]!)
  }
  return `پستِ ${title}`
}

/** Drawn people have numbers; those of a network file their labels. */
function personOf(label: string): string {
  return /^\d+$/.test(label) ? `شخص ${persianFigures(label)}` : label
}
