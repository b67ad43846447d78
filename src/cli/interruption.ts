/** Ctrl-C and a polite kill, as an `AbortSignal`. */
export interface Interruption {
  readonly signal: AbortSignal
  /** Gives the signals back to Node's own handling. */
  release(): void
}

/** Listens from now on. A second signal ends the process at once. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController()
  const onSignal = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    signal: controller.signal,
    release() {
      process.off('SIGINT', onSignal)
      process.off('SIGTERM', onSignal)
    },
  }
}
