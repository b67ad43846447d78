import { PURPOSE } from '../random/purposes.js'
import { deriveKey, type Key } from '../random/keyed.js'
import type { Message } from './plan.js'

/** What a message's draws are for. */
const MESSAGE_PURPOSES = [
  'share',
  'like',
  'comment',
  'click',
  'taste',
  'delay',
  'view',
  'landing',
  'conversion',
  'ambient',
  'fanOut',
  'sentiment',
] as const
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number]

/** The keys of one message in one replication: equal in every strategy that sends the same message. */
export type MessageKeys = Readonly<Record<MessagePurpose, Key>>

export function messageKeys(replication: Key, message: Message): MessageKeys {
  const keys = {} as Record<MessagePurpose, Key>
  for (const purpose of MESSAGE_PURPOSES) {
    keys[purpose] = deriveKey(deriveKey(replication, PURPOSE[purpose]), message.key)
  }
  return keys
}
