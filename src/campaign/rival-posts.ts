import type { Scenario } from '../scenario/scenario.js'
import { BRAND, type MessageMaker, type PlannedPost } from './plan.js'

/** Posts of rival brands, evenly over the horizon; each rival starts at a moment of its own, so that they do not coincide. */
export function rivalPosts(scenario: Scenario, message: MessageMaker): PlannedPost[] {
  return scenario.competitors.flatMap((rival, index) =>
    scenario.platforms.flatMap(({ id }, platform) => {
      const count = Math.round((rival.cadence[id] ?? 0) * scenario.horizonHours)
      const phase = (index + 1) / (scenario.competitors.length + 1)
      return Array.from({ length: count }, (_, i): PlannedPost => ({
        time: ((i + phase) / count) * scenario.horizonHours,
        platform,
        author: BRAND - 1 - index,
        message: message(`rival:${rival.id}:${id}:${i}`, scenario.creatives.length + index),
        channel: 'owned',
        trust: 1,
        brand: 1 + index,
      }))
    }),
  )
}
