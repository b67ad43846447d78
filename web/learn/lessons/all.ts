import type { Lesson } from '../lesson.js'
import { answeringPeople } from './answering-people.js'
import { fittedMessages } from './fitted-messages.js'
import { hubsOrFans } from './hubs-or-fans.js'
import { limitedAttention } from './limited-attention.js'
import { loudspeakerOrGrapevine } from './loudspeaker-or-grapevine.js'
import { qualityAndBacklash } from './quality-and-backlash.js'
import { seenAgain } from './seen-again.js'
import { testFirst } from './test-first.js'
import { threshold } from './threshold.js'

/** In the order in which they build on each other. */
export const LESSONS: readonly Lesson[] = [
  threshold,
  hubsOrFans,
  loudspeakerOrGrapevine,
  seenAgain,
  limitedAttention,
  qualityAndBacklash,
  testFirst,
  answeringPeople,
  fittedMessages,
]
