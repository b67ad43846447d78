import { describe, expect, test } from 'vitest'
import { BRAND, OURS } from '../../src/campaign/plan.js'
import { ShareTree } from '../../src/campaign/share-tree.js'
import { cascadesIn, peopleIn } from '../../src/observe/cascades-in.js'

/** Post 0 by the brand with a chain and a branch; post 1, or an ad, that two people share, one of them onward. */
function smallTree(second: 'ad' | 'owned'): ShareTree {
  const post = { time: 0, platform: 0, author: BRAND, message: 0, trust: 1, brand: OURS }
  const tree = new ShareTree([
    { ...post, channel: 'owned' },
    { ...post, channel: second },
  ])
  const brand = tree.add(-1, 0, -1, 0)
  const ad = tree.add(-1, 1, -1, 1)
  const a = tree.add(10, 2, brand, 0)
  const b = tree.add(11, 3, ad, 1)
  tree.add(12, 4, a, 0)
  tree.add(13, 5, b, 1)
  tree.add(14, 6, ad, 1)
  tree.add(15, 7, brand, 0)
  return tree
}

describe('cascadesIn', () => {
  test('one cascade a post; of an ad, one for each person who passed it on', () => {
    const cascades = cascadesIn(smallTree('ad'))
    expect(cascades.map(({ post, parents, nodes }) => [post, [...parents], [...nodes]])).toEqual([
      [0, [-1, 0, 1, 0], [0, 2, 4, 7]],
      [1, [-1, 0], [3, 5]],
      [1, [-1], [6]],
    ])
    expect([...cascades[1]!.hours]).toEqual([3, 5])
  })

  test('cascades of rival brands are nobody of ours', () => {
    const post = { time: 0, platform: 0, message: 0, trust: 1, channel: 'owned' as const }
    const tree = new ShareTree([
      { ...post, author: BRAND, brand: OURS },
      { ...post, author: BRAND - 1, brand: 1 },
    ])
    tree.add(10, 1, tree.add(BRAND, 0, -1, 0), 0)
    tree.add(10, 1, tree.add(BRAND - 1, 0, -1, 1), 1)
    expect(cascadesIn(tree).map(({ post: of }) => of)).toEqual([0])
  })

  test('without ads every entry is in exactly one cascade', () => {
    const cascades = cascadesIn(smallTree('owned'))
    expect(cascades.flatMap(({ nodes }) => [...nodes]).sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ])
  })
})

describe('peopleIn', () => {
  test('the brand is one author, a person stands for several', () => {
    const tree = smallTree('ad')
    const [posted, shared] = cascadesIn(tree)
    expect(peopleIn(posted!, tree, 10)).toBe(1 + 3 * 10)
    expect(peopleIn(shared!, tree, 10)).toBe(2 * 10)
  })
})
