/** One simulated campaign as a film: who saw, passed on and visited, when and from whom. */
import type { CampaignObserver, Source } from '../../src/campaign/observer.js'
import type { ShareTree } from '../../src/campaign/share-tree.js'
import { replicate, type StartedRun } from '../../src/experiment/replicate.js'
import type { RunOutcome } from '../../src/experiment/result.js'
import { Relay } from '../../src/observe/relay.js'
import { COMPANY, TraceColumns } from './trace-columns.js'
import { STATE, type CampaignTrace } from '../network/types.js'
import type { WorldInputs } from '../../src/experiment/prepare.js'
import type { World } from '../../src/campaign/world.js'

/**
 * Notes a person's first view, and every post, share and visit: so that as many see it as the outcome counts as
 * reached, and as many visits happen as it counts.
 */
class TraceGatherer extends Relay {
  private readonly columns = new TraceColumns()
  readonly tree: ShareTree

  constructor(next: CampaignObserver, run: StartedRun) {
    super(next)
    this.tree = run.tree
  }

  override post(hours: number, node: number): void {
    super.post(hours, node)
    const author = this.tree.person[node]!
    if (author >= 0) this.columns.note(hours, STATE.shared, author, COMPANY)
  }

  override view(
    hours: number,
    person: number,
    node: number,
    source: Source,
    firstEver: boolean,
    sour: boolean,
  ): void {
    super.view(hours, person, node, source, firstEver, sour)
    if (firstEver) this.columns.note(hours, STATE.saw, person, this.tree.person[node]!)
  }

  override share(hours: number, node: number): void {
    super.share(hours, node)
    this.columns.note(
      hours,
      STATE.shared,
      this.tree.person[node]!,
      this.tree.person[this.tree.parent[node]!]!,
    )
  }

  override visit(hours: number, person: number, node: number, people: number, source: Source): void {
    super.visit(hours, person, node, people, source)
    this.columns.note(hours, STATE.visited, person, this.tree.person[node]!)
  }

  trace(): CampaignTrace {
    return this.columns.trace()
  }
}

/** A scenario and the people whom it is tried on. */
export interface PreparedWorld {
  readonly inputs: WorldInputs
  readonly world: World
}

export interface TracedReplication {
  /** In the order of the scenario's strategies. */
  readonly traces: readonly CampaignTrace[]
  readonly outcomes: readonly RunOutcome[]
}

export interface TracedRun {
  readonly trace: CampaignTrace
  readonly outcome: RunOutcome
  readonly tree: ShareTree
}

/** One strategy's run of a replication, with all that was passed on in it. */
export function tracedRun(
  { inputs, world }: PreparedWorld,
  replication: number,
  strategy: number,
): TracedRun {
  let gatherer!: TraceGatherer
  const [outcome] = replicate(inputs, world, replication, [strategy], undefined, {
    watch: (next, run) => (gatherer = new TraceGatherer(next, run)),
  })
  return { outcome: outcome!, trace: gatherer.trace(), tree: gatherer.tree }
}

/** A replication as it is without being watched, and what was seen of it. */
export function tracedReplication({ inputs, world }: PreparedWorld, replication: number): TracedReplication {
  const gatherers: TraceGatherer[] = []
  const outcomes = replicate(inputs, world, replication, undefined, undefined, {
    watch: (next, run) => (gatherers[run.strategy] = new TraceGatherer(next, run)),
  })
  return { outcomes, traces: gatherers.map((gatherer) => gatherer.trace()) }
}
