import { describe, expect, it } from 'vitest'
import { MeanReach } from '../../../src/campaign/feed/mean-reach.js'
import { itemsAbove } from '../../../src/campaign/feed/visibility.js'
import { normalQuantile } from '../../../src/math/normal-quantile.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'
import type { Attention } from '../../../src/scenario/scenario.js'
import { FEED } from '../attention.js'

/** Mean over keenness by 4,096 cells of equal chance. */
function overKeenness(value: (keenness: number) => number): number {
  let sum = 0
  for (let i = 0; i < 4096; i++) sum += value(Math.exp(0.7 * normalQuantile((i + 0.5) / 4096) - 0.245)) / 4096
  return sum
}

/** Members and items one by one: hour by hour through days that are active or not. The mean and its standard error. */
function simulated(attention: Attention, score: number, runs: number): { mean: number; error: number } {
  const { activeDaily, backgroundPerHour, recencyHours, retries, scrollDepth, sessionsPerHour, windowHours } =
    attention
  const stream = new Stream(rootKey(JSON.stringify([attention, score])))
  let sum = 0
  let squares = 0
  for (let run = 0; run < runs; run++) {
    const keenness = Math.exp(0.7 * normalQuantile((run + stream.uniform()) / runs) - 0.245)
    const start = 24 * stream.uniform()
    let t = start
    let active = stream.uniform() < activeDaily
    let unseen = 1
    let sessions = 0
    let gap = -Math.log(stream.uniform())
    while (sessions < retries && t < start + windowHours) {
      const hour = Math.floor(t)
      const end = Math.min(hour + 1, start + windowHours)
      const profile = 1 - 0.6 * Math.cos((2 * Math.PI * (hour + 0.5 - 4)) / 24)
      const rate = active ? sessionsPerHour * keenness * profile : 0
      if (rate * (end - t) < gap) {
        gap -= rate * (end - t)
        t = end
        if (t % 24 === 0) active = stream.uniform() < activeDaily
      } else {
        t += gap / rate
        gap = -Math.log(stream.uniform())
        sessions++
        const above = itemsAbove(backgroundPerHour, t - start, recencyHours, score, windowHours)
        unseen *= 1 - Math.exp(-above / scrollDepth)
      }
    }
    sum += 1 - unseen
    squares += (1 - unseen) ** 2
  }
  const mean = sum / runs
  return { mean, error: Math.sqrt((squares / runs - mean * mean) / runs) }
}

describe('MeanReach', () => {
  it.each<[string, Partial<Attention>, number]>([
    ['ranked', {}, 1],
    ['newest first', { recencyHours: 0.05 }, 0],
    ['heavy background', { backgroundPerHour: 100, scrollDepth: 5, recencyHours: 0.05 }, 150],
    ['one session', { retries: 1, sessionsPerHour: 2 }, 2],
    ['a short window', { windowHours: 12.3, activeDaily: 0.9, retries: 8 }, 1.5],
    ['a week', { windowHours: 168 }, 6],
  ])(
    '%s: as simulated one by one (4.5 standard errors and 0.5 %%, false alarm 7e-6)',
    (_name, change, score) => {
      const attention = { ...FEED, ...change }
      const { mean, error } = simulated(attention, score, 30000)
      const found = new MeanReach(attention).at(score)
      expect(Math.abs(found - mean)).toBeLessThan(4.5 * error + 0.005 * mean)
      expect(error / mean).toBeLessThan(0.02)
    },
  )

  it('always active, within a day, above or below everything: closed forms (1e-3)', () => {
    const daily = { ...FEED, activeDaily: 1, windowHours: 24 }
    const once = new MeanReach({ ...daily, retries: 1 })
    const looks = overKeenness((keenness) => 1 - Math.exp(-6 * keenness))
    expect(Math.abs(once.most / looks - 1)).toBeLessThan(1e-3)
    expect(Math.abs(once.least / (looks * Math.exp(-20)) - 1)).toBeLessThan(1e-3)
    // With sessions without number, those that reach the end of the feed are a Poisson process of their own.
    const often = new MeanReach({ ...daily, retries: 60, backgroundPerHour: 1 })
    const reached = overKeenness((keenness) => 1 - Math.exp(-6 * keenness * Math.exp(-24 / 15)))
    expect(Math.abs(often.least / reached - 1)).toBeLessThan(1e-3)
  })

  it('rises with the score between the two, and with anything that helps', () => {
    const reach = new MeanReach(FEED)
    let before = reach.least
    for (let score = -3; score <= 20; score++) {
      const now = reach.at(score)
      expect(now).toBeGreaterThan(before)
      before = now
    }
    expect(before).toBeLessThanOrEqual(reach.most)
    const more: Partial<Attention>[] = [
      { retries: 4 },
      { scrollDepth: 20 },
      { backgroundPerHour: 10 },
      { sessionsPerHour: 0.3 },
      { activeDaily: 0.5 },
    ]
    for (const change of more) {
      expect(new MeanReach({ ...FEED, ...change }).at(1)).toBeGreaterThan(reach.at(1) * 1.001)
    }
  })
})
