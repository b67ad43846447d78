/** What the posts of a campaign cost: a dollar for each follower of whoever posts, as the scenario file says. */
import { STATE, type CampaignTrace, type DrawnNetwork } from '../network/types.js'

const COMPANY = -1

/** In dollars. */
export function costOf({ offsets }: DrawnNetwork, { from, persons, states }: CampaignTrace): number {
  let cost = 0
  for (let i = 0; i < persons.length; i++) {
    if (from[i] !== COMPANY || states[i] !== STATE.shared) continue
    const person = persons[i]!
    cost += offsets[person + 1]! - offsets[person]!
  }
  return cost
}

/** Whether both budgets are called the same: neither is more than a quarter above the other. */
export function costAlike([a, b]: readonly [number, number]): boolean {
  return Math.max(a, b) <= 1.25 * Math.min(a, b)
}
