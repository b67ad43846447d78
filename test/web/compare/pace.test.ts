import { expect, test } from 'vitest'
import { Pace } from '../../../web/compare/pace.js'

function paced(): { pace: Pace; at: (ms: number) => void } {
  let now = 0
  return { pace: new Pace(() => now), at: (ms) => (now = ms) }
}

test('the time left, from what was finished in this run alone', () => {
  const { pace, at } = paced()
  expect(pace.secondsLeft(100)).toBeNull()
  pace.note(50)
  at(1000)
  pace.note(55)
  expect(pace.secondsLeft(100)).toBeNull()
  at(5000)
  pace.note(60)
  expect(pace.secondsLeft(100)).toBe(20)
})

test('other work has its own pace', () => {
  const { pace, at } = paced()
  pace.note(90)
  at(10_000)
  pace.note(100)
  pace.note(1)
  at(13_000)
  pace.note(4)
  expect(pace.secondsLeft(10)).toBe(6)
})

test('speaks once a second', () => {
  const { pace, at } = paced()
  expect(pace.isDue()).toBe(true)
  at(999)
  expect(pace.isDue()).toBe(false)
  at(1000)
  expect(pace.isDue()).toBe(true)
})
