import { exactCap, exactClock, exactCount, exactDuration, exactMoney, exactNumber } from './exact-text.js'
import { exactProbability, exactRate } from './exact-text.js'
import type { Strategy, Team } from './scenario.js'
import { mapped, shares, typedLabel, type TypedMap } from './typed-parts.js'

/** A strategy as it would be typed, with nothing left to `defaults`. */
export function typedStrategy(strategy: Strategy, currency: string): TypedMap {
  const { budget, content, paid, influencers, testing, signals } = strategy
  const { among } = influencers
  return {
    label: typedLabel(strategy.label),
    budget: { total: exactMoney(budget.total, currency), split: shares(budget.split), pace: budget.pace },
    content: {
      mix: shares(content.mix),
      adapt: content.adapt,
      cadence: mapped(content.cadence, exactRate),
      times: {
        weekdays: content.times.weekdays.map(exactClock),
        weekend: content.times.weekend.map(exactClock),
      },
    },
    paid: {
      platforms: shares(paid.platforms),
      audience: paid.audience,
      frequencyCap: exactCap(paid.frequencyCap),
    },
    influencers: {
      pick: influencers.pick,
      ...(among === null
        ? {}
        : { among: { followers: `${exactCount(among.min)}..${exactCount(among.max)}` } }),
      count: exactCount(influencers.count),
      posts: exactCount(influencers.posts),
      trust: influencers.trust,
      fee: exactMoney(influencers.feePerFollower, currency),
      priceSpread: influencers.priceSpread,
      trustSpread: influencers.trustSpread,
    },
    voice: { tone: strategy.voice.tone, consistency: strategy.voice.consistency },
    testing: {
      method: testing.method,
      share: exactProbability(testing.share),
      impressions: exactCount(testing.impressions),
      metric: testing.metric,
    },
    team: typedTeam(strategy.team),
    replies: { answer: strategy.replies.answer },
    signals: {
      detect: signals.detect,
      sensitivity: exactProbability(signals.sensitivity),
      specificity: exactProbability(signals.specificity),
      ...(signals.comments === null ? {} : { comments: signals.comments }),
      outreach: signals.outreach,
      window: exactDuration(signals.windowHours),
    },
  }
}

function typedTeam({ structure, approvals, calendar, roles }: Team): TypedMap {
  const { creator, approver, community, analyst, ads, sales } = roles
  return {
    structure,
    approvals,
    calendar,
    roles: { creator: exactNumber(creator ?? Infinity), approver, community, analyst, ads, sales },
  }
}
