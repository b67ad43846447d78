import type { Team } from '../../../src/scenario/scenario.js'

/** A team of one creator and one approver in office hours, with what is changed. */
export function teamOf(
  changes: Partial<Omit<Team, 'roles'>> & { readonly roles?: Partial<Team['roles']> } = {},
): Team {
  return {
    structure: 'central',
    approvals: 1,
    calendar: 'office',
    ...changes,
    roles: { creator: 1, approver: 1, community: 1, analyst: 1, ads: 1, sales: 1, ...changes.roles },
  }
}
