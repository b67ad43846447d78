/** In which order people are asked to post for money, by each rule but influence maximisation. */
import { uniform, type Key } from '../../random/keyed.js'
import type { Pick } from '../../scenario/scenario.js'
import { followsBrand } from '../follows-brand.js'
import type { World } from '../world.js'
import { homeAccounts } from './home-accounts.js'
import { likeness } from './likeness.js'
import { prominence } from './prominence.js'
import { DRAW } from './terms.js'

/** `influence` chooses a group and not one after the other (reach-sets.ts). */
export type RankingPick = Exclude<Pick, 'influence'>

/**
 * `people`, the preferred first, cut to a generous short list: sorting a million people to take ten would be waste.
 * - `degree`: most followers first, equals by number.
 * - `random`: in the order of a keyed draw.
 * - `pagerank`: most prominent first, equals by number.
 * - `lookalike`: those most like the brand's followers, who are left out themselves, where they have most followers;
 *   equals by keyed draw.
 * @param wanted how many are enough; about as many, or all of equal rank with the last, come back
 */
export function rankedPeople(
  world: World,
  pick: RankingPick,
  people: readonly number[],
  wanted: number,
  key: Key,
): number[] {
  const draw = (person: number): number => uniform(key, person, DRAW.order)
  switch (pick) {
    case 'random': {
      const share = wanted / people.length
      const first = share >= 1 ? [...people] : people.filter((person) => draw(person) < share)
      return first.sort((a, b) => draw(a) - draw(b) || a - b)
    }
    case 'degree':
      return byScore(people, homeAccounts(world).followers, wanted, (a, b) => a - b)
    case 'pagerank':
      return byScore(people, prominence(world), wanted, (a, b) => a - b)
    case 'lookalike': {
      const { platform: home } = homeAccounts(world)
      const likenessOn = world.platforms.map(likeness)
      const followsOn = world.platforms.map(followsBrand)
      const others = people.filter((person) => followsOn[home[person]!]![person] === 0)
      const scores = Float64Array.from(home, (at, person) => (at < 0 ? 0 : likenessOn[at]![person]!))
      return byScore(others, scores, wanted, (a, b) => draw(a) - draw(b) || a - b)
    }
  }
}

/** People of the highest scores, the highest first; `breakTie` orders equals. */
function byScore(
  people: readonly number[],
  scores: Int32Array | Float64Array,
  wanted: number,
  breakTie: (a: number, b: number) => number,
): number[] {
  let first = [...people]
  if (people.length > wanted) {
    const ascending = Float64Array.from(people, (person) => scores[person]!).sort()
    const threshold = ascending[ascending.length - wanted]!
    first = people.filter((person) => scores[person]! >= threshold)
  }
  return first.sort((a, b) => scores[b]! - scores[a]! || breakTie(a, b))
}
