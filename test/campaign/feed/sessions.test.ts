import { describe, expect, it } from 'vitest'
import { SESSION_PROFILE, Sessions } from '../../../src/campaign/feed/sessions.js'
import { deriveKey, rootKey, uniform } from '../../../src/random/keyed.js'
import { chiSquareP, uniformKsP } from '../../random/goodness-of-fit.js'
import { FEED } from '../attention.js'

const persons = deriveKey(rootKey('sessions'), 1)
const accounts = deriveKey(rootKey('sessions'), 2)
const HORIZON = 28 * 24
const PEOPLE = 1500

function sessionsOf(
  attention: { sessionsPerHour: number; activeDaily: number },
  horizon = HORIZON,
): Sessions {
  return new Sessions(attention, horizon, persons, accounts)
}

function all(sessions: Sessions, person: number): number[] {
  const times: number[] = []
  for (let t = sessions.nextSession(person, 0); t < Infinity; t = sessions.nextSession(person, t))
    times.push(t)
  return times
}

describe('Sessions', () => {
  const sessions = sessionsOf(FEED)
  const lists = Array.from({ length: PEOPLE }, (_, person) => all(sessions, person))

  it('accounts are active on the wanted share of days (4.5 sigma), and look only then', () => {
    let active = 0
    let onOtherDays = 0
    for (let person = 0; person < PEOPLE; person++) {
      for (let day = 0; day < 28; day++) if (sessions.isActive(person, day)) active++
      for (const t of lists[person]!) if (!sessions.isActive(person, Math.floor(t / 24))) onOtherDays++
    }
    const days = PEOPLE * 28
    expect(onOtherDays).toBe(0)
    expect(Math.abs(active - days * 0.4)).toBeLessThan(4.5 * Math.sqrt(days * 0.4 * 0.6))
  })

  it('an active day has a Poisson number of sessions with the wanted mean (4.5 sigma for mean and dispersion)', () => {
    let days = 0
    let count = 0
    let expected = 0
    let dispersion = 0
    let variance = 0
    for (let person = 0; person < PEOPLE; person++) {
      const byDay = new Float64Array(28)
      for (const t of lists[person]!) byDay[Math.floor(t / 24)]!++
      const mean = 24 * FEED.sessionsPerHour * sessions.keennessOf(person)
      byDay.forEach((n, day) => {
        if (!sessions.isActive(person, day)) return
        days++
        count += n
        expected += mean
        dispersion += (n - mean) ** 2 / mean
        variance += 2 + 1 / mean
      })
    }
    expect(Math.abs(count - expected)).toBeLessThan(4.5 * Math.sqrt(expected))
    expect(Math.abs(dispersion - days)).toBeLessThan(4.5 * Math.sqrt(variance))
  })

  it('keenness is lognormal with mean 1 and log-standard deviation 0.7 (4.5 sigma)', () => {
    const n = 20000
    let sum = 0
    let logs = 0
    let squares = 0
    for (let person = 0; person < n; person++) {
      const keenness = sessions.keennessOf(person)
      sum += keenness
      logs += Math.log(keenness)
      squares += Math.log(keenness) ** 2
    }
    expect(Math.abs(sum / n - 1)).toBeLessThan(4.5 * Math.sqrt((Math.exp(0.49) - 1) / n))
    const spread = Math.sqrt(squares / n - (logs / n) ** 2)
    expect(Math.abs(spread - 0.7)).toBeLessThan((4.5 * 0.7) / Math.sqrt(2 * n))
  })

  it('times follow the weekly profile (chi-square over its 168 hours, false alarm 1e-4)', () => {
    // Days of one account are all active or not: only accounts that are always active give independent counts.
    const always = sessionsOf({ sessionsPerHour: 0.25, activeDaily: 1 })
    const hours = new Float64Array(168)
    let total = 0
    for (let person = 0; person < 300; person++) {
      for (const t of all(always, person)) {
        hours[Math.floor(t) % 168]!++
        total++
      }
    }
    expect(total).toBeGreaterThan(30000)
    const mean = (hour: number): number => (total / 168) * SESSION_PROFILE.hazard(hour)
    expect(chiSquareP(hours, mean)).toBeGreaterThan(1e-4)
  })

  it('on active days they are a Poisson process without seams: gaps exponential, places in a cell uniform (KS, 1e-4)', () => {
    const always = sessionsOf({ sessionsPerHour: 0.25, activeDaily: 1 })
    const gaps: number[] = []
    const places: number[] = []
    for (let person = 0; person < 60; person++) {
      const rate = 0.25 * always.keennessOf(person)
      let before = 0
      for (const t of all(always, person)) {
        const mass = rate * SESSION_PROFILE.integrated(t)
        if (before > 0) gaps.push(-Math.expm1(before - mass))
        places.push(mass - Math.floor(mass))
        before = mass
      }
    }
    expect(gaps.length).toBeGreaterThan(8000)
    expect(uniformKsP(Float64Array.from(gaps))).toBeGreaterThan(1e-4)
    expect(uniformKsP(Float64Array.from(places))).toBeGreaterThan(1e-4)
  })

  it('are one fixed set: any question in any order finds the first session after a time', () => {
    const asked = sessionsOf(FEED)
    const key = rootKey('questions')
    for (let i = 0; i < 4000; i++) {
      const person = Math.floor(uniform(key, i, 0) * 60)
      const list = lists[person]!
      const any = uniform(key, i, 1) * HORIZON * 1.05
      const at = list[Math.floor(uniform(key, i, 2) * list.length)] ?? 0
      const after = i % 3 === 0 ? any : i % 3 === 1 ? at : Math.max(0, at - 1e-9)
      const next = asked.nextSession(person, after)
      expect(next).toBe(list.find((t) => t > after) ?? Infinity)
    }
  })

  it('a longer horizon only adds sessions; another account of the person has others, and the same keenness', () => {
    const longer = sessionsOf(FEED, 2 * HORIZON)
    const elsewhere = new Sessions(FEED, HORIZON, persons, deriveKey(accounts, 9))
    for (let person = 0; person < 40; person++) {
      expect(all(longer, person).filter((t) => t < HORIZON)).toEqual(lists[person])
      expect(elsewhere.keennessOf(person)).toBe(sessions.keennessOf(person))
    }
    expect(all(elsewhere, 7)).not.toEqual(lists[7])
  })

  it('nobody looks at rate 0, when never active, or beyond the horizon', () => {
    expect(sessionsOf({ sessionsPerHour: 0, activeDaily: 1 }).nextSession(1, 0)).toBe(Infinity)
    expect(sessionsOf({ sessionsPerHour: 1, activeDaily: 0 }).nextSession(1, 0)).toBe(Infinity)
    expect(sessionsOf({ sessionsPerHour: 1e-12, activeDaily: 1 }).nextSession(1, 0)).toBe(Infinity)
    expect(sessions.nextSession(1, HORIZON)).toBe(Infinity)
    expect(Math.max(...lists.flat())).toBeLessThan(HORIZON)
  })
})
