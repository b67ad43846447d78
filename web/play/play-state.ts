/** What the Play screen shows and what a player has asked for: one place, without any drawing. */
import { signal } from '@preact/signals'
import { changed } from './levers.js'
import type { PairedOutcomes } from '../charts/types.js'
import type { LeverEffect, PlayApi, PlayOpening, PlaySetup } from './types.js'

/** How often a campaign is repeated to see how often each strategy wins. */
export const REPEATS = 200

/** A slider that is being moved asks once it rests. */
const REST_MS = 250

/** What does the work; calls fail with something that has a message. */
export interface PlayEngine extends PlayApi {
  restart(): void
  close(): void
}

export type Work = 'idle' | 'opening' | 'repeating'

export class PlayState {
  /** What is played now. */
  readonly shown
  /** What the levers say; ahead of `shown` while the engine works. */
  readonly setup
  readonly outcomes = signal<PairedOutcomes | null>(null)
  /** What the last lever alone did, with the setup before and after it. */
  readonly effect = signal<{ effect: LeverEffect; before: PlaySetup; after: PlaySetup } | null>(null)
  readonly work = signal<Work>('idle')
  /** Why the engine could not; null: nothing is wrong. */
  readonly failure = signal<string | null>(null)
  private engine: PlayEngine | null = null
  private resting: ReturnType<typeof setTimeout> | undefined
  /** Answers to earlier questions are dropped. */
  private asked = 0

  /** @param startEngine is called when the engine is first needed */
  constructor(
    opening: PlayOpening,
    private readonly startEngine: () => PlayEngine,
  ) {
    this.shown = signal(opening)
    this.setup = signal(opening.setup)
  }

  /** Loads the engine before anybody waits for it. */
  warm(): void {
    this.engine ??= this.startEngine()
  }

  /** Another setup: what is running ends, and the new campaign opens once the player rests. */
  change(setup: PlaySetup): void {
    if (this.work.peek() === 'repeating') this.engine?.cancel()
    this.setup.value = setup
    this.outcomes.value = null
    this.effect.value = null
    this.failure.value = null
    const asked = ++this.asked
    this.work.value = 'opening'
    clearTimeout(this.resting)
    this.resting = setTimeout(() => void this.open(setup, asked), REST_MS)
  }

  /** Repeats the present campaign with other luck, `REPEATS` times. */
  async repeat(): Promise<void> {
    const asked = ++this.asked
    this.work.value = 'repeating'
    this.failure.value = null
    await this.attempt(asked, async (engine) => {
      const ending = await engine.many(this.setup.peek(), REPEATS, (outcomes) => {
        if (asked === this.asked) this.outcomes.value = outcomes
      })
      if (ending.kind === 'failed') throw ending.failure
    })
  }

  cancel(): void {
    this.engine?.cancel()
  }

  /** After the engine has died: a new one, and what was asked for again. */
  restart(): void {
    this.engine?.restart()
    this.change(this.setup.peek())
  }

  close(): void {
    this.asked++
    clearTimeout(this.resting)
    this.engine?.close()
    this.engine = null
  }

  private async open(setup: PlaySetup, asked: number): Promise<void> {
    const before = this.shown.peek().setup
    await this.attempt(asked, async (engine) => {
      const opening = await engine.open(setup)
      if (asked !== this.asked) return
      this.shown.value = opening
      const lever = changed(before, setup)
      if (lever === null) return
      const effect = await engine.effect(before, setup, lever)
      if (asked === this.asked) this.effect.value = { effect, before, after: setup }
    })
  }

  private async attempt(asked: number, job: (engine: PlayEngine) => Promise<void>): Promise<void> {
    this.warm()
    try {
      await job(this.engine!)
    } catch (failure) {
      if (asked === this.asked) this.failure.value = messageOf(failure)
    } finally {
      if (asked === this.asked) this.work.value = 'idle'
    }
  }
}

/** Failures of the engine are plain objects with a message. */
function messageOf(failure: unknown): string {
  const message = (failure as { readonly message?: unknown } | null)?.message
  return typeof message === 'string' ? message : String(failure)
}
