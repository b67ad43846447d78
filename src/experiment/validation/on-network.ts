import { mutualTies } from '../../campaign/people.js'
import type { PlatformProfile } from '../../campaign/profiles.js'
import type { World } from '../../campaign/world.js'
import type { Network } from '../../network/network.js'

export interface GivenNetwork {
  readonly network: Network
  readonly profile: PlatformProfile
  readonly basePressure: number
  /** By person; default: 1 for everybody. */
  readonly activity?: Float32Array
}

/** The world with its first platform moved to a network made for an experiment, on which everybody has an account. */
export function onNetwork(world: World, given: GivenNetwork): World {
  const { network, profile, basePressure } = given
  const people = network.nodes
  const activity = given.activity ?? new Float32Array(people).fill(1)
  return {
    ...world,
    people,
    segmentOf: new Uint8Array(people),
    platforms: [
      {
        ...world.platforms[0]!,
        profile,
        network,
        members: Uint32Array.from({ length: people }, (_, person) => person),
        activity,
        meanRootActivity: activity.reduce((sum, a) => sum + Math.sqrt(a), 0) / people,
        ...mutualTies(network),
        brandFollowers: new Uint32Array(0),
        rivalFollowers: [],
        basePressure,
        // Nobody but those on the network.
        ambientAudience: 0,
        audienceSaturation: Infinity,
      },
    ],
  }
}
