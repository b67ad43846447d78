import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PERSIAN_SCENARIOS, persianScenario } from '../../../web/scenarios/persian-scenarios.js'

test('every scenario of ours says in Persian what it is about', () => {
  const paths = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )
  for (const path of paths) expect(persianScenario(`scenarios/${path}`), path).not.toBeNull()
  expect(Object.keys(PERSIAN_SCENARIOS)).toHaveLength(paths.length)
  expect(persianScenario('constructor.yaml')).toBeNull()
})
