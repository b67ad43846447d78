import { cascadeAt, type Cascade } from '../../../web/explore/cascade.js'
import type { Cascades } from '../../../web/explore/types.js'

/**
 * The company tells 10, 11 and 12; 11 tells 20 and 21; 21 tells 30. A second cascade comes before it, so that places
 * in the columns are not those of the cascade.
 */
export const CASCADES: Cascades = {
  messages: [
    { id: '0', channel: 'influencer', label: { en: 'film' }, number: 0, post: 'film', platform: 0 },
    { id: '1', channel: 'owned', label: { en: 'offer' }, number: 2, post: 'post:offer:1', platform: 0 },
  ],
  starts: Uint32Array.of(0, 2, 9),
  parents: Int32Array.of(-1, 0, -1, 0, 0, 2, 0, 2, 5),
  persons: Int32Array.of(5, 6, -1, 10, 11, 20, 12, 21, 30),
  hours: Float64Array.of(0, 1, 4, 5, 6, 7, 8, 9, 11),
  left: 0,
}

export const SMALL: Cascade = cascadeAt(CASCADES, 1)
