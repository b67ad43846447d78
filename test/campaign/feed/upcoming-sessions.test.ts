import { describe, expect, it } from 'vitest'
import { Scrolling } from '../../../src/campaign/feed/scrolling.js'
import { Sessions } from '../../../src/campaign/feed/sessions.js'
import { UpcomingSessions } from '../../../src/campaign/feed/upcoming-sessions.js'
import { placeBelow } from '../../../src/campaign/feed/visibility.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'
import { FEED } from '../attention.js'

const PEOPLE = 12

describe('UpcomingSessions', () => {
  it.each([1, 2, 3, 9])(
    'remembers nothing wrong with %i retries: any walk, mostly forward, at times back',
    (retries) => {
      const attention = { ...FEED, retries }
      const sessions = new Sessions(attention, 2000, rootKey('persons'), rootKey('accounts'))
      const scrolling = new Scrolling(15, rootKey('scrolling'))
      const upcoming = new UpcomingSessions(attention, PEOPLE, sessions, scrolling)
      const stream = new Stream(rootKey('walk'))
      const now = new Float64Array(PEOPLE)
      let found = 0
      for (let i = 0; i < 2000; i++) {
        const person = stream.below(PEOPLE)
        now[person]! += stream.uniform() < 0.02 ? -Math.min(now[person]!, 30) : stream.uniform() * 8
        let after = now[person]!
        for (let k = stream.below(retries + 1); k >= 0 && after < Infinity; k--) {
          upcoming.next(person, after)
          expect(upcoming.time).toBe(sessions.nextSession(person, after))
          after = upcoming.time
          if (after === Infinity) continue
          expect(upcoming.lowestPlace).toBe(placeBelow(scrolling.end(person, after), 12.5, 6, 72))
          found++
        }
      }
      expect(found).toBeGreaterThan(1300)
    },
  )
})
