/** A classic model run by the campaign's own engine, in the form of a kernel: see classic-world.ts. */
import { interestOf } from '../campaign/classic/contacts.js'
import { messageKeys } from '../campaign/message-keys.js'
import { SILENT, type CampaignObserver } from '../campaign/observer.js'
import { BRAND, NOBODYS, OURS, type CampaignPlan, type Message, type PlannedPost } from '../campaign/plan.js'
import type { ShareTree } from '../campaign/share-tree.js'
import { simulateCampaign } from '../campaign/simulate.js'
import type { World } from '../campaign/world.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from '../kernel/cascade-kernel.js'
import { MOST_ACTIONS, tooManyActions } from '../kernel/hawkes.js'
import { uniform, type Key } from '../random/keyed.js'
import { parseDelay } from '../random/parse-delay.js'
import type { Distribution } from '../random/distribution.js'
import type { Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { bindModel, type BoundModel, type CascadeModel } from './cascade-model.js'
import { classicWorld } from './classic-world.js'
import { freePosts } from './free-posts.js'

/** Models in which time is only counted in steps. */
const TIMELESS: readonly CascadeModel['name'][] = [
  'ic',
  'lt',
  'threshold',
  'complex',
  'competitive',
  'sentiment',
]

/** `bindModel`, by the campaign's engine. Errors: those of `bindModel` and of `classicWorld`. */
export function bindCampaign(network: Network, model: CascadeModel, seeds: SeedChoice | null): BoundModel {
  // What the kernel refuses is refused here too.
  bindModel(network, model, seeds)
  const kernel = new ClassicCampaign(network, model, seeds)
  const hasPart = model.name === 'competitive' || model.name === 'sentiment'
  return { kernel, part: hasPart ? () => kernel.part : null }
}

class ClassicCampaign implements CascadeKernel {
  size = 0
  depth = 0
  durationHours = NaN
  order = new Uint32Array(0)
  infectors = new Uint32Array(0)
  hours: Float64Array | null
  causes?: Uint32Array
  /** Of those reached, who has our content and speaks well of it. */
  part = 0
  private readonly world: World
  private readonly plan: CampaignPlan
  private readonly content: Message
  private readonly visited: Visited
  private readonly chosen: Uint32Array
  private readonly period: Distribution | null
  /** At which place of `order` each entry of the share tree stands. */
  private places = new Uint32Array(0)

  constructor(
    network: Network,
    private readonly model: CascadeModel,
    private readonly seeds: SeedChoice | null,
  ) {
    this.world = classicWorld(network, model)
    const plan = freePosts(this.world, [
      { author: 0, message: 'content' },
      { author: 0, message: 'rival' },
    ])
    this.content = plan.messages[0]!
    this.plan = {
      ...plan,
      goodChance: [model.name === 'sentiment' ? model.quality : 1],
      rivals: model.name === 'competitive' ? [{ headToHead: true }] : [],
    }
    this.visited = new Visited(network.nodes)
    this.chosen = new Uint32Array(network.nodes)
    const isEpidemic = model.name === 'sir' || model.name === 'sis'
    this.period = isEpidemic ? parseDelay(model.recovery!) : null
    this.hours = TIMELESS.includes(model.name) ? null : new Float64Array(0)
    if (model.name === 'hawkes') this.causes = new Uint32Array(0)
  }

  run(stream: Stream): void {
    this.visited.begin()
    const posts = this.drawSeeds(stream, this.seeds, this.brandOfFirst(), 0)
    if (this.model.name === 'competitive')
      posts.push(...this.drawSeeds(stream, this.model.rivals, OURS + 1, 1))
    const replication = { k0: stream.int32(), k1: stream.int32() }
    const { quality } = this.model.name === 'sentiment' ? this.model : { quality: 1 }
    const mood = messageKeys(replication, this.content).sentiment
    const planned = posts.map((post) => ({ ...post, sour: uniform(mood, post.author, 0) >= quality }))
    if (this.world.platforms[0]!.brandFollowers.length > 0)
      planned.push({ ...this.plan.posts[0]!, author: BRAND, brand: OURS, sour: false })
    const observe = (tree: ShareTree): CampaignObserver =>
      this.model.name === 'hawkes' ? { ...SILENT, share: () => this.checkActions(tree) } : SILENT
    const { tree } = simulateCampaign(this.world, { ...this.plan, posts: planned }, replication, observe)
    this.read(tree, messageKeys(replication, this.content).fanOut)
  }

  /** Where nobody speaks ill and nobody competes it is nobody's message, and no brand remembers who has seen it. */
  private brandOfFirst(): number {
    const { name } = this.model
    return name === 'competitive' || name === 'sentiment' ? OURS : NOBODYS
  }

  private drawSeeds(stream: Stream, seeds: SeedChoice | null, brand: number, message: number): PlannedPost[] {
    if (seeds === null) return []
    const { chosen, world } = this
    const drawn = new Visited(world.people)
    drawn.begin()
    const count = placeSeeds(seeds, stream, drawn, chosen, chosen)
    const { stamps, epoch } = this.visited
    const posts: PlannedPost[] = []
    for (let i = 0; i < count; i++) {
      const author = chosen[i]!
      // Whoever is chosen for several contents keeps the first.
      if (stamps[author] === epoch) continue
      stamps[author] = epoch
      posts.push({ ...this.plan.posts[0]!, author, brand, message })
    }
    return posts
  }

  /** Who was reached, and when, from the tree; the brand itself is nobody. */
  private read(tree: ShareTree, interest: Key): void {
    this.makeRoom(tree.size)
    const { visited, order, infectors, hours, causes, places, world } = this
    const epoch = visited.begin()
    const isEachOnce = this.model.name !== 'hawkes'
    let reached = 0
    let depth = 0
    let last = 0
    let part = 0
    for (let node = 0; node < tree.size; node++) {
      const person = tree.person[node]!
      if (person < 0) continue
      const time = tree.hours[node]!
      const { author, brand } = tree.posts[tree.post[node]!]!
      depth = Math.max(depth, tree.generation[node]! - (author === BRAND ? 1 : 0))
      last = Math.max(last, time)
      if (this.period !== null) {
        const actor = this.model.name === 'sis' ? node : person
        const end = time + interestOf(this.period, interest, actor)
        if (end <= world.horizonHours) last = Math.max(last, end)
      }
      if (isEachOnce && visited.stamps[person] === epoch) continue
      visited.stamps[person] = epoch
      const parent = tree.parent[node]!
      const isOwn = parent < 0 || tree.person[parent]! < 0
      places[node] = reached
      order[reached] = person
      infectors[reached] = isOwn ? person : tree.person[parent]!
      if (hours !== null) hours[reached] = time
      if (causes !== undefined) causes[reached] = isOwn ? reached : places[parent]!
      if (brand <= OURS && tree.sour[node] === 0) part++
      reached++
    }
    this.size = reached
    this.depth = depth
    this.part = part
    if (hours !== null) this.durationHours = last
  }

  private makeRoom(entries: number): void {
    if (this.order.length >= entries) return
    const length = Math.max(1024, 2 * entries)
    this.order = new Uint32Array(length)
    this.infectors = new Uint32Array(length)
    this.places = new Uint32Array(length)
    if (this.hours !== null) this.hours = new Float64Array(length)
    if (this.causes !== undefined) this.causes = new Uint32Array(length)
  }

  private checkActions(tree: ShareTree): void {
    if (tree.size <= MOST_ACTIONS || this.model.name !== 'hawkes') return
    throw tooManyActions({ ...this.model, horizonHours: this.world.horizonHours })
  }
}
