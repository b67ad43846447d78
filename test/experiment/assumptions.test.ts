import { describe, expect, it } from 'vitest'
import { PROFILES } from '../../src/campaign/profiles.js'
import { assumptionsOf, limitsOf } from '../../src/experiment/assumptions.js'
import type { Scenario, Strategy } from '../../src/scenario/scenario.js'
import { FEED, INDEPENDENT } from '../campaign/attention.js'
import { NO_SIGNALS } from '../campaign/small-world.js'
import { tinyScenario } from './tiny-scenario.js'

const ORDINARY: Pick<Strategy, 'team' | 'replies' | 'signals'> = {
  team: {
    structure: 'central',
    approvals: 1,
    calendar: 'office',
    roles: { creator: null, approver: 1, community: 1, analyst: 0, ads: 0, sales: 0 },
  },
  replies: { answer: [] },
  signals: { ...NO_SIGNALS, outreach: 'none' },
}

/** The tiny launch with every later mechanism switched off, and what a test switches on. */
function scenarioWith(more: Partial<Scenario> = {}, first: Partial<Strategy> = {}): Scenario {
  const tiny = tinyScenario()
  return {
    ...tiny,
    attention: INDEPENDENT,
    product: {
      ...tiny.product!,
      quality: 0.9,
      repeatHalfLifeHours: Infinity,
      reviews: { buyers: 0, forwarded: false },
    },
    competitors: [],
    assumptions: {},
    strategies: tiny.strategies.map((strategy, i) => ({
      ...strategy,
      ...ORDINARY,
      ...(i === 0 ? first : {}),
    })),
    ...more,
  }
}

const said = (scenario: Scenario): string => assumptionsOf(scenario, 1500).join('\n')

describe('assumptionsOf', () => {
  it('says of a plain scenario what it rests on, and nothing of mechanisms that are off', () => {
    const text = said(scenarioWith())
    expect(text).toContain('1,500 people are simulated, each standing for 20;')
    expect(text).toContain('Followers on x and telegram are drawn at random from a heavy-tailed law, 2 times')
    expect(text).toContain('does not depend on what else is in the feed')
    expect(text).toContain('Production is bound by money alone')
    expect(text).toContain('Nobody answers questions or complaints.')
    expect(text).toContain('a chance of 90 %')
    expect(text).not.toMatch(/rival|scroll|working hours and|signals|buy again|Of buyers|Set in the file/i)
  })

  it('describes the feed that is used', () => {
    const text = said(scenarioWith({ attention: FEED }))
    expect(text).toContain(
      '40 % of the accounts are active on a day, look into a ranked feed about 6 times that day and scroll past 15 posts on average, while 12.5 posts of others come in every hour',
    )
    expect(text).not.toContain('does not depend on what else')
  })

  it('names rivals and whether they are head to head', () => {
    const rival = {
      id: 'rival',
      label: { en: 'Rival brand' },
      cadence: { x: 0.03 },
      followers: { x: 0.05 },
      quality: 0.7,
      headToHead: true,
    }
    const text = said(
      scenarioWith({ competitors: [rival, { ...rival, label: { en: 'Other' }, headToHead: false }] }),
    )
    expect(text).toContain(
      'Rival brand posts in the same world to followers of its own; whoever has passed on',
    )
    expect(text).toContain('Other posts in the same world to followers of its own; people may pass on both.')
  })

  it('names the strategies with a team, with answers, with a detector, where not all have one', () => {
    const text = said(
      scenarioWith(
        {},
        {
          label: { en: 'Busy' },
          team: { ...ORDINARY.team, roles: { ...ORDINARY.team.roles, creator: 2 } },
          replies: { answer: ['questions'] },
          signals: { ...ORDINARY.signals, detect: true },
        },
      ),
    )
    expect(text).toContain('random service times (Busy): what is not ready in time skips its slot')
    // ln 2 x 0.459 h = 19 min.
    expect(text).toContain(
      'wait for somebody at work (Busy); people lose patience (mean: x 1 h, telegram 1 h), and the worth of an answer halves every 19 minutes',
    )
    expect(text).toContain('recognised (Busy) with a sensitivity of 83 % and a specificity of 95 %')
  })

  it('says what the product sets in motion', () => {
    const tiny = scenarioWith()
    const text = said(
      scenarioWith({
        product: {
          ...tiny.product!,
          quality: 0.85,
          repeatHalfLifeHours: 4320,
          reviews: { buyers: 0.07, forwarded: true },
        },
      }),
    )
    expect(text).toContain('a chance of 85 %')
    expect(text).toContain(
      'Of buyers with ordinary loyalty 7 % write of a good experience; such posts travel on.',
    )
    expect(text).toContain('buy again within 180 days')
    expect(said(scenarioWith({ product: null }))).not.toMatch(/Profit|experience/)
  })

  it('shows what the file sets over the defaults, and what follows from it', () => {
    const text = said(scenarioWith({ assumptions: { sharing: 0.5, loyaltyBase: 0.1 } }))
    expect(text).toContain('Set in the file over the defaults of the model: sharing 0.5, loyaltyBase 0.1.')
    expect(text).toContain(`x ${PROFILES.x.reproductionNumber / 2},`)
    expect(text).toContain(
      'Loyalty starts at 0.1 of 1; half of what is gained or lost is forgotten in 60 days.',
    )
  })
})

it('limitsOf names nothing that scenarios can switch on', () => {
  const text = limitsOf().join('\n')
  expect(text).toContain('not a forecast')
  expect(text).not.toMatch(/in this version|no ranking|no replies|no limits of a team/i)
})
