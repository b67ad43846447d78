import { describe, expect, test } from 'vitest'
import { erlangC, meanWaitMG1, meanWaitMMc } from '../../src/measure/queueing.js'

/** Erlang's C as it stands in the books, by a sum of terms a^k / k! relative to the last. */
function erlangCBySum(servers: number, load: number): number {
  let term = 1
  let sum = 0
  for (let k = servers; k > 0; k--) {
    term *= k / load
    sum += term
  }
  const waiting = servers / (servers - load)
  return waiting / (sum + waiting)
}

/** Mean wait in M/M/c from the balance equations: p(k) by recursion, L_q = sum of (k - c) p(k), Little's law. */
function waitByBalance(rate: number, service: number, servers: number): number {
  let weight = 1
  let total = 1
  let queued = 0
  for (let k = 1; k < 20000; k++) {
    weight *= (rate * service) / Math.min(k, servers)
    total += weight
    queued += Math.max(0, k - servers) * weight
  }
  return queued / total / rate
}

describe('Erlang C', () => {
  test('one server: the load itself; two servers and load 1: a third; no load: nobody waits', () => {
    expect(erlangC(1, 0.3)).toBeCloseTo(0.3, 15)
    expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 15)
    expect(erlangC(5, 0)).toBe(0)
    expect(erlangC(3, 3)).toBe(1)
  })

  test('agrees with the sum of the books, 1e-12 relative', () => {
    for (const servers of [1, 2, 3, 7, 20, 100, 400])
      for (const utilisation of [0.3, 0.5, 0.9, 0.99]) {
        const load = servers * utilisation
        const wanted = erlangCBySum(servers, load)
        expect(Math.abs(erlangC(servers, load) / wanted - 1)).toBeLessThan(1e-12)
      }
  })
})

describe('mean waits', () => {
  test('M/M/c agrees with the balance equations, 1e-9 relative', () => {
    for (const [rate, service, servers] of [
      [9, 1 / 12, 1],
      [9, 0.2, 2],
      [30, 0.3, 10],
      [2, 14, 30],
    ] as const) {
      const wanted = waitByBalance(rate, service, servers)
      expect(Math.abs(meanWaitMMc(rate, service, servers) / wanted - 1)).toBeLessThan(1e-9)
    }
  })

  test('QUE-02: lambda 9/h, lognormal service of mean 5 min and cv 1.5, waits 0.40625 h', () => {
    expect(Math.abs(meanWaitMG1(9, 5 / 60, 1.5) - 0.40625)).toBeLessThan(1e-12)
  })

  test('M/G/1 with cv 1 is M/M/1; service that never varies halves the wait', () => {
    expect(meanWaitMG1(9, 1 / 12, 1)).toBeCloseTo(meanWaitMMc(9, 1 / 12, 1), 12)
    expect(meanWaitMG1(9, 1 / 12, 0)).toBeCloseTo(meanWaitMMc(9, 1 / 12, 1) / 2, 12)
  })

  test('more work than can be done: no mean wait', () => {
    expect(meanWaitMMc(3, 1, 3)).toBe(Infinity)
    expect(meanWaitMG1(1, 1, 0.5)).toBe(Infinity)
  })

  test('pooling: one queue of c waits less than c queues of one with the same people', () => {
    for (const servers of [2, 3, 10])
      for (const utilisation of [0.2, 0.8, 0.98])
        expect(meanWaitMMc(servers * utilisation, 1, servers)).toBeLessThan(
          meanWaitMMc(utilisation, 1, 1) / servers,
        )
  })
})
