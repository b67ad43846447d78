/** The page's side of the engine of Play: the worker's methods, except that every call comes to an end. */
import { proxy, releaseProxy, wrap, type Remote } from 'comlink'
import type { PlayApi, PlayEnding, PlayOutcomes } from '../play/types.js'

/** With what all calls fail that were under way as the worker died, and all later ones until `restart`. */
export interface EngineDeath {
  readonly kind: 'died'
  readonly message: string
}

/** Calls fail with an `EngineDeath`, or with the `PlainFailure` that the worker reported; `cancel` never does. */
export interface PlayEngine extends PlayApi {
  /** Null while it lives. */
  readonly death: EngineDeath | null
  /** Gives up what is under way and starts anew. */
  restart(): void
  /** Gives up what is under way, for good. */
  close(): void
}

export type EngineWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>

export interface EngineOptions {
  readonly spawn?: () => EngineWorker
  /** How long the worker may take to load its code. Default: 60 s. */
  readonly startMs?: number
  /** How long a call may go without a word from the worker. Default: 60 s. */
  readonly silenceMs?: number
}

/** Starts the worker of Play, which takes a moment to load: calls wait for it. */
export function startPlayEngine(options: EngineOptions = {}): PlayEngine {
  return new Engine(options)
}

function spawnWorker(): EngineWorker {
  // Written out in one expression: the bundler finds the worker by this form alone.
  return new Worker(new URL('./play-worker.ts', import.meta.url), { type: 'module' })
}

const MINUTE_MS = 60_000

class Engine implements PlayEngine {
  // Held for as long as it lives: comlink hangs up once a proxy is collected.
  private remote: Remote<PlayApi> | null = null
  private worker: EngineWorker | null = null
  private readonly pending = new Set<(death: EngineDeath) => void>()
  death: EngineDeath | null = null

  constructor(private readonly options: EngineOptions) {
    this.start()
  }

  open: PlayApi['open'] = (setup) => this.call((api) => api.open(setup))

  many: PlayApi['many'] = (setup, replications, tell) =>
    this.call<PlayEnding>((api, heard) => {
      const listen = (outcomes: PlayOutcomes): void => {
        if (heard()) tell(outcomes)
      }
      return api.many(setup, replications, proxy(listen)) as Promise<PlayEnding>
    })

  effect: PlayApi['effect'] = (before, after, lever) => this.call((api) => api.effect(before, after, lever))

  cancel = (): void => {
    // A worker that has died meanwhile is noticed by what is pending.
    void this.remote?.cancel()
  }

  restart(): void {
    this.die('it was started anew')
    this.start()
  }

  close(): void {
    this.die('it was closed')
  }

  private start(): void {
    this.death = null
    try {
      const worker = (this.options.spawn ?? spawnWorker)()
      this.worker = worker
      this.remote = wrap<PlayApi>(worker as Worker)
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
    this.call((api) => api.cancel(), this.options.startMs ?? MINUTE_MS).catch(() => undefined)
  }

  /** @param ask is given what to call at every sign of life; it answers whether the call is still waited for */
  private call<T>(
    ask: (api: Remote<PlayApi>, heard: () => boolean) => Promise<T>,
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
      const giveUp = (death: EngineDeath): void => {
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

  private die(message: string): void {
    const death: EngineDeath = { kind: 'died', message }
    this.death ??= death
    this.remote?.[releaseProxy]()
    this.worker?.terminate()
    this.remote = null
    this.worker = null
    for (const giveUp of [...this.pending]) giveUp(death)
  }
}
