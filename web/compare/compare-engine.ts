/**
 * The page's side of the compare worker. Comlink never settles a call to a worker that has died or never started:
 * here every call ends, and a failure is an answer like any other.
 */
import { proxy, wrap, type Remote } from 'comlink'
import type { CompareApi, Described, Ending, Update } from './compare-worker.js'

export interface Died {
  readonly kind: 'died'
  /** In the browser's words; empty where it says nothing. */
  readonly reason: string
}

/** The worker is still loading, or reads 5 MB on a slow phone: longer than that it does not take. */
const LONGEST_DESCRIPTION_MS = 45_000
/** The worker looks up from its work between campaigns; one that does not is ended. */
const LONGEST_STOP_MS = 5_000

interface Life {
  readonly worker: Worker
  readonly remote: Remote<CompareApi>
  readonly death: Promise<Died>
  readonly end: (reason: string) => void
}

export class CompareEngine {
  /** Held here: a remote that is collected while it is awaited is never answered. */
  private life: Life | null = null
  private stop: (() => void) | null = null

  /** A scenario's facts or its problems. */
  async describe(text: string, file: string): Promise<Described | Died> {
    const life = this.living()
    const timer = setTimeout(() => life.end('no answer'), LONGEST_DESCRIPTION_MS)
    try {
      return await Promise.race([life.remote.describe(text, file).catch(died), life.death])
    } finally {
      clearTimeout(timer)
    }
  }

  /** Runs a comparison to its end, whichever that is. */
  async compare(
    text: string,
    file: string,
    replications: number,
    tell: (update: Update) => void,
  ): Promise<Ending | Died> {
    const life = this.living()
    const stopped = new Promise<Ending>((resolve) => {
      this.stop = () => resolve({ kind: 'cancelled' })
    })
    let ended = false
    const listen = proxy((update: Update) => {
      if (!ended) tell(update)
    })
    try {
      const call = life.remote.compare(text, file, replications, listen).catch(died)
      return await Promise.race([call, life.death, stopped])
    } finally {
      ended = true
      this.stop = null
    }
  }

  /** Ends the comparison that runs: by asking, and where that does not help, by ending the worker. */
  cancel(): void {
    const { life, stop } = this
    if (life === null || stop === null) return
    life.remote.cancel().catch(() => undefined)
    setTimeout(() => {
      if (this.stop !== stop) return
      stop()
      life.end('stopped')
    }, LONGEST_STOP_MS)
  }

  private living(): Life {
    this.life ??= this.begin()
    return this.life
  }

  private begin(): Life {
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
    let tellDeath: (died: Died) => void = () => undefined
    const death = new Promise<Died>((resolve) => (tellDeath = resolve))
    const end = (reason: string): void => {
      worker.terminate()
      if (this.life?.worker === worker) this.life = null
      tellDeath({ kind: 'died', reason })
    }
    worker.addEventListener('error', (event) => end(event.message || ''))
    worker.addEventListener('messageerror', () => end('unreadable message'))
    return { worker, remote: wrap<CompareApi>(worker), death, end }
  }
}

function died(error: unknown): Died {
  return { kind: 'died', reason: error instanceof Error ? error.message : String(error) }
}
