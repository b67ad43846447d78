/**
 * From an order onwards (MODEL 3.6, 5.3, 6): the product keeps its promise or not, which wins or costs loyalty; some buyers
 * write about it, and what they write travels on as a message of its own; some complain; satisfied ones buy again.
 */
import { LN2 } from '../math/constants.js'
import { log } from '../math/log.js'
import { binomialQuantile } from '../random/binomial-quantile.js'
import { deriveKey, uniform, type Key } from '../random/keyed.js'
import { keyFor, type CampaignRun } from './campaign-run.js'
import type { Conversation } from './conversation.js'
import type { CustomerWords } from './customer-words.js'
import { EVENT } from './events.js'
import { SOURCE, type OrderKind } from './observer.js'
import { readTouches } from './touches.js'
import type { Product } from '../scenario/scenario.js'

interface Delivery {
  readonly person: number
  readonly people: number
  readonly platform: number
  /** Of the order, within its agent: names the draws. */
  readonly number: number
  /** Through what the brand was seen last before the order. */
  readonly last: number
}

export class Customers {
  private readonly deliveries: Delivery[] = []
  private readonly experienceKey: Key
  private readonly reviewKey: Key
  private readonly repeatKey: Key

  constructor(
    private readonly run: CampaignRun,
    private readonly conversation: Conversation,
    private readonly words: CustomerWords,
    private readonly product: Product,
  ) {
    this.experienceKey = keyFor(run, 'experience')
    this.reviewKey = keyFor(run, 'review')
    this.repeatKey = keyFor(run, 'repeat')
  }

  /** `people` behind an agent have ordered. `node`: the view that it goes back to, -1 for none. */
  order(kind: OrderKind, person: number, people: number, platform: number, node: number, time: number): void {
    const { memory, observer, queue, world } = this.run
    const number = memory.nextOrder(person)
    const touches = memory.touches(person)
    observer.order(kind, time, person, node, people, touches)
    const days = -world.assume.experience * log(uniform(deriveKey(this.experienceKey, 2), person, number))
    if (time + days >= world.horizonHours) return
    const { last } = readTouches(touches)
    const index = this.deliveries.push({ person, people, platform, number, last }) - 1
    queue.push(time + days, EVENT.experience, person, index, 0)
  }

  /** The product has been delivered and used for a while. */
  experience(index: number, time: number): void {
    const { memory, world } = this.run
    const { person, people, platform, number, last } = this.deliveries[index]!
    const good = binomialQuantile(people, this.product.quality, uniform(this.experienceKey, person, number))
    const bad = people - good
    const { gainPurchase, lossBad } = world.assume
    memory.gain(person, (gainPurchase * good) / world.peoplePerAgent, time)
    memory.lose(person, (lossBad * bad) / world.peoplePerAgent, time)
    this.review(person, good, bad, platform, number, time)
    if (bad > 0) this.complain(person, bad, platform, number, time)
    if (good > 0) this.buyAgain(person, good, platform, number, time, last)
  }

  private review(
    person: number,
    good: number,
    bad: number,
    platform: number,
    number: number,
    time: number,
  ): void {
    const { memory, world } = this.run
    const { assume } = world
    const { buyers } = this.product.reviews
    const moved = (0.5 + memory.loyalty(person, time)) / (0.5 + assume.loyaltyBase)
    // Of the agent's people, those who were answered recommend more readily.
    const answered = Math.min(1, memory.answeredOf(person) / world.peoplePerAgent)
    const recommends = buyers * moved * (1 + (assume.replyRecommend - 1) * answered)
    this.write(person, good, Math.min(1, recommends), platform, 2 * number, time, 0)
    this.write(person, bad, Math.min(1, buyers * assume.sourReviews), platform, 2 * number + 1, time, 1)
  }

  /** Of `people`, each writes with the given chance. */
  private write(
    person: number,
    people: number,
    chance: number,
    platform: number,
    draw: number,
    time: number,
    sour: 0 | 1,
  ): void {
    if (people === 0) return
    const writers = binomialQuantile(people, chance, uniform(this.reviewKey, person, draw))
    if (writers > 0) this.words.write(person, writers, platform, time, sour)
  }

  private complain(person: number, bad: number, platform: number, number: number, time: number): void {
    const { complaints } = this.run.world.assume
    const people = binomialQuantile(
      bad,
      complaints,
      uniform(deriveKey(this.experienceKey, 1), person, number),
    )
    if (people > 0) this.conversation.complain(person, people, platform, time)
  }

  /** Satisfied customers buy again at rate ln 2 / half-life x (1 + 2 L), those won by other people a little sooner. */
  private buyAgain(
    person: number,
    people: number,
    platform: number,
    number: number,
    time: number,
    last: number,
  ): void {
    const { memory, queue, world } = this.run
    const { repeatHalfLifeHours } = this.product
    if (repeatHalfLifeHours === Infinity) return
    const peer = last === SOURCE.earned ? world.assume.peerCustomer : 1
    const rate = (LN2 / repeatHalfLifeHours) * (1 + 2 * memory.loyalty(person, time)) * peer
    const key = deriveKey(this.repeatKey, number)
    for (let i = 0; i < people; i++) {
      const at = time - log(uniform(key, person, i)) / rate
      if (at < world.horizonHours) queue.push(at, EVENT.repeat, i, person, platform)
    }
  }
}
