import { buildLabel } from './build-label.js'
import { BUDGET_LINES } from './scenario.js'
import type { BudgetLine, Creative, Platform, Strategy, Team } from './scenario.js'
import { ANSWERABLE } from './table/organisation.js'
import { DEFAULT_SPLIT } from './table/strategy.js'
import type { StrategyValues } from './table.js'

/** Posts per hour of a brand whose cadence is not given: four a week. */
const DEFAULT_CADENCE = 4 / 168

/** What holds where a strategy has no section `team`: nobody approves, and money alone bounds what is made. */
const NO_TEAM: Team = {
  structure: 'central',
  approvals: 0,
  calendar: 'office',
  roles: { creator: null, approver: 1, community: 1, analyst: 0.5, ads: 0.5, sales: 1 },
}

/** A strategy with what depends on the scenario's platforms and creatives filled in. */
export function buildStrategy(
  id: string,
  strategy: StrategyValues,
  platforms: readonly Platform[],
  creatives: readonly Creative[],
): Strategy {
  const { budget, content, paid, influencers, signals } = strategy
  const { split } = budget
  const shares = BUDGET_LINES.map((line) => [
    line,
    split === undefined ? DEFAULT_SPLIT[line] : (split[line] ?? 0),
  ])
  return {
    id,
    label: buildLabel(strategy.label, id),
    budget: {
      total: budget.total,
      split: Object.fromEntries(shares) as Record<BudgetLine, number>,
      pace: budget.pace,
    },
    content: {
      mix: content.mix ?? evenly(creatives),
      adapt: content.adapt,
      cadence: content.cadence ?? fourAWeek(platforms),
      times: { weekdays: sorted(content.times.weekdays), weekend: sorted(content.times.weekend) },
    },
    paid: {
      platforms: paid.platforms ?? evenly(platforms),
      audience: paid.audience,
      frequencyCap: paid.frequencyCap,
    },
    influencers: {
      pick: influencers.pick,
      among: influencers.among?.followers ?? null,
      count: influencers.count,
      posts: influencers.posts,
      trust: influencers.trust,
      feePerFollower: influencers.fee,
      priceSpread: influencers.priceSpread,
      trustSpread: influencers.trustSpread,
    },
    voice: strategy.voice,
    testing: strategy.testing,
    team: buildTeam(strategy.team),
    replies: { answer: ANSWERABLE.filter((what) => strategy.replies.answer?.includes(what)) },
    signals: {
      detect: signals.detect,
      sensitivity: signals.sensitivity,
      specificity: signals.specificity,
      comments: signals.comments ?? null,
      outreach: signals.outreach,
      windowHours: signals.window,
    },
  }
}

/** Four posts a week on every platform. */
export function fourAWeek(platforms: readonly Platform[]): Readonly<Record<string, number>> {
  return Object.fromEntries(platforms.map((platform) => [platform.id, DEFAULT_CADENCE]))
}

function evenly(parts: readonly { readonly id: string }[]): Readonly<Record<string, number>> {
  return Object.fromEntries(parts.map((part) => [part.id, 1 / parts.length]))
}

function sorted(hours: readonly number[] | undefined): readonly number[] {
  return [...new Set(hours)].sort((a, b) => a - b)
}

function buildTeam(team: StrategyValues['team']): Team {
  if (team === undefined) return NO_TEAM
  const { creator } = team.roles
  return { ...team, roles: { ...team.roles, creator: creator === Infinity ? null : creator } }
}
