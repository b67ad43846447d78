/** How a company works: how it speaks, tests, is staffed, answers and listens. */
import { leaf, listOf, section } from '../fields.js'
import * as kind from '../kinds.js'
import { CALENDARS, TEST_METHODS, TEST_METRICS, TONES } from '../scenario.js'

/** What can be answered. */
export const ANSWERABLE = ['questions', 'complaints'] as const

export const voice = section(
  {
    tone: leaf(kind.choice(TONES), {
      meaning: "The company's manner of speaking.",
      default: 'neutral',
      example: 'friendly',
    }),
    consistency: leaf(kind.score, {
      meaning: 'Does it speak the same everywhere?',
      default: '0.8',
      example: '0.8',
    }),
  },
  { meaning: 'How the company speaks.' },
)

export const testing = section(
  {
    method: leaf(kind.choice(TEST_METHODS), {
      meaning:
        'Test advertising: none, a pilot before the rest is spent, Thompson sampling, or halving the field again and again.',
      default: 'none',
      example: 'pilot',
    }),
    share: leaf(kind.probability, {
      meaning: 'The most that the test may take of the advertising line.',
      default: '10%',
      example: '10%',
    }),
    impressions: leaf(kind.count, {
      meaning: 'Impressions of the test in all, over all creatives.',
      default: '20k',
      min: '1',
      max: '1000M',
      example: '20k',
    }),
    metric: leaf(kind.choice(TEST_METRICS), {
      meaning: 'What the test counts as a success.',
      default: 'clicks',
      example: 'orders',
    }),
  },
  { meaning: 'Trying creatives out as advertisements before the money is spent.' },
)

const staff = (meaning: string, standard: string) =>
  leaf(kind.number, { meaning, default: standard, min: '0', max: '1000', example: standard })

export const team = section(
  {
    structure: leaf(kind.choice(['central', 'platform']), {
      meaning:
        'One team for all with one approval more and steadier quality (central), or one for each platform: faster, better fit (platform).',
      default: 'central',
      example: 'platform',
    }),
    approvals: leaf(kind.count, {
      meaning: 'Approval steps before a piece goes out.',
      default: '1',
      max: '5',
      example: '2',
    }),
    calendar: leaf(kind.choice(CALENDARS), {
      meaning:
        'When people work: Monday to Friday 9 to 17 (office), every day 8 to 22 (extended), or day and night (always).',
      default: 'office',
      example: 'extended',
    }),
    roles: section(
      {
        creator: leaf(kind.numberOrNone, {
          meaning: 'Who make the content; none: making it is bound by money alone.',
          default: '1',
          min: '0',
          max: '1000',
          example: '2',
        }),
        approver: staff('Who approve it.', '1'),
        community: staff('Who answer questions and complaints.', '1'),
        analyst: staff('Who read tests and signals.', '0.5'),
        ads: staff('Who run the advertising.', '0.5'),
        sales: staff('Who contact people with buying signals.', '1'),
      },
      { meaning: 'Full-time people by role; fractions are allowed.' },
    ),
  },
  {
    meaning: 'Who does the work, and when.',
    optional: true,
    otherwise: 'no approvals, and making content is bound by money alone; the rest as below',
  },
)

export const replies = section(
  {
    answer: listOf(leaf(kind.choice(ANSWERABLE), { meaning: 'What is answered.', example: 'questions' }), {
      meaning: 'What the community people answer.',
      most: 2,
      default: [],
      example: '[questions, complaints]',
    }),
  },
  { meaning: 'Talking with people who ask or complain.' },
)

export const signals = section(
  {
    detect: leaf(kind.boolean, {
      meaning: 'Look for buying signals in what people write?',
      default: 'false',
      example: 'true',
    }),
    sensitivity: leaf(kind.probability, {
      meaning: 'Share of the true signals that are found.',
      default: '83%',
      example: '83%',
    }),
    specificity: leaf(kind.probability, {
      meaning: 'Share of the other posts that are rightly passed over.',
      default: '95%',
      example: '95%',
    }),
    comments: leaf(kind.filePath, {
      meaning:
        'File of labelled comments that a detector is trained on; it takes the place of the two shares.',
      example: 'comments.csv',
    }),
    outreach: leaf(kind.choice(['sales', 'none']), {
      meaning: 'Who contacts the people found.',
      default: 'sales',
      example: 'none',
    }),
    window: leaf(kind.duration, {
      meaning: 'How long outreach works on a person.',
      default: '7d',
      above: '0h',
      max: '730d',
      example: '7d',
    }),
  },
  { meaning: 'Finding people who are about to buy.' },
)
