import { describe, expect, it } from 'vitest'
import { countsByHour } from '../../../web/network/counts-by-hour.js'
import { StatesAt } from '../../../web/network/states-at.js'
import { pathTo, traceIndex } from '../../../web/network/trace-index.js'
import { STATE, type CampaignTrace } from '../../../web/network/types.js'

/** 0 posts; 1 and 2 see it from 0; 1 passes it on, 3 sees it from 1; 2 sees it again from 3, visits twice. */
const EVENTS = [
  [0, STATE.shared, 0, -1],
  [1, STATE.saw, 1, 0],
  [2, STATE.saw, 2, 0],
  [2, STATE.shared, 1, 0],
  [3.5, STATE.saw, 3, 1],
  [4, STATE.saw, 2, 3],
  [5, STATE.visited, 2, 0],
  [6, STATE.shared, 2, 0],
  [7, STATE.visited, 2, 0],
] as const

const TRACE: CampaignTrace = {
  hours: Float32Array.from(EVENTS, ([hours]) => hours),
  states: Uint8Array.from(EVENTS, ([, state]) => state),
  persons: Uint32Array.from(EVENTS, ([, , person]) => person),
  from: Int32Array.from(EVENTS, ([, , , from]) => from),
}

const PEOPLE = 5

function at(hours: number): StatesAt {
  const states = new StatesAt(TRACE, PEOPLE)
  states.turnTo(hours)
  return states
}

function countsOf({ reached, shared, visited }: StatesAt): number[] {
  return [reached, shared, visited]
}

describe('StatesAt', () => {
  it('counts people who saw it, people who shared it, and visits', () => {
    expect(countsOf(at(-1))).toEqual([0, 0, 0])
    expect(countsOf(at(0))).toEqual([0, 1, 0])
    expect(countsOf(at(2))).toEqual([2, 2, 0])
    expect(countsOf(at(100))).toEqual([3, 3, 2])
  })

  it('keeps how far each has come, even if less follows', () => {
    expect([...at(2).states]).toEqual([
      STATE.shared,
      STATE.shared,
      STATE.saw,
      STATE.unreached,
      STATE.unreached,
    ])
    expect(at(6).states[2]).toBe(STATE.visited)
  })

  it('gives the same whichever way the time came, forwards and backwards', () => {
    const wanderer = new StatesAt(TRACE, PEOPLE)
    for (const hours of [3, 7, 1, 6.5, 0, 2, 2, 100, -1, 4]) {
      wanderer.turnTo(hours)
      expect([...wanderer.states], `at ${hours}`).toEqual([...at(hours).states])
      expect(countsOf(wanderer), `at ${hours}`).toEqual(countsOf(at(hours)))
    }
  })

  it('knows by whom and whom, as far as time has come', () => {
    expect(at(0).toldBy(0)).toBe(-1)
    expect(at(0).toldBy(1)).toBeNull()
    expect(at(9).toldBy(3)).toBe(1)
    expect(at(9).toldBy(2)).toBe(0)
    expect(at(1).toldWhom(0)).toEqual([1])
    expect(at(9).toldWhom(0)).toEqual([1, 2])
    expect(at(9).toldWhom(3)).toEqual([])
  })

  it('knows the way from the source', () => {
    expect(at(9).pathTo(3)).toEqual([0, 1, 3])
    expect(at(3).pathTo(3)).toEqual([])
    expect(at(9).pathTo(4)).toEqual([])
    expect(at(9).pathTo(0)).toEqual([0])
  })

  it('tells who has just been told, each once, the latest where there are many', () => {
    const told = (after: number, most: number): number[][] => {
      const pairs: number[][] = []
      at(4).eachTold(after, most, (from, to, hours) => pairs.push([from, to, hours]))
      return pairs
    }
    expect(told(-1, 10)).toEqual([
      [0, 1, 1],
      [0, 2, 2],
      [1, 3, 3.5],
    ])
    expect(told(1.5, 10)).toEqual([
      [0, 2, 2],
      [1, 3, 3.5],
    ])
    expect(told(-1, 1)).toEqual([[1, 3, 3.5]])
  })

  it('has nothing to say of an empty trace', () => {
    const empty: CampaignTrace = {
      hours: new Float32Array(),
      states: new Uint8Array(),
      persons: new Uint32Array(),
      from: new Int32Array(),
    }
    const states = new StatesAt(empty, 3)
    states.turnTo(10)
    expect(countsOf(states)).toEqual([0, 0, 0])
    expect(countsByHour(empty, 3)).toEqual([{ hours: 0, reached: 0, shared: 0, visited: 0 }])
  })
})

describe('a path', () => {
  it('ends where a trace leads in circles', () => {
    const circle: CampaignTrace = {
      hours: Float32Array.of(1, 2),
      states: Uint8Array.of(1, 1),
      persons: Uint32Array.of(0, 1),
      from: Int32Array.of(1, 0),
    }
    expect(pathTo(circle, traceIndex(circle, 2), 1)).toEqual([0, 1])
  })
})

describe('countsByHour', () => {
  it('has a row an hour until nothing more happens', () => {
    const rows = countsByHour(TRACE, PEOPLE)
    expect(rows.map(({ hours }) => hours)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(rows.at(-1)).toEqual({ hours: 7, reached: 3, shared: 3, visited: 2 })
  })

  it('takes longer steps where that would be many rows, and loses nothing at the end', () => {
    const rows = countsByHour(TRACE, PEOPLE, 4)
    expect(rows.map(({ hours }) => hours)).toEqual([0, 2, 4, 6, 8])
    expect(rows.at(-1)!.visited).toBe(2)
  })
})
