import { beforeAll, describe, expect, test } from 'vitest'
import { BRAND } from '../../src/campaign/plan.js'
import { simulateCampaign } from '../../src/campaign/simulate.js'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { replicate } from '../../src/experiment/replicate.js'
import { PIECE_FIGURES } from '../../src/experiment/result.js'
import { PostAnalytics, type PostFigures } from '../../src/observe/post-analytics.js'
import { RunRecorder } from '../../src/observe/run-recorder.js'
import { rootKey } from '../../src/random/keyed.js'
import { networkOf, smallPlan, smallWorld, type SmallPost } from '../campaign/small-world.js'
import { fullWorldScenario } from '../experiment/full-world-scenario.js'
import { kpi, total, watchedRuns, type WatchedOutcome } from './watched-runs.js'

const scenario = fullWorldScenario(['population.agents=600', 'horizon=5d'])
let runs: WatchedOutcome[]
let inFeeds: WatchedOutcome

beforeAll(() => {
  runs = watchedRuns(scenario, 1)
  const feeds = fullWorldScenario(['population.agents=300', 'horizon=3d', 'attention={mode: feed}'])
  inFeeds = watchedRuns({ ...feeds, strategies: feeds.strategies.slice(3) }, 0)[0]!
})

const everyRun = (): WatchedOutcome[] => [...runs, inFeeds]

describe('analytics by post', () => {
  test('look on without changing anything', () => {
    const inputs = { scenario, networks: {} }
    const unwatched = replicate(inputs, prepareWorld(inputs, 1), 1)
    unwatched.forEach((outcome, strategy) => expect(runs[strategy]!.outcome).toEqual(outcome))
  })

  test('every kind of post has its row, and nothing of rivals has', () => {
    const channels = new Set(runs.flatMap(({ posts }) => posts.figures().map(({ channel }) => channel)))
    expect([...channels].sort()).toEqual(['ad', 'influencer', 'owned', 'word'])
    expect(runs.some((run) => kpi(run, 'shareOfVoice') < 1)).toBe(true)
    for (const { posts } of runs)
      expect(posts.figures().filter(({ post }) => post.startsWith('rival:'))).toEqual([])
  })

  test('rows add up to the KPIs of the same run exactly', () => {
    for (const run of everyRun()) {
      const rows = run.posts.figures()
      for (const id of ['impressions', 'views', 'likes', 'comments', 'shares', 'clicks', 'visits'] as const)
        expect([id, total(rows, (row) => row[id])]).toEqual([id, kpi(run, id)])
      const engagements = total(rows, (row) => row.likes + row.comments + row.shares + row.clicks)
      expect(engagements).toBe(kpi(run, 'engagements'))
      expect(total(rows, ({ orders }) => orders)).toBe(run.orders.visit)
      expect(run.orders.visit + run.orders.considered).toBe(kpi(run, 'conversions'))
      expect(rows.filter(({ channel }) => channel === 'owned' || channel === 'influencer')).toHaveLength(
        kpi(run, 'postsPublished'),
      )
      // The KPI takes the cascade of most agents, and the first of equals, where a brand counts for one person.
      const largest = Math.max(...rows.map(({ size }) => size))
      expect(largest).toBe(kpi(run, 'cascadeSizeMax'))
      expect(Math.max(...rows.map(({ depth }) => depth))).toBe(kpi(run, 'cascadeDepthMax'))
    }
    expect(runs.some(({ orders }) => orders.considered > 0)).toBe(true)
  })

  test('rows of one creative on one platform add up to its piece, advertisements included', () => {
    const { creatives, platforms } = scenario
    for (const { posts, outcome } of runs) {
      const rows = posts.figures()
      creatives.forEach((_, creative) =>
        platforms.forEach((_, platform) => {
          const start = (creative * platforms.length + platform) * PIECE_FIGURES.length
          const piece = outcome.pieces.subarray(start, start + PIECE_FIGURES.length)
          const own = rows.filter((row) => row.creative === creative && row.platform === platform)
          const sums = PIECE_FIGURES.map((figure) =>
            figure === 'posts' ? own.length : total(own, (row) => row[figure]),
          )
          expect(sums).toEqual([...piece])
        }),
      )
    }
  })

  test('the trace, counted by message and platform, says the same, distinct viewers and first day included', () => {
    for (const { posts, events, days } of everyRun()) {
      expect(days.days.length).toBeGreaterThan(1)
      const platforms = scenario.platforms.map(({ id }) => id)
      const nameOf = (content: string, platform: string): string => `${platform} ${content}`
      const ofPost = new Map<string, typeof events>()
      for (const event of events) {
        if (event.platform === '') continue
        const name = nameOf(event.content, event.platform)
        ofPost.set(name, [...(ofPost.get(name) ?? []), event])
      }
      for (const row of posts.figures()) {
        const own = ofPost.get(nameOf(row.post, platforms[row.platform]!)) ?? []
        const people = (kind: string): number =>
          total(
            own.filter((event) => event.kind === kind),
            (event) => event.people,
          )
        const views = own.filter(({ kind }) => kind === 'view')
        const news = views.filter(({ t }) => t < row.published + 24)
        expect({
          views: people('view'),
          likes: people('like'),
          comments: people('comment'),
          shares: people('share'),
          clicks: people('click'),
          visits: people('visit'),
          orders: people('order'),
          reach: new Set(views.map(({ person }) => person)).size * 50,
          firstDayShare: views.length === 0 ? NaN : news.length / views.length,
        }).toEqual({
          views: row.views,
          likes: row.likes,
          comments: row.comments,
          shares: row.shares,
          clicks: row.clicks,
          visits: row.visits,
          orders: row.orders,
          reach: row.reach,
          firstDayShare: row.firstDayShare,
        })
      }
    }
  })

  test('each row is sound: parts never exceed the whole, times ascend', () => {
    for (const run of everyRun()) {
      const rows = run.posts.figures()
      rows.forEach((row, i) => {
        expect(row.impressions).toBeGreaterThanOrEqual(row.views)
        expect(row.views).toBeGreaterThanOrEqual(row.reach)
        expect(row.clicks).toBeGreaterThanOrEqual(row.visits)
        expect(row.visits).toBeGreaterThanOrEqual(row.orders)
        expect(row.size).toBeLessThanOrEqual(row.shares + 50)
        expect(row.published).toBeGreaterThanOrEqual(i === 0 ? 0 : rows[i - 1]!.published)
        if (row.channel !== 'ad') expect(row.impressions).toBe(row.views)
        expect(row.author === BRAND).toBe(row.channel === 'owned' || row.channel === 'ad')
        if (row.views === 0) expect([row.engagementRate, row.firstDayShare]).toEqual([NaN, NaN])
        else {
          const engagements = row.likes + row.comments + row.shares + row.clicks
          expect(row.engagementRate).toBe(engagements / row.views)
          expect(row.firstDayShare).toBeGreaterThanOrEqual(0)
          expect(row.firstDayShare).toBeLessThanOrEqual(1)
        }
      })
    }
  })
})

describe('analytics by post in a world worked out by hand', () => {
  // Everybody sees everything after ten hours and passes it on at once: 0 -> 1 -> 2 -> 3, and 0 -> 3.
  const network = networkOf(5, [
    [0, 1],
    [1, 2],
    [2, 3],
    [0, 3],
  ])
  const figuresOf = (posts: readonly SmallPost[], brandFollowers: readonly number[]): PostFigures[] => {
    const world = smallWorld({
      network,
      basePressure: 1e9,
      brandFollowers,
      peoplePerAgent: 7,
      profile: { delay: 'fixed(10h)', likesPerView: 0, commentsPerView: 0, clicksPerView: 0 },
    })
    const recorder = new RunRecorder(7, world.horizonHours)
    let analytics!: PostAnalytics
    simulateCampaign(world, smallPlan(posts), rootKey('by hand'), (tree) => {
      analytics = new PostAnalytics(recorder, tree, 7)
      return analytics
    })
    return analytics.figures()
  }

  test('a post of the brand', () => {
    const [row, ...more] = figuresOf([{ time: 9, name: 'post:story:0' }], [0])
    expect(more).toEqual([])
    // Seen by 0 at 19 h, by 1 and 3 at 29 h, by 2 (from 1) at 39 h, by 3 (from 2) once more at 49 h.
    expect(row).toEqual({
      post: 'post:story:0',
      creative: 0,
      platform: 0,
      channel: 'owned',
      author: BRAND,
      published: 9,
      impressions: 35,
      views: 35,
      reach: 28,
      likes: 0,
      comments: 0,
      shares: 28,
      clicks: 0,
      visits: 0,
      orders: 0,
      engagementRate: 28 / 35,
      // The brand is one, the others are seven each.
      size: 29,
      depth: 3,
      firstDayShare: 3 / 5,
    })
  })

  test('a post of an influencer, and one that nobody sees', () => {
    const [seen, unseen] = figuresOf([{ author: 2, time: 1 }, { time: 5 }], [])
    expect(seen).toMatchObject({ channel: 'influencer', author: 2, views: 7, reach: 7, size: 14, depth: 1 })
    expect(unseen).toMatchObject({ views: 0, reach: 0, engagementRate: NaN, firstDayShare: NaN })
    expect(unseen).toMatchObject({ channel: 'owned', size: 1, depth: 0 })
  })
})

describe('analytics by post of advertisements', () => {
  // Ten people without ties see ads; two of the pairs pass them on to each other.
  test('size and depth are those of the largest cascade that a viewer of the ad began', () => {
    const network = networkOf(10, [
      [0, 1],
      [1, 2],
      [2, 3],
    ])
    const world = smallWorld({ network, basePressure: 1e9, horizonHours: 200, assume: { viewability: 1 } })
    const ad = { channel: 'ad' as const, name: 'ad:story' }
    const run = (audience: readonly number[], slots: number): PostFigures[] => {
      const shown = {
        ...world,
        platforms: [{ ...world.platforms[0]!, brandFollowers: Uint32Array.from(audience) }],
      }
      const plan = smallPlan(
        [ad],
        {},
        {
          frequencyCap: { count: 1, perHours: 1000 },
          ads: [
            {
              platform: 0,
              slots,
              costPerSlot: 1,
              money: slots,
              audience: { kind: 'followers' },
              postOfCreative: Int32Array.of(0),
              shares: [1],
            },
          ],
        },
      )
      let analytics!: PostAnalytics
      simulateCampaign(shown, plan, rootKey('ads'), (tree) => {
        analytics = new PostAnalytics(new RunRecorder(1, 200), tree, 1)
        return analytics
      })
      return analytics.figures()
    }
    // 0 passes it on to 1, 1 to 2, 2 to 3: one cascade of four people, three steps deep.
    const [chain] = run([0], 1)
    expect(chain).toMatchObject({ post: 'ad:story', channel: 'ad', impressions: 4, views: 4, shares: 4 })
    expect(chain).toMatchObject({ size: 4, depth: 3 })
    // Four who do not know each other: four cascades of one.
    const [apart] = run([6, 7, 8, 9], 4)
    expect(apart!.shares).toBeGreaterThan(1)
    expect(apart).toMatchObject({ size: 1, depth: 0 })
    expect(run([], 0)).toEqual([])
  })
})
