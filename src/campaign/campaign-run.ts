import type { EventQueue } from '../kernel/event-queue.js'
import { PURPOSE, type Purpose } from '../random/purposes.js'
import { deriveKey, type Key } from '../random/keyed.js'
import type { CampaignObserver } from './observer.js'
import type { CampaignPlan } from './plan.js'
import type { Purse } from './team/purse.js'
import type { ViewerMemory } from './viewer-memory.js'
import type { World } from './world.js'

/** What every mechanism of one run shares. */
export interface CampaignRun {
  readonly world: World
  readonly plan: CampaignPlan
  readonly replication: Key
  readonly queue: EventQueue
  readonly memory: ViewerMemory
  readonly observer: CampaignObserver
  /** The staff line of the budget: hours are paid as they are worked. */
  readonly staff: Purse
}

export function keyFor(run: CampaignRun, purpose: Purpose): Key {
  return deriveKey(run.replication, PURPOSE[purpose])
}
