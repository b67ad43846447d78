import { leaf, listOf, mapOf, section } from '../fields.js'
import * as kind from '../kinds.js'
import { PICKS, type BudgetLine } from '../scenario.js'
import { label } from './label.js'
import { replies, signals, team, testing, voice } from './organisation.js'

const splitShare = (meaning: string, example: string) =>
  leaf(kind.probability, { meaning, otherwise: 'nothing, where another line is given', example })

const split: Record<BudgetLine, ReturnType<typeof splitShare>> = {
  production: splitShare('For making content.', '30%'),
  paid: splitShare('For advertising.', '40%'),
  influencers: splitShare('For the fees of influencers.', '10%'),
  staff: splitShare('For people who post and answer.', '15%'),
  tools: splitShare('For software.', '5%'),
}

/** Where a strategy says nothing about its split. */
export const DEFAULT_SPLIT: Readonly<Record<BudgetLine, number>> = {
  production: 0.3,
  paid: 0.4,
  influencers: 0.1,
  staff: 0.15,
  tools: 0.05,
}

export const strategyField = section(
  {
    label: label('strategy'),
    budget: section(
      {
        total: leaf(kind.money, {
          meaning: 'All that may be spent over the horizon.',
          default: '5k ¤',
          min: '0 ¤',
          max: '100000M ¤',
          example: '20k USD',
        }),
        split: section(split, {
          meaning: 'Shares of the total by line; at most 1 in all.',
          optional: true,
          total: 'at most 1',
          otherwise: 'production 30%, paid 40%, influencers 10%, staff 15%, tools 5%',
        }),
        pace: leaf(kind.choice(['even', 'front-loaded', 'back-loaded']), {
          meaning: 'When advertising is spent.',
          default: 'even',
          example: 'front-loaded',
        }),
      },
      { meaning: 'Money.' },
    ),
    content: section(
      {
        mix: mapOf(
          leaf(kind.probability, { meaning: 'Share of the posts.', required: true, example: '40%' }),
          {
            meaning: 'Shares of the posts by creative; they add up to 1.',
            refersTo: 'creative',
            total: '1',
            otherwise: 'even over all creatives',
            example: '{launch-film: 70%, offer: 30%}',
          },
        ),
        adapt: leaf(kind.boolean, {
          meaning: 'Cut anew for each platform (true), or one message for all (false).',
          default: 'true',
          example: 'false',
        }),
        cadence: mapOf(
          leaf(kind.rate, { meaning: 'Posts per time.', required: true, max: '100/d', example: '4/week' }),
          {
            meaning: 'How often the brand posts, by platform; one that is left out gets no posts.',
            refersTo: 'platform',
            otherwise: '4/week on every platform',
            example: '{x: 2/d, instagram: 4/week}',
          },
        ),
        times: section(
          {
            weekdays: listOf(leaf(kind.clock, { meaning: 'A time of day.', example: '"09:00"' }), {
              meaning: 'Monday to Friday.',
              most: 48,
              default: ['09:00', '18:00'],
              example: '["09:00", "18:00"]',
            }),
            weekend: listOf(leaf(kind.clock, { meaning: 'A time of day.', example: '"11:00"' }), {
              meaning: 'Saturday and Sunday.',
              most: 48,
              default: ['11:00'],
              example: '["11:00"]',
            }),
          },
          { meaning: 'Times of day at which posts go out.' },
        ),
      },
      { meaning: 'What is posted, how often and when.' },
    ),
    paid: section(
      {
        platforms: mapOf(
          leaf(kind.probability, { meaning: 'Share of the paid line.', required: true, example: '50%' }),
          {
            meaning: 'Shares of the paid line by platform; at most 1 in all.',
            refersTo: 'platform',
            total: 'at most 1',
            otherwise: 'even over all platforms',
            example: '{instagram: 60%, x: 40%}',
          },
        ),
        audience: leaf(kind.audience, {
          meaning:
            'Who is shown the ads: everyone, followers of the brand, people like its customers, those whose buying signals were found, or a segment.',
          default: 'everyone',
          example: 'students',
        }),
        frequencyCap: leaf(kind.cap, {
          meaning: 'How often one person is shown ads at most.',
          default: '3/d',
          example: '3/d',
        }),
      },
      { meaning: 'Advertising.' },
    ),
    influencers: section(
      {
        pick: leaf(kind.choice(PICKS), {
          meaning:
            'Whom to hire: the most followed accounts, any, the most central ones (PageRank), those most like the target people, or those that reach most in all (influence maximisation).',
          default: 'degree',
          example: 'random',
        }),
        among: section(
          {
            followers: leaf(kind.range, {
              meaning: 'Follower counts, in people.',
              required: true,
              example: '500..10k',
            }),
          },
          { meaning: 'Only accounts of this size.', optional: true },
        ),
        count: leaf(kind.count, { meaning: 'How many are hired.', default: '4', max: '100k', example: '8' }),
        posts: leaf(kind.count, { meaning: 'Posts by each.', default: '1', max: '1000', example: '4' }),
        trust: leaf(kind.number, {
          meaning: 'Multiplies clicks and shares on what an influencer posts.',
          default: '1.3',
          min: '0',
          max: '100',
          example: '1.3',
        }),
        fee: leaf(kind.money, {
          meaning: 'Price per follower (in people) and post.',
          default: '0.01 ¤',
          min: '0 ¤',
          max: '1M ¤',
          example: '0.01 USD',
        }),
        priceSpread: leaf(kind.number, {
          meaning: "Log-standard deviation of each one's own price around the fee; 0: all ask the same.",
          default: '0',
          min: '0',
          max: '3',
          example: '0.4',
        }),
        trustSpread: leaf(kind.number, {
          meaning: "Log-standard deviation of each one's own trust around `trust`; 0: all alike.",
          default: '0',
          min: '0',
          max: '3',
          example: '0.3',
        }),
      },
      { meaning: 'Accounts that are paid to post.' },
    ),
    voice,
    testing,
    team,
    replies,
    signals,
  },
  { meaning: 'One way to spend the money.' },
)
