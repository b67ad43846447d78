import { eitherOf, leaf, listOf, mapOf, section } from '../fields.js'
import * as kind from '../kinds.js'
import { FORMATS, SENTIMENTS } from '../scenario.js'
import { interest, label } from './label.js'

const attribute = (meaning: string) => leaf(kind.score, { meaning, default: '0.5', example: '0.8' })

const postText = (meaning: string, example: string) => leaf(kind.postText, { meaning, example })

export const creative = section(
  {
    label: label('creative'),
    format: leaf(kind.choice(FORMATS), { meaning: 'What it is.', default: 'image', example: 'video' }),
    text: eitherOf(
      [
        {
          when: 'scalar',
          field: postText('The text of the post, in English or Persian.', 'Espresso at home.'),
        },
        {
          when: 'map',
          field: section(
            {
              en: postText('In English.', 'Espresso at home.'),
              fa: postText('In Persian.', 'اسپرسو در خانه.'),
            },
            { meaning: 'The text of the post by language; one of the two is enough.' },
          ),
        },
      ],
      {
        meaning:
          'The text of the post, scored for clarity on every platform where no `clarity` is given: a text, or one by language.',
        otherwise: 'none',
      },
    ),
    clarity: leaf(kind.score, {
      meaning: 'Is it understood at once?',
      otherwise: 'scored from `text`, where there is one; else 0.5',
      example: '0.8',
    }),
    visual: attribute('Visual strength: 0 text only, 0.6 an ordinary picture, 0.9 professional.'),
    mobile: attribute('How well it works on a phone; 1: vertical and loads in a second.'),
    quality: attribute('Craft.'),
    shareability: attribute('Does it give reason to pass it on (awe, humour, an incentive)?'),
    usefulness: attribute('Practical value, information on the offer.'),
    sentiment: leaf(kind.choice(SENTIMENTS), {
      meaning: 'Its emotional tone: positive content is shared more than neutral, sad content less.',
      default: 'neutral',
      example: 'positive',
    }),
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
  { meaning: 'A message that can be posted.' },
)
