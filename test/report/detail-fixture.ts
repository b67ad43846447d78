/** Made-up parts of a result that go into detail: pieces, days, tests, effects of levers and assumptions. */
import type {
  Estimate,
  ExperimentResult,
  PieceResult,
  Risk,
  StrategyResult,
  TestingResult,
} from '../../src/experiment/result.js'
import type { KpiId } from '../../src/measure/kpi-ids.js'

const CREATIVES = ['launch-film', 'how-to', 'friend-story', 'offer']

/** Three of four creatives on every platform, the further down the list the fewer. */
export function piecesFixture(
  strategy: number,
  platforms: readonly string[],
  product: boolean,
  scale: number,
): PieceResult[] {
  return CREATIVES.flatMap((creative, c) =>
    c === (strategy + 1) % CREATIVES.length
      ? []
      : platforms.map((platform, p): PieceResult => {
          const views = (31_000 * scale * (1 + ((c * 5 + strategy * 3) % 4))) / (1 + p)
          const visits = views * 0.006 * (1 + ((c + p) % 3))
          return {
            creative,
            platform,
            posts: 1 + ((c * 3 + p * 2 + strategy) % 7) / 2,
            views,
            likes: views * 0.02 * (1 + ((c * 7 + p) % 5) / 4),
            comments: views * 0.001,
            shares: views * 0.0006 * (1 + c),
            clicks: visits * 1.2,
            visits,
            orders: product ? visits * 0.009 * (1 + ((c * 2 + p) % 4)) : 0,
          }
        }),
  )
}

/** A burst that ebbs away, lower at weekends. */
export function dailyFixture(
  strategy: number,
  horizonHours: number,
  product: boolean,
  scale: number,
): StrategyResult['daily'] {
  const days = Math.max(1, Math.ceil(horizonHours / 24))
  const reach = Array.from({ length: days }, (_, day) => {
    const burst = Math.exp((-day * 3.2) / (days * (0.4 + 0.3 * strategy)))
    return (
      9_000 * scale * (0.2 + burst) * (day % 7 > 4 ? 0.62 : 1) * (1 + 0.15 * Math.sin(5 * day + strategy))
    )
  })
  return {
    reach,
    engagements: reach.map((people) => people * 0.11),
    visits: reach.map((people) => people * 0.013),
    orders: reach.map((people) => (product ? people * 0.0004 : 0)),
  }
}

function spread(mean: number, half: number): Estimate {
  return {
    mean,
    low: mean - half,
    high: mean + half,
    p05: mean - 3 * half,
    p50: mean,
    p95: mean + 3 * half,
    undefined: 0,
  }
}

export function testingFixture(strategy: number): TestingResult {
  return {
    chosen:
      strategy === 0
        ? { 'launch-film': 0.83, 'how-to': 0.135, offer: 0.035 }
        : { 'friend-story': 0.61, offer: 0.39 },
    measuredLift: spread(0.22 + 0.05 * strategy, 0.021),
    trueLift: spread(strategy === 0 ? 0.09 : 0.014, 0.018),
    regret: spread(14 + 20 * strategy, 4),
    impressions: 20_000,
  }
}

export function riskFixture(judged: readonly number[], strategy: number): Risk {
  const defined = judged.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const worst = defined.slice(0, Math.ceil(defined.length / 20))
  return {
    worst5Mean: worst.length === 0 ? null : worst.reduce((sum, value) => sum + value, 0) / worst.length,
    backlash: 0.015 * strategy,
  }
}

const LEVERS = [
  ['budget.split', 0.41, 0.05],
  ['content.cadence', -0.18, 0.04],
  ['content.mix', 0.12, 0.05],
  ['team.calendar', 0.06, 0.02],
  ['influencers.pick', -0.05, 0.06],
  ['testing', 0.02, 0.03],
  ['signals', 0.31, 0.09],
  ['voice', -0.004, 0.01],
] as const

const ASSUMPTIONS = [
  ['sharing', 'further sharers that a sharer of ordinary content brings (R0)', 0.5, 1.5, -0.35, 2.1],
  ['clicking', 'clicks per view', 0.67, 1.5, 0.5, 1.6],
  ['adClicking', 'clicks per ad impression', 0.67, 1.5, 1.55, 0.6],
  ['converting', 'orders per visit', 0.67, 1.5, 0.65, 1.45],
  [
    'contentEffects',
    'strength of all effects of clarity, visuals, quality and the rest',
    0.5,
    1.5,
    0.72,
    1.3,
  ],
  [
    'loyaltyHalfLife',
    'time in which half of what loyalty has gained or lost is forgotten',
    168,
    8760,
    0.8,
    1.2,
  ],
  [
    'interestAfterReaction',
    'chance that a click, question or answer moves a person one stage on',
    0.05,
    0.5,
    0.9,
    1.25,
  ],
  ['viewing', 'chance that a follower sees a post', 0.67, 1.5, 0.9, 1.12],
  ['tiring', 'fatigue with a brand seen again and again', 0, 2, 1.1, 0.95],
  ['sourShares', 'how much more readily sour messages are passed on', 1, 3, 1.05, 0.97],
  ['replyValue', 'time constant with which the value of an answer decays', 0.2, 2, 1.04, 1],
  ['topics', 'effect of topics that a person cares about, on the log of reactions', 0, 1, 1.01, 1.04],
  ['foreignFit', 'fit of a message made for another platform', 0.2, 0.5, 1, 1.02],
  ['peerTrust', 'clicks on other customers’ words against the brand’s own', 1, 2.5, 1.01, 1.02],
] as const

type FollowUps = Pick<ExperimentResult, 'explained' | 'sensitivity' | 'incremental'>

/** What further runs would add: every effect as a share of the best strategy's judged mean. */
export function followUpsFixture(
  strategies: readonly StrategyResult[],
  kpi: KpiId,
  asked: boolean,
  best: number,
): FollowUps {
  if (!asked) return { explained: null, sensitivity: null, incremental: null }
  const leader = strategies[best]!
  const rival = strategies[best === 0 ? 1 : 0]!
  const size = Math.abs(leader.kpis[kpi].mean ?? 1)
  const lead = Math.abs((leader.kpis[kpi].mean ?? 1) - (rival.kpis[kpi].mean ?? 0))
  return {
    explained: LEVERS.map(([lever, effect, half], i) => {
      const [strategy, towards] = i % 2 === 0 ? [rival, leader] : [leader, rival]
      return {
        strategy: strategy.id,
        towards: towards.id,
        lever,
        kpi,
        mean: effect * size,
        low: (effect - half) * size,
        high: (effect + half) * size,
        replications: 40,
        sentence: `${strategy.label.en} with the ${lever} of ${towards.label.en}: about ${Math.round(100 * Math.abs(effect))} % ${effect > 0 ? 'more' : 'less'} ${kpi}${Math.abs(effect) > half ? '' : ', which may be chance'}.`,
      }
    }),
    sensitivity: {
      kpi,
      leader: leader.id,
      rival: rival.id,
      trajectories: 10,
      replications: 8,
      rows: ASSUMPTIONS.map(([assumption, meaning, low, high, leadLow, leadHigh]) => ({
        assumption,
        meaning,
        low,
        high,
        muStar: Math.abs(leadHigh - leadLow) * lead,
        mu: (leadHigh - leadLow) * 0.9 * lead,
        sigma: 0.2 * lead,
        leadLow: leadLow * lead,
        leadHigh: leadHigh * lead,
      })),
      leaderKept: 0.87,
      sentence: `Only sharing, in the lower half of its range, would put ${rival.label.en} ahead of ${leader.label.en}.`,
    },
    incremental: strategies.map((strategy, s) => ({
      strategy: strategy.id,
      kpi,
      replications: 20,
      levers: ['paid', 'owned', 'influencers', 'signals', 'wordOfMouth']
        .filter((_, i) => i !== (s + 2) % 5)
        .map((lever, i) => {
          const mean = size * (0.5 - 0.17 * ((i + s) % 4))
          return { lever, mean, low: mean - 0.08 * size, high: mean + 0.08 * size }
        }),
    })),
  }
}

/** The result with other texts wherever a detail carries one that came from a user or from the engine. */
export function renamedDetails(
  result: ExperimentResult,
  rename: (text: string, place: number) => string,
): ExperimentResult {
  let place = 0
  const renamed = new Map<string, string>()
  const other = (text: string): string => {
    if (!renamed.has(text)) renamed.set(text, rename(text, place++))
    return renamed.get(text)!
  }
  return {
    ...result,
    strategies: result.strategies.map((strategy) => ({
      ...strategy,
      pieces: strategy.pieces.map((piece) => ({
        ...piece,
        creative: other(piece.creative),
        platform: other(piece.platform),
      })),
      testing: strategy.testing && {
        ...strategy.testing,
        chosen: Object.fromEntries(
          Object.entries(strategy.testing.chosen).map(([id, share]) => [other(id), share]),
        ),
      },
    })),
    explained:
      result.explained?.map((effect) => ({
        ...effect,
        lever: other(effect.lever),
        sentence: other(effect.sentence),
      })) ?? null,
    sensitivity: result.sensitivity && {
      ...result.sensitivity,
      sentence: other(result.sensitivity.sentence),
      rows: result.sensitivity.rows.map((row) => ({
        ...row,
        assumption: other(row.assumption),
        meaning: other(row.meaning),
      })),
    },
    incremental:
      result.incremental?.map((attribution) => ({
        ...attribution,
        levers: attribution.levers.map((lever) => ({ ...lever, lever: other(lever.lever) })),
      })) ?? null,
  }
}
