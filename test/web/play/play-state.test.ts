import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PlayState, type PlayEngine, REPEATS } from '../../../web/play/play-state.js'
import { DEFAULT_SETUP } from '../../../web/play/setup.js'
import type { PairedOutcomes } from '../../../web/charts/types.js'
import type { LeverEffect, PlayEnding, PlayOpening, PlaySetup } from '../../../web/play/types.js'

/** An engine that answers when it is told to. */
class Told {
  readonly calls: string[] = []
  private readonly open: ((opening: PlayOpening) => void)[] = []
  private fail: ((failure: object) => void)[] = []
  private end: ((ending: PlayEnding) => void) | null = null
  tell: ((outcomes: PairedOutcomes) => void) | null = null

  engine = (): PlayEngine =>
    ({
      death: null,
      open: (setup: PlaySetup) => {
        this.calls.push(`open ${setup.fans}`)
        return new Promise((resolve, reject) => {
          this.open.push(resolve as never)
          this.fail.push(reject)
        })
      },
      effect: (_: PlaySetup, after: PlaySetup, lever: LeverEffect['lever']) => {
        this.calls.push(`effect of ${lever}`)
        return Promise.resolve({ lever, runs: 100, after: [after.fans, 0] } as unknown as LeverEffect)
      },
      many: (_: PlaySetup, runs: number, tell: (outcomes: PairedOutcomes) => void) => {
        this.calls.push(`many ${runs}`)
        this.tell = tell
        return new Promise<PlayEnding>((resolve) => (this.end = resolve))
      },
      cancel: () => {
        this.calls.push('cancel')
        this.end?.({ kind: 'cancelled' })
      },
      restart: () => this.calls.push('restart'),
      close: () => this.calls.push('close'),
    }) as unknown as PlayEngine

  async opened(setup: PlaySetup): Promise<void> {
    this.open.shift()!(openingOf(setup))
    this.fail.shift()
    await vi.advanceTimersByTimeAsync(0)
  }

  async died(): Promise<void> {
    this.fail.shift()!({ kind: 'died', message: 'its code did not load' })
    await vi.advanceTimersByTimeAsync(0)
  }
}

function openingOf(setup: PlaySetup): PlayOpening {
  return { setup, resultHash: String(setup.fans) } as unknown as PlayOpening
}

const withFans = (fans: number): PlaySetup => ({ ...DEFAULT_SETUP, fans })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a slider on the move asks once it rests, and then what it did alone', async () => {
  const told = new Told()
  const state = new PlayState(openingOf(DEFAULT_SETUP), told.engine)
  for (const fans of [31, 32, 40]) state.change(withFans(fans))
  expect(state.work.value).toBe('opening')
  await vi.advanceTimersByTimeAsync(1000)
  expect(told.calls).toEqual(['open 40'])
  await told.opened(withFans(40))
  expect(told.calls).toEqual(['open 40', 'effect of fans'])
  expect(state.shown.value.setup.fans).toBe(40)
  expect(state.effect.value).toMatchObject({ before: DEFAULT_SETUP, after: withFans(40) })
  expect(state.work.value).toBe('idle')
})

test('an answer to an earlier question is dropped', async () => {
  const told = new Told()
  const state = new PlayState(openingOf(DEFAULT_SETUP), told.engine)
  state.change(withFans(40))
  await vi.advanceTimersByTimeAsync(1000)
  state.change(withFans(50))
  await vi.advanceTimersByTimeAsync(1000)
  await told.opened(withFans(40))
  expect(state.shown.value.setup.fans).toBe(DEFAULT_SETUP.fans)
  await told.opened(withFans(50))
  expect(state.shown.value.setup.fans).toBe(50)
})

test('several levers at once have no effect of one', async () => {
  const told = new Told()
  const state = new PlayState(openingOf(DEFAULT_SETUP), told.engine)
  state.change({ ...withFans(40), stars: 5 })
  await vi.advanceTimersByTimeAsync(1000)
  await told.opened({ ...withFans(40), stars: 5 })
  expect(told.calls).toEqual(['open 40'])
  expect(state.effect.value).toBeNull()
})

test('repeats tell as they go and can be stopped; a change stops them', async () => {
  const told = new Told()
  const state = new PlayState(openingOf(DEFAULT_SETUP), told.engine)
  const repeated = state.repeat()
  expect(state.work.value).toBe('repeating')
  told.tell!({ finished: 10 } as PairedOutcomes)
  expect(state.outcomes.value?.finished).toBe(10)
  state.cancel()
  await repeated
  expect(state.work.value).toBe('idle')
  expect(state.outcomes.value?.finished).toBe(10)
  void state.repeat()
  state.change(withFans(40))
  expect(told.calls).toEqual([`many ${REPEATS}`, 'cancel', `many ${REPEATS}`, 'cancel'])
  expect(state.outcomes.value).toBeNull()
})

test('a dead engine is told, and starts again with what was asked for', async () => {
  const told = new Told()
  const state = new PlayState(openingOf(DEFAULT_SETUP), told.engine)
  state.change(withFans(40))
  await vi.advanceTimersByTimeAsync(1000)
  await told.died()
  expect(state.failure.value).toBe('its code did not load')
  expect(state.setup.value.fans).toBe(40)
  state.restart()
  expect(state.failure.value).toBeNull()
  await vi.advanceTimersByTimeAsync(1000)
  expect(told.calls).toEqual(['open 40', 'restart', 'open 40'])
})
