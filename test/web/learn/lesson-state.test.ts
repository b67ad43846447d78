import { describe, expect, test } from 'vitest'
import type { Lesson } from '../../../web/learn/lesson.js'
import { LessonState, type Engine, type LessonFile } from '../../../web/learn/lesson-state.js'
import { threshold } from '../../../web/learn/lessons/threshold.js'
import type { LessonWorld, RunEnding, WatchedCampaign, WorldOutcomes } from '../../../web/learn/types.js'

const FILE: LessonFile = { path: 'scenarios/lessons/a.yaml', text: 'version: 1', replications: 3 }
const LESSON: Lesson = {
  ...threshold,
  places: [
    { strategy: 'a', set: [] },
    { strategy: 'b', set: [] },
    { strategy: 'b', set: ['x=1'] },
  ],
  watched: false,
  twist: ['y=2'],
}

const NOBODY = {
  people: 0,
  offsets: new Uint32Array(1),
  targets: new Uint32Array(),
  x: new Float32Array(),
  y: new Float32Array(),
}

/** Answers when told to, and notes what it was asked. */
class ManualEngine implements Engine {
  readonly asked: LessonWorld[] = []
  readonly watched: string[] = []
  private answer: ((ending: RunEnding) => void) | null = null
  private tell: (outcomes: WorldOutcomes) => void | Promise<void> = () => undefined

  watch = (world: LessonWorld): Promise<WatchedCampaign> => {
    this.watched.push(world.settings.join(' '))
    const trace = {
      hours: new Float32Array(),
      states: new Uint8Array(),
      persons: new Uint32Array(),
      from: new Int32Array(),
    }
    return Promise.resolve({
      network: NOBODY,
      horizonHours: 1,
      strategies: ['a', 'b'],
      traces: [trace, { ...trace }],
    })
  }

  run: Engine['run'] = (world, _, tell) => {
    this.asked.push(world)
    this.tell = tell
    return new Promise((resolve) => (this.answer = resolve))
  }

  async finish(campaigns: number): Promise<void> {
    const values = [1, 2].map((each) => new Float64Array(campaigns).fill(each))
    const resultHash = campaigns === FILE.replications ? `hash ${this.asked.length}` : ''
    await this.tell({
      finished: campaigns,
      target: 3,
      strategies: ['a', 'b'],
      values,
      networks: 1,
      resultHash,
    })
    if (resultHash !== '') this.end({ kind: 'complete' })
    await settled()
  }

  end(ending: RunEnding): void {
    this.answer!(ending)
  }

  cancel = (): void => this.answer?.({ kind: 'cancelled' })
  restart = (): void => undefined
  close = (): void => undefined
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function opened(lesson = LESSON): { state: LessonState; engine: ManualEngine } {
  const engine = new ManualEngine()
  return { engine, state: new LessonState(lesson, FILE, () => engine) }
}

describe('the state of a lesson', () => {
  test('places in the same world are simulated together, and figures stand when all are', async () => {
    const { engine, state } = opened()
    void state.run()
    await engine.finish(2)
    expect(state.columns.value.map((column) => column?.values.length)).toEqual([2, 2, undefined])
    expect(state.progress.value).toEqual({ finished: 2, of: 6 })
    await engine.finish(3)
    expect(engine.asked.map(({ settings }) => settings)).toEqual([[], ['x=1']])
    expect(state.figures.value).toBeNull()
    await engine.finish(3)
    expect(state.running.value).toBe(false)
    expect(state.figures.value!.columns.map(({ values }) => [...values])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [2, 2, 2],
    ])
    expect([state.hashAt(1), state.hashAt(2)]).toEqual(['hash 1', 'hash 2'])
  })

  test('the lever knows where it stood before, and a place that it stands at is no move', () => {
    const { state } = opened()
    state.move(2)
    state.move(2)
    expect([state.before.value, state.now.value]).toEqual([1, 2])
  })

  test('each world is watched once, and both places are shown only when both are there', async () => {
    const { engine, state } = opened({ ...LESSON, watched: true })
    expect(state.watched.value).toBeNull()
    state.takeGuess('none')
    await settled()
    expect(engine.watched).toEqual([''])
    expect(state.watched.value!.map(({ trace }) => trace)).toHaveLength(2)
    expect(state.watched.value![0].trace).not.toBe(state.watched.value![1].trace)
    state.move(2)
    expect(state.watched.value).toBeNull()
    await settled()
    state.move(1)
    expect(engine.watched).toEqual(['', 'x=1'])
    expect(state.watched.value).not.toBeNull()
  })

  test('what was stopped goes on where it is asked again, and no hash is shown of a part', async () => {
    const { engine, state } = opened()
    const run = state.run()
    await engine.finish(2)
    state.cancel()
    await run
    expect([state.running.value, state.hashAt(0)]).toEqual([false, ''])
    void state.run()
    expect(engine.asked).toHaveLength(2)
    await engine.finish(3)
    expect(state.hashAt(0)).toBe('hash 2')
  })

  test('the other world is simulated at once, and the figures of the first one stay', async () => {
    const { engine, state } = opened()
    void state.run()
    await engine.finish(3)
    await engine.finish(3)
    state.turn(true)
    expect(engine.asked[2]!.settings).toEqual(['y=2'])
    await engine.finish(3)
    expect(engine.asked[3]!.settings).toEqual(['x=1', 'y=2'])
    await engine.finish(3)
    expect(state.figures.value).not.toBeNull()
    expect(state.otherFigures.value).not.toBeNull()
    state.turn(false)
    await settled()
    expect(engine.asked).toHaveLength(4)
    expect(state.hashAt(0)).toBe('hash 1')
  })

  test('a failure is told, and the next run starts without it', async () => {
    const { engine, state } = opened()
    const run = state.run()
    engine.end({ kind: 'failed', failure: { kind: 'input', message: 'no such key', issues: [] } })
    await run
    expect(state.failure.value).toBe('no such key')
    void state.run()
    expect(state.failure.value).toBeNull()
  })
})
