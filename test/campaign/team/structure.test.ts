import { expect, test } from 'vitest'
import { approvalSteps, structureEffect } from '../../../src/campaign/team/structure.js'
import { teamOf } from './team-of.js'

test('a central team adds quality and one approval, a team by platform adds fit', () => {
  const central = teamOf({ structure: 'central', approvals: 2 })
  const platform = teamOf({ structure: 'platform', approvals: 2 })
  expect(structureEffect(central)).toEqual({ quality: 0.05, fit: 0 })
  expect(structureEffect(platform)).toEqual({ quality: 0, fit: 0.05 })
  expect(approvalSteps(central)).toBe(3)
  expect(approvalSteps(platform)).toBe(2)
})

test('no team, no structure', () => {
  for (const structure of ['central', 'platform'] as const) {
    const team = teamOf({ structure, approvals: 2, roles: { creator: null } })
    expect(structureEffect(team)).toEqual({ quality: 0, fit: 0 })
    expect(approvalSteps(team)).toBe(0)
  }
})
