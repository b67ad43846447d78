import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePacked, encodePacked } from '../../../web/link/packed.js'

const packed = (text: string): string => deflateRawSync(text).toString('base64url')

test('data comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const text = JSON.stringify(value)
      fc.pre(!text.includes('__proto__'))
      const encoded = await encodePacked(value)
      expect(encoded).toMatch(/^[\w-]*$/)
      expect(JSON.stringify(await decodePacked(encoded))).toBe(text)
    }),
    { numRuns: 50 },
  )
})

test('Persian survives', async () => {
  expect(await decodePacked(await encodePacked({ نام: 'می‌رسد' }))).toEqual({ نام: 'می‌رسد' })
})

test('what unfolds to too much is refused before it has', async () => {
  const bomb = packed(`"${'a'.repeat(3_000_000)}"`)
  expect(bomb.length).toBeLessThan(8192)
  await expect(decodePacked(bomb)).rejects.toThrow('too much')
})

test.each(['!!', 'AAAA', 'x'.repeat(9000), packed('{"a":'), packed('\ud800').slice(0, 3)])(
  'broken data is refused: %.20s',
  async (text) => {
    await expect(decodePacked(text)).rejects.toThrow()
  },
)

test('no object gets another prototype', async () => {
  const value = (await decodePacked(packed('{"__proto__": {"a": 1}, "b": 2}'))) as object
  expect(Object.keys(value)).toEqual(['b'])
})
