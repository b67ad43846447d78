/** What reactions to the brand's messages lead to, beyond themselves: loyalty, followers, questions, interest, orders. */
import { binomialQuantile } from '../random/binomial-quantile.js'
import { deriveKey, uniform, type Key } from '../random/keyed.js'
import { keyFor, type CampaignRun } from './campaign-run.js'
import type { Conversation } from './conversation.js'
import type { Customers } from './customers.js'
import type { CustomerWords } from './customer-words.js'
import type { NewFollowers } from './new-followers.js'
import type { Prospects } from './prospects.js'
import type { Consequences } from './reactions.js'
import type { View } from './view.js'

export class BrandConsequences implements Consequences {
  private readonly commentKey: Key

  constructor(
    private readonly run: CampaignRun,
    private readonly newFollowers: NewFollowers,
    private readonly conversation: Conversation,
    private readonly prospects: Prospects,
    private readonly words: CustomerWords,
    private readonly customers: Customers | null,
  ) {
    this.commentKey = keyFor(run, 'advocacy')
  }

  liked({ person, time, post }: View, people: number): void {
    const { assume, peoplePerAgent } = this.run.world
    this.run.memory.gain(person, (assume.gainLike * people) / peoplePerAgent, time)
    const { platform } = post.planned
    this.prospects.react(person, people, assume.interestAfterLike, platform, time)
    this.newFollowers.consider(person, people, platform, time)
  }

  commented(view: View, people: number): void {
    const { person, time, post, sour } = view
    const { assume } = this.run.world
    const { platform, author } = post.planned
    const key = post.message.keys.sentiment
    // Named by the message and by how many of the agent's people had commented before: the same in every strategy.
    const u = uniform(deriveKey(this.commentKey, post.message.key, view.commentsBefore), person, 0)
    const speaks = binomialQuantile(people, assume.commentPosts, u)
    if (speaks > 0) {
      const turns = uniform(key, person, 1) >= post.message.goodChance
      this.words.write(person, speaks, platform, time, sour || turns ? 1 : 0)
    }
    if (sour) return
    this.newFollowers.consider(person, people, platform, time)
    // Only the brand's own posts are a place to ask the brand.
    if (author < 0) this.conversation.comment(person, people, platform, time)
  }

  clicked({ person, time, post }: View, people: number): void {
    const { interestAfterReaction } = this.run.world.assume
    this.prospects.react(person, people, interestAfterReaction, post.planned.platform, time)
  }

  ordered({ person, time, post, node }: View, people: number): void {
    this.customers?.order('visit', person, people, post.planned.platform, node, time)
  }
}
