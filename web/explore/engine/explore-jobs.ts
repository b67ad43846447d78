/** What the explorer's worker does, apart from being one: so that tests do the same in Node. */
import { toPlainFailure, usageError } from '../../../src/errors.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { replicate } from '../../../src/experiment/replicate.js'
import { networkIndexOf } from '../../../src/experiment/runner.js'
import { Turns } from '../../../src/experiment/turns.js'
import { hubOf, sharesOfPost } from '../../../src/experiment/why/spread.js'
import { figuresOf } from '../../../src/experiment/why/why-spread.js'
import { isKpiId } from '../../../src/measure/kpi-ids.js'
import { parseScenario } from '../../../src/scenario/parse.js'
import { tracedRun, type PreparedWorld, type TracedRun } from '../../engine/campaign-traces.js'
import type { CampaignTrace, DrawnNetwork } from '../../network/types.js'
import type { AskedRun, ExploreApi, OpenedRun, Refusal, Removed, RunWithout } from '../types.js'
import { drawnNetwork } from './drawn-network.js'
import { comparedWith, gatherCascades } from './gather-cascades.js'
import { MessageGatherer } from './message-trace.js'

/** The run that is looked at, with what it takes to run it again. */
interface Opened {
  readonly prepared: PreparedWorld
  readonly run: TracedRun
  readonly answer: OpenedRun
}

export class ExploreJobs implements ExploreApi {
  private opened: Opened | null = null
  private turns = new Turns()
  /** The people of the scenario that was opened last: another strategy or run may meet the same. */
  private latest: { readonly name: string; readonly prepared: PreparedWorld } | null = null

  open(asked: AskedRun): Promise<OpenedRun | Refusal> {
    return this.plainly(async (turns) => {
      const { scenario, issues } = parseScenario(asked.text, asked.file)
      if (scenario === null) return { kind: 'issues', issues }
      const files = scenario.platforms.flatMap(({ network }) =>
        network.kind === 'file' ? [network.file] : [],
      )
      if (files.length > 0) return { kind: 'needs-files', files }
      const inputs = { scenario, networks: {} }
      const { replication } = asked
      const index = networkIndexOf(inputs, replication)
      const name = JSON.stringify([asked.text, index])
      const prepared =
        this.latest?.name === name
          ? this.latest.prepared
          : { inputs, world: await turns.take(() => prepareWorld(inputs, index)) }
      this.latest = { name, prepared }
      const found = scenario.strategies.findIndex(({ id }) => id === asked.strategy)
      const strategy = Math.max(0, found)
      const run = await turns.take(() => tracedRun(prepared, replication, strategy))
      const answer = answerOf(prepared, run, strategy, replication)
      this.opened = { prepared, run, answer }
      return answer
    })
  }

  message(id: string): Promise<CampaignTrace> {
    return this.plainly((turns) => turns.take(() => this.again(id).trace))
  }

  network(platform: number): Promise<DrawnNetwork> {
    return this.plainly((turns) => {
      const found = this.present().prepared.world.platforms[platform]
      if (found === undefined) throw usageError(`there is no platform ${platform}`)
      return drawnNetwork(found.network, turns)
    })
  }

  without(removed: Removed, message: string): Promise<RunWithout> {
    return this.plainly((turns) =>
      turns.take(() => {
        const { prepared, run, answer } = this.present()
        const { peoplePerAgent } = prepared.world
        const { outcome, trace, tree } = this.again(message, removed)
        const hub = removed.what === 'person' ? hubOf(run.tree, removed.person) : null
        const shares = removed.what === 'post' ? sharesOfPost(run.tree, removed.name) : hub!.shared
        return {
          removed,
          shares: shares * peoplePerAgent,
          brought: hub === null ? null : hub.brought * peoplePerAgent,
          figures: figuresOf(outcome, answer.kpi),
          ...comparedWith(answer.cascades, tree),
          trace,
        }
      }),
    )
  }

  /** Whatever waits for its turn ends as interrupted. */
  cancel(): void {
    this.turns.close()
    this.turns = new Turns()
  }

  /** The opened run once more, watching one message, perhaps without somebody. */
  private again(id: string, removed?: Removed): TracedRun {
    const { prepared, answer } = this.present()
    const { inputs, world } = prepared
    let gatherer!: MessageGatherer
    const [outcome] = replicate(inputs, world, answer.replication, [answer.strategy], undefined, {
      watch: (next, run) => (gatherer = new MessageGatherer(next, run, id)),
      ...(removed === undefined ? {} : { without: removalOf(removed) }),
    })
    return { outcome: outcome!, trace: gatherer.trace(), tree: gatherer.tree }
  }

  private present(): Opened {
    if (this.opened === null) throw usageError('no run is open')
    return this.opened
  }

  /** Fails with plain data: message channels keep neither the class nor the fields of an error. */
  private async plainly<T>(task: (turns: Turns) => Promise<T> | T): Promise<T> {
    try {
      return await task(this.turns)
    } catch (error) {
      return await Promise.reject(toPlainFailure(error))
    }
  }
}

function removalOf(removed: Removed): { person: number } | { post: string } {
  return removed.what === 'person' ? { person: removed.person } : { post: removed.name }
}

function answerOf(
  { inputs, world }: PreparedWorld,
  { outcome, trace, tree }: TracedRun,
  strategy: number,
  replication: number,
): OpenedRun {
  const { scenario } = inputs
  const { kpi } = scenario.compare
  if (!isKpiId(kpi)) throw new Error(`unknown KPI ${kpi}`)
  return {
    kind: 'opened',
    strategies: scenario.strategies.map(({ id, label }) => ({ id, label })),
    strategy,
    replication,
    platforms: world.platforms.map(({ id }) => id),
    world: networkIndexOf(inputs, replication),
    people: world.people,
    peoplePerAgent: world.peoplePerAgent,
    horizonHours: world.horizonHours,
    kpi,
    currency: scenario.currency,
    figures: figuresOf(outcome, kpi),
    cascades: gatherCascades(scenario, tree),
    campaign: trace,
  }
}
