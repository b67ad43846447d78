/** The company: talking with people, listening to them, organising the work, and its rivals. */
import {
  diminishing,
  exactly,
  less,
  more,
  onAverage,
  type Arm,
  type Claim,
  type Effect,
  type Trial,
} from '../claim.js'
import { CAMPAIGN, DEMAND, PEOPLE } from './unmoved.js'

/** A firm of which much is asked, and whose customers come again. */
const TALKATIVE = [
  'assumptions.reacting=8',
  'assumptions.converting=4',
  'product.repeatHalfLife=30d',
  'product.quality=80%',
  'defaults.replies={answer: [questions, complaints]}',
  'defaults.budget={total: 9k USD, split: {production: 40%, paid: 20%, staff: 40%}}',
]
const community = (people: number, calendar = 'always'): string =>
  `defaults.team={calendar: ${calendar}, roles: {creator: none, community: ${people}}}`
const managers = (people: number): Arm => ({
  name: String(people),
  dose: people,
  settings: [community(people)],
})

/** A firm with people who look for buying signals and call. */
const SELLING = [
  'population.peoplePerAgent=25',
  'product.price=300 USD',
  'defaults.budget={total: 20k USD, split: {production: 20%, paid: 20%, staff: 60%}}',
]
const FINDING = 'defaults.signals={detect: true, sensitivity: 83%, specificity: 95%}'
const DETECTION: readonly [Arm, Arm] = [
  { name: 'off', settings: ['defaults.signals.detect=false'] },
  { name: 'on', settings: [FINDING] },
]
const sales = (people: number): Arm => ({
  name: String(people),
  dose: people,
  settings: [`defaults.team={roles: {creator: none, analyst: 4, sales: ${people}}}`],
})

const rival = (cadence: string, more = ''): string =>
  `competitors.rival={label: Rival, cadence: ${cadence}, followers: 15%, quality: 80%${more}}`

export const COMPANY: readonly Claim[] = [
  {
    id: 'personal-interaction',
    claim: 'Answering people wins their loyalty; the second person who answers wins less than the first.',
    mechanism: 'a quick answer raises the loyalty of who asked; being ignored lowers it',
    trials: [
      {
        where: 'people ask and complain often',
        world: TALKATIVE,
        arms: [managers(0), managers(1), managers(2)],
        effects: [
          more('loyaltyMean', 0, 1),
          more('loyaltyMean', 1, 2),
          diminishing('loyaltyMean'),
          less('repliesMissed'),
        ],
        besides: ['loyalFollowers', 'conversions', 'repeatRevenue', 'profit'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'repeat-purchase',
    claim: 'Answering people makes customers buy again, each of them more often.',
    mechanism: 'loyal people buy again sooner',
    trials: [
      {
        where: 'people ask and complain often',
        world: TALKATIVE,
        arms: [managers(0), managers(2)],
        effects: [more('repeatRevenue'), more('repeatsPerOrder')],
        besides: ['conversions', 'loyaltyMean', 'profit'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
    because: {
      'not supported':
        'More is sold again only because more is sold: people whose question was answered become interested, buy later and have less time left to buy again. How soon customers come back is settled by their loyalty when the product has arrived; an answer to a complaint comes after that.',
    },
  },
  {
    id: 'response-time',
    claim: 'Quick answers are worth more than late ones.',
    mechanism: 'what an answer is worth falls by e within 28 minutes, and patience runs out',
    trials: [
      {
        where: 'people ask and complain often',
        world: TALKATIVE,
        arms: [
          { name: 'office hours', settings: [community(1, 'office')] },
          { name: 'every day 8 to 22', settings: [community(1, 'extended')] },
          { name: 'day and night', settings: [community(1)] },
        ],
        effects: [
          less('replyTimeMedianHours', 0, 1),
          less('replyTimeMedianHours', 1, 2),
          less('repliesMissed'),
          more('loyaltyMean', 0, 1),
          more('loyaltyMean', 1, 2),
        ],
        besides: ['loyalFollowers', 'profit'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'buying-signals',
    claim: 'Finding people who are about to buy and calling them brings orders.',
    mechanism: 'somebody who intends to buy does so three times as fast in the week after outreach',
    trials: [
      {
        where: null,
        world: SELLING,
        arms: DETECTION,
        effects: [more('leads'), more('conversions')],
        besides: ['signalsDetected', 'cost', 'profit'],
        unmoved: [...DEMAND, ...PEOPLE, ...onAverage('visits')],
      },
    ],
  },
  {
    id: 'sales-capacity',
    claim: 'More sales people help until every signal is followed up.',
    mechanism: 'outreach takes sales people 20 minutes each, in office hours',
    trials: [
      {
        where: 'buying signals are looked for',
        world: [...SELLING, FINDING],
        arms: [sales(0), sales(1), sales(4)],
        effects: [
          more('leads', 0, 1),
          diminishing('leads'),
          more('conversions', 0, 2),
          diminishing('conversions'),
        ],
        besides: ['profit', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE, ...onAverage('visits')],
      },
    ],
  },
  {
    id: 'false-alarms',
    claim: 'A detector that mistakes small talk for buying signals costs more than it brings.',
    mechanism:
      'analysts and sales are paid for every false alarm, and people who are called for nothing like it less',
    trials: [
      {
        where: 'buying signals are looked for',
        world: SELLING,
        arms: [
          { name: 'specificity 95 %', settings: ['defaults.signals={detect: true, specificity: 95%}'] },
          { name: 'specificity 80 %', settings: ['defaults.signals={detect: true, specificity: 80%}'] },
        ],
        effects: [more('signalsDetected'), less('profit')],
        besides: ['leads', 'conversions', 'loyaltyMean', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE, ...onAverage('visits')],
      },
    ],
  },
  {
    id: 'signals-pay',
    claim: 'Looking for buying signals earns more than it costs.',
    mechanism: 'a call costs the same whatever is sold',
    trials: ['120', '15,000'].map((price) => ({
      where: `an order is worth ${price} USD`,
      world: [...SELLING, `product.price=${price.replace(',', '')} USD`],
      arms: DETECTION,
      effects: [more('profit')],
      besides: ['conversions', 'leads', 'cost'],
      unmoved: [...DEMAND, ...PEOPLE, ...onAverage('visits')],
    })),
  },
  {
    id: 'competition',
    claim: 'A rival takes attention from the brand.',
    mechanism: 'in a feed people scroll only so far: what a rival posts stands in the way',
    trials: [
      {
        where: 'each post is seen with a chance of its own',
        arms: [
          { name: 'alone', settings: [rival('{}')] },
          { name: 'a rival', settings: [rival('{x: 2/d, instagram: 2/d, telegram: 2/d}')] },
        ],
        effects: [less('views'), less('reach')],
        besides: ['shareOfVoice'],
        unmoved: [
          ...DEMAND,
          ...PEOPLE,
          ...CAMPAIGN,
          ...exactly('shares', 'visits', 'conversions', 'loyaltyMean'),
        ],
      },
      {
        where: 'people scroll through a ranked feed and the rival posts ten times a day',
        world: [
          'population.agents=3k',
          'platforms.telegram=null',
          'defaults.content.cadence={x: 4/week, instagram: 4/week}',
          'defaults.paid.platforms={}',
          'attention.mode=feed',
        ],
        arms: [
          { name: 'alone', settings: [rival('{}')] },
          { name: 'a rival', settings: [rival('{x: 10/d, instagram: 10/d}')] },
        ],
        effects: [less('views'), less('reach')],
        besides: ['shareOfVoice', 'visits'],
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
      },
    ],
  },
  {
    id: 'head-to-head',
    claim: 'Where people take sides, a rival costs the brand sharers.',
    mechanism: "who has passed on one brand's content passes on nothing of the other's",
    trials: [
      {
        where: null,
        arms: [
          {
            name: 'both',
            settings: [rival('{x: 1/d, instagram: 1/d, telegram: 1/d}', ', headToHead: false')],
          },
          {
            name: 'one or the other',
            settings: [rival('{x: 1/d, instagram: 1/d, telegram: 1/d}', ', headToHead: true')],
          },
        ],
        effects: [less('shares'), less('reach'), less('visits')],
        besides: ['shareOfVoice'],
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
      },
    ],
  },
  {
    id: 'platform-teams',
    claim: 'A team of its own for each platform wins more visits than a central one.',
    mechanism: 'it knows its platform, so that content fits better, and needs one approval less',
    trials: structureTrials([more('visits')]),
  },
  {
    id: 'central-team',
    claim: 'A central team sells more to those who come.',
    mechanism: 'one approval more keeps quality steadier, and quality convinces buyers',
    trials: structureTrials([more('conversionRate')], true),
  },
]

/** The same two teams, where approving is quick and where it holds everything up. */
function structureTrials(effects: readonly Effect[], centralLast = false): Trial[] {
  return [
    { where: 'approvers have time', approvers: 2 },
    { where: 'approvals are the bottleneck', approvers: 0.25 },
  ].map(({ where, approvers }) => {
    const arm = (structure: string, name: string): Arm => ({
      name,
      settings: [
        `defaults.team={structure: ${structure}, approvals: 2, roles: {creator: 2, approver: ${approvers}}}`,
      ],
    })
    const [central, each] = [arm('central', 'central'), arm('platform', 'one each')]
    return {
      where,
      world: ['defaults.budget={total: 12k USD, split: {production: 40%, paid: 30%, staff: 30%}}'],
      arms: centralLast ? [each, central] : [central, each],
      effects,
      besides: ['engagementRate', 'conversions', 'postsPublished', 'cost', 'profit'],
      unmoved: [...DEMAND, ...PEOPLE],
    }
  })
}
