/** What people pass on, and what they say themselves. */
import { PROFILES } from '../../../campaign/profiles.js'
import { less, more, times, type Claim } from '../claim.js'
import { CAMPAIGN, DEMAND, PEOPLE } from './unmoved.js'

/** R0 of ordinary content on X. */
const R0_X = PROFILES.x.reproductionNumber
/** R0 where everybody is alike. */
const R0_ALIKE = 0.4

export const WORD_OF_MOUTH: readonly Claim[] = [
  {
    id: 'sharing',
    claim: 'Retweeting brings traffic: what is passed on comes to more people than what is posted.',
    mechanism: 'who passes a message on shows it to followers of their own, who may do the same',
    trials: [
      {
        where: null,
        arms: [
          { name: 'nobody passes on', settings: ['assumptions.sharing=0'] },
          { name: 'as measured', settings: ['assumptions.sharing=1'] },
        ],
        effects: [more('reach'), more('views'), more('visits'), more('conversions')],
        besides: ['shares'],
        unmoved: [...DEMAND, ...CAMPAIGN],
      },
      {
        where: 'the brand posts on X alone and does not advertise',
        world: [
          'population.agents=20k',
          'platforms.instagram=null',
          'platforms.telegram=null',
          'defaults.content.cadence={x: 4/week}',
          'defaults.paid.platforms={}',
          'product.interests=[]',
        ],
        arms: [
          { name: 'R = 0', settings: ['platforms.x.reproductionNumber=0'] },
          { name: `R = ${R0_X}`, settings: [`platforms.x.reproductionNumber=${R0_X}`] },
        ],
        effects: [more('reach'), more('views'), more('visits')],
        besides: ['reproductionNumber'],
        unmoved: [...DEMAND, ...CAMPAIGN],
      },
      {
        where: 'everybody there is equally active and has the same taste (views rise to 1 / (1 - R) times)',
        world: [
          'population.agents=12k',
          'platforms.instagram=null',
          'platforms.telegram=null',
          'defaults.content.cadence={x: 4/week}',
          'defaults.paid.platforms={}',
          'platforms.x.profile=generic',
          'platforms.x.activitySpread=0',
          'platforms.x.contentSpread=0',
          'platforms.x.tasteSpread=0',
          'platforms.x.fatigue=0',
          'platforms.x.freshness=none',
          'platforms.x.ambientAudience=0',
          'platforms.x.audienceSaturation=none',
          'assumptions.loyaltyShare=0',
          'assumptions.sourShares=1',
          'product.interests=[]',
        ],
        arms: [
          { name: 'R = 0', settings: ['platforms.x.reproductionNumber=0'] },
          { name: `R = ${R0_ALIKE}`, settings: [`platforms.x.reproductionNumber=${R0_ALIKE}`] },
        ],
        effects: [times('views', 1 / (1 - R0_ALIKE), 0.1, '1 / (1 - R)')],
        besides: ['visits', 'reproductionNumber'],
        unmoved: [...DEMAND, ...CAMPAIGN],
      },
    ],
  },
  {
    id: 'shareability',
    claim: 'Content that gives a reason to pass it on travels further.',
    mechanism: 'incentive and arousal raise the pressure to share (Berger & Milkman 2012)',
    trials: [
      {
        where: null,
        arms: [
          { name: 'ordinary', settings: ['creatives.post.shareability=0.5'] },
          { name: 'strong', settings: ['creatives.post.shareability=0.8'] },
        ],
        effects: [more('reproductionNumber'), more('structuralVirality'), more('shares'), more('visits')],
        besides: ['reach', 'likes'],
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
      },
    ],
  },
  {
    id: 'customer-words',
    claim: "Customers' own comments and reviews, forwarded by followers, bring further customers.",
    mechanism: "a customer's words go out as a post to the customer's own followers, who may pass them on",
    trials: [
      {
        where: 'many buy and a third of them write about it (each agent is one person)',
        world: [
          'population.peoplePerAgent=1',
          'population.agents=12k',
          'platforms.telegram=null',
          'defaults.content.cadence={x: 1/d, instagram: 1/d}',
          'platforms.x.brandFollowers=30%',
          'platforms.instagram.brandFollowers=30%',
          'defaults.paid.platforms={}',
          'assumptions.converting=10',
          'assumptions.clicking=10',
          'product.reviews.buyers=35%',
          'product.quality=95%',
        ],
        arms: [
          { name: 'kept to themselves', settings: ['product.reviews.forwarded=false'] },
          { name: 'forwarded', settings: ['product.reviews.forwarded=true'] },
        ],
        effects: [more('reach'), more('views'), more('visits'), more('conversions')],
        besides: ['shares', 'customerPosts', 'sourViews'],
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
      },
    ],
  },
  {
    id: 'poor-quality',
    claim: 'A poor product turns word of mouth against the brand.',
    mechanism: 'buyers who are let down speak ill of it, and who has it from them does so too',
    trials: [
      {
        where: null,
        world: ['product.repeatHalfLife=30d'],
        arms: [
          { name: '95 % good', settings: ['product.quality=95%'] },
          { name: '60 % good', settings: ['product.quality=60%'] },
        ],
        effects: [
          more('sourViews'),
          less('visits'),
          less('loyaltyMean'),
          less('repeatRevenue'),
          less('profit'),
        ],
        besides: ['shares', 'conversions'],
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
      },
    ],
  },
  {
    id: 'ordinary-people',
    claim: 'For the same money many ordinary people reach more than a few very followed ones.',
    mechanism:
      'very large audiences are less attentive, and every author starts in another corner of the network',
    trials: [
      {
        where: null,
        world: ['defaults.budget={total: 6k USD, split: {production: 50%, influencers: 50%}}'],
        arms: [
          { name: 'most followed', settings: ['defaults.influencers={pick: degree, count: 1k}'] },
          {
            name: 'ordinary people',
            settings: ['defaults.influencers={pick: random, among: {followers: 500..20k}, count: 1k}'],
          },
        ],
        effects: [more('reach'), more('visits')],
        besides: ['structuralVirality', 'postsPublished', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'influencers',
    claim: 'Influencers bring reach and visits.',
    mechanism: 'their followers see the post, and trust it more than the brand',
    trials: [
      {
        where: null,
        world: ['defaults.budget={total: 8k USD, split: {production: 45%, paid: 30%, influencers: 25%}}'],
        arms: [
          { name: 'none', settings: ['defaults.influencers.count=0'] },
          {
            name: 'a hundred',
            settings: ['defaults.influencers={pick: random, among: {followers: 500..20k}, count: 100}'],
          },
        ],
        effects: [more('reach'), more('visits'), more('conversions')],
        besides: ['cost', 'profit'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'influence-maximisation',
    claim:
      'Choosing people by whom they reach together beats choosing the most followed, where everybody has a price.',
    mechanism:
      'sets of people who would hear of it are covered greedily under the budget, as far as money goes',
    trials: [
      {
        where: 'accounts of 2,000 followers and more can be booked',
        world: [
          'defaults.budget={total: 4k USD, split: {production: 50%, influencers: 50%}}',
          'defaults.influencers={among: {followers: 2k..200k}, count: 100, priceSpread: 0.6}',
        ],
        arms: [
          { name: 'most followed', settings: ['defaults.influencers.pick=degree'] },
          { name: 'by influence', settings: ['defaults.influencers.pick=influence'] },
        ],
        effects: [more('reach'), more('visits')],
        besides: ['postsPublished', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
]
