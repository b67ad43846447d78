/** Bought attention, and testing it. */
import { exactly, more, type Arm, type Claim } from '../claim.js'
import { DEMAND, PEOPLE } from './unmoved.js'

/** Nothing but advertisements. */
const ads = (money: string): string[] => [
  `defaults.budget={total: ${money} USD, split: {paid: 100%}}`,
  'defaults.content.cadence={}',
]
const TWO_CREATIVES = 'defaults.content.mix={post: 50%, other: 50%}'
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
      'the test shows the weaker creative less; it costs what is learnt too late, and the variety of ads',
    trials: [
      {
        where: 'the creatives differ',
        world: [...ads('6k'), TWO_CREATIVES, 'creatives.other.usefulness=0.9', 'creatives.other.quality=0.8'],
        arms: TESTS,
        effects: [more('roas', 0, 1), more('roas', 0, 2)],
        besides: ['ctr', 'conversions', 'testRegret'],
        unmoved: [...DEMAND, ...PEOPLE, ...exactly('cost')],
      },
      {
        where: 'the creatives are alike',
        world: [...ads('6k'), TWO_CREATIVES],
        arms: TESTS,
        effects: [more('roas', 0, 1), more('roas', 0, 2)],
        besides: ['ctr', 'conversions', 'testRegret'],
        unmoved: [...DEMAND, ...PEOPLE, ...exactly('cost')],
      },
    ],
  },
  {
    id: 'segment-ads',
    claim: 'Ads for those who care about the topic bring more visits for the same money.',
    mechanism:
      'people react more to topics they care about; a narrow audience costs more and is soon worn out',
    trials: [
      {
        where: 'few care and the money is little',
        world: [
          ...ads('500'),
          'population.segments.young.share=80%',
          'population.segments.working.share=20%',
        ],
        arms: aimed('working', 'who care'),
        effects: [more('ctr'), more('visits')],
        besides: ['reach', 'conversions', 'frequency', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
      {
        where: 'the money is much for so few',
        world: [...ads('6k'), 'population.segments.young.share=80%', 'population.segments.working.share=20%'],
        arms: aimed('working', 'who care'),
        effects: [more('ctr'), more('visits')],
        besides: ['reach', 'conversions', 'frequency', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'follower-ads',
    claim: 'Ads for those who follow the brand bring more visits for the same money.',
    mechanism: 'followers care a little more about its topics; they are few, cost more and see the ads often',
    trials: [
      {
        where: 'the money is little',
        world: ads('200'),
        arms: aimed('followers', 'followers'),
        effects: [more('visits')],
        besides: ['ctr', 'reach', 'frequency', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'lookalike-ads',
    claim: 'Ads for people who resemble the followers bring more visits for the same money.',
    mechanism:
      'likeness is who shares ties with followers: it finds their segment as far as ties stay inside it',
    trials: [
      {
        where: 'the money is little',
        world: ads('200'),
        arms: aimed('lookalike', 'look-alikes'),
        effects: [more('visits')],
        besides: ['ctr', 'reach', 'frequency', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'whole-plan',
    claim: 'A plan balanced over content, people and advertising earns more than the same money in one line.',
    mechanism: 'each line has falling returns: tired followers, worn-out audiences, dear influencers',
    trials: ['6k', '20k'].map((money) => ({
      where: `${money === '6k' ? '6,000' : '20,000'} USD are spent`,
      world: [
        `defaults.budget.total=${money} USD`,
        'defaults.content.cadence={x: 2/d, instagram: 2/d, telegram: 2/d}',
      ],
      arms: [
        {
          name: 'all in content',
          settings: [
            'defaults.budget.split={production: 100%}',
            'defaults.content.cadence={x: 8/d, instagram: 8/d, telegram: 8/d}',
          ],
        },
        {
          name: 'all in influencers',
          settings: [
            'defaults.budget.split={influencers: 100%}',
            'defaults.influencers={pick: random, among: {followers: 500..20k}, count: 10k}',
          ],
        },
        { name: 'all in advertising', settings: [], strategy: 'one-line' },
        {
          name: 'balanced',
          settings: [
            'defaults.budget.split={production: 30%, paid: 60%, influencers: 10%}',
            'defaults.influencers={pick: random, among: {followers: 500..20k}, count: 10k}',
          ],
        },
      ],
      effects: [more('profit', 0, 3), more('profit', 1, 3), more('profit', 2, 3)],
      besides: ['reach', 'visits', 'loyaltyMean', 'cost'],
      unmoved: [...DEMAND, ...PEOPLE],
    })),
  },
]
