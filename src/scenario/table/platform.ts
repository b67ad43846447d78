import { delayLaw, networkSpec } from '../call.js'
import { eitherOf, leaf, mapOf, section } from '../fields.js'
import * as kind from '../kinds.js'
import { PROFILE_IDS } from '../scenario.js'

const ratePerView = (what: string, example: string) =>
  leaf(kind.probability, {
    meaning: `Chance that a person of average activity ${what} ordinary content per view.`,
    otherwise: "the profile's",
    example,
  })

const profileValue = { otherwise: "the profile's" } as const

const logSpread = (of: string, example: string) =>
  leaf(kind.number, {
    meaning: `Standard deviation of the log of ${of}.`,
    ...profileValue,
    min: '0',
    max: '5',
    example,
  })

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
  activitySpread: logSpread("people's activity", '2.1'),
  contentSpread: logSpread("a post's appeal that nobody can foresee", '0.5'),
  tasteSpread: logSpread("a person's taste for a post", '0.5'),
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
  idealLength: leaf(kind.count, {
    meaning: 'Length of a post, in characters, that is read best.',
    ...profileValue,
    min: '1',
    max: '100k',
    example: '140',
  }),
  patience: leaf(kind.duration, {
    meaning: 'Mean time for which somebody who asks the brand waits for an answer.',
    ...profileValue,
    above: '0h',
    max: '730d',
    example: '3h',
  }),
}

export const platform = section(
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
