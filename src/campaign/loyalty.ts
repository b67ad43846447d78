/**
 * Loyalty L in [0, 1] of a person to the brand (MODEL 5.3): what is above or below the baseline is forgotten by half every
 * half-life; good moments move it towards 1, bad ones towards 0. All in closed form, so that it costs nothing between events.
 */
import { LN2 } from '../math/constants.js'
import { exp } from '../math/exp.js'

/** L after `hours` without events: L_b + (L - L_b) 2^(-hours / halfLife). */
export function loyaltyAfter(loyalty: number, base: number, halfLifeHours: number, hours: number): number {
  return base + (loyalty - base) * exp((-LN2 * hours) / halfLifeHours)
}

/** L + g (1 - L). */
export function loyaltyGained(loyalty: number, gain: number): number {
  return loyalty + gain * (1 - loyalty)
}

/** L (1 - d). */
export function loyaltyLost(loyalty: number, loss: number): number {
  return loyalty * (1 - loss)
}

/**
 * What an answer is worth after a wait, as a share of an immediate one: e^(-wait / tau). Three published points (20, 9 and
 * 2.33 dollars of willingness to pay after 0, 22 and more than 60 minutes) lie on it with tau = 27.6 minutes.
 */
export function replyValue(waitHours: number, tauHours: number): number {
  return exp(-waitHours / tauHours)
}
