/** From what a player sets to a scenario file of the command line, and to nothing else: page and terminal agree. */
import type { PlaySetup } from './types.js'

export const PEOPLE = 600
export const HORIZON_HOURS = 96

/** A network of Play: how the engine makes it, and what the share chance needs to know of it. */
interface PlayGround {
  /** Generator call; its seed is its own, so that other dice meet the same people. */
  readonly spec: string
  /** Further followers of whoever sees a post, mean over views: those who follow many see most. */
  readonly onward: number
}

const FIVE_CROWDS = 'segments=20%/20%/20%/20%/20%, homophily=80%'
const FOLLOWER = `follower(nodes=${PEOPLE}, followers=12, reciprocity=30%, closure=30%, ${FIVE_CROWDS}`

/** Twelve followers a person everywhere, so that networks differ by their shape alone. */
export const GROUNDS: Readonly<Record<PlaySetup['network'], PlayGround>> = {
  celebrities: { spec: `${FOLLOWER}, exponent=2.1, seed=12)`, onward: 13.185 },
  even: { spec: `${FOLLOWER}, law=lognormal, sigma=0.2, seed=1)`, onward: 11.889 },
  circles: {
    spec: `stochastic-block(sizes=${new Array<number>(30).fill(20).join('/')}, pin=45%, pout=0.6%, seed=1)`,
    onward: 11.841,
  },
}

export const DEFAULT_SETUP: PlaySetup = {
  network: 'celebrities',
  shareChance: 0.06,
  clickChance: 0.05,
  attention: 0.5,
  quality: 0.5,
  stars: 3,
  fans: 30,
  dice: '710',
}

/** Celebrities are no ordinary fans. */
const MOST_FOLLOWERS_OF_A_FAN = 100

/** The scenario file that this setup is. */
export function scenarioText(setup: PlaySetup): string {
  const { attention, clickChance, dice, fans, network, quality, shareChance, stars } = setup
  const { onward, spec } = GROUNDS[network]
  return `# Celebrities or ordinary fans: the first screen of hearsay as a scenario file.
# Each asks one dollar a follower, so three celebrities cost about as much as thirty ordinary fans. Who reaches more
# people, and who brings more of them to the site?
version: 1
name: {en: Celebrities or fans, fa: چهره‌ها یا هواداران}
seed: ${JSON.stringify(dice)}
horizon: ${HORIZON_HOURS / 24}d
replications: 200

population: {peoplePerAgent: 1, redraw: 1}     # every simulated person is one person, always the same ${PEOPLE}

platforms:
  town:
    profile: generic
    network: {spec: "${spec}"}
    brandFollowers: 0%
    # share chance ${percent(shareChance)} x attention ${percent(attention)} x ${onward} further followers of whoever sees a post
    reproductionNumber: ${plain(shareChance * attention * onward)}
    viewProbability: ${percent(attention)}       # of followers who see a post
    clicksPerView: ${percent(clickChance)}
    commentsPerView: 0%            # passed on or not, but no posts about the post
    delay: lognormal(median=2h, sigma=1.1)
    freshness: none
    ambientAudience: 0             # followers alone see it
    audienceSaturation: none
    activitySpread: 0              # everybody alike
    tasteSpread: 0
    contentSpread: 0.5             # luck of each post
    fatigue: 0

creatives:
  topic: {format: image, quality: ${plain(quality)}}     # 0.5 is ordinary

defaults:
  budget: {total: 5k USD, split: {influencers: 100%}}      # enough for all of them
  content: {cadence: {town: 0/week}}                       # no posts of the brand's own
  influencers: {fee: 1 USD, posts: 1, trust: 1}

strategies:
  celebrities:
    label: {en: ${starsInEnglish(stars)}, fa: ${inPersianDigits(stars)} چهرهٔ مشهور}
    influencers: {pick: degree, count: ${plain(stars)}}
  fans:
    label: {en: ${fansInEnglish(fans)}, fa: ${inPersianDigits(fans)} هوادار عادی}
    influencers: {pick: random, among: {followers: 1..${MOST_FOLLOWERS_OF_A_FAN}}, count: ${plain(fans)}}

compare: {kpi: visits, also: [reach, shares, cost]}

assumptions: {landingWorst: 100%, landingBest: 100%}       # whoever clicks arrives on the site
`
}

function starsInEnglish(stars: number): string {
  return stars === 1 ? '1 celebrity' : `${plain(stars)} celebrities`
}

function fansInEnglish(fans: number): string {
  return fans === 1 ? '1 ordinary fan' : `${plain(fans)} ordinary fans`
}

/** Without the noise of binary fractions, and never in the form 1e-7, which scenario files do not know. */
function plain(value: number): string {
  return String(Number(value.toFixed(6)))
}

function percent(share: number): string {
  return `${plain(share * 100)}%`
}

function inPersianDigits(count: number): string {
  return plain(count).replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
}
