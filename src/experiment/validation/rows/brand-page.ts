/** A measured brand page (500 posts of a cosmetics brand on Facebook in 2014, Moro et al. 2016) beside a simulated one. */
import { quantile } from '../../../measure/quantile.js'
import { lineOf, type LineInfo } from '../line.js'
import { brandPostsStudy, type BrandPostsPart } from '../studies/brand-posts.js'

/** Median over posts. */
function median(
  parts: readonly BrandPostsPart[],
  of: (part: BrandPostsPart, post: number) => number,
): number {
  const values = parts.flatMap((part) => Array.from(part.reach, (_, post) => of(part, post)))
  return quantile(values, 0.5)
}

const page = brandPostsStudy('facebook')

function pageLine(
  info: Pick<LineInfo, 'quantity' | 'unit' | 'accept' | 'explanation'> & { readonly measured: string },
  of: (part: BrandPostsPart, post: number) => number,
): ReturnType<typeof lineOf> {
  const { measured, ...rest } = info
  return lineOf(
    page,
    { row: 'page', evidence: `median ${measured}; quartiles of the measured posts accepted`, ...rest },
    (parts) => median(parts, of),
  )
}

export const brandPageLines = [
  pageLine(
    {
      quantity: 'people reached per fan',
      unit: 'percent',
      measured: '4.9 %',
      accept: { low: 0.026213, high: 0.105314 },
    },
    (part, post) => part.reach[post]! / part.followers,
  ),
  pageLine(
    {
      quantity: 'impressions per person reached',
      unit: 'number',
      measured: '1.76',
      accept: { low: 1.662957, high: 1.875404 },
      explanation:
        'A follower is offered a post once here and sees it again only when somebody else passes it on; real feeds show the same post on several visits and screens. Such repeats change nobody, so the model leaves them out: its views are to be read as people.',
    },
    (part, post) => part.views[post]! / part.reach[post]!,
  ),
  pageLine(
    {
      quantity: 'clickers among those reached',
      unit: 'percent',
      measured: '10.2 %',
      accept: { low: 0.045918, high: 0.14974 },
      explanation:
        'Two different things: the page counts everybody who clicked anywhere on the post (to unfold the text, see the photo, play), the model only clicks that lead to the site (clicksPerView 0.5 %).',
    },
    (part, post) => part.clicks[post]! / part.reach[post]!,
  ),
  pageLine(
    {
      quantity: 'likes per person reached',
      unit: 'percent',
      measured: '1.7 %',
      accept: { low: 0.008801, high: 0.027987 },
    },
    (part, post) => part.likes[post]! / part.reach[post]!,
  ),
  pageLine(
    {
      quantity: 'comments per person reached',
      unit: 'percent',
      measured: '0.04 %',
      accept: { low: 0.000086, high: 0.000994 },
    },
    (part, post) => part.comments[post]! / part.reach[post]!,
  ),
  pageLine(
    {
      quantity: 'shares per person reached',
      unit: 'percent',
      measured: '0.33 %',
      accept: { low: 0.001269, high: 0.005706 },
      explanation:
        'A drawn account has 40 followers, so a sharer reaches few, and R = 0.25 needs many more sharers than on the real platform: a matter of scale that no default can mend. What they bring in all is what R says; only ratios between strategies should be read off shares.',
    },
    (part, post) => part.shares[post]! / part.reach[post]!,
  ),
]
