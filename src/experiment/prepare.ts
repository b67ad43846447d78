/** The only place where a scenario becomes a world: people, accounts, networks, activity, anchors. */
import { HearsayError, inputError } from '../errors.js'
import { followerNetwork } from '../network/generators/follower-network.js'
import { followeeCounts, followerCount, type Labels, type Network } from '../network/network.js'
import { sharedUint32 } from '../network/shared-memory.js'
import { networkFromSpec } from '../network/spec.js'
import { parseDelay } from '../random/parse-delay.js'
import { textKey, type Key } from '../random/keyed.js'
import { anchorPressure, poolSharers } from '../campaign/anchor.js'
import { calibratedScore, reachCurve, type ReachCurve } from '../campaign/feed/calibration.js'
import { affinityFactor } from '../campaign/effects.js'
import {
  assignSegments,
  drawActivity,
  drawFollowers,
  drawMembers,
  drawShareOf,
  mutualTies,
} from '../campaign/people.js'
import { resolveAssumptions, type Assumptions } from '../campaign/assumptions.js'
import { assumedProfile, resolveProfile, type PlatformProfile } from '../campaign/profiles.js'
import { forwardedViews } from '../campaign/targeting/passing-chances.js'
import { viewProbabilityOf, type PlatformWorld, type World } from '../campaign/world.js'
import type { Attention, NetworkSource, Platform, Scenario } from '../scenario/scenario.js'
import { embedNetwork, matchPeople } from './given-networks.js'
import { worldStore } from './world-store.js'
import { purposeKey, worldKey } from './replication-keys.js'

export interface WorldInputs {
  readonly scenario: Scenario
  /** Networks read from files, by platform id. */
  readonly networks: Readonly<Record<string, Network>>
}

/**
 * The world number `networkIndex` of a scenario: replication r lives on world r mod `population.redraw`.
 * Everything in it is a function of the scenario, the seed and the index.
 * @throws an input error where the R-anchor has no solution
 */
export function prepareWorld(inputs: WorldInputs, networkIndex: number): World {
  const { scenario } = inputs
  const ground = groundOf(inputs, networkIndex)
  const assume = resolveAssumptions(scenario.assumptions)
  const curve = scenario.attention.mode === 'feed' ? curveOf(scenario.attention) : null
  const world: World = {
    people: ground.people,
    peoplePerAgent: scenario.population.peoplePerAgent,
    horizonHours: scenario.horizonHours,
    attention: scenario.attention,
    reachCurve: curve,
    assume,
    segmentOf: ground.segmentOf,
    platforms: scenario.platforms.map((platform, index) =>
      platformWorld(scenario, platform, ground.platforms[index]!, assume, curve),
    ),
    classic: null,
    labels: ground.labels,
  }
  checkSinglePersons(scenario, world)
  return world
}

const curves = new WeakMap<Attention, ReachCurve>()

/** Made once for all worlds of an experiment. */
function curveOf(attention: Attention): ReachCurve {
  let curve = curves.get(attention)
  if (curve === undefined) curves.set(attention, (curve = reachCurve(attention)))
  return curve
}

/** Questions and posts of single persons that a run can follow one by one. */
const MOST_SINGLES = 2e6

/** @throws an input error where a scenario asks to follow more single persons than memory and patience hold */
function checkSinglePersons({ product, strategies, horizonHours }: Scenario, world: World): void {
  const { assume, peoplePerAgent, people } = world
  const days = horizonHours / 24
  const followers = world.platforms.reduce((sum, { brandFollowers }) => sum + brandFollowers.length, 0)
  const inquiries = product === null ? 0 : followers * peoplePerAgent * assume.inquiries * days
  const missing = strategies.reduce(
    (most, { signals }) => (signals.detect ? Math.max(most, 1 - signals.specificity) : most),
    0,
  )
  const alarms = people * peoplePerAgent * assume.signalsNoise * missing * days
  const refuse = (path: string, what: string, count: number, mend: string): never => {
    throw inputError({
      path,
      message: `would bring ${what} that are followed one by one`,
      got: `about ${Math.round(count / 1e5) / 10} million`,
      expected: `at most ${MOST_SINGLES / 1e6} million in a campaign`,
      hint: mend,
    })
  }
  const fewer = 'fewer people per agent, a shorter horizon'
  if (inquiries > MOST_SINGLES)
    refuse('population.peoplePerAgent', 'questions', inquiries, `${fewer} or a smaller assumptions.inquiries`)
  if (alarms > MOST_SINGLES)
    refuse('population.peoplePerAgent', 'false alarms', alarms, `${fewer} or a higher signals.specificity`)
}

/** What is drawn of a world: people, accounts and ties. Strategies and assumptions change nothing in it. */
interface Ground {
  readonly people: number
  readonly segmentOf: Uint8Array
  readonly labels: Labels | null
  readonly platforms: readonly PlatformGround[]
}

type PlatformGround = Pick<
  PlatformWorld,
  | 'network'
  | 'members'
  | 'activity'
  | 'meanRootActivity'
  | 'mutual'
  | 'reciprocity'
  | 'brandFollowers'
  | 'rivalFollowers'
>

/** Grounds made lately: experiments that differ in assumptions or strategies stand on the same. */
const grounds = worldStore<Ground>(300_000_000)
/** What stands for a ground in the store, by everything it depends on. */
const numbers = new Map<string, number>()
const MOST_NAMES = 2000
let nextNumber = 0

function groundOf(inputs: WorldInputs, networkIndex: number): Ground {
  const { scenario } = inputs
  const { seed, population, platforms, competitors, product } = scenario
  // Networks from files come anew with every experiment, so they are never the same object twice.
  if (platforms.some(({ network }) => network.kind !== 'follower')) return makeGround(inputs, networkIndex)
  const followers = competitors.map((rival) => [rival.id, rival.followers])
  const name = JSON.stringify([seed, networkIndex, population, platforms, followers, product?.interests])
  if (numbers.size >= MOST_NAMES) numbers.clear()
  const number = numbers.get(name) ?? nextNumber++
  numbers.set(name, number)
  let ground = grounds.get(number)
  if (ground === undefined) grounds.put(number, (ground = makeGround(inputs, networkIndex)))
  return ground
}

function makeGround(inputs: WorldInputs, networkIndex: number): Ground {
  const { scenario } = inputs
  const { population } = scenario
  const key = worldKey(scenario.seed, networkIndex)
  const given = givenNetworks(inputs)
  const match = matchPeople(given)
  const generates = given.some((network) => network === null)
  const people = match.people + (generates ? population.agents : 0)
  const segmentOf = assignSegments(people, population.segments, purposeKey(key, 'segment'))

  const platforms = scenario.platforms.map((platform, index) => {
    const name = textKey(platform.id)
    const chance = population.segments.map((segment) => platform.members[segment.id] ?? 0)
    const network = given[index]!
    let members: Uint32Array
    let rows: Network
    if (network === null) {
      const profile = platformProfile(platform)
      members = drawMembers(
        match.people,
        population.agents,
        segmentOf,
        chance,
        purposeKey(key, 'membership', name),
      )
      const networkKey = purposeKey(key, 'network', name)
      rows = placed(`platforms.${platform.id}.network`, () =>
        generate(scenario, platform.network, profile, members, segmentOf, people, networkKey),
      )
    } else {
      members = sharedUint32(network.nodes)
      members.set(match.personOf[index]!)
      members.sort()
      rows = embedNetwork(network, match.personOf[index]!, people)
    }
    return platformGround(scenario, platform, rows, members, segmentOf, key)
  })
  return { people, segmentOf, labels: match.labels, platforms }
}

/** Says where in the scenario a network that cannot be made stands. */
function placed<T>(path: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof HearsayError) || error.kind !== 'input') throw error
    throw inputError(
      error.issues.map((issue) => ({ ...issue, path: issue.path ? `${path}.${issue.path}` : path })),
    )
  }
}

const known = new WeakMap<WorldInputs, readonly (Network | null)[]>()

/** The networks that all worlds of an experiment share, by platform (null where one is drawn anew): made once. */
export function givenNetworks(inputs: WorldInputs): readonly (Network | null)[] {
  let given = known.get(inputs)
  if (given === undefined) {
    given = inputs.scenario.platforms.map(({ id, network }) => givenNetwork(network, inputs.networks[id]))
    known.set(inputs, given)
  }
  return given
}

function givenNetwork(source: NetworkSource, fromFile: Network | undefined): Network | null {
  if (source.kind === 'spec') return networkFromSpec(source.spec)
  if (source.kind === 'file') {
    if (fromFile === undefined) throw new Error(`network file ${source.file} was not handed to the world`)
    return fromFile
  }
  return null
}

function platformProfile(platform: Platform): PlatformProfile {
  return resolveProfile(platform.profile, platform.overrides)
}

function generate(
  scenario: Scenario,
  source: NetworkSource,
  profile: PlatformProfile,
  members: Uint32Array,
  segmentOf: Uint8Array,
  people: number,
  key: Key,
): Network {
  if (source.kind !== 'follower') throw new Error('only follower networks are generated here')
  const { segments, homophily } = scenario.population
  return followerNetwork(
    {
      nodes: people,
      members,
      meanFollowers: source.followers,
      exponent: source.exponent ?? profile.followerExponent,
      sigma: source.exponent ?? profile.followerExponent,
      degreeLaw: profile.degreeLaw,
      reciprocity: source.reciprocity ?? profile.reciprocity,
      closure: source.closure,
      homophily,
      segmentOf,
      segmentWeights: segments.map((segment) => segment.share),
    },
    key,
  )
}

function platformGround(
  scenario: Scenario,
  platform: Platform,
  network: Network,
  members: Uint32Array,
  segmentOf: Uint8Array,
  key: Key,
): PlatformGround {
  const profile = platformProfile(platform)
  const name = textKey(platform.id)
  const { activity, meanRootActivity } = drawActivity({
    network,
    members,
    segmentOf,
    segmentActivity: scenario.population.segments.map((segment) => segment.activity),
    spread: profile.activitySpread,
    correlation: profile.activityFollowers,
    personKey: purposeKey(key, 'activity'),
    tieKey: purposeKey(key, 'tie', name),
  })
  return {
    network,
    members,
    activity,
    meanRootActivity,
    ...mutualTies(network),
    brandFollowers: drawFollowers(
      members,
      platform.brandFollowers,
      segmentOf,
      scenario.population.segments.map((segment) =>
        affinityFactor(scenario.product?.interests ?? [], segment.interests),
      ),
      purposeKey(key, 'brandFollower', name),
    ),
    rivalFollowers: scenario.competitors.map((rival) =>
      drawShareOf(
        members,
        rival.followers[platform.id] ?? 0,
        purposeKey(key, 'competitor', name ^ textKey(rival.id)),
      ),
    ),
  }
}

/** A platform's people and ties with its manners, and the two levels that are solved for on them. */
function platformWorld(
  scenario: Scenario,
  platform: Platform,
  ground: PlatformGround,
  assume: Assumptions,
  curve: ReachCurve | null,
): PlatformWorld {
  const profile = assumedProfile(platformProfile(platform), assume)
  const { members, network } = ground
  const meanFollowers = members.length === 0 ? 0 : network.edges / members.length
  const unanchored: PlatformWorld = {
    id: platform.id,
    profile,
    ...ground,
    basePressure: 0,
    ambientAudience: Math.min(members.length, profile.ambientAudience * meanFollowers),
    audienceSaturation: profile.audienceSaturation * meanFollowers,
    feedScore:
      curve === null
        ? 0
        : calibratedScore(curve, profile.viewProbability, `platforms.${platform.id}.viewProbability`),
  }
  return { ...unanchored, basePressure: anchor(unanchored, scenario.horizonHours) }
}

/** Shares within a week count towards the reproduction number, and all within a longer horizon. */
const ANCHORED_HOURS = 168

/** Equation (2) on the platform's own people, with the audience bend and the horizon. */
function anchor(platform: PlatformWorld, horizonHours: number): number {
  const { profile, network, members, reciprocity } = platform
  if (profile.reproductionNumber === 0) return 0
  const followees = followeeCounts(network)
  // Behaviour must not depend on how long it is watched: a short campaign is anchored as a week's.
  const within = parseDelay(profile.delay).cdf(Math.max(horizonHours, ANCHORED_HOURS))
  const n = members.length
  const activity = new Float64Array(n)
  const arrivals = new Float64Array(n)
  const onward = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const person = members[i]!
    const followers = followerCount(network, person)
    activity[i] = platform.activity[person]!
    arrivals[i] = followees[person]!
    onward[i] = followers === 0 ? 0 : within * onwardViews(platform, followers, reciprocity)
  }
  const sharers = poolSharers({ activity, arrivals, onward })
  const variance = profile.contentSpread * profile.contentSpread + profile.tasteSpread * profile.tasteSpread
  if (n === 0 || network.edges === 0) {
    throw inputError({
      path: `platforms.${platform.id}.network`,
      message: 'nobody follows anybody here',
      expected: 'a network with at least one tie',
    })
  }
  return anchorPressure(
    profile.reproductionNumber,
    sharers,
    variance,
    `platforms.${platform.id}.reproductionNumber`,
  )
}

/** New viewers of one share: followers who see it, less the one it came from where ties are returned. */
function onwardViews(platform: PlatformWorld, followers: number, reciprocity: number): number {
  const v = viewProbabilityOf(platform, followers)
  const { fanOut, forwarding } = platform.profile
  if (fanOut === 'broadcast') return v * Math.max(0, followers - reciprocity)
  return (forwardedViews(followers, forwarding) * Math.max(0, followers - reciprocity)) / followers
}
