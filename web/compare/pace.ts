const SPEAK_MS = 1000
/** Before that, a rate is a guess. */
const KNOWN_AFTER_MS = 2000

/** How fast work goes on, and when to speak of it. */
export class Pace {
  private spokeAt = -Infinity
  private first: { readonly at: number; readonly finished: number } | null = null
  private finished = 0

  constructor(private readonly now: () => number = () => performance.now()) {}

  note(finished: number): void {
    // What was finished before this run says nothing about its speed; nor does other work, which counts from 0 again.
    if (this.first === null || finished < this.finished) this.first = { at: this.now(), finished }
    this.finished = finished
  }

  /** Not more than once a second. */
  isDue(): boolean {
    const now = this.now()
    if (now - this.spokeAt < SPEAK_MS) return false
    this.spokeAt = now
    return true
  }

  /** Null while nobody can know. */
  secondsLeft(of: number): number | null {
    const { finished, first } = this
    if (first === null) return null
    const milliseconds = this.now() - first.at
    const done = finished - first.finished
    if (milliseconds < KNOWN_AFTER_MS || done === 0) return null
    return Math.ceil(((of - finished) * milliseconds) / done / 1000)
  }
}
