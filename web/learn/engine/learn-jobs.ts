/** What the worker does, apart from being one: so that tests do the same in Node. */
import { HearsayError, toPlainFailure } from '../../../src/errors.js'
import { prepareWorld, type WorldInputs } from '../../../src/experiment/prepare.js'
import { resultHash } from '../../../src/experiment/result-hash.js'
import type { RunOutcome } from '../../../src/experiment/result.js'
import type { Runner } from '../../../src/experiment/runner.js'
import { serialRunner } from '../../../src/experiment/serial-runner.js'
import { KPI_IDS, type KpiId } from '../../../src/measure/kpi-ids.js'
import { requireScenario } from '../../../src/scenario/parse.js'
import { tracedReplication } from '../../engine/campaign-traces.js'
import { layoutOf } from '../../network/layout.js'
import type { DrawnNetwork } from '../../network/types.js'
import type { LearnApi, LessonWorld, RunEnding, WatchedCampaign, WorldOutcomes } from '../types.js'

/** Every telling draws hundreds of dots anew. */
const TELL_MS = 250

/** The run under way; a new one takes the place of the old. */
export class LearnJobs implements LearnApi {
  private running: Runner | null = null
  /** Where everybody stands, by network: its people are the same whatever else is set. */
  private readonly networks = new Map<string, DrawnNetwork>()

  async watch(lesson: LessonWorld): Promise<WatchedCampaign> {
    try {
      const inputs = inputsOf(lesson)
      const world = prepareWorld(inputs, 0)
      const { traces } = tracedReplication({ inputs, world }, 0)
      const name = JSON.stringify(inputs.scenario.platforms[0]!.network)
      let network = this.networks.get(name)
      if (network === undefined) this.networks.set(name, (network = networkOf(world.platforms[0]!.network)))
      const { strategies } = inputs.scenario
      return { network, horizonHours: world.horizonHours, strategies: strategies.map(({ id }) => id), traces }
    } catch (error) {
      // Message channels keep neither the class nor the fields of an error.
      return await Promise.reject(toPlainFailure(error))
    }
  }

  async run(
    lesson: LessonWorld,
    replications: number,
    tell: (outcomes: WorldOutcomes) => void | Promise<void>,
  ): Promise<RunEnding> {
    this.cancel()
    let runner: Runner | null = null
    try {
      const inputs = inputsOf(lesson)
      this.running = runner = serialRunner(inputs)
      const outcomes: RunOutcome[] = []
      let toldAt = -Infinity
      for (let finished = 1; finished < replications; finished++) {
        outcomes.push(...(await runner.replicate(finished - 1)))
        if (performance.now() - toldAt < TELL_MS) continue
        // Nobody waits for the page to have drawn.
        void tell(soFar(inputs, outcomes, finished, replications))
        toldAt = performance.now()
      }
      outcomes.push(...(await runner.replicate(replications - 1)))
      // Heard before the ending is, which comes by another channel.
      await tell(soFar(inputs, outcomes, replications, replications))
      return { kind: 'complete' }
    } catch (error) {
      if (error instanceof HearsayError && error.kind === 'interrupted') return { kind: 'cancelled' }
      return { kind: 'failed', failure: toPlainFailure(error) }
    } finally {
      await runner?.close()
      if (this.running === runner) this.running = null
    }
  }

  cancel(): void {
    void this.running?.close()
    this.running = null
  }
}

function inputsOf({ file, text, settings }: LessonWorld): WorldInputs {
  return { scenario: requireScenario(text, file, { settings }), networks: {} }
}

function soFar(
  { scenario }: WorldInputs,
  outcomes: readonly RunOutcome[],
  finished: number,
  target: number,
): WorldOutcomes {
  const { compare, population, strategies } = scenario
  const place = KPI_IDS.indexOf(compare.kpi as KpiId)
  const values = strategies.map((_, strategy) =>
    Float64Array.from(
      outcomes.filter((outcome) => outcome.strategy === strategy),
      ({ kpis }) => kpis[place]!,
    ),
  )
  return {
    finished,
    target,
    strategies: strategies.map(({ id }) => id),
    values,
    networks: population.redraw,
    // A hash takes as long as dozens of campaigns.
    resultHash: finished === target ? resultHash(outcomes) : '',
  }
}

/** Copies: what the engine holds may be in memory that a page without isolation cannot be sent. */
function networkOf(rows: { nodes: number; offsets: Uint32Array; targets: Uint32Array }): DrawnNetwork {
  const bare = {
    people: rows.nodes,
    offsets: Uint32Array.from(rows.offsets),
    targets: Uint32Array.from(rows.targets),
  }
  return { ...bare, ...layoutOf(bare) }
}
