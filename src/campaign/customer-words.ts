/**
 * What customers say of the product: reviews and comments that go out as posts of their own, to the writer's own followers.
 * An agent stands for several people whose followers are as many others, so it posts with the chance that the writer among
 * them is the one whose followers are simulated; counts are in people all the same.
 */
import { deriveKey, uniform, type Key } from '../random/keyed.js'
import { keyFor, type CampaignRun } from './campaign-run.js'
import { EVENT } from './events.js'
import { PersonCounts } from './person-counts.js'

interface Word {
  readonly person: number
  readonly people: number
  readonly platform: number
  readonly sour: 0 | 1
  readonly travels: boolean
}

export class CustomerWords {
  private readonly words: Word[] = []
  private readonly written = new PersonCounts()
  private readonly key: Key

  constructor(
    private readonly run: CampaignRun,
    /** Puts the word out as a post; `number` counts the person's words. */
    private readonly publish: (
      person: number,
      platform: number,
      sour: 0 | 1,
      number: number,
      time: number,
    ) => void,
  ) {
    this.key = deriveKey(keyFor(run, 'advocacy'), 0)
  }

  /** `people` behind an agent write at `time`, now or later. */
  write(person: number, people: number, platform: number, time: number, sour: 0 | 1): void {
    const { plan, queue, world } = this.run
    if (time >= world.horizonHours) return
    const number = this.written.next(person)
    const travels =
      plan.product?.reviews.forwarded !== false &&
      uniform(this.key, person, number) * world.peoplePerAgent < people
    const index = this.words.push({ person, people, platform, sour, travels }) - 1
    queue.push(time, EVENT.customerPost, person, index, number)
  }

  /** The moment has come. */
  speak(index: number, number: number, time: number): void {
    const { person, people, platform, sour, travels } = this.words[index]!
    this.run.observer.customerPost(time, person, people, sour === 1)
    if (travels) this.publish(person, platform, sour, number, time)
  }
}
