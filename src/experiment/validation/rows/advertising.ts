/** Row 12: clicks per advertisement, orders per visit. */
import { advertisingStudy, type AdvertisingPart } from '../studies/advertising.js'
import type { BrandPlatform } from '../studies/brand-posts.js'
import { lineOf } from '../line.js'

const PLATFORMS: readonly (readonly [BrandPlatform, string])[] = [
  ['x', 'X'],
  ['instagram', 'Instagram'],
  ['facebook', 'Facebook'],
  ['linkedin', 'LinkedIn'],
]

function total(parts: readonly AdvertisingPart[], of: (part: AdvertisingPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0)
}

const DESKTOP =
  'The published rate is one of all devices, the default uses it for desktop computers; on phones, where most visits come from, people order 0.7 times as often, so the rate over all is a quarter lower. A conversionRate of 0.0093 on X and of 0.0107 on Instagram would give the published 0.7 and 0.8 %.'

export const advertisingLines = [
  ...PLATFORMS.map(([id, name]) =>
    lineOf(
      advertisingStudy(id),
      {
        row: '12',
        quantity: `clicks per ad impression, ${name}`,
        unit: 'percent',
        evidence: '0.4 to 1.1 % (advertising benchmarks)',
        accept: { low: 0.004, high: 0.011 },
        input: true,
      },
      (parts) => total(parts, ({ adClicks }) => adClicks) / total(parts, ({ impressions }) => impressions),
    ),
  ),
  ...PLATFORMS.map(([id, name]) =>
    lineOf(
      advertisingStudy(id),
      {
        row: '12',
        quantity: `orders per visit, ${name}`,
        unit: 'percent',
        evidence: '0.6 to 1.5 % of visits from social media (shop benchmarks)',
        accept: { low: 0.006, high: 0.015 },
        input: true,
        explanation: DESKTOP,
      },
      (parts) => total(parts, ({ orders }) => orders) / total(parts, ({ visits }) => visits),
    ),
  ),
]
