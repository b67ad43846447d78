/**
 * The scenario file, key by key: the one table from which the validator, the JSON Schema of editors, the
 * origins in `hearsay config` and the reference of the documentation are made. A new mechanism of the
 * engine gets its keys here and nowhere else.
 */
import { leaf, listOf, mapOf, section, eitherOf, type ValueOf } from './fields.js'
import * as kind from './kinds.js'
import { delayLaw, networkSpec } from './call.js'
import { FORMATS, PROFILE_IDS, type BudgetLine } from './scenario.js'

const label = (of: string) =>
  eitherOf(
    [
      {
        when: 'scalar',
        field: leaf(kind.text, { meaning: `Name of the ${of}, in English.`, example: 'Spring launch' }),
      },
      {
        when: 'map',
        field: section(
          {
            en: leaf(kind.text, { meaning: 'In English.', required: true, example: 'Spring launch' }),
            fa: leaf(kind.text, { meaning: 'In Persian.', example: 'معرفی محصول' }),
          },
          { meaning: `Name of the ${of} by language.` },
        ),
      },
    ],
    { meaning: `Name of the ${of} for people: a text, or one by language.`, otherwise: 'the id' },
  )

const interest = leaf(kind.text, { meaning: 'A topic.', example: 'music' })

const segment = section(
  {
    share: leaf(kind.probability, {
      meaning: 'Share of the people who are in this segment; the shares add up to 1.',
      required: true,
      example: '40%',
    }),
    interests: listOf(interest, {
      meaning: 'Topics that its people care about: content on them is shared and clicked more.',
      most: 50,
      default: [],
      example: '[fun, music]',
    }),
    activity: leaf(kind.number, {
      meaning: 'Multiplies how actively its people share, like and click; 1 is average.',
      default: '1',
      min: '0.01',
      max: '100',
      example: '1.2',
    }),
  },
  { meaning: 'A part of the people.' },
)

const population = section(
  {
    agents: leaf(kind.count, {
      meaning: 'Simulated persons on generated networks.',
      default: '20k',
      min: '10',
      max: '5M',
      example: '20k',
    }),
    peoplePerAgent: leaf(kind.count, {
      meaning: 'How many real people one simulated person stands for; reach, orders and money count people.',
      default: '1',
      min: '1',
      max: '1M',
      example: '50',
    }),
    redraw: leaf(kind.count, {
      meaning: 'How many networks are drawn: replication r lives on network r mod redraw.',
      default: '10',
      min: '1',
      max: '1000',
      example: '10',
    }),
    homophily: leaf(kind.probability, {
      meaning: "Chance that a tie stays inside the segment (Newman's assortativity of segments).",
      default: '40%',
      example: '40%',
    }),
    segments: mapOf(segment, {
      meaning: 'Parts of the people, by id.',
      defines: 'segment',
      least: 1,
      most: 10,
      otherwise: 'one segment, `people`',
    }),
  },
  { meaning: 'The people; the same person on two platforms is one person.' },
)

const ratePerView = (what: string, example: string) =>
  leaf(kind.probability, {
    meaning: `Chance that a person of average activity ${what} ordinary content per view.`,
    otherwise: "the profile's",
    example,
  })

const profileValue = { otherwise: "the profile's" } as const

const network = eitherOf(
  [
    {
      when: { key: 'file' },
      field: section(
        {
          file: leaf(kind.filePath, {
            meaning: 'A network of your own: edge list, CSV, GEXF, GraphML or graphology JSON, also gzipped.',
            required: true,
            example: 'followers.csv.gz',
          }),
          direction: leaf(kind.choice(['influence', 'follows', 'undirected']), {
            meaning:
              'What a row `u v` means: content flows u to v; or u follows v, so content flows v to u; or both ways.',
            default: 'follows',
            example: 'follows',
          }),
        },
        { meaning: 'A network from a file.' },
      ),
    },
    {
      when: { key: 'spec' },
      field: section(
        {
          spec: leaf(networkSpec, {
            meaning: 'A generator call, built from its own `seed=`.',
            required: true,
            example: 'barabasi-albert(nodes=100000, links=8)',
          }),
        },
        { meaning: 'A network from a generator.' },
      ),
    },
    {
      when: 'map',
      field: section(
        {
          model: leaf(kind.choice(['follower']), {
            meaning: 'Directed follower graph with heavy tails, segments, returned ties and triangles.',
            default: 'follower',
            example: 'follower',
          }),
          followers: leaf(kind.number, {
            meaning: 'Mean number of followers of an account, in simulated persons.',
            default: '40',
            above: '0',
            max: '10000',
            example: '40',
          }),
          reciprocity: leaf(kind.probability, {
            meaning: 'Share of ties that are returned.',
            ...profileValue,
            example: '22%',
          }),
          exponent: leaf(kind.number, {
            meaning:
              'Exponent of the density of follower counts (for messengers, log-standard deviation of contact counts).',
            ...profileValue,
            above: '0',
            max: '10',
            example: '2.3',
          }),
          closure: leaf(kind.probability, {
            meaning: 'Share of ties made with a followee of a followee, which makes triangles.',
            default: '10%',
            example: '10%',
          }),
        },
        { meaning: 'A drawn follower network.' },
      ),
    },
  ],
  {
    meaning: 'Who follows whom: `model: follower`, `spec: a generator call`, or `file:` and `direction:`.',
    default: 2,
  },
)

/** Values of the profile that a scenario may set: the key here, and the profile's own where it differs. */
export const profileOverrides = {
  reproductionNumber: leaf(kind.number, {
    meaning: 'Further sharers that a sharer of ordinary content brings, before fatigue and freshness (R0).',
    ...profileValue,
    min: '0',
    max: '5',
    example: '0.4',
  }),
  viewProbability: leaf(kind.probability, {
    meaning: 'Chance that a follower sees a post.',
    ...profileValue,
    above: '0',
    example: '8%',
  }),
  likesPerView: ratePerView('likes', '0.4%'),
  commentsPerView: ratePerView('comments on', '0.03%'),
  clicksPerView: ratePerView('clicks', '0.16%'),
  delay: leaf(delayLaw, {
    meaning: 'Law of the delay from delivery to view.',
    ...profileValue,
    example: 'lognormal(median=2h, sigma=1.1)',
  }),
  freshness: leaf(kind.durationOrNone, {
    meaning: 'Time constant with which content loses its appeal; none: it keeps it.',
    ...profileValue,
    above: '0h',
    example: '72h',
  }),
  mobileShare: leaf(kind.probability, {
    meaning: 'Share of people on a phone.',
    ...profileValue,
    example: '86%',
  }),
  cpm: leaf(kind.money, {
    meaning: 'Price of a thousand ad impressions.',
    ...profileValue,
    above: '0 ¤',
    max: '1M ¤',
    example: '6.46 USD',
  }),
  adClickRate: leaf(kind.probability, {
    meaning: 'Clicks per ad impression.',
    ...profileValue,
    example: '0.86%',
  }),
  conversionRate: leaf(kind.probability, {
    meaning: 'Orders per visit on a desktop computer.',
    ...profileValue,
    example: '0.7%',
  }),
  ambientAudience: leaf(kind.number, {
    meaning:
      'People beyond the followers to whom a post is offered, in multiples of the mean follower count.',
    ...profileValue,
    min: '0',
    max: '1000000',
    example: '1.5',
  }),
  audienceSaturation: leaf(kind.numberOrNone, {
    meaning: 'Audience beyond which followers are less attentive, in multiples of the mean follower count.',
    ...profileValue,
    above: '0',
    example: '23',
  }),
  activitySpread: leaf(kind.number, {
    meaning: "Standard deviation of the log of people's activity.",
    ...profileValue,
    min: '0',
    max: '5',
    example: '2.1',
  }),
  contentSpread: leaf(kind.number, {
    meaning: "Standard deviation of the log of a post's appeal that nobody can foresee.",
    ...profileValue,
    min: '0',
    max: '5',
    example: '0.5',
  }),
  tasteSpread: leaf(kind.number, {
    meaning: "Standard deviation of the log of a person's taste for a post.",
    ...profileValue,
    min: '0',
    max: '5',
    example: '0.5',
  }),
  fatigue: leaf(kind.number, {
    meaning: "Fall of the log of every reaction per repeat of the brand's content seen.",
    ...profileValue,
    min: '0',
    max: '10',
    example: '0.15',
  }),
  fatigueHalfLife: leaf(kind.duration, {
    meaning: 'Time in which half of the repeats are forgotten.',
    ...profileValue,
    above: '0h',
    example: '84h',
  }),
}

const platform = section(
  {
    profile: leaf(kind.choice(PROFILE_IDS), {
      meaning: 'Manners of the platform: norms, delays, reactions and ad prices, each replaceable below.',
      required: true,
      example: 'instagram',
    }),
    members: eitherOf(
      [
        {
          when: 'scalar',
          field: leaf(kind.probability, { meaning: 'Chance that anybody has an account.', example: '60%' }),
        },
        {
          when: 'map',
          field: mapOf(
            leaf(kind.probability, {
              meaning: 'Chance of having an account.',
              required: true,
              example: '50%',
            }),
            {
              meaning: 'Chance of having an account, by segment.',
              refersTo: 'segment',
            },
          ),
        },
      ],
      { meaning: 'Who has an account: one chance for all, or one for each segment.', otherwise: '100%' },
    ),
    network,
    brandFollowers: leaf(kind.probability, {
      meaning: "Share of the platform's accounts that follow the brand at the start.",
      default: '5%',
      example: '6%',
    }),
    ...profileOverrides,
  },
  { meaning: 'A social medium with its members and ties.' },
)

const product = section(
  {
    name: label('product'),
    interests: listOf(interest, {
      meaning: 'Topics that it belongs to.',
      most: 50,
      default: [],
      example: '[home, fun]',
    }),
    price: leaf(kind.money, {
      meaning: 'What an order brings.',
      required: true,
      above: '0 ¤',
      max: '1000M ¤',
      example: '199 USD',
    }),
    margin: leaf(kind.probability, {
      meaning: 'Share of the price that is left after the cost of the goods.',
      default: '40%',
      example: '50%',
    }),
    baselineOrders: section(
      {
        rate: leaf(kind.rate, {
          meaning: 'Orders without any social activity.',
          default: '1/d',
          max: '1000000/d',
          example: '0.02/d',
        }),
        per: leaf(kind.people, {
          meaning: 'How many people place them.',
          default: '1k',
          min: '1',
          example: '1k people',
        }),
      },
      { meaning: 'What is sold without any social activity.' },
    ),
  },
  {
    meaning: 'What is sold; leave it out for a cause, which is judged by reach.',
    optional: true,
    later: ['quality', 'repeatHalfLife', 'reviews'],
  },
)

const attribute = (meaning: string) => leaf(kind.score, { meaning, default: '0.5', example: '0.8' })

const creative = section(
  {
    label: label('creative'),
    format: leaf(kind.choice(FORMATS), { meaning: 'What it is.', default: 'image', example: 'video' }),
    clarity: attribute('Is it understood at once?'),
    visual: attribute('Visual strength: 0 text only, 0.6 an ordinary picture, 0.9 professional.'),
    mobile: attribute('How well it works on a phone; 1: vertical and loads in a second.'),
    quality: attribute('Craft.'),
    shareability: attribute('Does it give reason to pass it on (awe, humour, an incentive)?'),
    usefulness: attribute('Practical value, information on the offer.'),
    fit: mapOf(
      leaf(kind.score, { meaning: 'How well it suits the platform.', required: true, example: '0.9' }),
      {
        meaning: 'How well it suits each platform; one that is left out has 0.5.',
        refersTo: 'platform',
        example: '{instagram: 0.9, x: 0.6}',
      },
    ),
    interests: listOf(interest, {
      meaning: 'Topics that it is about.',
      most: 50,
      otherwise: "the product's",
      example: '[music]',
    }),
  },
  { meaning: 'A message that can be posted.', later: ['text', 'sentiment'] },
)

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
          meaning: 'Who is shown the ads: everyone, or a segment.',
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
        pick: leaf(kind.choice(['degree', 'random'], ['influence', 'pagerank', 'lookalike']), {
          meaning: 'The most followed accounts, or any.',
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
      },
      { meaning: 'Accounts that are paid to post.' },
    ),
  },
  { meaning: 'One way to spend the money.', later: ['voice', 'testing', 'team', 'replies', 'signals'] },
)

export const SCENARIO = section(
  {
    version: leaf(kind.version, { meaning: 'Version of this file format.', required: true, example: '1' }),
    name: { ...label('scenario'), otherwise: 'Untitled scenario' },
    seed: leaf(kind.seed, {
      meaning: 'All luck follows from this text; the same text gives the same results to the last bit.',
      default: 'hearsay',
      example: 'spring',
    }),
    horizon: leaf(kind.duration, {
      meaning: 'How long is simulated; the start is Monday 00:00.',
      default: '30d',
      min: '1h',
      max: '730d',
      example: '30d',
    }),
    replications: leaf(kind.count, {
      meaning: 'How many times every strategy is run.',
      default: '200',
      min: '1',
      max: '1M',
      example: '200',
    }),
    currency: leaf(kind.currencyCode, {
      meaning: 'Currency of every amount in the file.',
      default: 'USD',
      example: 'EUR',
    }),
    population,
    platforms: mapOf(platform, {
      meaning: 'The social media of this scenario, by id.',
      defines: 'platform',
      least: 1,
      most: 20,
    }),
    attention: section(
      {
        mode: leaf(kind.choice(['independent'], ['feed']), {
          meaning: 'Each post is seen with a chance of its own, whatever else is in the feed.',
          default: 'independent',
          example: 'independent',
        }),
      },
      { meaning: 'How people come to see posts.', later: ['sessions', 'scrollDepth', 'background'] },
    ),
    product,
    creatives: mapOf(creative, {
      meaning: 'The messages, by id.',
      defines: 'creative',
      least: 1,
      most: 200,
    }),
    defaults: {
      ...strategyField,
      meaning: 'What all strategies share; each says only what it changes (null takes out).',
    },
    strategies: mapOf(strategyField, {
      meaning: 'The strategies to compare, by id.',
      defines: 'strategy',
      least: 1,
      most: 50,
    }),
    compare: section(
      {
        kpi: leaf(kind.kpi, {
          meaning: 'What decides.',
          otherwise: 'profit with a product, else reach',
          example: 'profit',
        }),
        also: listOf(leaf(kind.kpi, { meaning: 'A KPI.', example: 'visits' }), {
          meaning: 'What is shown beside it.',
          most: 50,
          otherwise:
            'reach, visits, conversions and roi with a product, else views, shares and engagementRate',
          example: '[reach, visits]',
        }),
        confidence: leaf(kind.probability, {
          meaning: 'Confidence of all intervals.',
          default: '95%',
          min: '50%',
          max: '99.99%',
          example: '95%',
        }),
        flopBelow: leaf(kind.text, {
          meaning: 'A run whose deciding KPI lies below this is a flop.',
          otherwise: 'no flop line',
          example: '0 USD',
        }),
      },
      { meaning: 'How strategies are judged.', later: ['attribution'] },
    ),
    expect: listOf(leaf(kind.text, { meaning: 'An expectation.', example: 'always-on.profit > 0 USD' }), {
      meaning: 'What must come out, as `strategy.kpi > value`; otherwise the command ends with exit code 4.',
      most: 100,
      default: [],
      example: '[always-on.profit > 0 USD]',
    }),
  },
  {
    meaning: 'A scenario of social media marketing.',
    later: ['competitors', 'team', 'replies', 'signals', 'testing', 'voice'],
  },
)

export type ScenarioValues = ValueOf<typeof SCENARIO>
export type StrategyValues = ValueOf<typeof strategyField>
export type PlatformValues = ValueOf<typeof platform>
