import { expect } from 'vitest'
import { describeIssue } from '../../src/errors.js'
import { parseScenario } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** The scenario of a text that must have no issues, named `f.yaml`. */
export function valid(text: string): Scenario {
  const { scenario, issues } = parseScenario(text, 'f.yaml')
  expect(issues.map(describeIssue)).toEqual([])
  return scenario!
}

/** What is wrong with a text named `f.yaml`, as it is told. */
export function problems(text: string): string[] {
  return parseScenario(text, 'f.yaml').issues.map(describeIssue)
}

/** A text with one edit, which must hit something. */
export function edit(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return changed
}
