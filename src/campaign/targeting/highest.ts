import { uniform, type Key } from '../../random/keyed.js'

/**
 * The `count` people of the highest scores, ascending by number; where the last places are contested by equal scores
 * they go by keyed draw. Linear in the people but for one sort of numbers.
 */
export function highest(people: Uint32Array, scores: Float64Array, count: number, key: Key): Uint32Array {
  if (count >= people.length) return people.slice()
  if (count <= 0) return new Uint32Array(0)
  const ascending = Float64Array.from(people, (person) => scores[person]!).sort()
  const threshold = ascending[ascending.length - count]!
  const contested = people.filter((person) => scores[person] === threshold)
  const sure = people.reduce((sum, person) => sum + (scores[person]! > threshold ? 1 : 0), 0)
  const draws = Float64Array.from(contested, (person) => uniform(key, person, 0))
  const lastDraw = Float64Array.from(draws).sort()[count - sure - 1]!
  const lucky = new Set(contested.filter((_, i) => draws[i]! <= lastDraw))
  return people.filter((person) => scores[person]! > threshold || lucky.has(person))
}
