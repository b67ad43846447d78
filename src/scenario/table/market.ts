import { eitherOf, leaf, listOf, mapOf, section } from '../fields.js'
import * as kind from '../kinds.js'
import { interest, label } from './label.js'

/** What the brand sells. */
export const product = section(
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
    quality: leaf(kind.probability, {
      meaning: 'Chance of a good experience; with the rest, word of mouth turns sour.',
      default: '90%',
      example: '85%',
    }),
    repeatHalfLife: leaf(kind.durationOrNone, {
      meaning: 'Time in which half of the customers have bought again; none: nobody does.',
      default: '180d',
      above: '0h',
      example: '180d',
    }),
    reviews: section(
      {
        buyers: leaf(kind.probability, {
          meaning: 'Chance that a buyer of average loyalty writes of a good experience.',
          default: '5%',
          example: '7%',
        }),
        forwarded: leaf(kind.boolean, {
          meaning: "Do customers' own posts and comments travel on?",
          default: 'true',
          example: 'true',
        }),
      },
      { meaning: 'What customers write themselves.' },
    ),
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
  { meaning: 'What is sold; leave it out for a cause, which is judged by reach.', optional: true },
)

/** A rival brand. */
export const competitor = section(
  {
    label: label('competitor'),
    cadence: mapOf(
      leaf(kind.rate, { meaning: 'Posts per time.', required: true, max: '100/d', example: '5/week' }),
      {
        meaning: 'How often it posts, by platform; one that is left out gets no posts.',
        refersTo: 'platform',
        otherwise: '4/week on every platform',
        example: '{x: 5/week}',
      },
    ),
    followers: eitherOf(
      [
        {
          when: 'scalar',
          field: leaf(kind.probability, {
            meaning: "Share of every platform's accounts that follow it.",
            example: '5%',
          }),
        },
        {
          when: 'map',
          field: mapOf(
            leaf(kind.probability, {
              meaning: "Share of the platform's accounts that follow it.",
              required: true,
              example: '6%',
            }),
            {
              meaning:
                "Share of each platform's accounts that follow it; one that is left out has as many for it as for the brand.",
              refersTo: 'platform',
            },
          ),
        },
      ],
      {
        meaning: 'Who follows it at the start: one share for all platforms, or one for each platform.',
        otherwise: 'as many as follow the brand',
      },
    ),
    quality: leaf(kind.probability, {
      meaning: 'Chance of a good experience with what it sells.',
      default: '90%',
      example: '70%',
    }),
    headToHead: leaf(kind.boolean, {
      meaning: "True: who has passed on one brand's content passes on nothing of the other.",
      default: 'false',
      example: 'true',
    }),
  },
  { meaning: 'A rival brand in the same world: posts of its own to followers of its own.' },
)
