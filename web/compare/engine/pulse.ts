/** Ten times a second is as often as a progress bar, and a screen that also draws, can follow. */
const TELL_MS = 100

/** Says when it is time to tell again. */
export class Pulse {
  private toldAt = -Infinity

  isDue(): boolean {
    const now = performance.now()
    if (now - this.toldAt < TELL_MS) return false
    this.toldAt = now
    return true
  }
}
