import { leaf, listOf, mapOf, section } from '../fields.js'
import * as kind from '../kinds.js'
import { TONES } from '../scenario.js'
import { interest } from './label.js'

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
    tone: leaf(kind.choice(TONES), {
      meaning: 'The manner of speaking that its people like best.',
      otherwise: 'none in particular',
      example: 'playful',
    }),
  },
  { meaning: 'A part of the people.' },
)

export const population = section(
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
