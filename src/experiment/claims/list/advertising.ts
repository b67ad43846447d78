/** Bought attention, and testing it. */
import { more, type Arm, type Claim, type Effect, type Trial } from '../claim.js'
import { DEMAND, PEOPLE } from './unmoved.js'

/** Nothing but advertisements. */
const ads = (money: string): string[] => [
  `defaults.budget={total: ${money} USD, split: {paid: 100%}}`,
  'defaults.content.cadence={}',
]
/** Advertisements of two kinds, and money for people who read off what a test brings. */
const TESTED = [
  'defaults.budget={total: 9k USD, split: {paid: 66%, staff: 34%}}',
  'defaults.content.cadence={}',
  'defaults.content.mix={post: 50%, other: 50%}',
]
const testing = (method: string, name: string): Arm => ({
  name,
  settings: [`defaults.testing={method: ${method}, share: 20%, impressions: 50k, metric: clicks}`],
})
const TESTS: readonly [Arm, Arm, Arm] = [
  { name: 'no test', settings: ['defaults.testing.method=none'] },
  testing('pilot', 'pilot'),
  testing('thompson', 'Thompson'),
]
/** Ads for everyone against ads for an audience. */
const aimed = (audience: string, name: string): readonly [Arm, Arm] => [
  { name: 'everyone', settings: ['defaults.paid.audience=everyone'] },
  { name, settings: [`defaults.paid.audience=${audience}`] },
]

export const ADVERTISING: readonly Claim[] = [
  {
    id: 'test-advertising',
    claim: 'Testing advertisements before the money is spent brings more for it.',
    mechanism:
      'the test shows the weaker creative less; reading it off is paid work, and one creative wears out sooner than two',
    trials: [
      tested('the creatives differ', ['creatives.other.usefulness=0.9', 'creatives.other.quality=0.8']),
      tested('the creatives are alike', []),
    ],
    because: {
      'supported only where':
        'Where creatives are alike there is nothing to find: reading the test off costs money, and people tire sooner of the one that is left than of two.',
    },
  },
  {
    id: 'segment-ads',
    claim: 'Ads for those who care about the topic are clicked more often.',
    mechanism: 'people react more to topics that they care about',
    trials: segmentTrials([more('ctr')]),
  },
  {
    id: 'segment-visits',
    claim: 'Ads for those who care about the topic bring more visits for the same money.',
    mechanism: 'they are clicked more often, but a narrow audience costs more and is sooner worn out',
    trials: segmentTrials([more('visits')]),
    because: {
      'not supported':
        'The price rises by 24 % for a fifth of the people, and the same few see the advertisement again and again: that takes more than their interest gives.',
    },
  },
  {
    id: 'follower-ads',
    claim: 'Ads for those who follow the brand bring more visits for the same money.',
    mechanism: 'followers care a little more about its topics; they are few, cost more and see the ads often',
    trials: [aimedForLittle('followers', 'followers')],
    because: {
      'not supported':
        'A tenth of the people cost a third more, and their interest in the topic is hardly above that of others. That they might react more for knowing the brand is only in the model as far as they have grown loyal.',
    },
  },
  {
    id: 'lookalike-ads',
    claim: 'Ads for people who resemble the followers bring more visits for the same money.',
    mechanism:
      'likeness is who shares ties with followers: it finds their segment as far as ties stay inside it',
    trials: [aimedForLittle('lookalike', 'look-alikes')],
    because: {
      'not supported':
        'The network knows little of what people care about (40 % of ties stay inside a segment), so look-alikes are hardly more interested than anybody, and cost a third more.',
    },
  },
  {
    id: 'whole-plan',
    claim: 'A plan balanced over content and advertising earns more than the same money in one line.',
    mechanism:
      'each line has falling returns: tired followers, worn-out audiences, influencers who cost what they reach',
    trials: [
      wholePlan('a tenth of the people follow the brand', '10%'),
      wholePlan('three tenths of the people follow the brand', '30%'),
      wholePlan('half of the people follow the brand', '50%'),
    ],
    because: {
      'supported only where':
        'Where a tenth of the people follow the brand its posts reach few and advertisements earn more; where half of them do its posts earn more than any advertisement. In between neither line is far ahead, and each wears out less with half of the money.',
    },
  },
]

function tested(where: string, world: readonly string[]): Trial {
  return {
    where,
    world: [...TESTED, ...world],
    arms: TESTS,
    effects: [more('roas', 0, 1), more('roas', 0, 2), more('profit', 0, 1), more('profit', 0, 2)],
    besides: ['ctr', 'conversions', 'testRegret', 'cost'],
    unmoved: [...DEMAND, ...PEOPLE],
  }
}

function aimedForLittle(audience: string, name: string): Trial {
  return {
    where: 'the money is little',
    world: ads('200'),
    arms: aimed(audience, name),
    effects: [more('visits')],
    besides: ['ctr', 'reach', 'frequency', 'cost'],
    unmoved: [...DEMAND, ...PEOPLE],
  }
}

/** A fifth of the people care. */
function segmentTrials(effects: readonly Effect[]): Trial[] {
  return [
    { where: 'the money is little (500 USD for 60,000 people)', money: '500' },
    { where: 'the money is much for so few (6,000 USD)', money: '6k' },
  ].map(({ where, money }) => ({
    where,
    world: [...ads(money), 'population.segments.young.share=80%', 'population.segments.working.share=20%'],
    arms: aimed('working', 'who care'),
    effects,
    besides: ['reach', 'conversions', 'frequency', 'cost'],
    unmoved: [...DEMAND, ...PEOPLE],
  }))
}

/** Each plan posts as often as its money lasts to the end. */
function wholePlan(where: string, followers: string): Trial {
  const plan = (name: string, split: string, perWeek: number, others: readonly string[] = []): Arm => ({
    name,
    settings: [
      `defaults.budget.split={${split}}`,
      `defaults.content.cadence={x: ${perWeek}/week, instagram: ${perWeek}/week, telegram: ${perWeek}/week}`,
      ...others,
    ],
  })
  return {
    where,
    world: ['x', 'instagram', 'telegram'].map(
      (platform) => `platforms.${platform}.brandFollowers=${followers}`,
    ),
    arms: [
      plan('all in content', 'production: 100%', 10),
      plan('all in influencers', 'influencers: 100%', 0, [
        'defaults.influencers={pick: random, among: {followers: 500..20k}, count: 10k}',
      ]),
      { name: 'all in ads', settings: [], strategy: 'one-line' },
      plan('balanced', 'production: 60%, paid: 40%', 6),
    ],
    effects: [more('profit', 0, 3), more('profit', 1, 3), more('profit', 2, 3)],
    besides: ['reach', 'visits', 'loyaltyMean', 'cost'],
    unmoved: [...DEMAND, ...PEOPLE],
  }
}
