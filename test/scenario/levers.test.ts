import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { ASSUMPTION_IDS, ASSUMPTIONS } from '../../src/campaign/assumptions.js'
import { PROFILES } from '../../src/campaign/profiles.js'
import { clarityOfText } from '../../src/measure/text/clarity.js'
import { formatConfig, resolveConfig } from '../../src/scenario/config.js'
import { scenarioHash } from '../../src/scenario/hash.js'
import { typedScenario } from '../../src/scenario/typed-scenario.js'
import { EVERY_LEVER } from './every-lever-text.js'
import { LAUNCH } from './launch-text.js'
import { edit, problems, valid } from './read-scenario.js'

const MINIMAL = `version: 1
platforms: {x: {profile: x}, insta: {profile: instagram, brandFollowers: 20%}}
creatives: {one: {}, two: {}}
strategies: {a: {}}
`

/** The scenario with every lever, with one edit. */
const edited = (from: string | RegExp, to: string): string => edit(EVERY_LEVER, from, to)

/** The minimal scenario with strategy `a` (and other sections) written out. */
const withStrategy = (a: string, others = '') => MINIMAL.replace('a: {}', `a: ${a}`) + others

describe('a scenario with every lever', () => {
  const scenario = valid(EVERY_LEVER)
  const strategy = (id: string) => scenario.strategies.find((each) => each.id === id)!

  test('is read in the engine’s units', () => {
    expect(scenario.product).toMatchObject({
      quality: 0.85,
      repeatHalfLifeHours: 4320,
      reviews: { buyers: 0.07, forwarded: true },
    })
    expect(scenario.competitors).toEqual([
      {
        id: 'rival',
        label: { en: 'Rival brand', fa: 'رقیب' },
        cadence: { x: 5 / 168, instagram: 5 / 168 },
        followers: { x: 0.05, instagram: 0.06, linkedin: 0.03, telegram: 0.02 },
        quality: 0.7,
        headToHead: false,
      },
    ])
    expect(strategy('big-bang').testing).toEqual({
      method: 'pilot',
      share: 0.1,
      impressions: 20_000,
      metric: 'clicks',
    })
    expect(strategy('influencers').voice).toEqual({ tone: 'friendly', consistency: 0.8 })
    expect(strategy('influencers').replies.answer).toEqual(['questions', 'complaints'])
    expect(scenario.compare).toMatchObject({ attribution: ['last', 'linear'], incremental: false })
  })

  test('merges sections of a strategy over those of defaults', () => {
    const { team, signals, paid } = strategy('always-on')
    expect(team).toEqual({
      structure: 'platform',
      approvals: 1,
      calendar: 'extended',
      roles: { creator: 2, approver: 1, community: 2, analyst: 0.5, ads: 0.5, sales: 1 },
    })
    expect(signals).toEqual({
      detect: true,
      sensitivity: 0.83,
      specificity: 0.95,
      comments: null,
      outreach: 'sales',
      windowHours: 168,
    })
    expect(paid.audience).toBe('signals')
  })

  test('typed out and read again it is the same to the last bit, as JSON and as commented YAML', () => {
    expect(valid(JSON.stringify(typedScenario(scenario)))).toEqual(scenario)
    const yaml = formatConfig(resolveConfig(EVERY_LEVER, 'f.yaml').resolved!)
    const again = resolveConfig(yaml, 'again.yaml').resolved!
    expect(again.config).toEqual(resolveConfig(EVERY_LEVER, 'f.yaml').resolved!.config)
    expect(again.values.map(({ from }) => from).filter((from) => !from.startsWith('again.yaml:'))).toEqual([])
  })

  test('says where each value came from', () => {
    const { resolved } = resolveConfig(`${EVERY_LEVER}assumptions: {sharing: 1.2}\n`, 'f.yaml', {
      settings: ['strategies.always-on.team.roles.creator=3'],
    })
    const from = Object.fromEntries(resolved!.values.map(({ path, ...rest }) => [path, rest.from]))
    expect(from).toMatchObject({
      'attention.mode': 'f.yaml:41',
      'attention.sessions': 'built-in default',
      'product.reviews.buyers': 'f.yaml:51',
      'competitors.rival.cadence.x': 'f.yaml:53',
      'competitors.rival.followers.x': 'platforms.x.brandFollowers',
      'creatives.offer.text.fa': 'f.yaml:58',
      'platforms.x.idealLength': 'profile x',
      'strategies.always-on.team.calendar': 'f.yaml:98',
      'strategies.always-on.team.approvals': 'defaults (f.yaml:77)',
      'strategies.always-on.team.roles.creator': '--set',
      'strategies.always-on.team.roles.approver': 'built-in default',
      'strategies.always-on.signals.window': 'f.yaml:99',
      'strategies.many-fans.voice.tone': 'defaults (f.yaml:66)',
      'compare.attribution': 'f.yaml:113',
      'assumptions.sharing': 'f.yaml:114',
      'assumptions.viewability': 'built-in default',
    })
  })

  test('every new value counts in the hash', () => {
    const others = [
      edited('tone: friendly', 'tone: playful'),
      edited('mode: independent', 'mode: feed'),
      edited('quality: 0.85', 'quality: 0.86'),
      edited('repeatHalfLife: 180d', 'repeatHalfLife: none'),
      edited('forwarded: true', 'forwarded: false'),
      edited('quality: 0.7, headToHead', 'quality: 0.71, headToHead'),
      edited('headToHead: false', 'headToHead: true'),
      edited('sentiment: positive', 'sentiment: negative'),
      edited('impressions: 20k', 'impressions: 21k'),
      edited('roles: {creator: 1,', 'roles: {creator: 1.25,'),
      edited('sensitivity: 83%, specificity: 95%, outreach: sales, window: 7d}\n', 'window: 7d}\n'),
      edited('outreach: sales, window: 7d', 'outreach: none, window: 7d'),
      `${EVERY_LEVER}assumptions: {sharing: 1.2}\n`,
    ]
    const hashes = new Set([EVERY_LEVER, ...others].map((text) => scenarioHash(valid(text))))
    // One of the edits only leaves out what the defaults say.
    expect(hashes.size).toBe(others.length)
    // How orders are credited in reports changes no run.
    const credited = edited('attribution: [last, linear]', 'attribution: [last, incremental]')
    expect(hashes).toContain(scenarioHash(valid(credited)))
  })
})

describe('what a scenario does not say', () => {
  const scenario = valid(MINIMAL)
  const [strategy] = scenario.strategies

  test('is the documented default', () => {
    expect(scenario.attention).toEqual({
      mode: 'independent',
      sessionsPerHour: 6 / 24,
      activeDaily: 0.4,
      scrollDepth: 15,
      backgroundPerHour: 12.5,
      recencyHours: 6,
      windowHours: 72,
      retries: 3,
      boost: 0.1,
    })
    expect(scenario.competitors).toEqual([])
    expect(scenario.assumptions).toEqual({})
    expect(scenario.compare).toMatchObject({ attribution: ['last'], incremental: false })
    expect(strategy).toMatchObject({
      voice: { tone: 'neutral', consistency: 0.8 },
      testing: { method: 'none', share: 0.1, impressions: 20_000, metric: 'clicks' },
      replies: { answer: [] },
      signals: { detect: false, sensitivity: 0.83, specificity: 0.95, comments: null, outreach: 'sales' },
      influencers: { priceSpread: 0, trustSpread: 0 },
    })
    expect(strategy!.signals.windowHours).toBe(168)
    expect(scenario.creatives[0]).toMatchObject({ text: null, clarityOnPlatform: null, sentiment: 'neutral' })
    expect(scenario.creatives[0]!.attributes.clarity).toBe(0.5)
    expect(valid(`${MINIMAL}product: {price: 3 USD}`).product).toMatchObject({
      quality: 0.9,
      repeatHalfLifeHours: 4320,
      reviews: { buyers: 0.05, forwarded: true },
    })
  })

  test('without a team nobody approves and money alone bounds what is made; with one, one of each', () => {
    const others = { approver: 1, community: 1, analyst: 0.5, ads: 0.5, sales: 1 }
    expect(strategy!.team).toEqual({
      structure: 'central',
      approvals: 0,
      calendar: 'office',
      roles: { creator: null, ...others },
    })
    expect(valid(withStrategy('{team: {}}')).strategies[0]!.team).toEqual({
      structure: 'central',
      approvals: 1,
      calendar: 'office',
      roles: { creator: 1, ...others },
    })
    const bare = '{team: {approvals: 0, roles: {creator: none}}}'
    expect(valid(withStrategy(bare)).strategies[0]!.team).toEqual(strategy!.team)
    const none = 'defaults: {team: {roles: {creator: 3}}}\n'
    expect(valid(withStrategy('{team: null}', none)).strategies[0]!.team).toEqual(strategy!.team)
  })

  test('a rival posts four times a week everywhere, to as many followers as the brand has', () => {
    expect(valid(`${MINIMAL}competitors: {rival: {}}`).competitors).toEqual([
      {
        id: 'rival',
        label: { en: 'rival' },
        cadence: { x: 4 / 168, insta: 4 / 168 },
        followers: { x: 0.05, insta: 0.2 },
        quality: 0.9,
        headToHead: false,
      },
    ])
    const followers = (typed: string) =>
      valid(`${MINIMAL}competitors: {rival: {followers: ${typed}}}`).competitors[0]!.followers
    expect(followers('7%')).toEqual({ x: 0.07, insta: 0.07 })
    expect(followers('{x: 1%}')).toEqual({ x: 0.01, insta: 0.2 })
  })
})

describe('the text of a post', () => {
  const creative = (typed: string, platforms = '') =>
    valid(MINIMAL.replace('one: {}', `one: {${typed}}`).replace('profile: x', `profile: x${platforms}`))
      .creatives[0]!
  const text = 'Espresso at home. 20 % off until Friday.'

  test('is scored for clarity on every platform, at the length that it reads best', () => {
    const { attributes, clarityOnPlatform, text: kept } = creative(`text: "${text}"`)
    const onX = clarityOfText({ en: text }, PROFILES.x.idealLength)
    const onInsta = clarityOfText({ en: text }, PROFILES.instagram.idealLength)
    expect(kept).toEqual({ en: text })
    expect(clarityOnPlatform).toEqual({ x: onX, insta: onInsta })
    expect(attributes.clarity).toBe((onX + onInsta) / 2)
    expect(onX).not.toBe(onInsta)
    const both = creative(`text: {en: "${text}", fa: اسپرسو در خانه.}`)
    expect(both.clarityOnPlatform!['x']).toBe(clarityOfText(both.text!, PROFILES.x.idealLength))
    const long = creative(`text: "${text}"`, ', idealLength: 2000').clarityOnPlatform!
    expect(long).toEqual({ x: clarityOfText({ en: text }, 2000), insta: onInsta })
  })

  test('a given clarity wins', () => {
    expect(creative(`text: "${text}", clarity: 0.9`)).toMatchObject({
      attributes: { clarity: 0.9 },
      clarityOnPlatform: null,
      text: { en: text },
    })
  })

  test('may be long, of several lines, and in one language or two', () => {
    const long = 'word '.repeat(999).trim()
    expect(creative(`text: "${long}"`).text).toEqual({ en: long })
    expect(creative('text: {fa: "اسپرسو\\r\\nدر خانه\\r."}').text).toEqual({ fa: 'اسپرسو\nدر خانه\n.' })
    expect(creative('text: اسپرسو در خانه').text).toEqual({ fa: 'اسپرسو در خانه' })
    expect(creative('text: {en: Now!, fa: اکنون}').text).toEqual({ en: 'Now!', fa: 'اکنون' })
  })

  test('of several lines comes back from the config', () => {
    const lines = 'Espresso: at home #coffee\n\n  - 20 % off\n\tuntil "Friday" {now}\n…'
    const file = MINIMAL.replace('one: {}', `one: {text: ${JSON.stringify(lines)}}`)
    const { resolved } = resolveConfig(file, 'f.yaml')
    expect(valid(formatConfig(resolved!)).creatives[0]!.text).toEqual({ en: lines })
  })

  test.each([
    ['"a\\u0007b"', /creatives.one.text: invalid post \(got the character U\+0007, expected a text without/],
    ['"\\u009b2J"', /the character U\+009B/],
    ['"\\ud800"', /the character U\+D800/],
    ['""', /creatives.one.text: invalid post .*at most 5,000 characters/],
    [`"${'x'.repeat(5001)}"`, /creatives.one.text: invalid post/],
    ['true', /put it in quotes/],
    ['[a]', /creatives.one.text: .*expected a text, or one by language\)/],
    [
      '{}',
      /^f.yaml:3:25 {2}creatives.one.text: no text in any language \(expected a text under en, fa or both\)/,
    ],
    ['{de: Hallo}', /creatives.one.text.de: unknown key "de"/],
  ])('%.12s is refused', (typed, expected) => {
    expect(problems(MINIMAL.replace('one: {}', `one: {text: ${typed}}`)).join('\n')).toMatch(expected)
  })
})

test('what a platform reads best and how long people wait may be set over the profile', () => {
  const [platform] = valid(
    MINIMAL.replace('profile: x', 'profile: x, idealLength: 1k, patience: 90min'),
  ).platforms
  expect(platform!.overrides).toEqual({ idealLength: 1000, patienceHours: 1.5 })
})

describe('assumptions', () => {
  test('are all settable, each to its own default', () => {
    const typed = ASSUMPTION_IDS.map((id) => {
      const { unit, value } = ASSUMPTIONS[id]
      return `  ${id}: ${value}${unit === 'hours' ? 'h' : unit === 'per day' ? '/d' : ''}\n`
    })
    const { assumptions } = valid(`${MINIMAL}assumptions:\n${typed.join('')}`)
    expect(assumptions).toEqual(Object.fromEntries(ASSUMPTION_IDS.map((id) => [id, ASSUMPTIONS[id].value])))
  })

  test('are kept in their own units', () => {
    const typed = '{sharing: 0.8, viewability: 60%, loyaltyHalfLife: 90d, toIntent: 0.21/week}'
    expect(valid(`${MINIMAL}assumptions: ${typed}`).assumptions).toEqual({
      sharing: 0.8,
      viewability: 0.6,
      loyaltyHalfLife: 2160,
      toIntent: 0.03,
    })
  })

  test.each([
    [
      '{viewabilty: 0.5}',
      /^f.yaml:5:15 {2}assumptions.viewabilty: unknown key .*did you mean "viewability"\?/,
    ],
    ['{sharing: 11}', /assumptions.sharing: out of range \(got 11, expected from 0 to 10\)/],
    ['{sharing: -1}', /assumptions.sharing: out of range/],
    ['{viewability: 60}', /assumptions.viewability: invalid probability .*did you mean 60%\?/],
    ['{loyaltyHalfLife: 1440}', /assumptions.loyaltyHalfLife: invalid duration .*add a unit: 1440h/],
    ['{loyaltyHalfLife: 0h}', /assumptions.loyaltyHalfLife: out of range \(got 0h, expected above 0h/],
    ['{toIntent: 0.03}', /assumptions.toIntent: invalid daily rate .*say per what: 0.03\/d/],
    ['{toIntent: 30/d}', /assumptions.toIntent: out of range/],
  ])('%s', (typed, expected) => {
    expect(problems(`${MINIMAL}assumptions: ${typed}`).join('\n')).toMatch(expected)
  })
})

describe('what does not fit is refused with its place', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      'attention',
      'mode: independent',
      'mode: fed',
      /^f.yaml:41:19 {2}attention.mode: .*did you mean "feed"\?/,
    ],
    ['key', 'mode: independent', 'scroldepth: 3', /^f.yaml:41:13 {2}attention.*did you mean "scrollDepth"\?/],
    ['sessions', 'mode: independent', 'sessions: 6', /attention.sessions: invalid rate .*say per what: 6\/d/],
    ['no sessions', 'mode: independent', 'sessions: 0/d', /attention.sessions: out of range .*above 0\/d/],
    ['scroll depth', 'mode: independent', 'scrollDepth: 0.5', /attention.scrollDepth: out of range/],
    ['window', 'mode: independent', 'window: 72', /attention.window: invalid duration/],
    ['retries', 'mode: independent', 'retries: 0', /attention.retries: out of range .*from 1 to 20/],
    ['tone', 'activity: 1.2', 'activity: 1.2, tone: playfull', /students.tone: .*did you mean "playful"\?/],
    ['product', 'repeatHalfLife:', 'repeatHalflife:', /^f.yaml:50:3 .*did you mean "repeatHalfLife"\?/],
    ['no half-life', 'repeatHalfLife: 180d', 'repeatHalfLife: never', /invalid duration or none .*, or none/],
    ['zero half-life', 'repeatHalfLife: 180d', 'repeatHalfLife: 0d', /repeatHalfLife: out of range/],
    ['quality', 'quality: 0.85', 'quality: 85', /product.quality: invalid probability .*did you mean 85%\?/],
    ['reviews', 'buyers: 7%', 'buyer: 7%', /product.reviews.buyer: unknown key .*did you mean "buyers"\?/],
    [
      'rival’s platform',
      'cadence: {x: 5/week,',
      'cadence: {xx: 5/week,',
      /rival.cadence.xx: there is no platform/,
    ],
    [
      'rival’s cadence',
      'cadence: {x: 5/week,',
      'cadence: {x: 5,',
      /^f.yaml:53:60 .*rival.cadence.x: invalid rate/,
    ],
    [
      'rival’s followers',
      'headToHead: false',
      'followers: {insta: 5%}',
      /followers.insta: there is no platform/,
    ],
    [
      'rival’s followers',
      'headToHead: false',
      'followers: [5%]',
      /rival.followers: .*one share for all platforms/,
    ],
    ['rival’s key', 'headToHead:', 'headtohead:', /did you mean "headToHead"\?/],
    ['rival’s id', '  rival:', '  Rival:', /competitors.Rival: invalid id of a competitor/],
    ['sentiment', 'sentiment: positive', 'sentiment: postive', /sentiment: .*did you mean "positive"\?/],
    ['voice', 'tone: friendly', 'tone: freindly', /^f.yaml:66:17 {2}defaults.voice.tone: .*"friendly"\?/],
    ['consistency', 'consistency: 0.8', 'consistency: 80%', /voice.consistency: invalid score .*carry no %/],
    ['testing', 'method: pilot', 'method: tompson', /^f.yaml:88:23 .*testing.method: .*"thompson"\?/],
    ['metric', 'metric: clicks', 'metric: sales', /big-bang.testing.metric: invalid choice/],
    ['impressions', 'impressions: 20k', 'impressions: 0', /testing.impressions: out of range/],
    [
      'team',
      'structure: central',
      'structure: centre',
      /defaults.team.structure: .*did you mean "central"\?/,
    ],
    [
      'approvals',
      'approvals: 1',
      'approvals: 6',
      /^f.yaml:77:16 {2}defaults.team.approvals: out of range .*5/,
    ],
    [
      'calendar',
      'calendar: office ',
      'calendar: ofice ',
      /defaults.team.calendar: .*did you mean "office"\?/,
    ],
    ['role', '{creator: 1,', '{creators: 1,', /defaults.team.roles.creators: .*did you mean "creator"\?/],
    ['staff', 'ads: 0.5', 'ads: 1001', /team.roles.ads: out of range \(got 1001, expected from 0 to 1000\)/],
    ['staff', 'creator: 2', 'creator: -1', /always-on.team.roles.creator: out of range/],
    ['endless staff', 'ads: 0.5', 'ads: none', /team.roles.ads: invalid number/],
    ['replies', '[questions, ', '[question, ', /^f.yaml:80:22 {2}defaults.replies.answer.0: .*"questions"\?/],
    ['replies', '[questions, complaints]', 'questions', /replies.answer: invalid list .*put it in brackets/],
    ['signals', /sensitivity: 83%(?=.*window)/, 'sensitvity: 83%', /did you mean "sensitivity"\?/],
    ['outreach', 'outreach: sales, window', 'outreach: sale, window', /signals.outreach: .*"sales"\?/],
    [
      'comments',
      'outreach: sales, window',
      'comments: /etc/passwd, window',
      /signals.comments: invalid file .*--set/,
    ],
    ['pick', 'pick: random', 'pick: page-rank', /influencers.pick: .*did you mean "pagerank"\?/],
    ['spread', 'count: 150', 'count: 150, priceSpread: 4', /priceSpread: out of range .*from 0 to 3/],
    [
      'audience',
      'audience: signals',
      'audience: signal',
      /always-on.paid.audience: .*did you mean "signals"\?/,
    ],
    ['attribution', '[last, linear]', '[last, liner]', /compare.attribution.1: .*did you mean "linear"\?/],
    ['ideal length', 'profile: x\n', 'profile: x\n    idealLength: 0\n', /x.idealLength: out of range/],
    ['patience', 'profile: x\n', 'profile: x\n    patience: 3\n', /x.patience: invalid duration/],
  ])('%s: %s', (_, from, to, expected) => {
    expect(problems(edited(from, to)).join('\n')).toMatch(expected)
  })

  test('more than ten rivals', () => {
    const rivals = Array.from({ length: 11 }, (_, i) => `r${i}: {}`).join(', ')
    expect(problems(`${MINIMAL}competitors: {${rivals}}`)).toEqual([
      'f.yaml:5:14  competitors: too many entries (got 11, expected at most 10 competitors)',
    ])
  })

  test.each(['everyone', 'followers', 'lookalike', 'signals'])('a segment may not be called %s', (id) => {
    expect(problems(`${MINIMAL}population: {segments: {${id}: {share: 100%}}}`)).toEqual([
      `f.yaml:5:25  population.segments.${id}: invalid id of a segment (got ${id}, expected another id: \`${id}\` means an audience of ads already)`,
    ])
  })

  test('what belongs to a strategy is sent there', () => {
    expect(problems(`${MINIMAL}team: {approvals: 2}\nvoice: {}\n`)).toEqual([
      'f.yaml:5:1  team: unknown key "team"; it belongs under `defaults` or a strategy',
      'f.yaml:6:1  voice: unknown key "voice"; it belongs under `defaults` or a strategy',
    ])
  })

  test('KPIs of repeat purchases need a product, those of attention and talk do not', () => {
    expect(problems(`${MINIMAL}compare: {kpi: repeatRevenue}`)[0]).toContain('repeatRevenue needs a product')
    valid(`${MINIMAL}compare: {kpi: loyaltyMean, also: [shareOfVoice, leads, questions]}`)
  })
})

describe('levers that need each other', () => {
  test('ads to buying signals need somebody who looks for them, in the strategy or in defaults', () => {
    expect(problems(withStrategy('{paid: {audience: signals}}'))).toEqual([
      'f.yaml:4:35  strategies.a.paid.audience: nobody looks for the buying signals that these ads follow (got signals, expected another audience, or signals.detect: true); add signals: {detect: true}',
    ])
    valid(withStrategy('{paid: {audience: signals}, signals: {detect: true}}'))
    valid(withStrategy('{paid: {audience: signals}}', 'defaults: {signals: {detect: true}}\n'))
    const off = withStrategy(
      '{signals: {detect: false}}',
      'defaults: {paid: {audience: signals}, signals: {detect: true}}\n',
    )
    expect(problems(off)).toEqual([
      expect.stringMatching(/^f.yaml:5:29 {2}strategies.a.paid.audience: nobody looks/),
    ])
  })

  test('a test needs two creatives with a share', () => {
    const pilot = (content: string) =>
      withStrategy(`{testing: {method: pilot}, content: {mix: {${content}}}}`)
    valid(withStrategy('{testing: {method: pilot}}'))
    valid(pilot('one: 50%, two: 50%'))
    valid(pilot('one: 100%').replace('pilot', 'none'))
    for (const mix of ['one: 100%', 'one: 100%, two: 0%']) {
      expect(problems(pilot(mix))).toEqual([
        'f.yaml:4:36  strategies.a.testing.method: a test needs at least two creatives to choose from (got only one, expected two or more in content.mix with a share above 0%); add a creative to content.mix, or set testing.method: none',
      ])
    }
    const single = withStrategy('{testing: {method: halving}}').replace(', two: {}', '')
    expect(problems(single)).toEqual([expect.stringContaining('a test needs at least two creatives')])
    // A share or name that is wrong is one problem, not two.
    expect(problems(pilot('one: 50%, tow: 50%'))).toEqual([expect.stringContaining('no creative "tow"')])
    expect(problems(pilot('one: 50%, two: 50'))).toEqual([expect.stringContaining('invalid probability')])
  })

  test('a test by orders needs a product', () => {
    const byOrders = withStrategy('{testing: {method: pilot, metric: orders}}')
    expect(problems(byOrders)).toEqual([
      'f.yaml:4:51  strategies.a.testing.metric: there are no orders without a product (got orders, expected one of clicks, likes, shares); add the section `product`',
    ])
    valid(`${byOrders}product: {price: 3 USD}\n`)
  })

  test('answers and signals need no product', () => {
    valid(withStrategy('{replies: {answer: [questions]}, signals: {detect: true}}'))
  })
})

test('the order of words in a list of answers or models, and saying one twice, changes nothing', () => {
  const answers = (list: string) => valid(withStrategy(`{replies: {answer: ${list}}}`)).strategies[0]!.replies
  expect(answers('[complaints, questions]')).toEqual(answers('[questions, complaints]'))
  expect(answers('[complaints, complaints]').answer).toEqual(['complaints'])
  const models = (list: string) => valid(`${MINIMAL}compare: {attribution: ${list}}`).compare
  expect(models('[incremental, linear, first]')).toMatchObject({
    attribution: ['first', 'linear'],
    incremental: true,
  })
})

test('a scenario without the new keys says the same as one that writes their defaults out', () => {
  const plain = valid(LAUNCH)
  const written = valid(stringify(typedScenario(plain), { lineWidth: 0 }))
  expect(written).toEqual(plain)
  expect(scenarioHash(written)).toBe(scenarioHash(plain))
})
