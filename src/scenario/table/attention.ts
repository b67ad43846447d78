import { leaf, section } from '../fields.js'
import * as kind from '../kinds.js'

export const attention = section(
  {
    mode: leaf(kind.choice(['independent', 'feed']), {
      meaning:
        'How posts are seen: each with a chance of its own, whatever else there is (independent), or in a ranked feed with limited scrolling (feed).',
      default: 'independent',
      example: 'feed',
    }),
    sessions: leaf(kind.rate, {
      meaning: 'Feed: how often an account opens it on a day on which it is active.',
      default: '6/d',
      above: '0/d',
      max: '1000/d',
      example: '6/d',
    }),
    activeDaily: leaf(kind.probability, {
      meaning: 'Feed: chance that an account is active on a day.',
      default: '40%',
      above: '0%',
      example: '40%',
    }),
    scrollDepth: leaf(kind.number, {
      meaning: 'Feed: mean number of items scrolled past in a session.',
      default: '15',
      min: '1',
      max: '10000',
      example: '15',
    }),
    background: leaf(kind.rate, {
      meaning: 'Feed: posts of others that come into it.',
      default: '12.5/h',
      max: '10000/h',
      example: '12.5/h',
    }),
    recency: leaf(kind.duration, {
      meaning: 'Feed: time constant of the ranking by age; near 0: newest first.',
      default: '6h',
      min: '36s',
      max: '90d',
      example: '6h',
    }),
    window: leaf(kind.duration, {
      meaning: 'Feed: older items are not shown.',
      default: '72h',
      above: '0h',
      max: '90d',
      example: '72h',
    }),
    retries: leaf(kind.count, {
      meaning: 'Feed: sessions in which an item is offered, the first one included.',
      default: '3',
      min: '1',
      max: '20',
      example: '3',
    }),
    boost: leaf(kind.number, {
      meaning: 'Feed: what has been shared n times is ranked so as to be seen (1 + n)^boost times as often.',
      default: '0.1',
      min: '0',
      max: '10',
      example: '0.1',
    }),
  },
  { meaning: 'How people come to see posts.' },
)
