export interface HalvingPlan {
  /** Arms in the race, by round. */
  readonly arms: readonly number[]
  /** Trials of each arm in the race, by round. */
  readonly perArm: readonly number[]
}

/**
 * Sequential halving (Karnin, Koren & Somekh 2013, "Almost optimal exploration in multi-armed bandits", algorithm 1):
 * ceil(log2 n) rounds share a budget of trials evenly; each round shares its part evenly over the arms still in
 * the race and keeps the better half of them, rounded up. Trials are rounded down, so the budget is never exceeded.
 *
 * @param arms at least 1; a single arm needs no round
 * @param budget trials in all
 */
export function halvingPlan(arms: number, budget: number): HalvingPlan {
  const inRace: number[] = []
  for (let left = arms; left > 1; left = Math.ceil(left / 2)) inRace.push(left)
  const perRound = Math.floor(budget / inRace.length)
  return { arms: inRace, perArm: inRace.map((left) => Math.floor(perRound / left)) }
}
