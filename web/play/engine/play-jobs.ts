/** What the worker does, apart from being one: so that tests do the same in Node. */
import { HearsayError, toPlainFailure } from '../../../src/errors.js'
import { replicate } from '../../../src/experiment/replicate.js'
import { Turns } from '../../../src/experiment/turns.js'
import { KPI_IDS } from '../../../src/measure/kpi-ids.js'
import { scenarioText } from '../setup.js'
import type { PairedOutcomes } from '../../charts/types.js'
import type { LeverEffect, PlayApi, PlayEnding, PlaySetup } from '../types.js'
import { makeOpening } from './make-opening.js'
import { leverEffect, OutcomeGatherer, type PairedVisits } from './play-outcomes.js'
import { playWorld } from './play-world.js'

/** Ten times a second is as often as an eye, and a screen that also draws, can follow. */
const TELL_MS = 100
/** Campaigns of each setup behind the effect of a lever. */
const EFFECT_RUNS = 100
/** Setups whose visits are remembered: what is after one change is before the next. */
const REMEMBERED = 8

/** The tasks under way; one of a kind at a time, and a new one takes the place of the old. */
export class PlayJobs implements PlayApi {
  private readonly running = new Map<'many' | 'effect', Turns>()
  private readonly visits = new Map<string, PairedVisits>()

  open(setup: PlaySetup): ReturnType<PlayApi['open']> {
    return plainly(() => Promise.resolve(makeOpening(setup)))
  }

  /** Here in one thread: two hundred campaigns of this size take less time than starting more workers. */
  async many(
    setup: PlaySetup,
    replications: number,
    tell: (outcomes: PairedOutcomes) => void | Promise<void>,
  ): Promise<PlayEnding> {
    const turns = this.begin('many')
    const gatherer = new OutcomeGatherer(replications)
    let toldAt = -Infinity
    try {
      const { inputs, world } = playWorld(setup)
      while (gatherer.finished < replications) {
        gatherer.add(await turns.take(() => replicate(inputs, world, gatherer.finished)))
        if (gatherer.finished === replications || performance.now() - toldAt < TELL_MS) continue
        void tell(gatherer.soFar(false))
        toldAt = performance.now()
      }
      await tell(gatherer.soFar(true))
      return { kind: 'complete' }
    } catch (error) {
      if (!isInterruption(error)) return { kind: 'failed', failure: toPlainFailure(error) }
      if (gatherer.finished > 0) await tell(gatherer.soFar(true))
      return { kind: 'cancelled' }
    } finally {
      this.end('many', turns)
    }
  }

  effect(before: PlaySetup, after: PlaySetup, lever: LeverEffect['lever']): Promise<LeverEffect> {
    const turns = this.begin('effect')
    return plainly(async () => {
      const earlier = await this.visitsOf(before, turns)
      return leverEffect(lever, earlier, await this.visitsOf(after, turns))
    }).finally(() => this.end('effect', turns))
  }

  /** Whatever is under way ends as interrupted. */
  cancel(): void {
    for (const turns of this.running.values()) turns.close()
    this.running.clear()
  }

  private begin(kind: 'many' | 'effect'): Turns {
    this.running.get(kind)?.close()
    const turns = new Turns()
    this.running.set(kind, turns)
    return turns
  }

  private end(kind: 'many' | 'effect', turns: Turns): void {
    if (this.running.get(kind) === turns) this.running.delete(kind)
  }

  private async visitsOf(setup: PlaySetup, turns: Turns): Promise<PairedVisits> {
    const name = scenarioText(setup)
    let visits = this.visits.get(name)
    if (visits === undefined) {
      visits = await simulatedVisits(setup, turns)
      if (this.visits.size === REMEMBERED) this.visits.delete(this.visits.keys().next().value!)
      this.visits.set(name, visits)
    }
    return visits
  }
}

async function simulatedVisits(setup: PlaySetup, turns: Turns): Promise<PairedVisits> {
  const { inputs, world } = playWorld(setup)
  const visits: PairedVisits = [new Float64Array(EFFECT_RUNS), new Float64Array(EFFECT_RUNS)]
  const place = KPI_IDS.indexOf('visits')
  for (let replication = 0; replication < EFFECT_RUNS; replication++) {
    const [a, b] = await turns.take(() => replicate(inputs, world, replication))
    visits[0][replication] = a!.kpis[place]!
    visits[1][replication] = b!.kpis[place]!
  }
  return visits
}

function isInterruption(error: unknown): boolean {
  return error instanceof HearsayError && error.kind === 'interrupted'
}

/** Fails with plain data: message channels keep neither the class nor the fields of an error. */
async function plainly<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    return await Promise.reject(toPlainFailure(error))
  }
}
