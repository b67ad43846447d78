import { expect, test } from 'vitest'
import { oncePer } from '../../src/campaign/once-per.js'

test('works out each object once, undefined results too, and tells objects apart', () => {
  const asked: string[] = []
  const first = oncePer(({ name }: { name: string }) => {
    asked.push(name)
    return name === '' ? undefined : name[0]
  })
  const [anna, nobody, again] = [{ name: 'Anna' }, { name: '' }, { name: 'Anna' }]
  expect([anna, anna, nobody, nobody, again].map(first)).toEqual(['A', 'A', undefined, undefined, 'A'])
  expect(asked).toEqual(['Anna', '', 'Anna'])
})
