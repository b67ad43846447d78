import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Source } from '../../src/campaign/observer.js'
import { readTouches, touched } from '../../src/campaign/touches.js'

test('the word remembers first, last and how many of each source', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 600 }), (sources) => {
      let path = 0
      for (const source of sources) path = touched(path, source as Source)
      const counts = [0, 1, 2].map((of) => Math.min(511, sources.filter((source) => source === of).length))
      expect(readTouches(path)).toEqual({
        first: sources[0] ?? -1,
        last: sources.at(-1) ?? -1,
        counts,
      })
      expect(path).toBeGreaterThanOrEqual(0)
    }),
    { seed: 1 },
  )
})
