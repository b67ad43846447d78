/** From what became of each firm of the family to what is said of the two figures. */
import { formatNumber } from '../../../measure/format-number.js'
import { quantileSorted } from '../../../measure/quantile.js'
import { wilsonInterval } from '../../../measure/statistics/proportion.js'
import { meanEstimate } from '../../../measure/statistics/t-interval.js'
import { FIRM_TRAITS, thirdOf, traitAt, type Firm } from './family.js'
import { FIGURES, type FigureClaim, type FirmsFigures, type FirmsShare } from './figures.js'

/** The published uplift, and the published share of firms. */
export const UPLIFT = 1.33
const SHARE = 0.76

/** Means over a firm's runs, and how many of these reach the published uplift. */
export interface FirmOutcome {
  readonly firm: Firm
  /** Budget over the orders expected without social media. */
  readonly spentPerOrder: number
  readonly uplift: number
  readonly visits: number
  readonly orders: number
  readonly profit: number
  readonly reached: number
}

/** Everything that is said of the family, out of what became of its firms. */
export function sumUpFirms(outcomes: readonly FirmOutcome[], runs: number, confidence: number): FirmsFigures {
  const share = (of: readonly FirmOutcome[], holds: (firm: FirmOutcome) => boolean): FirmsShare => {
    const hits = of.filter(holds).length
    return {
      count: hits,
      of: of.length,
      share: hits / of.length,
      ...wilsonInterval(hits, of.length, confidence),
    }
  }
  const uplifts = Float64Array.from(outcomes, ({ uplift }) => uplift).sort()
  const high = outcomes.filter(({ uplift }) => uplift >= UPLIFT)
  const atLeast = share(outcomes, ({ uplift }) => uplift >= UPLIFT)
  const region = regionOf(outcomes, runs)
  const better = [
    { reading: 'more people come to the site', ...share(outcomes, ({ visits }) => visits > 0) },
    { reading: 'more is sold', ...share(outcomes, ({ orders }) => orders > 0) },
    { reading: 'revenue rises by a tenth or more', ...share(outcomes, ({ uplift }) => uplift >= 0.1) },
    { reading: 'the campaign earns more than it costs', ...share(outcomes, ({ profit }) => profit > 0) },
  ]
  const figures = {
    firms: outcomes.length,
    runs,
    traits: FIRM_TRAITS.map(({ high: most, low, meaning, unit }) => ({ meaning, unit, low, high: most })),
    uplift: {
      mean: meanEstimate(uplifts).mean,
      p05: quantileSorted(uplifts, 0.05),
      p25: quantileSorted(uplifts, 0.25),
      p50: quantileSorted(uplifts, 0.5),
      p75: quantileSorted(uplifts, 0.75),
      p95: quantileSorted(uplifts, 0.95),
      selected: selectedShare(uplifts),
      bestQuarter: meanEstimate(uplifts.slice(-Math.ceil(uplifts.length / 4))).mean,
    },
    atLeast,
    paying: share(high, ({ profit }) => profit > 0),
    region,
    better,
  }
  return { ...figures, claims: [upliftClaim(figures, confidence), betterClaim(figures)] }
}

/** The largest share of firms, best first, whose mean reaches the published uplift; 0 where not even the best does. */
function selectedShare(ascending: Float64Array): number {
  let sum = 0
  let count = 0
  while (count < ascending.length) {
    sum += ascending[ascending.length - 1 - count]!
    if (sum < UPLIFT * (count + 1)) break
    count++
  }
  return count / ascending.length
}

/** Bounds of the columns of the region: money spent per order that comes without social media. */
const SPENT_PER_ORDER = [10, 100] as const

function regionOf(outcomes: readonly FirmOutcome[], runs: number): FirmsFigures['region'] {
  const buying = FIRM_TRAITS.findIndex(({ id }) => id === 'buying')
  const trait = FIRM_TRAITS[buying]!
  const [some, much] = SPENT_PER_ORDER
  const column = ({ spentPerOrder }: FirmOutcome): number =>
    spentPerOrder < some ? 0 : spentPerOrder < much ? 1 : 2
  const chances = [0, 1, 2].map((row) =>
    [0, 1, 2].map((place) => {
      const inside = outcomes.filter(
        (outcome) => thirdOf(trait, outcome.firm.values[buying]!) === row && column(outcome) === place,
      )
      const reached = inside.reduce((sum, firm) => sum + firm.reached, 0)
      return { firms: inside.length, chance: inside.length === 0 ? null : reached / (inside.length * runs) }
    }),
  )
  const ends = [0, 1, 2, 3].map((third) => formatNumber(traitAt(trait, third / 3), 2))
  return {
    rows: [0, 1, 2].map((third) => `${ends[third]!} to ${ends[third + 1]!} ${trait.unit}`),
    columns: [`below ${some} USD`, `${some} to ${much} USD`, `${much} USD and more`],
    chances,
  }
}

type Figures = Omit<FirmsFigures, 'claims'>

function upliftClaim({ atLeast, region, uplift }: Figures, confidence: number): FigureClaim {
  // Runs of one firm resemble each other: firms are counted, not runs.
  const mostReachIt = (firms: number, chance: number | null): boolean =>
    wilsonInterval((chance ?? 0) * firms, firms, confidence).low > 0.5
  const cells = region.chances.flatMap((row, r) =>
    row.flatMap(({ chance, firms }, c) =>
      mostReachIt(firms, chance)
        ? [
            `${region.columns[c]!} is spent per order that comes anyway and ${region.rows[r]!} of the visitors buy`,
          ]
        : [],
    ),
  )
  const verdict =
    atLeast.low > 0.5 ? 'supported' : cells.length > 0 ? 'supported only where' : 'not supported'
  return {
    ...FIGURES[0],
    verdict,
    condition: verdict === 'supported only where' ? cells.join('; ') : null,
    because:
      'A figure for firms that use social media effectively is a mean over firms picked because they did well, and cannot be the mean of all: ' +
      `here the best ${percent(uplift.selected)} of the firms have 133 % in the mean, all of them ${percent(uplift.mean)}, the middle one ${percent(uplift.p50)}. ` +
      'What decides is how little a firm sells without social media: where there is little to rise from, a rise in per cent is large.',
  }
}

function betterClaim({ better }: Figures): FigureClaim {
  const holding = better.filter(({ low }) => low >= SHARE)
  const refuted = better.filter(({ high }) => high < SHARE)
  const verdict =
    holding.length === better.length
      ? 'supported'
      : holding.length > 0
        ? 'supported only where'
        : refuted.length === better.length
          ? 'not supported'
          : 'too close to call'
  return {
    ...FIGURES[1],
    verdict,
    condition:
      verdict === 'supported only where'
        ? `"better" means that ${holding.map(({ reading }) => reading).join(', or that ')}`
        : null,
    because:
      'The figure comes without a source, so it is read as "at least 76 %" in several ways. That social media bring some visits and ' +
      'orders is built into the model, which takes nothing away from what is sold without them; whether they pay is not.',
  }
}

function percent(fraction: number): string {
  return `${formatNumber(100 * fraction, 2)} %`
}
