/** The parts of a strategy that a file sets on its own: what can be moved alone while everything else stays. */
import type { Strategy } from '../../scenario/scenario.js'
import { sameValue } from './same-value.js'

export const LEVER_IDS = [
  'content.mix',
  'content.adapt',
  'content.cadence',
  'content.times',
  'budget.total',
  'budget.split',
  'budget.pace',
  'paid.platforms',
  'paid.audience',
  'paid.frequencyCap',
  'influencers',
  'voice',
  'testing',
  'team',
  'replies',
  'signals',
] as const
/** As in the scenario file. */
export type LeverId = (typeof LEVER_IDS)[number]

/** The levers that two strategies set differently, in the order of `LEVER_IDS`. A share of 0 is as good as none. */
export function differingLevers(a: Strategy, b: Strategy): LeverId[] {
  return LEVER_IDS.filter((lever) => !sameValue(settingOf(a, lever), settingOf(b, lever)))
}

/** Strategy `a` with `b`'s setting of one lever. */
export function take(a: Strategy, b: Strategy, lever: LeverId): Strategy {
  const [section, key] = lever.split('.') as [SectionId, string | undefined]
  if (key === undefined) return { ...a, [section]: b[section] }
  const setting = (b[section] as Readonly<Record<string, unknown>>)[key]
  return { ...a, [section]: { ...a[section], [key]: setting } }
}

type SectionId = Exclude<keyof Strategy, 'id' | 'label'>

/** A lever's setting in a form in which equal settings are equal values. */
function settingOf(strategy: Strategy, lever: LeverId): unknown {
  switch (lever) {
    case 'content.mix':
      return withoutZeros(strategy.content.mix)
    case 'content.adapt':
      return strategy.content.adapt
    case 'content.cadence':
      return withoutZeros(strategy.content.cadence)
    case 'content.times': {
      const { weekdays, weekend } = strategy.content.times
      return [inOrder(weekdays), inOrder(weekend)]
    }
    case 'budget.total':
      return strategy.budget.total
    case 'budget.split':
      return strategy.budget.split
    case 'budget.pace':
      return strategy.budget.pace
    case 'paid.platforms':
      return withoutZeros(strategy.paid.platforms)
    case 'paid.audience':
      return strategy.paid.audience
    case 'paid.frequencyCap':
      return strategy.paid.frequencyCap
    case 'replies':
      return [...strategy.replies.answer].sort()
    default:
      return strategy[lever]
  }
}

function withoutZeros(shares: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(shares).filter(([, share]) => share !== 0))
}

function inOrder(hours: readonly number[]): number[] {
  return [...hours].sort((a, b) => a - b)
}
