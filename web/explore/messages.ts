/** What messages are called, and what is taken out. */
import type { Cascades, Removed } from './types.js'
import type { Cascade } from './cascade.js'
import { BRAND } from '../../src/campaign/plan.js'
import { called, labelText } from './names.js'
import { storyWords } from './story-words.js'
import { words } from './words.js'

/** `Launch film, no. 3`. */
export function messageName({ messages, persons, starts }: Cascades, index: number): string {
  const { channel, label, number } = messages[index]!
  const author = persons[starts[index]!]!
  const { ad, influencer, owned, word } = words.value
  switch (channel) {
    case 'owned':
      return owned(labelText(label), number)
    case 'influencer':
      return influencer(labelText(label), author)
    case 'ad':
      return ad(labelText(label), author)
    case 'word':
      return word(author)
  }
}

export function removedName(removed: Removed): string {
  return removed.what === 'person' ? called(removed.person) : storyWords.value.thePost
}

/** What can be taken out to see what an entry meant: a sharer, or the post itself; null for what nobody planned. */
export function removalOf({ message, persons }: Cascade, entry: number): Removed | null {
  const person = persons[entry]!
  if (entry > 0 || message.channel === 'ad') return person === BRAND ? null : { what: 'person', person }
  return message.post === null ? null : { what: 'post', name: message.post }
}
