import type { Attention } from '../../src/scenario/scenario.js'

/** Attention as a scenario has it by default: six sessions on an active day, 15 posts a session, 300 posts of others a day. */
export const INDEPENDENT: Attention = {
  mode: 'independent',
  sessionsPerHour: 0.25,
  activeDaily: 0.4,
  scrollDepth: 15,
  backgroundPerHour: 12.5,
  recencyHours: 6,
  windowHours: 72,
  retries: 3,
  boost: 0.1,
}

/** The same people in front of a ranked feed. */
export const FEED: Attention = { ...INDEPENDENT, mode: 'feed' }
