import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PERSIAN_SCENARIOS, persianScenario } from '../../../web/scenarios/persian-scenarios.js'

test('every scenario of ours says in Persian what it is about', () => {
  const names = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))
  for (const name of names) expect(persianScenario(`scenarios/${name}`), name).not.toBeNull()
  expect(Object.keys(PERSIAN_SCENARIOS)).toHaveLength(names.length)
  expect(persianScenario('constructor.yaml')).toBeNull()
})
