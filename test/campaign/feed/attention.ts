import type { Attention } from '../../../src/scenario/scenario.js'

/** Attention as assumed by default: six sessions on an active day, 15 posts a session, 300 posts of others a day. */
export const ATTENTION: Attention = {
  mode: 'feed',
  sessionsPerHour: 0.25,
  activeDaily: 0.4,
  scrollDepth: 15,
  backgroundPerHour: 12.5,
  recencyHours: 6,
  windowHours: 72,
  retries: 3,
  boost: 0.3,
}
