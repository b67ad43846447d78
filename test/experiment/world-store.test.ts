import { expect, test } from 'vitest'
import type { World } from '../../src/campaign/world.js'
import { byteSizeOf, worldStore } from '../../src/experiment/world-store.js'

/** Only the size of a world matters to the store. */
function worldOf(bytes: number): World {
  return { segmentOf: new Uint8Array(bytes) } as unknown as World
}

test('the least recently used world goes first, and the newest always stays', () => {
  const store = worldStore(3000)
  expect(store.put(0, worldOf(1000))).toEqual([])
  expect(store.put(1, worldOf(1000))).toEqual([])
  expect(store.get(0)).toBeDefined()
  expect(store.put(2, worldOf(1500))).toEqual([1])
  expect([0, 1, 2].map((index) => store.has(index))).toEqual([true, false, true])
  expect(store.put(3, worldOf(100_000))).toEqual([0, 2])
  expect(store.has(3)).toBe(true)
})

test('there is room while one more of the largest size would fit', () => {
  const store = worldStore(3500)
  expect(store.hasRoom()).toBe(true)
  store.put(0, worldOf(1500))
  expect(store.hasRoom()).toBe(true)
  store.put(1, worldOf(500))
  expect(store.hasRoom()).toBe(false)
})

test('putting a world again does not count it twice', () => {
  const store = worldStore(2500)
  for (let i = 0; i < 5; i++) expect(store.put(0, worldOf(1000))).toEqual([])
  expect(store.put(1, worldOf(1000))).toEqual([])
})

test('a buffer behind several views counts once', () => {
  const columns = new Float64Array(1000)
  const size = byteSizeOf({ a: columns, b: columns.subarray(10), c: [{ d: columns }] })
  expect(size).toBeGreaterThanOrEqual(8000)
  expect(size).toBeLessThan(8200)
})
