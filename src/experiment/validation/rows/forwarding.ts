/** Row 14: what limits on private forwarding do. */
import { lineOf } from '../line.js'
import { forwardingStudy, type ForwardingPart } from '../studies/forwarding.js'

function total(parts: readonly ForwardingPart[], of: (part: ForwardingPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0)
}

export const forwardingLines = [
  lineOf(
    forwardingStudy,
    {
      row: '14',
      quantity: 'forwards after the limit falls from 20 contacts to 5',
      unit: 'percent',
      evidence: '−25 % (WhatsApp 2019)',
      accept: { low: -0.45, high: -0.15 },
    },
    (parts) => total(parts, ({ five }) => five.all) / total(parts, ({ twenty }) => twenty.all) - 1,
  ),
  lineOf(
    forwardingStudy,
    {
      row: '14',
      quantity: 'forwards of far-travelled messages after their limit falls from 5 contacts to 1',
      unit: 'percent',
      evidence: '−70 % (WhatsApp 2020)',
      accept: { low: -0.85, high: -0.2 },
    },
    (parts) => total(parts, ({ oneWhenFar }) => oneWhenFar.far) / total(parts, ({ five }) => five.far) - 1,
  ),
]
