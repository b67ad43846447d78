import type { Claim } from './claim.js'
import { ADVERTISING } from './list/advertising.js'
import { COMPANY } from './list/company.js'
import { CONTENT } from './list/content.js'
import { PRESENCE } from './list/presence.js'
import { WORD_OF_MOUTH } from './list/word-of-mouth.js'

/** What is said of social media marketing, as experiments. */
export const ALL_CLAIMS: readonly Claim[] = [
  ...WORD_OF_MOUTH,
  ...CONTENT,
  ...PRESENCE,
  ...ADVERTISING,
  ...COMPANY,
]
