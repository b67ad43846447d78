/** Rows 10 and 11: what posts of a brand bring per follower. */
import { quantile } from '../../../measure/quantile.js'
import { brandPostsStudy, type BrandPlatform, type BrandPostsPart } from '../studies/brand-posts.js'
import { lineOf, type LineInfo } from '../line.js'

interface Platform {
  readonly name: string
  readonly reach: Pick<LineInfo, 'evidence' | 'accept'>
  readonly engagement: Pick<LineInfo, 'evidence' | 'accept' | 'input' | 'remark'> | null
}

/** Published likes and comments, accepted from half to twice. */
const aboutTwice = (published: number): { readonly low: number; readonly high: number } => ({
  low: published / 2,
  high: published * 2,
})

const PLATFORMS: Readonly<Record<BrandPlatform, Platform>> = {
  x: {
    name: 'X',
    reach: { evidence: '5 to 12 % [M]', accept: { low: 0.05, high: 0.12 } },
    engagement: { evidence: '0.035 % (Rival IQ 2022)', accept: aboutTwice(0.00035), input: true },
  },
  instagram: {
    name: 'Instagram',
    reach: { evidence: '4 to 14 % [D]', accept: { low: 0.04, high: 0.14 } },
    engagement: {
      evidence: '0.47 % (Rival IQ 2022)',
      accept: aboutTwice(0.0047),
      remark:
        'At the low end: likes are 2.2 % of those reached where the default, a measured average, is 3.35 %. Repeats (fatigue 0.15) and age (freshness of 96 h, where half of the views come after 19 h) take their part off a figure that already held them.',
    },
  },
  facebook: {
    name: 'Facebook',
    reach: { evidence: '2 to 9 % [D]', accept: { low: 0.02, high: 0.09 } },
    engagement: { evidence: '0.06 % (Rival IQ 2022)', accept: aboutTwice(0.0006) },
  },
  linkedin: {
    name: 'LinkedIn',
    reach: { evidence: '5 to 21 % by size [D]', accept: { low: 0.05, high: 0.21 } },
    engagement: null,
  },
}

/** Median over posts, each per follower of its page: benchmarks are medians, and a few posts go far. */
function perFollower(
  parts: readonly BrandPostsPart[],
  of: (part: BrandPostsPart, post: number) => number,
): number {
  const values = parts.flatMap((part) => Array.from(part.reach, (_, post) => of(part, post) / part.followers))
  return quantile(values, 0.5)
}

const entries = Object.entries(PLATFORMS) as [BrandPlatform, Platform][]

const reachLines = entries.map(([id, { name, reach }]) =>
  lineOf(
    brandPostsStudy(id),
    {
      row: '10',
      quantity: `people reached per follower and post, ${name}`,
      unit: 'percent',
      input: true,
      ...reach,
    },
    (parts) => perFollower(parts, (part, post) => part.reach[post]!),
  ),
)

const engagementLines = entries.flatMap(([id, { name, engagement }]) =>
  engagement === null
    ? []
    : [
        lineOf(
          brandPostsStudy(id),
          {
            row: '11',
            quantity: `likes and comments per follower and post, ${name}`,
            unit: 'percent',
            ...engagement,
          },
          (parts) => perFollower(parts, (part, post) => part.likes[post]! + part.comments[post]!),
        ),
      ],
)

export const brandPostLines = [...reachLines, ...engagementLines]
