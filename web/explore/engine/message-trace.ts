/** One message as a film: who met it, passed it on and visited because of it, in hours since its post. */
import type { CampaignObserver, Source } from '../../../src/campaign/observer.js'
import type { ShareTree } from '../../../src/campaign/share-tree.js'
import type { StartedRun } from '../../../src/experiment/replicate.js'
import { Relay } from '../../../src/observe/relay.js'
import { COMPANY, TraceColumns } from '../../engine/trace-columns.js'
import { STATE, type CampaignTrace } from '../../network/types.js'
import { messageId, rootOf } from './message-ids.js'

export class MessageGatherer extends Relay {
  private readonly columns = new TraceColumns()
  private readonly saw: Uint8Array
  readonly tree: ShareTree
  /** Where the message's cascade begins; -1 until it does. */
  private root = -1
  private readonly others = new Set<number>()

  constructor(
    next: CampaignObserver,
    run: StartedRun,
    private readonly id: string,
  ) {
    super(next)
    this.tree = run.tree
    this.saw = new Uint8Array(run.world.people)
  }

  override post(hours: number, node: number): void {
    super.post(hours, node)
    if (this.isOfMessage(node)) this.note(hours, STATE.shared, this.tree.person[node]!, COMPANY)
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
    if (this.saw[person] === 1 || !this.isOfMessage(node)) return
    this.saw[person] = 1
    this.note(hours, STATE.saw, person, this.tree.person[node]!)
  }

  override share(hours: number, node: number): void {
    super.share(hours, node)
    if (!this.isOfMessage(node)) return
    const { parent, person } = this.tree
    this.note(hours, STATE.shared, person[node]!, node === this.root ? COMPANY : person[parent[node]!]!)
  }

  override visit(hours: number, person: number, node: number, people: number, source: Source): void {
    super.visit(hours, person, node, people, source)
    if (this.isOfMessage(node)) this.note(hours, STATE.visited, person, this.tree.person[node]!)
  }

  trace(): CampaignTrace {
    return this.columns.trace()
  }

  private isOfMessage(node: number): boolean {
    const root = rootOf(this.tree, node)
    if (this.root < 0 && !this.others.has(root)) {
      if (messageId(this.tree, root) === this.id) this.root = root
      else this.others.add(root)
    }
    return root === this.root
  }

  /** The company posts, but is nobody on the network. */
  private note(hours: number, state: number, person: number, from: number): void {
    if (person < 0) return
    this.columns.note(hours - this.tree.hours[this.root]!, state, person, from)
  }
}
