import { LivingWorker } from '../engine/living-worker.js'
import type { CheckApi, Checked } from './check-worker.js'

/** Longer than the largest file takes on a slow phone. */
const LONGEST_CHECK_MS = 30_000

class CheckWorker extends LivingWorker<CheckApi> {
  constructor() {
    super(() => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }))
  }

  check(text: string, file: string): Promise<Checked> {
    return this.call((api) => api.check(text, file), LONGEST_CHECK_MS)
  }
}

interface Asked {
  readonly text: string
  readonly file: string
}

/** Checks the latest text only: what was asked for while a check was under way waits, and is replaced by newer. */
export class CheckEngine {
  private worker: CheckWorker | null = null
  private waiting: Asked | null = null
  private isBusy = false

  /** @param tell is given what was found in `asked`, or null where the worker died */
  constructor(private readonly tell: (asked: Asked, found: Checked | null) => void) {}

  ask(text: string, file: string): void {
    this.waiting = { text, file }
    if (!this.isBusy) void this.work()
  }

  private async work(): Promise<void> {
    this.isBusy = true
    while (this.waiting !== null) {
      const asked: Asked = this.waiting
      this.waiting = null
      this.tell(asked, await this.check(asked))
    }
    this.isBusy = false
  }

  private async check({ text, file }: Asked): Promise<Checked | null> {
    this.worker ??= new CheckWorker()
    if (this.worker.death !== null) this.worker.restart()
    return this.worker.check(text, file).catch(() => null)
  }
}
