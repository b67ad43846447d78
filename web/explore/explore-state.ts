/** What the explorer shows and what was asked of it: kept while other screens are shown, so that nothing is lost by looking at them. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { BRAND } from '../../src/campaign/plan.js'
import type { Issue, PlainFailure } from '../../src/errors.js'
import type { WorkerDeath } from '../engine/living-worker.js'
import type { CampaignTrace, DrawnNetwork } from '../network/types.js'
import type { ScenarioFile } from '../scenarios/scenario-files.js'
import { cascadeAt, topSpreaders, type Cascade } from './cascade.js'
import type { Wanted } from './explore-link.js'
import type { ExploreApi, OpenedRun, Refusal, Removed, RunWithout } from './types.js'

/** What does the work; calls fail with a `WorkerDeath` or a `PlainFailure`. */
export interface Engine extends ExploreApi {
  restart(): void
}

/** One message of a run, with all that its pictures need. */
export interface Shown {
  readonly file: ScenarioFile
  readonly run: OpenedRun
  /** Null where nothing was posted. */
  readonly cascade: Cascade | null
  readonly network: DrawnNetwork
  /** Hours count from the message's post. */
  readonly trace: CampaignTrace
}

export type Failure =
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'needs-files'; readonly files: readonly string[] }
  | { readonly kind: 'failed' | 'died'; readonly message: string }
  | { readonly kind: 'stopped' }

/** What a link asked for that is not there: what is shown instead is the default. */
export type Miss = 'strategy' | 'message' | 'person'

export type Work = 'idle' | 'opening' | 'removing'

const NOTHING: CampaignTrace = {
  hours: new Float32Array(0),
  states: new Uint8Array(0),
  persons: new Uint32Array(0),
  from: new Int32Array(0),
}

export class ExploreState {
  readonly file = signal<ScenarioFile | null>(null)
  readonly shown = signal<Shown | null>(null)
  /** The same run without somebody. */
  readonly without = signal<RunWithout | null>(null)
  /** Somebody picked out; `BRAND` for the company. */
  readonly picked = signal<number | null>(null)
  /** Somebody pointed at, for as long as that lasts. */
  readonly pointed = signal<number | null>(null)
  readonly lit: ReadonlySignal<number | null> = computed(() => this.pointed.value ?? this.picked.value)
  readonly work = signal<Work>('idle')
  readonly failure = signal<Failure | null>(null)
  readonly misses = signal<readonly Miss[]>([])
  private engine: Engine | null = null
  /** The run that the engine has open. */
  private inEngine: OpenedRun | null = null
  private networks: { readonly of: string; readonly byPlatform: Map<number, DrawnNetwork> } | null = null
  /** Answers to earlier questions are dropped. */
  private asked = 0

  /** @param startEngine is called when the engine is first needed */
  constructor(private readonly startEngine: () => Engine) {}

  /** Opens a run of a scenario, and in it the message and the person that are wanted, or else those that stand out. */
  open(file: ScenarioFile, wanted: Wanted): Promise<void> {
    this.file.value = file
    this.misses.value = []
    return this.attempt('opening', async (engine, isCurrent) => {
      const { replication, strategy } = wanted
      const run = await this.openIn(engine, file, strategy, replication)
      if (!isCurrent()) return
      if (run.kind !== 'opened') {
        this.clear()
        this.failure.value = run
        return
      }
      const misses: Miss[] = []
      if (strategy !== null && run.strategies[run.strategy]!.id !== strategy) misses.push('strategy')
      const found = run.cascades.messages.findIndex(({ id }) => id === wanted.message)
      if (wanted.message !== null && found < 0) misses.push('message')
      const next = await this.load(engine, file, run, Math.max(0, found))
      if (!isCurrent()) return
      if (typeof wanted.person === 'number' && wanted.person >= run.people) misses.push('person')
      this.without.value = null
      this.show(next, wanted.person)
      this.misses.value = misses
    })
  }

  readonly point = (person: number | null): void => {
    this.pointed.value = person
  }

  /** Another message of the same run. */
  turnTo(index: number): Promise<void> {
    return this.attempt('opening', async (engine, isCurrent) => {
      const { file, run } = await this.held(engine)
      const next = await this.load(engine, file, run, index)
      const removed = this.without.peek()?.removed
      const without = removed === undefined ? null : await engine.without(removed, next.cascade!.message.id)
      if (!isCurrent()) return
      this.without.value = without
      this.show(next, null)
    })
  }

  /** The same run once more without somebody or something. */
  remove(removed: Removed): Promise<void> {
    return this.attempt('removing', async (engine, isCurrent) => {
      const { cascade } = await this.held(engine)
      const without = await engine.without(removed, cascade!.message.id)
      if (isCurrent()) this.without.value = without
    })
  }

  putBack(): void {
    this.without.value = null
  }

  /** Gives up what is under way; what is shown stays. */
  stop(): void {
    this.asked++
    this.work.value = 'idle'
    this.engine?.cancel()
    this.failure.value = { kind: 'stopped' }
  }

  /** After the engine has died or was stopped: a new one, and the same run. */
  async startAgain(wanted: Wanted): Promise<void> {
    this.engine?.restart()
    this.inEngine = null
    await this.open(this.file.peek()!, wanted)
  }

  /** What would open exactly this again. */
  wanted(): Wanted | null {
    const shown = this.shown.value
    if (shown === null) return null
    const { cascade, run } = shown
    const person = this.picked.value
    return {
      strategy: run.strategies[run.strategy]!.id,
      replication: run.replication,
      message: cascade?.message.id ?? null,
      person: person ?? 'nobody',
    }
  }

  private async openIn(
    engine: Engine,
    file: ScenarioFile,
    strategy: string | null,
    replication: number,
  ): Promise<OpenedRun | Refusal> {
    const run = await engine.open({ text: file.text, file: file.path, strategy, replication })
    if (run.kind === 'opened') this.inEngine = run
    return run
  }

  /** What is shown; its run is opened in the engine again where another has taken its place, or the engine is a new one. */
  private async held(engine: Engine): Promise<Shown> {
    const shown = this.shown.peek()!
    if (this.inEngine !== shown.run) {
      const { replication, strategies, strategy } = shown.run
      await this.openIn(engine, shown.file, strategies[strategy]!.id, replication)
      this.inEngine = shown.run
    }
    return shown
  }

  private async load(engine: Engine, file: ScenarioFile, run: OpenedRun, index: number): Promise<Shown> {
    const cascade = run.cascades.messages.length === 0 ? null : cascadeAt(run.cascades, index)
    const trace = cascade === null ? NOTHING : await engine.message(cascade.message.id)
    const platform = cascade?.message.platform ?? 0
    const of = JSON.stringify([file.text, run.world])
    if (this.networks?.of !== of) this.networks = { of, byPlatform: new Map() }
    const { byPlatform } = this.networks
    let network = byPlatform.get(platform)
    if (network === undefined) byPlatform.set(platform, (network = await engine.network(platform)))
    return { file, run, cascade, network, trace }
  }

  /** Who is not asked for by number is whoever brought most. */
  private show(next: Shown, person: Wanted['person']): void {
    const { cascade, run } = next
    const top = cascade === null ? undefined : topSpreaders(cascade, 1)[0]
    const usual = top === undefined ? (cascade?.persons[0] ?? null) : cascade!.persons[top]!
    this.pointed.value = null
    this.picked.value = null
    this.shown.value = next
    const isThere =
      typeof person === 'number' && (person === BRAND ? cascade?.persons[0] === BRAND : person < run.people)
    this.picked.value = person === 'nobody' ? null : isThere ? person : usual
  }

  private clear(): void {
    this.shown.value = null
    this.without.value = null
    this.picked.value = null
    this.pointed.value = null
  }

  private async attempt(
    work: Work,
    job: (engine: Engine, isCurrent: () => boolean) => Promise<void>,
  ): Promise<void> {
    const asked = ++this.asked
    const isCurrent = (): boolean => asked === this.asked
    this.work.value = work
    this.failure.value = null
    try {
      this.engine ??= this.startEngine()
      await job(this.engine, isCurrent)
    } catch (failure) {
      if (isCurrent()) this.failure.value = failureOf(failure as WorkerDeath | PlainFailure)
    } finally {
      if (isCurrent()) this.work.value = 'idle'
    }
  }
}

function failureOf(failure: WorkerDeath | PlainFailure): Failure {
  if (failure.kind === 'input') return { kind: 'issues', issues: failure.issues }
  return { kind: failure.kind === 'died' ? 'died' : 'failed', message: failure.message }
}
