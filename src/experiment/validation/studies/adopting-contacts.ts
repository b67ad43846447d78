import { simulateCampaign } from '../../../campaign/simulate.js'
import { buildNetwork } from '../../../network/build-network.js'
import type { Network } from '../../../network/network.js'
import { replicationKey } from '../../replication-keys.js'
import { defaultWorld, LARGE_X } from '../default-world.js'
import { freePosts } from '../../free-posts.js'
import { listenTo } from '../listen-to.js'
import { onNetwork } from '../on-network.js'
import type { Study } from '../study.js'

export const CONTACTS = [1, 2, 10] as const
const MOST_CONTACTS = 10

export interface AdoptingContactsPart {
  /** Share of people who pass a message on, by `CONTACTS`: how many of those they follow have posted it. */
  readonly adopted: readonly number[]
}

/**
 * People as active, attentive and choosy as those of X, who all follow the same ten accounts; one, two or all ten of these
 * post the same message, by chance at different moments of the followers' days. A part is a network's people.
 */
export const adoptingContactsStudy: Study<AdoptingContactsPart> = {
  id: 'adopting-contacts',
  parts: ({ quick }) => (quick ? 2 : 5),
  part(settings, network) {
    const drawn = defaultWorld(LARGE_X, settings, network)
    const { members, activity, profile, basePressure } = drawn.platforms[0]!
    const viewers = members.subarray(0, 20_000)
    const active = new Float32Array(MOST_CONTACTS + viewers.length)
    active.fill(1, 0, MOST_CONTACTS)
    viewers.forEach((person, i) => (active[MOST_CONTACTS + i] = activity[person]!))
    const world = onNetwork(drawn, {
      network: audienceOf(MOST_CONTACTS, viewers.length),
      profile,
      basePressure,
      activity: active,
    })
    const messages = Array.from({ length: settings.quick ? 10 : 25 }, (_, i) => `contacts:${i}`)
    const key = replicationKey(settings.seed, network)
    const adopted = CONTACTS.map((contacts) => {
      const posts = messages.flatMap((message) =>
        Array.from({ length: contacts }, (_, author) => ({ author, message })),
      )
      const { tree } = simulateCampaign(world, freePosts(world, posts), key, () => listenTo({}))
      return (tree.size - posts.length) / (messages.length * viewers.length)
    })
    return { adopted }
  },
}

/** Accounts 0, 1, … with the same followers, who have none. */
function audienceOf(accounts: number, followers: number): Network {
  const count = accounts * followers
  return buildNetwork({
    nodes: accounts + followers,
    count,
    sources: Uint32Array.from({ length: count }, (_, i) => Math.floor(i / followers)),
    targets: Uint32Array.from({ length: count }, (_, i) => accounts + (i % followers)),
  })
}
