/** For whom an ad is bought, and who that is on a platform. */
import { log } from '../../math/log.js'
import { deriveKey, rootKey, textKey, type Key } from '../../random/keyed.js'
import type { Segment } from '../../scenario/scenario.js'
import { followsBrand } from '../follows-brand.js'
import { oncePer } from '../once-per.js'
import type { World } from '../world.js'
import { highest } from './highest.js'
import { likeness } from './likeness.js'

export type Audience =
  | { readonly kind: 'everyone' | 'followers' | 'lookalike' | 'signals' }
  | { readonly kind: 'segment'; readonly segment: number }

/** Size of a look-alike audience where the brand has no followers to measure it by, as a share of the members. */
const LOOKALIKE_SHARE = 0.05

/** What the scenario's `paid.audience` means; a segment's id is found first, whatever it is called. */
export function parseAudience(name: string, segments: readonly Segment[]): Audience {
  const segment = segments.findIndex(({ id }) => id === name)
  if (segment >= 0) return { kind: 'segment', segment }
  const kind = (['everyone', 'followers', 'lookalike', 'signals'] as const).find((known) => known === name)
  if (kind === undefined) throw new Error(`no audience "${name}"`)
  return { kind }
}

/**
 * Who belongs to an audience on a platform, ascending.
 * - `everyone`: all members; `segment`: those of it.
 * - `followers`: the brand's, as they are at the start.
 * - `lookalike`: as many other people as the brand has followers here (5 % of the members where it has none), those most
 *   like them (likeness.ts); equals by keyed draw.
 * - `signals`: nobody yet; people join while the campaign runs, when a buying signal of theirs is detected.
 */
export function audienceMembers(
  world: World,
  platformIndex: number,
  audience: Audience,
  key: Key,
): Uint32Array {
  const { members, brandFollowers } = world.platforms[platformIndex]!
  switch (audience.kind) {
    case 'everyone':
      return members
    case 'segment':
      return members.filter((person) => world.segmentOf[person] === audience.segment)
    case 'followers':
      return brandFollowers
    case 'lookalike': {
      const wanted = brandFollowers.length || Math.round(LOOKALIKE_SHARE * members.length)
      const follows = followsBrand(world.platforms[platformIndex]!)
      const others = members.filter((person) => follows[person] === 0)
      return highest(others, likeness(world.platforms[platformIndex]!), wanted, key)
    }
    case 'signals':
      return new Uint32Array(0)
  }
}

const audiencesOf = oncePer((_: World) => new Map<string, Uint32Array>())

/** `audienceMembers` as ads are sold: one and the same list for every strategy and replication of a world, made once. */
export function adAudience(world: World, platformIndex: number, audience: Audience): Uint32Array {
  const known = audiencesOf(world)
  const name = `${platformIndex} ${audience.kind} ${audience.kind === 'segment' ? audience.segment : ''}`
  let people = known.get(name)
  if (people === undefined) {
    const key = deriveKey(rootKey('ad audience'), textKey(world.platforms[platformIndex]!.id))
    known.set(name, (people = audienceMembers(world, platformIndex, audience, key)))
  }
  return people
}

/** Factor on the price of an impression: 1 + narrowPremium ln(members / audience), for an audience of at least 1 [M]. */
export function narrownessFactor(world: World, platformIndex: number, audienceSize: number): number {
  const { members } = world.platforms[platformIndex]!
  return 1 + world.assume.narrowPremium * log(members.length / audienceSize)
}
