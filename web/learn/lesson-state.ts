/** What a lesson shows and what its reader has done: one place, without any drawing. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { Figures, type Column } from './figures.js'
import type { Lesson } from './lesson.js'
import type { LearnApi, LessonWorld, WatchedCampaign, WorldOutcomes } from './types.js'

/** What does the work; calls fail with something that has a message. */
export interface Engine extends LearnApi {
  restart(): void
  close(): void
}

/** A guess, or that somebody would rather see. */
export type Guess = number | 'none'

/** The lesson's file as it comes with hearsay. */
export interface LessonFile {
  readonly path: string
  readonly text: string
  /** Campaigns at each place of the lever. */
  readonly replications: number
}

export class LessonState {
  readonly guess = signal<Guess | null>(null)
  /** Where the lever stands, and where it stood before. */
  readonly now
  readonly before
  /** Whether the other world is looked at. */
  readonly twisted = signal(false)
  readonly running = signal(false)
  /** Why the engine could not; null: nothing is wrong. */
  readonly failure = signal<string | null>(null)
  /** At each place of the lever, as far as simulated. */
  readonly columns: ReadonlySignal<readonly (Column | null)[]>
  /** Campaigns finished, of all that are asked for. */
  readonly progress: ReadonlySignal<{ readonly finished: number; readonly of: number }>
  /** Once every campaign at every place has finished: of the lesson's own world, and of the other one. */
  readonly figures: ReadonlySignal<Figures | null>
  readonly otherFigures: ReadonlySignal<Figures | null>
  readonly watched: ReadonlySignal<readonly [Watched, Watched] | null>
  private readonly outcomes = signal<ReadonlyMap<string, WorldOutcomes>>(new Map())
  private readonly campaigns = signal<ReadonlyMap<string, WatchedCampaign>>(new Map())
  private readonly asked = new Set<string>()
  private engine: Engine | null = null
  private isClosed = false
  /** A run that is not the last one any more tells nothing of its end. */
  private runs = 0

  /** @param startEngine is called when the engine is first needed */
  constructor(
    readonly lesson: Lesson,
    readonly file: LessonFile,
    private readonly startEngine: () => Engine,
  ) {
    this.now = signal(lesson.start.now)
    this.before = signal(lesson.start.before)
    this.columns = computed(() => this.columnsOf(this.twisted.value))
    this.progress = computed(() => {
      const worlds = this.worlds()
      const done = worlds.map(([name]) => this.outcomes.value.get(name)?.finished ?? 0)
      return {
        finished: done.reduce((sum, each) => sum + each, 0),
        of: worlds.length * file.replications,
      }
    })
    this.figures = computed(() => this.figuresOf(false))
    this.otherFigures = computed(() => (lesson.twist === null ? null : this.figuresOf(true)))
    this.watched = computed(() => {
      const [before, now] = [this.watchedAt(this.before.value), this.watchedAt(this.now.value)]
      return before === null || now === null ? null : [before, now]
    })
  }

  takeGuess(guess: Guess): void {
    this.guess.value = guess
    this.watch()
  }

  move(place: number): void {
    if (place === this.now.peek()) return
    this.before.value = this.now.peek()
    this.now.value = place
    this.watch()
  }

  /** Into the other world, whose campaigns are simulated at once, or back. */
  turn(twisted: boolean): void {
    this.cancel()
    this.twisted.value = twisted
    this.watch()
    void this.run()
  }

  /** All campaigns at every place of the lever that have not been simulated yet. */
  async run(): Promise<void> {
    const run = ++this.runs
    this.running.value = true
    this.failure.value = null
    try {
      for (const [name, world] of this.worlds()) {
        if (this.outcomes.peek().get(name)?.resultHash) continue
        const { replications } = this.file
        const ending = await this.living().run(world, replications, (outcomes) => {
          this.outcomes.value = new Map(this.outcomes.peek()).set(name, outcomes)
        })
        if (ending.kind === 'failed') throw ending.failure
        if (ending.kind === 'cancelled' || run !== this.runs) return
      }
    } catch (failure) {
      if (run === this.runs) this.fail(failure)
    } finally {
      if (run === this.runs) this.running.value = false
    }
  }

  cancel(): void {
    this.engine?.cancel()
  }

  /** After the engine has died: a new one. What is shown stays. */
  restart(): void {
    this.failure.value = null
    this.engine?.restart()
    this.watch()
  }

  close(): void {
    this.isClosed = true
    this.engine?.close()
    this.engine = null
  }

  /** The hash of the campaigns at a place; empty until the last has finished. */
  hashAt(place: number): string {
    return this.outcomes.value.get(this.nameOf(place))?.resultHash ?? ''
  }

  /** What is set otherwise than the file has it, at a place of the lever. */
  settingsAt(place: number, twisted = this.twisted.value): readonly string[] {
    const { places, twist } = this.lesson
    return [...places[place]!.set, ...(twisted ? (twist ?? []) : [])]
  }

  private figuresOf(twisted: boolean): Figures | null {
    const columns = this.columnsOf(twisted)
    const isWhole = columns.every((column) => column?.values.length === this.file.replications)
    return isWhole ? new Figures(columns as readonly Column[], this.lesson.unit) : null
  }

  private columnsOf(twisted: boolean): readonly (Column | null)[] {
    return this.lesson.places.map(({ strategy }, place) => {
      const outcomes = this.outcomes.value.get(this.nameOf(place, twisted))
      if (outcomes === undefined) return null
      return { values: outcomes.values[outcomes.strategies.indexOf(strategy)]!, networks: outcomes.networks }
    })
  }

  private watchedAt(place: number): Watched | null {
    const campaign = this.campaigns.value.get(this.nameOf(place))
    if (campaign === undefined) return null
    const strategy = campaign.strategies.indexOf(this.lesson.places[place]!.strategy)
    return { campaign, trace: campaign.traces[strategy]! }
  }

  /** The worlds that the lever goes through, each once. */
  private worlds(): readonly (readonly [name: string, world: LessonWorld])[] {
    return [...new Map(this.lesson.places.map((_, place) => [this.nameOf(place), this.worldAt(place)]))]
  }

  private nameOf(place: number, twisted = this.twisted.value): string {
    return this.settingsAt(place, twisted).join(' ')
  }

  private worldAt(place: number): LessonWorld {
    const { path, text } = this.file
    return { file: path, text, settings: this.settingsAt(place) }
  }

  /** One campaign at both places of the lever, where they are to be drawn. */
  private watch(): void {
    if (!this.lesson.watched) return
    for (const place of [this.before.peek(), this.now.peek()]) {
      const name = this.nameOf(place)
      if (this.asked.has(name)) continue
      this.asked.add(name)
      this.living()
        .watch(this.worldAt(place))
        .then(
          (campaign) => (this.campaigns.value = new Map(this.campaigns.peek()).set(name, campaign)),
          (failure: unknown) => {
            this.asked.delete(name)
            this.fail(failure)
          },
        )
    }
  }

  private living(): Engine {
    this.engine ??= this.startEngine()
    return this.engine
  }

  private fail(failure: unknown): void {
    if (this.isClosed) return
    this.failure.value =
      failure !== null && typeof failure === 'object' && 'message' in failure
        ? String(failure.message)
        : String(failure)
  }
}

/** One campaign at one place of the lever. */
export interface Watched {
  readonly campaign: WatchedCampaign
  readonly trace: WatchedCampaign['traces'][number]
}
