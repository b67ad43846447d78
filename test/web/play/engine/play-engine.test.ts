import { expose } from 'comlink'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { EngineWorker } from '../../../../web/engine/living-worker.js'
import { startPlayEngine } from '../../../../web/play/engine/play-engine.js'
import { DEFAULT_SETUP } from '../../../../web/play/setup.js'
import type { PairedOutcomes } from '../../../../web/charts/types.js'
import type { PlayApi } from '../../../../web/play/types.js'

/** A worker of the page's own thread: messages cross a channel, and it can be made to die. */
class FakeWorker extends EventTarget {
  readonly terminate = vi.fn(() => this.channel.port1.close())
  private readonly channel = new MessageChannel()

  constructor(api: Partial<PlayApi> | null) {
    super()
    const { port1, port2 } = this.channel
    port1.onmessage = ({ data }) => void this.dispatchEvent(new MessageEvent('message', { data }))
    if (api !== null) expose({ cancel: () => undefined, ...api }, port2)
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transfer)
  }

  asWorker(): EngineWorker {
    return this as unknown as EngineWorker
  }
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

function start(workers: readonly FakeWorker[], options: { startMs?: number; silenceMs?: number } = {}) {
  const left = [...workers]
  const engine = startPlayEngine({ spawn: () => left.shift()!.asWorker(), ...options })
  closing.push(() => engine.close())
  return engine
}

const never = () => new Promise<never>(() => undefined)
const outcomes = { finished: 1 } as PairedOutcomes

describe('startPlayEngine', () => {
  test('passes calls on, and what they come to', async () => {
    const many: PlayApi['many'] = async (_setup, _replications, tell) => {
      await (tell as (told: PairedOutcomes) => unknown)(outcomes)
      return { kind: 'complete' }
    }
    const engine = start([new FakeWorker({ many, open: (setup) => Promise.resolve({ setup } as never) })])
    expect(await engine.open(DEFAULT_SETUP)).toEqual({ setup: DEFAULT_SETUP })
    const told: PairedOutcomes[] = []
    expect(await engine.many(DEFAULT_SETUP, 3, (each) => void told.push(each))).toEqual({ kind: 'complete' })
    expect(told).toEqual([outcomes])
    expect(engine.death).toBeNull()
  })

  test('what the worker fails with arrives whole', async () => {
    const failure = { kind: 'input', message: 'no', issues: [{ path: 'seed', message: 'bad' }] }
    const engine = start([new FakeWorker({ open: () => Promise.reject(failure) })])
    await expect(engine.open(DEFAULT_SETUP)).rejects.toEqual(failure)
    expect(engine.death).toBeNull()
  })

  test.each([
    ['error', new MessageEvent('error'), 'its code did not load'],
    ['error', Object.assign(new Event('error'), { message: 'out of memory' }), 'out of memory'],
    ['messageerror', new MessageEvent('messageerror'), 'it sent what cannot be read'],
  ])('%s: everything under way fails, and everything later', async (_kind, event, message) => {
    const worker = new FakeWorker({ open: never, many: never, effect: never })
    const engine = start([worker])
    const calls = [
      engine.open(DEFAULT_SETUP),
      engine.many(DEFAULT_SETUP, 3, () => undefined),
      engine.effect(DEFAULT_SETUP, DEFAULT_SETUP, 'stars'),
    ]
    worker.dispatchEvent(event)
    const death = { kind: 'died', message }
    for (const call of calls) await expect(call).rejects.toEqual(death)
    await expect(engine.open(DEFAULT_SETUP)).rejects.toEqual(death)
    expect(engine.death).toEqual(death)
    expect(worker.terminate).toHaveBeenCalledOnce()
    expect(() => engine.cancel()).not.toThrow()
  })

  test('after restart it works again, and the old worker is no longer listened to', async () => {
    const first = new FakeWorker({ open: never })
    const engine = start([first, new FakeWorker({ open: () => Promise.resolve('second' as never) })])
    const call = engine.open(DEFAULT_SETUP)
    engine.restart()
    await expect(call).rejects.toMatchObject({ kind: 'died' })
    first.dispatchEvent(new MessageEvent('error'))
    expect(engine.death).toBeNull()
    expect(await engine.open(DEFAULT_SETUP)).toBe('second')
  })

  test('a worker that never loads is given up', async () => {
    const engine = start([new FakeWorker(null)], { startMs: 20 })
    await expect(engine.open(DEFAULT_SETUP)).rejects.toEqual({ kind: 'died', message: 'it did not answer' })
  })

  test('silence is death, progress is not', async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 30))
    const many: PlayApi['many'] = async (_setup, replications, tell) => {
      for (let told = 0; told < replications; told++) {
        await pause()
        await (tell as (each: PairedOutcomes) => unknown)(outcomes)
      }
      return { kind: 'complete' }
    }
    const engine = start([new FakeWorker({ many, open: never })], { silenceMs: 120 })
    expect(await engine.many(DEFAULT_SETUP, 8, () => undefined)).toEqual({ kind: 'complete' })
    await expect(engine.open(DEFAULT_SETUP)).rejects.toMatchObject({ kind: 'died' })
  })

  test('nothing is told any more to who no longer waits', async () => {
    let tellLater = (): unknown => undefined
    const many: PlayApi['many'] = (_setup, _replications, tell) => {
      tellLater = () => (tell as (each: PairedOutcomes) => unknown)(outcomes)
      return never()
    }
    const engine = start([new FakeWorker({ many })])
    const tell = vi.fn()
    const call = engine.many(DEFAULT_SETUP, 3, tell)
    await new Promise((resolve) => setTimeout(resolve, 20))
    engine.close()
    await expect(call).rejects.toMatchObject({ kind: 'died' })
    void tellLater()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(tell).not.toHaveBeenCalled()
  })

  test('where workers are forbidden it is dead from the start, with the reason', async () => {
    const engine = startPlayEngine({
      spawn: () => {
        throw new Error('refused by policy')
      },
    })
    await expect(engine.open(DEFAULT_SETUP)).rejects.toEqual({ kind: 'died', message: 'refused by policy' })
  })
})
