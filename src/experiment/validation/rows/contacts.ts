/** Adoption against the number of contacts who have adopted. */
import { lineOf } from '../line.js'
import { adoptingContactsStudy, CONTACTS, type AdoptingContactsPart } from '../studies/adopting-contacts.js'

function against(parts: readonly AdoptingContactsPart[], contacts: (typeof CONTACTS)[number]): number {
  const total = (index: number): number => parts.reduce((sum, { adopted }) => sum + adopted[index]!, 0)
  return total(CONTACTS.indexOf(contacts)) / total(CONTACTS.indexOf(1))
}

const EVIDENCE =
  'adoption online rises with adopting contacts, each adding less (as in Backstrom et al. 2006)'

export const contactLines = [
  lineOf(
    adoptingContactsStudy,
    {
      row: 'contacts',
      quantity: 'sharers with two contacts who posted it, against one',
      unit: 'times',
      evidence: `2 times: ${EVIDENCE}`,
      accept: { low: 1.6, high: 2.4 },
    },
    (parts) => against(parts, 2),
  ),
  lineOf(
    adoptingContactsStudy,
    {
      row: 'contacts',
      quantity: 'sharers with ten contacts who posted it, against one',
      unit: 'times',
      evidence: `3.7 times: ${EVIDENCE}`,
      accept: { low: 2.96, high: 4.44 },
      explanation:
        'At a view probability of 8 %, seen independently, somebody with ten such contacts meets the message 0.8 times on average, so nearly every contact still finds a fresh viewer and no falling reinforcement could bend the curve. People who are seldom online miss all ten copies at once, and feeds bundle copies: that the model of independent views leaves out.',
    },
    (parts) => against(parts, 10),
  ),
]
