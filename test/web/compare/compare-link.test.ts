import { describe, expect, test } from 'vitest'
import { comparisonParameters, linkedComparison } from '../../../web/compare/compare-link.js'
import { SCENARIO_FILES } from '../../../web/scenarios/scenario-files.js'
import { smallScenario } from './small-scenario.js'

const [ours] = SCENARIO_FILES
const own = { path: 'mine.yaml', text: smallScenario(), own: true }

describe('a comparison in a link', () => {
  test('comes back as it was, own files among it', async () => {
    const asked = { files: [ours!, own], replications: 12, seed: 'a & b' }
    const parameters = await comparisonParameters(asked)
    expect(parameters).toMatchObject({ p: 'product-launch', n: '12', seed: 'a & b' })
    expect(await linkedComparison(parameters)).toEqual({ kind: 'found', ...asked })
  })

  test('names the scenario alone where nothing else is said', async () => {
    expect(await linkedComparison({ p: 'cadence' })).toMatchObject({
      kind: 'found',
      files: [{ path: 'scenarios/cadence.yaml' }],
      replications: null,
      seed: null,
    })
  })

  test.each(['0', '1', '10001', '1e9', '2.5', 'many', ''])('of %j campaigns asks for none', async (n) => {
    expect(await linkedComparison({ p: 'cadence', n })).toMatchObject({ kind: 'found', replications: null })
  })

  test('that is wrong is told', async () => {
    expect(await linkedComparison({})).toEqual({ kind: 'none' })
    expect(await linkedComparison({ n: '5', seed: 'x' })).toEqual({ kind: 'none' })
    expect(await linkedComparison({ p: 'gone' })).toEqual({ kind: 'unknown', name: 'gone' })
    expect(await linkedComparison({ p: 'cadence', p2: 'gone' })).toEqual({ kind: 'unknown', name: 'gone' })
    expect(await linkedComparison({ s: 'AAAA' })).toEqual({ kind: 'broken' })
    expect(await linkedComparison({ p: 'cadence', seed: 'x'.repeat(101) })).toMatchObject({ seed: null })
  })
})
