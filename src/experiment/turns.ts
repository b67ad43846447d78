import { HearsayError } from '../errors.js'

/** Long enough to cost nothing, short enough that Ctrl-C and the progress line feel immediate. */
const WORK_MS = 40

/** When other work of this thread last got through: whoever begins does not start the time anew. */
let lastPause = performance.now()

/**
 * Work in this thread, one task after the other in the order in which it was asked for. In between, other work gets through: a
 * task waits for the one before it to be over, not merely for a timer, as timers that were set at once all go off in one turn
 * of the event loop, and signals and messages would wait for the last of them.
 */
export class Turns {
  private before: Promise<unknown> = Promise.resolve()
  private isClosed = false

  /** What the task gives, once it had its turn. */
  take<T>(task: () => T): Promise<T> {
    const turn = this.before.then(async () => {
      if (!this.isClosed && performance.now() - lastPause > WORK_MS) {
        await new Promise((resolve) => setTimeout(resolve, 0))
        lastPause = performance.now()
      }
      if (this.isClosed) throw new HearsayError('interrupted', 'closed before its turn came')
      return task()
    })
    this.before = turn.catch(() => undefined)
    return turn
  }

  /** Gives up what has not had its turn yet: it fails as interrupted. */
  close(): void {
    this.isClosed = true
  }
}
