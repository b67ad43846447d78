/** What a team's structure does: how many approve, and what that does to what they make (MODEL 5.2, assumptions). */
import type { Team } from '../../scenario/scenario.js'

/** Added to a creative's scores (0 to 1): a central team keeps quality steady, one of its own knows its platform. */
export const STRUCTURE_EFFECTS: Readonly<Record<Team['structure'], { quality: number; fit: number }>> = {
  central: { quality: 0.05, fit: 0 },
  platform: { quality: 0, fit: 0.05 },
}

/** Approval steps that a central team adds. */
const CENTRAL_STEPS = 1

/** Nothing where production is bound by money alone: there is no team that could be organised. */
export function structureEffect(team: Team): { quality: number; fit: number } {
  return team.roles.creator === null ? { quality: 0, fit: 0 } : STRUCTURE_EFFECTS[team.structure]
}

/** Steps in sequence that a piece takes between its making and its posting. */
export function approvalSteps(team: Team): number {
  if (team.roles.creator === null) return 0
  return team.approvals + (team.structure === 'central' ? CENTRAL_STEPS : 0)
}
