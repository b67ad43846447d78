import { describe, expect, test } from 'vitest'
import { allBelow, childrenBySize, pathTo, topSpreaders } from '../../../web/explore/cascade.js'
import { cascadeFigures, wavesOf } from '../../../web/explore/cascade-figures.js'
import { litOf } from '../../../web/explore/lit.js'
import { sharersCsv } from '../../../web/explore/sharers-csv.js'
import { storyOf } from '../../../web/explore/stories.js'
import { walk } from '../../../web/explore/walk.js'
import { removalOf } from '../../../web/explore/messages.js'
import { STATE, type CampaignTrace } from '../../../web/network/types.js'
import { SMALL } from './small-cascade.js'

describe('a cascade', () => {
  test('knows waves, hours since the post, and who goes back to whom', () => {
    expect([...SMALL.persons]).toEqual([-1, 10, 11, 20, 12, 21, 30])
    expect([...SMALL.waves]).toEqual([0, 1, 1, 2, 1, 2, 3])
    expect([...SMALL.hours]).toEqual([0, 1, 2, 3, 4, 5, 7])
    expect([...SMALL.below]).toEqual([6, 0, 3, 0, 0, 1, 0])
    expect(SMALL.children[0]).toEqual([1, 2, 4])
    expect(childrenBySize(SMALL)[0]).toEqual([2, 1, 4])
    expect(childrenBySize(SMALL)[2]).toEqual([5, 3])
  })

  test('who matters most are those to whom most go back; nobody else is named', () => {
    expect(topSpreaders(SMALL, 8)).toEqual([2, 5])
    expect(topSpreaders(SMALL, 1)).toEqual([2])
  })

  test('whoever is lit has a way to the author and all below', () => {
    expect(pathTo(SMALL, 6)).toEqual([0, 2, 5, 6])
    expect(allBelow(SMALL, 2)).toEqual([3, 5, 6])
    expect(litOf(SMALL, 21)).toEqual({ entry: 5, path: [0, 2, 5], below: [6] })
    expect(litOf(SMALL, 99)).toBeNull()
    expect(litOf(SMALL, null)).toBeNull()
  })

  test('the post is taken out where it is the author, else the person', () => {
    expect(removalOf(SMALL, 0)).toEqual({ what: 'post', name: 'post:offer:1' })
    expect(removalOf(SMALL, 5)).toEqual({ what: 'person', person: 21 })
  })

  test('its file has a row a sharer, and whether each would still share', () => {
    const lines = sharersCsv(SMALL, null).trimEnd().split('\n')
    expect(lines[0]).toBe('person,wave,from,hours_since_post,sharers_below')
    expect(lines[1]).toBe('brand,0,,0.0000,6')
    expect(lines[7]).toBe('30,3,21,7.0000,0')
    const stays = Uint8Array.of(1, 1, 0, 1, 1, 0, 0)
    expect(sharersCsv(SMALL, stays).split('\n')[3]).toBe('11,1,brand,2.0000,3,no')
  })
})

describe('the keys', () => {
  const go = (entry: number, key: string, drawn = 7): number | null => walk(SMALL, drawn, entry, key)

  test('lead to whoever told them, whom they told, and beside', () => {
    expect(go(5, 'ArrowUp')).toBe(2)
    expect(go(2, 'ArrowDown')).toBe(3)
    expect(go(2, 'ArrowRight')).toBe(4)
    expect(go(2, 'ArrowLeft')).toBe(1)
    expect(go(6, 'Home')).toBe(0)
  })

  test('end at the ends, and in what is drawn', () => {
    expect(go(0, 'ArrowUp')).toBe(0)
    expect(go(1, 'ArrowLeft')).toBe(1)
    expect(go(1, 'ArrowDown')).toBe(1)
    expect(go(5, 'ArrowDown', 6)).toBe(5)
    expect(go(2, 'ArrowRight', 4)).toBe(2)
  })

  test('that mean nothing here are left to the page', () => {
    expect(go(0, 'Tab')).toBeNull()
  })
})

describe('its figures', () => {
  test('are those of the tree', () => {
    const figures = cascadeFigures(SMALL)
    expect(figures).toMatchObject({ sharers: 6, depth: 3, breadth: 3, widest: 1, halfHours: 3 })
    expect(figures.reproduction).toBe(3 / 6)
    expect(figures.top).toEqual({ person: 11, share: 4 / 6 })
    // 21 pairs; the edges lie on 6, 12, 6, 6, 10 and 6 of the ways between them.
    expect(figures.distance).toBeCloseTo(46 / 21, 12)
  })

  test('wave by wave: how many, how many each brought, from when to when', () => {
    expect(wavesOf(SMALL)).toEqual([
      { sharers: 1, brought: 3, first: 0, last: 0 },
      { sharers: 3, brought: 2 / 3, first: 1, last: 4 },
      { sharers: 2, brought: 1 / 2, first: 3, last: 5 },
      { sharers: 1, brought: 0, first: 7, last: 7 },
    ])
  })
})

describe('the story of a person', () => {
  const events: readonly (readonly [hours: number, state: number, person: number, from: number])[] = [
    [1, STATE.saw, 11, -1],
    [2, STATE.shared, 11, -1],
    [3, STATE.saw, 20, 11],
    [3, STATE.shared, 20, 11],
    [4, STATE.saw, 40, 11],
    [4.5, STATE.visited, 11, -1],
  ]
  const trace: CampaignTrace = {
    hours: Float32Array.from(events, ([hours]) => hours),
    states: Uint8Array.from(events, ([, state]) => state),
    persons: Uint32Array.from(events, ([, , person]) => person),
    from: Int32Array.from(events, ([, , , from]) => from),
  }

  test('of a sharer: saw, passed on, told, brought, visited', () => {
    expect(storyOf(SMALL, trace, 11)).toEqual({
      person: 11,
      saw: { hours: 1, from: -1 },
      shared: { hours: 2, from: -1 },
      isAuthor: false,
      told: 2,
      toldShared: 1,
      wave: 1,
      below: 3,
      visited: true,
    })
  })

  test('of somebody who kept it, of the author, and of somebody whom it never reached', () => {
    expect(storyOf(SMALL, trace, 40)).toMatchObject({ saw: { hours: 4, from: 11 }, shared: null, wave: null })
    expect(storyOf(SMALL, trace, -1)).toMatchObject({ isAuthor: true, told: 1, toldShared: 1, below: 6 })
    expect(storyOf(SMALL, trace, 77)).toMatchObject({ saw: null, shared: null, isAuthor: false })
  })
})
