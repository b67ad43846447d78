/** What a result rests on and what it leaves out, in sentences, for the foot of every report. */
import { resolveProfile } from '../campaign/profiles.js'
import { formatNumber } from '../measure/format-number.js'
import type { Platform, Scenario } from '../scenario/scenario.js'

export function assumptionsOf(scenario: Scenario, people: number): string[] {
  const { peoplePerAgent, redraw } = scenario.population
  const generated = scenario.platforms.filter(({ network }) => network.kind === 'follower')
  const given = scenario.platforms.filter(({ network }) => network.kind !== 'follower')
  const sentences = [
    `${formatNumber(people, 6)} people are simulated, each standing for ${formatNumber(peoplePerAgent, 6)}; people, orders and money are counted in real people.`,
  ]
  if (generated.length > 0) {
    const drawn =
      redraw === 1
        ? 'once, so every statement is about that one network'
        : `${redraw} times, so that intervals hold for networks of this kind and not for a single one`
    sentences.push(
      `Followers on ${namesOf(generated)} are drawn at random from a heavy-tailed law, ${drawn}.`,
    )
  }
  if (given.length > 0) {
    sentences.push(`The network of ${namesOf(given)} is given: statements are about this network.`)
  }
  sentences.push(
    'Whether somebody sees a message does not depend on what else is in the feed.',
    `How readily people pass things on is set so that an ordinary message reaches the platform's reproduction number (further sharers per sharer): ${reproductionNumbersOf(scenario.platforms)}.`,
    'View, reaction and click rates, delays and ad prices are published figures or stated assumptions for each platform; ratios between strategies are surer than levels.',
    'Every strategy meets the same people with the same luck in each replication (common random numbers); differences are paired.',
  )
  if (scenario.product !== null) {
    sentences.push('Profit counts only revenue above that of the same world without social activity.')
  }
  return sentences
}

export function limitsOf(): string[] {
  return [
    'A simulation of the stated assumptions, not a forecast.',
    "No competitors, no limits of a team's working time, no replies to comments, no change of loyalty, no repeat purchases and no ranking of feeds in this version.",
    'On a network smaller than the real one a share reaches fewer people, so people share more often per view than in reality: compare strategies, not levels.',
    'Real cascades have heavier tails than simulated ones on small networks: rare great successes are understated.',
  ]
}

function namesOf(platforms: readonly Platform[]): string {
  const names = platforms.map(({ id }) => id)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function reproductionNumbersOf(platforms: readonly Platform[]): string {
  return platforms
    .map(({ id, profile, overrides }) => {
      const { reproductionNumber } = resolveProfile(profile, overrides)
      return `${id} ${formatNumber(reproductionNumber)}`
    })
    .join(', ')
}
