/**
 * A worker as the page sees it: comlink never settles a call to a worker that has died or never started; here every
 * call comes to an end, and a worker that died can be started anew.
 */
import { releaseProxy, wrap, type Remote } from 'comlink'

/** With what all calls fail that were under way as the worker died, and all later ones until `restart`. */
export interface WorkerDeath {
  readonly kind: 'died'
  /** In the browser's words. */
  readonly message: string
}

/** What every worker of the page can do: give up what is under way, which also tells that its code has loaded. */
export interface Cancellable {
  cancel(): void
}

export type EngineWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>

export interface LivingWorkerOptions {
  /** How long the worker may take to load its code. Default: 60 s. */
  readonly startMs?: number
  /** How long a call may go without a word from the worker. Default: 60 s. */
  readonly silenceMs?: number
}

const MINUTE_MS = 60_000

/**
 * Calls to a worker of type `Api`; they fail with a `WorkerDeath`, or with what the worker reported. A subclass turns
 * each method of its worker into a `call`.
 */
export class LivingWorker<Api extends Cancellable> {
  // Held for as long as it lives: comlink hangs up once a proxy is collected.
  private remote: Remote<Api> | null = null
  private worker: EngineWorker | null = null
  private readonly pending = new Set<(death: WorkerDeath) => void>()
  /** Null while it lives. */
  death: WorkerDeath | null = null

  /** @param spawn makes the worker; `new Worker(new URL(…))` must stand in one expression, or the bundler misses it */
  constructor(
    private readonly spawn: () => EngineWorker,
    private readonly options: LivingWorkerOptions = {},
  ) {
    this.start()
  }

  /** Asks the worker to give up what is under way; never fails. */
  cancel = (): void => {
    // A worker that has died meanwhile is noticed by what is pending.
    void (this.remote as Remote<Cancellable> | null)?.cancel()
  }

  /** Gives up what is under way and starts anew. */
  restart(): void {
    this.die('it was started anew')
    this.start()
  }

  /** Gives up what is under way, for good. */
  close(): void {
    this.die('it was closed')
  }

  /** @param ask is given what to call at every sign of life; it answers whether the call is still waited for */
  protected call<T>(
    ask: (api: Remote<Api>, heard: () => boolean) => Promise<T>,
    silenceMs = this.options.silenceMs ?? MINUTE_MS,
  ): Promise<T> {
    const { remote } = this
    if (remote === null) return Promise.reject(this.death)
    return new Promise((resolve, reject) => {
      let silentHalves = 0
      // In halves: after a computer has slept, the worker has time to speak before it counts as silent.
      const timer = setInterval(() => {
        if (++silentHalves === 2) this.die('it did not answer')
      }, silenceMs / 2)
      const settle = (): void => {
        clearInterval(timer)
        this.pending.delete(giveUp)
      }
      const giveUp = (death: WorkerDeath): void => {
        settle()
        reject(death)
      }
      this.pending.add(giveUp)
      const heard = (): boolean => {
        silentHalves = 0
        return this.pending.has(giveUp)
      }
      ask(remote, heard).then(resolve, reject).finally(settle)
    })
  }

  /** Ends the worker; what waits for it fails with these words. */
  protected die(message: string): void {
    const death: WorkerDeath = { kind: 'died', message }
    this.death ??= death
    this.remote?.[releaseProxy]()
    this.worker?.terminate()
    this.remote = null
    this.worker = null
    for (const giveUp of [...this.pending]) giveUp(death)
  }

  private start(): void {
    this.death = null
    try {
      const worker = this.spawn()
      this.worker = worker
      this.remote = wrap<Api>(worker as Worker)
      const dieWith = (reason: (event: Event) => string) => (event: Event) => {
        if (this.worker === worker) this.die(reason(event))
      }
      worker.addEventListener(
        'error',
        dieWith((event) => ('message' in event && String(event.message)) || 'its code did not load'),
      )
      worker.addEventListener(
        'messageerror',
        dieWith(() => 'it sent what cannot be read'),
      )
    } catch (error) {
      return this.die(error instanceof Error ? error.message : String(error))
    }
    // Whether its code has loaded shows by an answer to anything. To die of it is enough, nobody waits for this call.
    this.call(
      (api) => (api as Remote<Cancellable>).cancel() as Promise<void>,
      this.options.startMs ?? MINUTE_MS,
    ).catch(() => undefined)
  }
}
