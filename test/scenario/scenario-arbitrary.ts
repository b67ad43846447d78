import fc from 'fast-check'
import { ASSUMPTIONS, ASSUMPTION_IDS } from '../../src/campaign/assumptions.js'
import { AUDIENCES, CALENDARS, PICKS, TEST_METHODS, TONES } from '../../src/scenario/scenario.js'

/** Scenarios as a person would type them: valid plain data, with units in many spellings. */
export type Typed = string | number | boolean | null | readonly Typed[] | { readonly [key: string]: Typed }

const id = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
  .filter((name) => ![...AUDIENCES, 'constructor', 'prototype'].includes(name))
const percent = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((n) => `${n / 10}%`),
  fc.double({ min: 0, max: 1, noNaN: true }),
)
const score = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
const count = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min, max }),
    fc
      .integer({ min: Math.ceil(min / 1000), max: Math.floor(max / 1000) })
      .filter((n) => n > 0)
      .map((n) => `${n}k`),
  )
const hours = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min, max }).map((n) => `${n}h`),
    fc.integer({ min: min * 60, max: max * 60 }).map((n) => `${n}min`),
    fc
      .integer({ min: Math.ceil(min / 24), max: Math.floor(max / 24) })
      .filter((n) => n > 0)
      .map((n) => `${n}d`),
  )
const rate = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom('d', 'week', 'day'))
  .map(([n, unit]) => `${n}/${unit}`)
const money = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min, max }).map((n) => `${n} EUR`),
    fc.integer({ min: min * 100, max: max * 100 }).map((n) => `${n / 100} EUR`),
  )
const label = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/),
  fc.record(
    { en: fc.stringMatching(/^[A-Z][a-z]{1,8}$/), fa: fc.constantFrom('معرفی', 'آزمون') },
    { requiredKeys: ['en'] },
  ),
)
const interests = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { maxLength: 3 })

/** Positive parts of a whole, as percentages that add up to 100. */
function parts(names: readonly string[]): fc.Arbitrary<Typed> {
  return fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: names.length, maxLength: names.length })
    .map((weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const first = weights.slice(1).map((weight) => Math.floor((weight / total) * 100))
      const rest = 100 - first.reduce((sum, share) => sum + share, 0)
      return Object.fromEntries(names.map((name, i) => [name, `${i === 0 ? rest : first[i - 1]!}%`]))
    })
}

const overrides = {
  reproductionNumber: fc.double({ min: 0, max: 2, noNaN: true }),
  viewProbability: fc.integer({ min: 1, max: 99 }).map((n) => `${n}%`),
  likesPerView: percent,
  delay: fc.constantFrom(
    'lognormal(median=2h, sigma=1.1)',
    'gamma(shape=2,  scale=1h)',
    'power-law(theta=0.242, s0=300s)',
  ),
  freshness: fc.oneof(fc.constant('none'), hours(1, 400)),
  mobileShare: percent,
  cpm: money(1, 30),
  ambientAudience: fc.integer({ min: 0, max: 50 }),
  audienceSaturation: fc.oneof(fc.constant('none'), fc.integer({ min: 1, max: 50 })),
  activitySpread: fc.double({ min: 0, max: 3, noNaN: true }),
  fatigue: score,
  fatigueHalfLife: hours(1, 200),
  idealLength: count(1, 2000),
  patience: hours(1, 48),
}

const attention = fc.record(
  {
    mode: fc.constantFrom('independent', 'feed'),
    sessions: fc.integer({ min: 1, max: 50 }).map((n) => `${n}/d`),
    activeDaily: fc.integer({ min: 1, max: 99 }).map((n) => `${n}%`),
    scrollDepth: fc.double({ min: 1, max: 100, noNaN: true }),
    background: fc.oneof(
      rate,
      fc.integer({ min: 1, max: 500 }).map((n) => `${n / 10}/h`),
    ),
    recency: hours(1, 48),
    window: hours(1, 168),
    retries: fc.integer({ min: 1, max: 20 }),
    boost: score,
  },
  { requiredKeys: [] },
)

const post = fc
  .array(
    fc.constantFrom(
      'Espresso at home. ',
      '20 % off: buy!',
      '\n',
      '#coffee ',
      'اسپرسو در خانه. ',
      '"',
      '{',
      '🎉',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => `Now${parts.join('')}`)
const text = fc.oneof(
  post,
  fc.record({ en: post, fa: post }, { requiredKeys: ['en'] }),
  fc.record({ fa: post }),
)

/** Assumptions in their own units: durations, rates per day, probabilities, plain numbers. */
const assumptions = fc.subarray([...ASSUMPTION_IDS], { maxLength: 8 }).chain((ids) =>
  fc.record(
    Object.fromEntries(
      ids.map((id) => {
        const { unit, low, high } = ASSUMPTIONS[id]
        const typed: fc.Arbitrary<Typed> =
          unit === 'hours'
            ? fc.oneof(
                hours(1, 8000),
                fc.double({ min: low, max: high, noNaN: true }).map((n) => `${n}h`),
              )
            : unit === 'per day'
              ? fc.oneof(
                  fc.integer({ min: 0, max: 30 }).map((n) => `${n}/week`),
                  fc.double({ min: low, max: high, noNaN: true }).map((n) => `${n}/d`),
                )
              : unit === 'probability'
                ? percent
                : fc.double({ min: low, max: high, noNaN: true })
        return [id, id === 'replyValue' ? hours(1, 900) : typed]
      }),
    ),
  ),
)

const network = fc.oneof(
  fc.record(
    {
      model: fc.constant('follower'),
      followers: fc.integer({ min: 1, max: 200 }),
      reciprocity: percent,
      exponent: fc.integer({ min: 20, max: 35 }).map((n) => n / 10),
      closure: percent,
    },
    { requiredKeys: [] },
  ),
  fc.record({ spec: fc.constantFrom('barabasi-albert(nodes=1000, links=4)', 'karate-club()') }),
  fc.record(
    {
      file: fc.constantFrom('data/a.csv.gz', 'b.txt'),
      direction: fc.constantFrom('follows', 'influence', 'undirected'),
    },
    { requiredKeys: ['file'] },
  ),
)

const staff = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n / 8),
  fc.double({ min: 0, max: 1000, noNaN: true }),
)
const team = fc.record(
  {
    structure: fc.constantFrom('central', 'platform'),
    approvals: fc.nat(5),
    calendar: fc.constantFrom(...CALENDARS),
    roles: fc.record(
      {
        creator: fc.oneof(fc.constant('none'), staff),
        approver: staff,
        community: staff,
        analyst: staff,
        ads: staff,
        sales: staff,
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
)

interface Names {
  readonly segments: readonly string[]
  readonly platforms: readonly string[]
  readonly creatives: readonly string[]
  readonly withProduct: boolean
  /** Strategies look for buying signals, and so may advertise to them. */
  readonly withSignals: boolean
}

function strategy(names: Names): fc.Arbitrary<Typed> {
  const { segments, platforms, creatives, withProduct, withSignals } = names
  const audiences = AUDIENCES.filter((audience) => withSignals || audience !== 'signals')
  return fc.record(
    {
      label,
      budget: fc.record(
        {
          total: money(0, 50_000),
          split: parts(['production', 'paid', 'influencers', 'staff', 'tools']),
          pace: fc.constantFrom('even', 'front-loaded', 'back-loaded'),
        },
        { requiredKeys: [] },
      ),
      content: fc.record(
        {
          mix: parts(creatives),
          adapt: fc.boolean(),
          cadence: fc.record(Object.fromEntries(platforms.map((name) => [name, rate])), { requiredKeys: [] }),
          times: fc.record(
            {
              weekdays: fc
                .uniqueArray(fc.integer({ min: 0, max: 1439 }), { maxLength: 4 })
                .map((list) => list.map(clockText)),
              weekend: fc.constant(['11:00']),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
      paid: fc.record(
        {
          platforms: parts(platforms),
          audience: fc.constantFrom<string>(...audiences, ...segments),
          frequencyCap: fc.constantFrom('3/d', '1/week', '2/h'),
        },
        { requiredKeys: [] },
      ),
      influencers: fc.record(
        {
          pick: fc.constantFrom(...PICKS),
          among: fc.record({ followers: fc.constantFrom('500..10k', '10..20') }),
          count: fc.nat(200),
          posts: fc.nat(5),
          trust: fc.integer({ min: 0, max: 30 }).map((n) => n / 10),
          fee: money(0, 2),
          priceSpread: score,
          trustSpread: fc.double({ min: 0, max: 3, noNaN: true }),
        },
        { requiredKeys: [] },
      ),
      voice: fc.record({ tone: fc.constantFrom(...TONES), consistency: score }, { requiredKeys: [] }),
      testing: fc.record(
        {
          // A test needs two creatives to choose from.
          method: fc.constantFrom(...(creatives.length > 1 ? TEST_METHODS : (['none'] as const))),
          share: percent,
          impressions: count(1, 100_000),
          metric: fc.constantFrom('clicks', 'likes', 'shares', ...(withProduct ? ['orders'] : [])),
        },
        { requiredKeys: [] },
      ),
      team,
      replies: fc.record({ answer: fc.subarray(['questions', 'complaints']) }, { requiredKeys: [] }),
      signals: fc.record(
        {
          detect: withSignals ? fc.constant(true) : fc.boolean(),
          sensitivity: percent,
          specificity: percent,
          comments: fc.constantFrom('data/comments.csv', 'c.tsv.gz'),
          outreach: fc.constantFrom('sales', 'none'),
          window: hours(1, 400),
        },
        { requiredKeys: withSignals ? ['detect'] : [] },
      ),
    },
    { requiredKeys: withSignals ? ['signals'] : [] },
  ) as fc.Arbitrary<Typed>
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

export const typedScenarios: fc.Arbitrary<{ readonly [key: string]: Typed }> = fc
  .record({
    segments: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    platforms: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    creatives: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    strategies: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    competitors: fc.uniqueArray(id, { maxLength: 2 }),
    withSegments: fc.boolean(),
    withProduct: fc.boolean(),
    withSignals: fc.boolean(),
  })
  .chain(({ segments, platforms, creatives, strategies, competitors, ...has }) => {
    const { withSegments, withProduct, withSignals } = has
    const people = withSegments ? segments : ['people']
    const names = { segments: people, platforms, creatives, withProduct, withSignals }
    const segmentMap = parts(segments).chain((shares) =>
      fc.record(
        Object.fromEntries(
          segments.map((name) => [
            name,
            fc.record(
              {
                share: fc.constant((shares as Record<string, Typed>)[name]!),
                interests,
                activity: fc.integer({ min: 1, max: 30 }).map((n) => n / 10),
                tone: fc.constantFrom(...TONES),
              },
              { requiredKeys: ['share'] },
            ),
          ]),
        ),
      ),
    )
    const platform = fc.record(
      {
        profile: fc.constantFrom('x', 'instagram', 'linkedin', 'facebook', 'messenger', 'generic'),
        members: fc.oneof(percent, fc.record(Object.fromEntries(people.map((name) => [name, percent])))),
        network,
        brandFollowers: percent,
        ...overrides,
      },
      { requiredKeys: ['profile'] },
    )
    const creative = fc.record(
      {
        label,
        format: fc.constantFrom('text', 'image', 'video'),
        text,
        sentiment: fc.constantFrom('positive', 'neutral', 'negative'),
        clarity: score,
        visual: score,
        shareability: score,
        fit: fc.record(Object.fromEntries(platforms.map((name) => [name, score])), { requiredKeys: [] }),
        interests,
      },
      { requiredKeys: [] },
    )
    const product = fc.record(
      {
        name: label,
        interests,
        price: money(1, 500),
        margin: percent,
        quality: percent,
        repeatHalfLife: fc.oneof(fc.constant('none'), hours(1, 9000)),
        reviews: fc.record({ buyers: percent, forwarded: fc.boolean() }, { requiredKeys: [] }),
        baselineOrders: fc.record(
          { rate, per: fc.constantFrom('1k people', 7, '3 people', '1M') },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: ['price'] },
    )
    const byPlatform = (value: fc.Arbitrary<Typed>) =>
      fc.record(Object.fromEntries(platforms.map((name) => [name, value])), { requiredKeys: [] })
    const competitor = fc.record(
      {
        label,
        cadence: byPlatform(rate),
        followers: fc.oneof(percent, byPlatform(percent)),
        quality: percent,
        headToHead: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    const kpis = withProduct ? ['profit', 'revenue', 'reach', 'roi'] : ['reach', 'views', 'engagementRate']
    return fc.record(
      {
        version: fc.constant(1),
        name: label,
        seed: fc.oneof(fc.stringMatching(/^[a-z ]{0,8}[a-z]$/), fc.nat(1e6)),
        horizon: hours(1, 2000),
        replications: count(2, 100_000),
        currency: fc.constant('EUR'),
        population: fc.record(
          {
            agents: count(10, 100_000),
            peoplePerAgent: count(1, 5000),
            redraw: fc.integer({ min: 1, max: 50 }),
            homophily: percent,
            ...(withSegments ? { segments: segmentMap } : {}),
          },
          { requiredKeys: withSegments ? ['segments'] : [] },
        ),
        platforms: fc.record(Object.fromEntries(platforms.map((name) => [name, platform]))),
        attention,
        ...(withProduct ? { product } : {}),
        competitors: fc.record(Object.fromEntries(competitors.map((name) => [name, competitor]))),
        creatives: fc.record(Object.fromEntries(creatives.map((name) => [name, creative]))),
        defaults: strategy(names),
        strategies: fc.record(Object.fromEntries(strategies.map((name) => [name, strategy(names)]))),
        compare: fc.record(
          {
            kpi: fc.constantFrom(...kpis),
            also: fc.subarray(kpis),
            confidence: fc.constantFrom('90%', 0.99),
            attribution: fc.subarray(['first', 'last', 'linear', 'position', 'incremental']),
          },
          { requiredKeys: [] },
        ),
        assumptions,
      },
      {
        requiredKeys: [
          'version',
          'currency',
          'population',
          'platforms',
          'creatives',
          'strategies',
          ...(withProduct ? (['product'] as const) : []),
        ],
      },
    ) as fc.Arbitrary<{ readonly [key: string]: Typed }>
  })
