import { PURPOSE, type Purpose } from '../random/purposes.js'
import { deriveKey, rootKey, type Key } from '../random/keyed.js'

/** Branches of the tree of keys under a seed text: worlds (people, networks) and replications (luck). */
const BRANCH = { world: 1, replication: 2 } as const

export function worldKey(seed: string, networkIndex: number): Key {
  return deriveKey(rootKey(seed), BRANCH.world, networkIndex)
}

export function replicationKey(seed: string, replication: number): Key {
  return deriveKey(rootKey(seed), BRANCH.replication, replication)
}

export function purposeKey(key: Key, purpose: Purpose, detail = 0): Key {
  return deriveKey(deriveKey(key, PURPOSE[purpose]), detail)
}
