/** Where, how often and when the brand is present. */
import { diminishing, exactly, less, more, times, type Arm, type Claim, type Trial } from '../claim.js'
import { CAMPAIGN, DEMAND, PEOPLE } from './unmoved.js'

const posts = (perWeek: number): Arm => ({
  name: `${perWeek} a week`,
  dose: perWeek,
  settings: [
    `defaults.content.cadence={x: ${perWeek}/week, instagram: ${perWeek}/week, telegram: ${perWeek}/week}`,
  ],
})
/** Enough for every post that is asked for, and no advertisements. */
const CONTENT_ONLY = ['defaults.budget={total: 40k USD, split: {production: 75%, staff: 25%}}']
const TEAM = 'defaults.team={structure: central, approvals: 1, roles: {creator: 1, approver: 1}}'
const at = (time: string): string => `defaults.content.times={weekdays: ["${time}"], weekend: ["${time}"]}`
const FEED = [
  'population.agents=3k',
  'platforms.telegram=null',
  'defaults.content.cadence={x: 5/week, instagram: 5/week}',
]

export const PRESENCE: readonly Claim[] = [
  {
    id: 'continuous-content',
    claim: 'Posting continuously reaches more people, each further post fewer.',
    mechanism:
      'every post is seen by a share of the followers, more and more of them the same people, who tire',
    trials: [
      {
        where: 'money for content is all that is needed',
        world: CONTENT_ONLY,
        arms: [posts(1), posts(2), posts(4), posts(7), posts(14)],
        effects: [
          more('reach'),
          more('reach', 3, 4),
          diminishing('reach'),
          more('visits'),
          diminishing('visits'),
        ],
        besides: ['clicksPerView', 'profit'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'fatigue',
    claim: 'People tire of a brand that they see again and again.',
    mechanism:
      'every repeat that is still remembered lowers sharing, liking and clicking (Meta: four repeats, 45 %)',
    trials: [
      {
        where: 'the brand posts twice a day on each platform',
        world: [...CONTENT_ONLY, ...posts(14).settings],
        arms: [
          { name: 'nobody tires', settings: ['assumptions.tiring=0'] },
          { name: 'as measured', settings: ['assumptions.tiring=1'] },
        ],
        effects: [less('clicksPerView'), less('engagementRate'), less('visits')],
        besides: ['reach', 'views'],
        unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
      },
    ],
  },
  {
    id: 'capacity',
    claim: 'What a team can make bounds how much content helps.',
    mechanism:
      'creators and approvers work in office hours; what is not ready when it is due misses its slot',
    trials: [
      {
        where: 'one creator and one approver make everything',
        world: [...CONTENT_ONLY, TEAM],
        arms: [posts(4), posts(7), posts(14), posts(28)],
        effects: [more('postsSkipped'), diminishing('postsPublished'), diminishing('reach')],
        besides: ['reach', 'visits', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE],
      },
      {
        where: 'four posts a day on each platform are wanted',
        world: [...CONTENT_ONLY, ...posts(28).settings],
        arms: [
          { name: 'no bound', settings: ['defaults.team=null'] },
          { name: 'one creator', settings: [TEAM] },
        ],
        effects: [more('postsSkipped'), less('postsPublished'), less('reach'), less('visits')],
        unmoved: [...DEMAND, ...PEOPLE],
      },
    ],
  },
  {
    id: 'several-platforms',
    claim: 'Being on several platforms reaches more of the same people than being on one.',
    mechanism: 'not everybody is on every platform, and followers of each have seen less of the brand',
    trials: [
      {
        where: null,
        world: [...CONTENT_ONLY, 'defaults.content.adapt=false'],
        arms: [
          { name: 'Instagram alone', settings: ['defaults.content.cadence={instagram: 12/week}'] },
          {
            name: 'three platforms',
            settings: ['defaults.content.cadence={x: 4/week, instagram: 4/week, telegram: 4/week}'],
          },
        ],
        effects: [more('reach'), more('visits')],
        besides: ['views', 'frequency', 'cost'],
        unmoved: [...DEMAND, ...PEOPLE, ...exactly('postsPublished')],
      },
    ],
  },
  {
    id: 'timing',
    claim: 'Posts that go out when people are online are seen more.',
    mechanism: 'in a ranked feed the fresh stands above the old when somebody looks in',
    trials: [
      timed('people scroll through a ranked feed', ['attention.mode=feed']),
      timed('each post is seen with a chance of its own', []),
    ],
  },
  {
    id: 'feed-agrees',
    claim: 'A ranked feed and attention post by post agree on how many see a post.',
    mechanism:
      "the feed's scores are set so that a member sees as large a share of posts, over all hours of the week",
    trials: [
      {
        where: 'nobody passes on, and posts go out at all hours',
        world: [
          ...FEED,
          'defaults.paid.platforms={}',
          'assumptions.sharing=0',
          'defaults.content.times={weekdays: ["02:00", "07:00", "12:00", "17:00", "22:00"], weekend: ["02:00", "07:00", "12:00", "17:00", "22:00"]}',
        ],
        arms: [
          { name: 'post by post', settings: ['attention.mode=independent'] },
          { name: 'ranked feed', settings: ['attention.mode=feed'] },
        ],
        effects: [times('views', 1, 0.1, 'the same mean reach')],
        besides: ['reach'],
        unmoved: [...DEMAND, ...CAMPAIGN],
      },
    ],
  },
  {
    id: 'feed-boost',
    claim: 'Feeds that lift what is shared make the popular more popular.',
    mechanism: 'what has been shared n times is ranked so as to be seen (1 + n)^boost times as often',
    trials: [
      {
        where: 'people scroll through a ranked feed',
        world: [...FEED, 'defaults.paid.platforms={}', 'attention.mode=feed'],
        arms: [
          { name: 'no boost', settings: ['attention.boost=0'] },
          { name: 'boost 0.3', settings: ['attention.boost=0.3'] },
        ],
        effects: [more('views'), more('reproductionNumber'), more('cascadeSizeMax')],
        besides: ['reach', 'structuralVirality'],
        unmoved: [...DEMAND, ...CAMPAIGN],
      },
    ],
  },
]

/** Posts in the night against posts in the evening. */
function timed(where: string, world: readonly string[]): Trial {
  return {
    where,
    world: [...FEED, 'defaults.paid.platforms={}', ...world],
    arms: [
      { name: 'at 3 in the night', settings: [at('03:00')] },
      { name: 'at 6 in the evening', settings: [at('18:00')] },
    ],
    effects: [more('views'), more('reach')],
    besides: ['visits'],
    unmoved: [...DEMAND, ...PEOPLE, ...CAMPAIGN],
  }
}
