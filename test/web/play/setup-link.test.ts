import { expect, test } from 'vitest'
import { DEFAULT_SETUP } from '../../../web/play/setup.js'
import { parametersOf, setupOf } from '../../../web/play/setup-link.js'
import type { PlaySetup } from '../../../web/play/types.js'

test('a link says only what differs, and comes back as it was', () => {
  expect(parametersOf(DEFAULT_SETUP)).toEqual({})
  const setup: PlaySetup = {
    ...DEFAULT_SETUP,
    network: 'circles',
    shareChance: 0.075,
    fans: 45,
    dice: 'شانس ۷',
  }
  expect(parametersOf(setup)).toEqual({
    network: 'circles',
    shareChance: '0.075',
    fans: '45',
    dice: 'شانس ۷',
  })
  expect(setupOf(parametersOf(setup))).toEqual(setup)
})

test.each([
  ['a share above its range', { shareChance: '0.9' }],
  ['below', { attention: '0' }],
  ['no number', { quality: '1e-3', clickChance: '0x1', stars: '' }],
  ['half a person', { fans: '2.5' }],
  ['an unknown network', { network: '__proto__' }],
  ['dice that would write YAML', { dice: '"\nversion: 2' }],
  ['very long dice', { dice: 'x'.repeat(41) }],
  ['what is no lever', { constructor: '1', people: '7' }],
])('%s is left as it was', (_, parameters: Record<string, string>) => {
  expect(setupOf(parameters)).toEqual(DEFAULT_SETUP)
})
