import { describe, expect, test } from 'vitest'
import { addOwnScenario, SCENARIO_FILES } from '../../../web/scenarios/scenario-files.js'
import { handOverParameters, linkedScenario, scenarioParameters } from '../../../web/scenarios/scenario-link.js'

describe('a scenario in a link', () => {
  test('ours go by name, lessons too', async () => {
    for (const file of SCENARIO_FILES) {
      const parameters = await scenarioParameters(file)
      expect(Object.keys(parameters)).toEqual(['p'])
      expect(await linkedScenario(parameters)).toEqual({ kind: 'found', file })
    }
    expect(await linkedScenario({ p: 'lessons/threshold' })).toMatchObject({ kind: 'found' })
  })

  test('one of the reader’s own travels whole, and joins theirs', async () => {
    const own = { path: 'mine.yaml', text: 'version: 1\nname: {en: x, fa: "یک"}\n', own: true }
    expect(await linkedScenario(await scenarioParameters(own))).toEqual({ kind: 'found', file: own })
    expect(await linkedScenario({ o: 'mine.yaml' })).toEqual({ kind: 'found', file: own })
  })

  test('from screen to screen, one that is too long for an address goes by its name', async () => {
    const short = addOwnScenario('short.yaml', 'version: 1')
    expect(Object.keys(await handOverParameters(short))).toEqual(['s'])
    const noise = Array.from({ length: 6000 }, (_, i) => ((i * 7919) % 4093).toString(36)).join(' ')
    const long = addOwnScenario('long.yaml', `# ${noise}`)
    expect(await handOverParameters(long)).toEqual({ o: 'long.yaml' })
    expect(await linkedScenario({ o: 'long.yaml' })).toEqual({ kind: 'found', file: long })
  })

  test('what is not there is said, and nothing of it is trusted', async () => {
    expect(await linkedScenario({})).toEqual({ kind: 'none' })
    addOwnScenario('here.yaml', 'version: 1')
    for (const parameters of [{ p: 'nowhere' }, { o: 'nowhere' }, { o: 'scenarios/cadence.yaml' }, { p: '../package' }])
      expect(await linkedScenario(parameters)).toMatchObject({ kind: 'unknown' })
    expect(await linkedScenario({ p: 'x'.repeat(500) })).toEqual({ kind: 'unknown', name: 'x'.repeat(100) })
    for (const s of ['', '!!', 'AAAA', 'bm90IGRlZmxhdGVk']) expect(await linkedScenario({ s })).toEqual({ kind: 'broken' })
  })
})
