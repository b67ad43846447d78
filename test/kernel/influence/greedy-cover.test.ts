import { describe, expect, test } from 'vitest'
import { GreedyCover } from '../../../src/kernel/influence/greedy-cover.js'
import { ReverseSets } from '../../../src/kernel/influence/reverse-sets.js'
import { PricedCover } from '../../../src/kernel/influence/priced-cover.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'

function randomSets(nodes: number, count: number, index: number, skew = 1): number[][] {
  const stream = new Stream(deriveKey(rootKey('cover'), index))
  return Array.from({ length: count }, () => {
    const set = new Set<number>()
    for (let i = 0; i <= stream.below(4); i++) set.add(Math.floor(stream.uniform() ** skew * nodes))
    return [...set]
  })
}

function columns(lists: readonly number[][]): ReverseSets {
  const sets = new ReverseSets()
  for (const list of lists) {
    sets.withRoom(sets.written + list.length).set(list, sets.written)
    sets.close(sets.written + list.length)
  }
  return sets
}

function hitBy(lists: readonly number[][], chosen: readonly number[]): number {
  return lists.filter((list) => list.some((v) => chosen.includes(v))).length
}

/** Asks everybody every time. */
function plainGreedy(lists: readonly number[][], nodes: number, k: number): number[] {
  const chosen: number[] = []
  while (chosen.length < k) {
    let best = -1
    let most = -1
    for (let v = 0; v < nodes; v++) {
      const hit = chosen.includes(v) ? -1 : hitBy(lists, [...chosen, v])
      if (hit > most) {
        most = hit
        best = v
      }
    }
    chosen.push(best)
  }
  return chosen
}

function subsets(nodes: number): number[][] {
  return Array.from({ length: 1 << nodes }, (_, bits) =>
    Array.from({ length: nodes }, (_, v) => v).filter((v) => bits & (1 << v)),
  )
}

describe('greedy cover', () => {
  test('chooses as a plain greedy does, and its bound holds for every choice', () => {
    for (let index = 0; index < 12; index++) {
      const nodes = 9
      const lists = randomSets(nodes, 40, index)
      for (const k of [1, 3, 9]) {
        const { chosen, hit, most } = new GreedyCover(nodes, k).choose(columns(lists))
        expect([...chosen]).toEqual(plainGreedy(lists, nodes, k))
        expect(hit).toBe(hitBy(lists, [...chosen]))
        const best = Math.max(
          ...subsets(nodes)
            .filter(({ length }) => length === k)
            .map((s) => hitBy(lists, s)),
        )
        expect(most).toBeGreaterThanOrEqual(best)
        expect(hit).toBeGreaterThanOrEqual((1 - 1 / Math.E) * most)
      }
    }
  })

  test('a table that is too small is widened: many people, few sets each', () => {
    const nodes = 6000
    const lists = randomSets(nodes, 9000, 77)
    const counts = new Uint32Array(nodes)
    const { chosen, hit } = new GreedyCover(nodes, 200).choose(columns(lists))
    const isHit = new Uint8Array(lists.length)
    const setsOf = Array.from({ length: nodes }, (): number[] => [])
    lists.forEach((list, i) => list.forEach((v) => setsOf[v]!.push(i)))
    for (let v = 0; v < nodes; v++) counts[v] = setsOf[v]!.length
    for (const v of chosen) {
      expect(counts[v]).toBe(Math.max(...counts))
      for (const i of setsOf[v]!) {
        if (isHit[i] === 1) continue
        isHit[i] = 1
        for (const u of lists[i]!) counts[u]!--
      }
    }
    expect(hit).toBe(isHit.reduce((sum, one) => sum + one, 0))
  })

  test('given sentinels come first, and the bound holds for every choice', () => {
    const nodes = 9
    for (let index = 0; index < 12; index++) {
      const lists = randomSets(nodes, 40, index)
      const sentinel = index % nodes
      const truncated = lists.map((list) => (list.includes(sentinel) ? [] : list))
      const { chosen, hit, most } = new GreedyCover(nodes, 3).choose(
        columns(truncated),
        Uint32Array.of(sentinel),
      )
      expect(chosen[0]).toBe(sentinel)
      expect(hit).toBe(hitBy(lists, [...chosen]))
      for (const choice of subsets(nodes).filter(({ length }) => length === 3))
        expect(most).toBeGreaterThanOrEqual(hitBy(lists, choice))
    }
  })

  test('a growing collection is counted on, and more places than it takes are filled', () => {
    const lists = randomSets(30, 60, 5)
    const cover = new GreedyCover(30, 30)
    const sets = columns(lists.slice(0, 20))
    cover.choose(sets)
    for (const list of lists.slice(20)) {
      sets.withRoom(sets.written + list.length).set(list, sets.written)
      sets.close(sets.written + list.length)
    }
    const { chosen, hit, most } = cover.choose(sets)
    expect(new Set(chosen).size).toBe(30)
    expect([hit, most]).toEqual([60, 60])
  })
})

describe('cover under prices', () => {
  test('stays within the money, and its bound holds for every affordable choice', () => {
    const nodes = 9
    for (let index = 0; index < 30; index++) {
      const stream = new Stream(deriveKey(rootKey('prices'), index))
      const lists = randomSets(nodes, 40, index, 2)
      const prices = Float64Array.from({ length: nodes }, () => 1 + stream.below(9))
      const budget = 3 + stream.below(15)
      for (const k of [2, 9]) {
        const { chosen, hit, most } = new PricedCover(k, { prices, budget }).choose(columns(lists))
        const cost = (people: Iterable<number>): number => [...people].reduce((sum, v) => sum + prices[v]!, 0)
        expect(cost(chosen)).toBeLessThanOrEqual(budget)
        expect(chosen.length).toBeLessThanOrEqual(k)
        const allowed = subsets(nodes).filter((s) => s.length <= k && cost(s) <= budget)
        const best = Math.max(...allowed.map((s) => hitBy(lists, s)))
        expect(most).toBeGreaterThanOrEqual(best - 1e-9)
        expect(hit).toBeGreaterThanOrEqual(((1 - 1 / Math.E) / 2) * best)
      }
    }
  })
})
