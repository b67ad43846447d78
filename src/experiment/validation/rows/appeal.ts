/** Row 21: messages that would spread without end. */
import { lineOf } from '../line.js'
import type { ProfileId } from '../../../scenario/scenario.js'
import { appealStudy } from '../studies/appeal.js'

const PLATFORMS: readonly (readonly [ProfileId, string])[] = [
  ['x', 'X'],
  ['instagram', 'Instagram'],
  ['facebook', 'Facebook'],
  ['linkedin', 'LinkedIn'],
  ['messenger', 'messengers'],
]

export const appealLines = PLATFORMS.map(([id, name]) =>
  lineOf(
    appealStudy(id),
    {
      row: '21',
      quantity: `messages of random quality with R of 1 and more, ${name}`,
      unit: 'percent',
      evidence: 'hardly any real cascade takes a platform over',
      accept: { low: 0, high: 0.05 },
    },
    (parts) =>
      parts.reduce((sum, { superCritical }) => sum + superCritical, 0) /
      parts.reduce((sum, { messages }) => sum + messages, 0),
  ),
)
