import { OURS } from '../../../src/campaign/plan.js'
import type { ShareTree } from '../../../src/campaign/share-tree.js'
import { cascadesIn, type Cascade } from '../../../src/observe/cascades-in.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import type { Cascades, MessageFacts, RunWithout } from '../types.js'
import { messageId } from './message-ids.js'

/** Nobody reads a longer list. */
const MOST_CASCADES = 500

/** The cascades of a run, the largest first, the earlier of equals. */
export function gatherCascades(scenario: Scenario, tree: ShareTree): Cascades {
  const all = cascadesIn(tree).sort((a, b) => b.nodes.length - a.nodes.length || a.nodes[0]! - b.nodes[0]!)
  const kept = all.slice(0, MOST_CASCADES)
  const starts = new Uint32Array(kept.length + 1)
  for (const [c, { nodes }] of kept.entries()) starts[c + 1] = starts[c]! + nodes.length
  const entries = starts[kept.length]!
  const parents = new Int32Array(entries)
  const persons = new Int32Array(entries)
  const hours = new Float64Array(entries)
  for (const [c, cascade] of kept.entries()) {
    parents.set(cascade.parents, starts[c])
    hours.set(cascade.hours, starts[c])
    for (const [i, node] of cascade.nodes.entries()) persons[starts[c]! + i] = tree.person[node]!
  }
  const messages = kept.map((cascade) => factsOf(scenario, tree, cascade))
  return { messages, starts, parents, persons, hours, left: all.length - kept.length }
}

/** Who of the cascades of a run still passes the same message on in another run, and how many others do. */
export function comparedWith(
  { messages, persons, starts }: Cascades,
  other: ShareTree,
): Pick<RunWithout, 'stays' | 'joined'> {
  const people = new Map<string, Set<number>>()
  for (const { nodes } of cascadesIn(other)) {
    people.set(messageId(other, nodes[0]!), new Set(Array.from(nodes, (node) => other.person[node]!)))
  }
  const stays = new Uint8Array(persons.length)
  const joined = new Uint32Array(messages.length)
  for (const [c, { id }] of messages.entries()) {
    const now = people.get(id) ?? new Set<number>()
    for (let i = starts[c]!; i < starts[c + 1]!; i++) if (now.has(persons[i]!)) stays[i] = 1
    const before = new Set(persons.subarray(starts[c], starts[c + 1]))
    for (const person of now) if (!before.has(person)) joined[c]!++
  }
  return { stays, joined }
}

function factsOf(scenario: Scenario, tree: ShareTree, { nodes, post }: Cascade): MessageFacts {
  const { brand, channel, message, platform } = tree.posts[post]!
  const { creative, name } = tree.messages[message]!
  const isPlanned = brand === OURS && (channel === 'owned' || channel === 'influencer')
  return {
    id: messageId(tree, nodes[0]!),
    channel,
    label: channel === 'word' ? { en: '' } : scenario.creatives[creative]!.label,
    number: channel === 'owned' ? Number(name.slice(name.lastIndexOf(':') + 1)) + 1 : 0,
    post: isPlanned ? name : null,
    platform,
  }
}
