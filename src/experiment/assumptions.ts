/** What a result rests on and what it leaves out, in sentences, for the foot of every report. */
import { ASSUMPTION_IDS, resolveAssumptions } from '../campaign/assumptions.js'
import { assumedProfile, resolveProfile, type PlatformProfile } from '../campaign/profiles.js'
import { formatNumber } from '../measure/format-number.js'
import type { Attention, Competitor, Platform, Product, Scenario, Strategy } from '../scenario/scenario.js'

/**
 * The assumptions that this scenario uses; of a mechanism that is switched off nothing is said.
 * @param people simulated on all networks.
 */
export function assumptionsOf(scenario: Scenario, people: number): string[] {
  return [
    ...populationSentences(scenario, people),
    ...attentionSentences(scenario.attention),
    `How readily people pass things on is set so that an ordinary message reaches the platform's reproduction number (further sharers per sharer): ${byPlatform(scenario, ({ reproductionNumber }) => formatNumber(reproductionNumber))}.`,
    'View, reaction and click rates, delays and ad prices are published figures or stated assumptions for each platform; ratios between strategies are surer than levels.',
    ...scenario.competitors.map(rivalSentence),
    ...teamSentences(scenario.strategies),
    ...conversationSentences(scenario),
    ...productSentences(scenario.product),
    ...signalSentences(scenario.strategies),
    ...settingSentences(scenario),
    'Every strategy meets the same people with the same luck in each replication (common random numbers); differences are paired.',
  ]
}

/** What no scenario can switch on. */
export function limitsOf(): string[] {
  return [
    'A simulation of the stated assumptions, not a forecast.',
    'Many effects (of clarity, usefulness, voice, loyalty, readiness to buy) are assumptions without a measured size: hearsay compare --sensitivity shows which of them would change the answer.',
    'Rivals, ad prices and the rules of the platforms do not react to what the brand does.',
    'Apart from new followers of the brand, networks and tastes stay as they are for the whole campaign.',
    'On a network smaller than the real one a share reaches fewer people, so people share more often per view than in reality: compare strategies, not levels.',
    'Real cascades have heavier tails than simulated ones on small networks: rare great successes are understated.',
  ]
}

function populationSentences({ platforms, population }: Scenario, people: number): string[] {
  const { peoplePerAgent, redraw } = population
  const generated = platforms.filter(({ network }) => network.kind === 'follower')
  const given = platforms.filter(({ network }) => network.kind !== 'follower')
  const sentences = [
    `${formatNumber(people, 6)} people are simulated, each standing for ${formatNumber(peoplePerAgent, 6)}; people, orders and money are counted in real people.`,
  ]
  if (generated.length > 0) {
    const drawn =
      redraw === 1
        ? 'once, so every statement is about that one network'
        : `${redraw} times, so that intervals hold for networks of this kind and not for a single one`
    sentences.push(`Followers on ${idsOf(generated)} are drawn at random from a heavy-tailed law, ${drawn}.`)
  }
  if (given.length > 0) {
    sentences.push(`The network of ${idsOf(given)} is given: statements are about this network.`)
  }
  return sentences
}

function attentionSentences(attention: Attention): string[] {
  if (attention.mode === 'independent') {
    return ['Whether somebody sees a message does not depend on what else is in the feed.']
  }
  const { activeDaily, backgroundPerHour, scrollDepth, sessionsPerHour } = attention
  return [
    `Attention is limited: ${percent(activeDaily)} of the accounts are active on a day, look into a ranked feed about ${formatNumber(24 * sessionsPerHour)} times that day and scroll past ${formatNumber(scrollDepth)} posts on average, while ${formatNumber(backgroundPerHour)} posts of others come in every hour.`,
  ]
}

function rivalSentence({ headToHead, id, label }: Competitor): string {
  const rivalry = headToHead
    ? 'whoever has passed on its content passes on nothing of the brand, and the other way round'
    : 'people may pass on both'
  return `${label.en || id} posts in the same world to followers of its own; ${rivalry}.`
}

function teamSentences(strategies: readonly Strategy[]): string[] {
  const staffed = strategies.filter(({ team }) => team.roles.creator !== null)
  if (staffed.length === 0) return ['Production is bound by money alone, not by working hours.']
  return [
    `Pieces are made and approved by people with working hours and random service times${among(staffed, strategies)}: what is not ready in time skips its slot.`,
  ]
}

function conversationSentences(scenario: Scenario): string[] {
  const { strategies } = scenario
  const { loyaltyBase, loyaltyHalfLife, replyValue } = resolveAssumptions(scenario.assumptions)
  const answering = strategies.filter(({ replies }) => replies.answer.length > 0)
  const answers =
    answering.length === 0
      ? 'Nobody answers questions or complaints.'
      : `Questions and complaints wait for somebody at work${among(answering, strategies)}; people lose patience (mean: ${byPlatform(scenario, ({ patienceHours }) => `${formatNumber(patienceHours)} h`)}), and the worth of an answer halves every ${formatNumber(60 * Math.LN2 * replyValue, 2)} minutes.`
  return [
    answers,
    `Loyalty starts at ${formatNumber(loyaltyBase)} of 1; half of what is gained or lost is forgotten in ${formatNumber(loyaltyHalfLife / 24)} days.`,
  ]
}

function productSentences(product: Product | null): string[] {
  if (product === null) return []
  const { quality, repeatHalfLifeHours, reviews } = product
  return [
    'Profit counts only revenue above that of the same world without social activity.',
    `An experience with the product is good with a chance of ${percent(quality)}; sour words stay sour when they are passed on.`,
    ...(reviews.buyers > 0
      ? [
          `Of buyers with ordinary loyalty ${percent(reviews.buyers)} write of a good experience; such posts ${reviews.forwarded ? 'travel on' : 'are not passed on'}.`,
        ]
      : []),
    ...(Number.isFinite(repeatHalfLifeHours)
      ? [
          `Half of the customers of average loyalty buy again within ${formatNumber(repeatHalfLifeHours / 24)} days.`,
        ]
      : []),
  ]
}

function signalSentences(strategies: readonly Strategy[]): string[] {
  const detectors = new Map<string, Strategy[]>()
  for (const strategy of strategies) {
    const { comments, detect, sensitivity, specificity } = strategy.signals
    if (!detect) continue
    const how =
      comments === null
        ? `with a sensitivity of ${percent(sensitivity)} and a specificity of ${percent(specificity)}`
        : 'as well as a detector does that was trained on the labelled comments'
    detectors.set(how, [...(detectors.get(how) ?? []), strategy])
  }
  return [...detectors].map(
    ([how, users]) => `Buying signals are recognised${among(users, strategies)} ${how}.`,
  )
}

function settingSentences({ assumptions }: Scenario): string[] {
  const set = ASSUMPTION_IDS.filter((id) => assumptions[id] !== undefined)
  if (set.length === 0) return []
  const values = set.map((id) => `${id} ${formatNumber(assumptions[id]!)}`)
  return [`Set in the file over the defaults of the model: ${values.join(', ')}.`]
}

/** ` (A, B)` where only some of the strategies are meant. */
function among(some: readonly Strategy[], all: readonly Strategy[]): string {
  return some.length === all.length ? '' : ` (${some.map(({ id, label }) => label.en || id).join(', ')})`
}

/** `x 0.37, linkedin 0.05`: a value of each platform under the scenario's assumptions. */
function byPlatform(scenario: Scenario, value: (profile: PlatformProfile) => string): string {
  const assumed = resolveAssumptions(scenario.assumptions)
  return scenario.platforms
    .map(
      ({ id, overrides, profile }) =>
        `${id} ${value(assumedProfile(resolveProfile(profile, overrides), assumed))}`,
    )
    .join(', ')
}

function idsOf(platforms: readonly Platform[]): string {
  const ids = platforms.map(({ id }) => id)
  return ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`
}

function percent(share: number): string {
  return `${formatNumber(100 * share)} %`
}
