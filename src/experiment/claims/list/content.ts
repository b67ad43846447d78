/** What makes a post good. */
import { exactly, less, more, onAverage, type Claim, type Effect, type Trial } from '../claim.js'
import type { MeasureId } from '../measures.js'
import { CAMPAIGN, DEMAND, PEOPLE } from './unmoved.js'

const MUDDLED =
  'Notwithstanding the aforementioned considerations regarding illumination, the manufacturer hereby respectfully announces ' +
  'the commercial availability of an articulated apparatus whose luminous characteristics, having been meticulously calibrated ' +
  'in accordance with ergonomic recommendations, may conceivably facilitate concentration during prolonged nocturnal occupations, ' +
  'insofar as environmental circumstances, individual predispositions and the prescribed operating procedures permit.'
const CLEAR = 'This lamp is easy on your eyes. Read longer, sleep better. Try it for a month, free.'

/** One score of the post from ordinary to strong. */
function score(
  attribute: string,
  claim: string,
  mechanism: string,
  effects: readonly Effect[],
  still: readonly MeasureId[],
): Claim {
  return {
    id: attribute,
    claim,
    mechanism,
    trials: [
      {
        where: null,
        arms: [
          { name: '0.5', settings: [`creatives.post.${attribute}=0.5`] },
          { name: '0.8', settings: [`creatives.post.${attribute}=0.8`] },
        ],
        effects,
        besides: (['reach', 'conversions', 'profit'] as const).filter((id) =>
          effects.every(({ measure }) => measure !== id),
        ),
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN, ...onAverage(...still)],
      },
    ],
  }
}

/** Always in one tone, against none. */
function toned(tone: string, where: string): Trial {
  return {
    where,
    arms: [
      { name: 'neutral', settings: ['defaults.voice.tone=neutral'] },
      { name: tone, settings: [`defaults.voice={tone: ${tone}, consistency: 1}`] },
    ],
    effects: [more('engagementRate'), more('visits')],
    besides: ['shares', 'loyaltyMean'],
    unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
  }
}

const FITTING = [
  { name: 'one for all', settings: ['defaults.content.adapt=false'] },
  { name: 'fitted', settings: ['defaults.content.adapt=true'] },
] as const

export const CONTENT: readonly Claim[] = [
  score(
    'clarity',
    'Clear messages are shared more and bring more visits.',
    'what is understood at once is seen, shared, liked and clicked a little more',
    [more('shares'), more('visits')],
    ['visitsPerClick'],
  ),
  {
    id: 'conciseness',
    claim: 'Short and plain wording works better than long and muddled wording.',
    mechanism: "the post's own text is scored by its length against the platform's and by its readability",
    trials: [
      {
        where: null,
        arms: [
          { name: 'long and muddled', settings: [`creatives.post.text={en: "${MUDDLED}"}`] },
          { name: 'short and plain', settings: [`creatives.post.text={en: "${CLEAR}"}`] },
        ],
        effects: [more('shares'), more('visits'), more('engagementRate')],
        besides: ['reach', 'conversions'],
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN, ...onAverage('visitsPerClick')],
      },
    ],
  },
  score(
    'visual',
    'Pictures and films make people share and visit.',
    'strong visuals are noticed, liked and shared more (Li & Xie 2020)',
    [more('shares'), more('likes'), more('visits')],
    ['visitsPerClick'],
  ),
  score(
    'mobile',
    'Content made for phones brings more visits.',
    'on a phone a fast page loses fewer of those who click',
    [more('visitsPerClick'), more('visits')],
    [],
  ),
  score(
    'quality',
    'Well made content is shared more, and sells more.',
    'craft is shared and clicked more, and convinces those who come',
    [more('shares'), more('visits'), more('conversions')],
    ['visitsPerClick'],
  ),
  score(
    'usefulness',
    'Useful content brings visits and orders, though people pass it on a little less.',
    'information on the offer is clicked and bought from (Lee, Hosanagar & Nair 2018)',
    [more('visits'), more('conversions'), less('sharesPerView')],
    ['visitsPerClick'],
  ),
  {
    id: 'fitted-messages',
    claim: 'A message cut for each platform does better than one message for all.',
    mechanism:
      'what fits a platform is seen, shared, liked and clicked more; sent unchanged it fits at home only',
    trials: [
      {
        where: 'there is money for every cut',
        world: ['creatives.post.fit={x: 0.8, instagram: 0.9, telegram: 0.8}'],
        arms: FITTING,
        effects: [more('engagementRate'), more('visits')],
        besides: ['shares', 'cost', 'profit'],
        unmoved: [...DEMAND, ...PEOPLE, ...exactly('postsPublished')],
      },
      {
        where: 'cutting anew leaves money for fewer posts',
        world: ['creatives.post.fit={x: 0.8, instagram: 0.9, telegram: 0.8}', 'defaults.budget.total=2k USD'],
        arms: FITTING,
        effects: [more('engagementRate'), more('visits')],
        besides: ['postsPublished', 'reach', 'cost', 'profit'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'tone',
    claim: 'A manner of speaking that people like makes them react more.',
    mechanism:
      'a tone shifts how well content fits each platform, and people react more to the tone they like best',
    trials: [
      toned('playful', 'the tone suits people and platforms (playful)'),
      toned('formal', 'the tone suits neither (formal)'),
    ],
  },
  {
    id: 'consistency',
    claim: 'A company that always speaks in the same manner is liked better.',
    mechanism: 'only messages that keep to the tone win loyalty and have its fit',
    trials: [
      {
        where: null,
        world: ['defaults.voice.tone=friendly'],
        arms: [
          { name: '20 % in tone', settings: ['defaults.voice.consistency=0.2'] },
          { name: 'always', settings: ['defaults.voice.consistency=1'] },
        ],
        effects: [more('loyaltyMean'), more('engagementRate')],
        besides: ['visits', 'shares'],
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
      },
    ],
  },
]
