/** Plausible firms: what differs between them, within which ranges, and the settings that make each of them. */
import { pow } from '../../../math/pow.js'
import { rootKey } from '../../../random/keyed.js'
import { latinHypercube } from './latin-hypercube.js'

/** One way in which firms differ. */
export interface FirmTrait {
  readonly id: string
  readonly meaning: string
  readonly unit: string
  readonly low: number
  readonly high: number
  /** Equal shares of firms in ranges of equal width, or of equal ratio. */
  readonly scale: 'linear' | 'ratio'
  settings(value: number): readonly string[]
}

const trait = (
  id: string,
  meaning: string,
  unit: string,
  [low, high]: readonly [number, number],
  scale: FirmTrait['scale'],
  settings: FirmTrait['settings'],
): FirmTrait => ({ id, meaning, unit, low, high, scale, settings })

/** All ranges are assumptions: wide enough for a corner shop and for a known brand. */
export const FIRM_TRAITS: readonly FirmTrait[] = [
  trait(
    'demand',
    'orders without social media, per 1,000 people and day',
    '',
    [0.003, 0.3],
    'ratio',
    (rate) => [`product.baselineOrders.rate=${rate}/d`],
  ),
  trait('budget', 'spent on social media in four weeks', 'USD', [500, 30_000], 'ratio', (money) => [
    `defaults.budget.total=${money} USD`,
  ]),
  trait(
    'advertising',
    'share of it for advertising, the rest for content',
    '%',
    [10, 90],
    'linear',
    (share) => [
      `defaults.budget.split={production: ${Number((100 - share).toPrecision(6))}%, paid: ${share}%}`,
    ],
  ),
  trait('price', 'price of an order', 'USD', [20, 500], 'ratio', (price) => [`product.price=${price} USD`]),
  trait('margin', 'margin', '%', [20, 70], 'linear', (margin) => [`product.margin=${margin}%`]),
  trait('buying', 'orders per visit on a desktop computer', '%', [0.5, 5], 'ratio', (rate) =>
    PLATFORMS.map((platform) => `platforms.${platform}.conversionRate=${rate}%`),
  ),
  trait('following', 'share of the members who follow the firm', '%', [0.5, 10], 'ratio', (share) =>
    PLATFORMS.map((platform) => `platforms.${platform}.brandFollowers=${share}%`),
  ),
  trait(
    'craft',
    'clarity, visual strength, quality and usefulness of the content',
    '',
    [0.35, 0.8],
    'linear',
    (score) =>
      ['clarity', 'visual', 'quality', 'usefulness'].map(
        (attribute) => `creatives.post.${attribute}=${score}`,
      ),
  ),
  trait('cadence', 'posts a week on each platform', '', [1, 14], 'ratio', (posts) => [
    `defaults.content.cadence={${PLATFORMS.map((platform) => `${platform}: ${posts}/week`).join(', ')}}`,
  ]),
]

const PLATFORMS = ['x', 'instagram', 'telegram'] as const

export interface Firm {
  /** By trait. */
  readonly values: readonly number[]
  readonly settings: readonly string[]
}

/** All of them live in a world of the same 300,000 people, drawn more coarsely than in the other claims. */
export const FIRMS_WORLD: readonly string[] = ['population.agents=3k', 'population.peoplePerAgent=100']

/** `count` firms spread evenly over the ranges of all traits: a Latin hypercube. */
export function familyOfFirms(count: number, seed: string): Firm[] {
  return latinHypercube(count, FIRM_TRAITS.length, rootKey(`${seed} firms`)).map((point) => {
    const values = FIRM_TRAITS.map((each, i) => traitAt(each, point[i]!))
    const own = FIRM_TRAITS.flatMap((each, i) => each.settings(values[i]!))
    return { values, settings: [...FIRMS_WORLD, ...own] }
  })
}

/** The value at a share `x` of the firms, to four digits, as it is typed. */
export function traitAt({ high, low, scale }: FirmTrait, x: number): number {
  const value = scale === 'linear' ? low + (high - low) * x : low * pow(high / low, x)
  return Number(value.toPrecision(4))
}

/** Which third of the firms a value belongs to: 0, 1 or 2. */
export function thirdOf(each: FirmTrait, value: number): number {
  return value < traitAt(each, 1 / 3) ? 0 : value < traitAt(each, 2 / 3) ? 1 : 2
}
