import type { CampaignObserver } from '../campaign/observer.js'
import type { StartedRun } from '../experiment/replicate.js'

/** A file that fills while replications run in this thread. Nothing stands under its name until `commit`. */
export interface RunLog {
  readonly path: string
  /** Puts an observer of its own in front of a run's. */
  watch(next: CampaignObserver, run: StartedRun, replication: number): CampaignObserver
  /** All runs of the replication that was watched last are over. */
  ended(): void
  /** Makes the file appear. */
  commit(): void
  /** Leaves no file, unless it was committed. */
  discard(): void
}
