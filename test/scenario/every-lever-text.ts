/** A scenario with every lever in use, for tests: the files in scenarios/ are tuned without asking them. */
export const EVERY_LEVER = `# yaml-language-server: $schema=./hearsay.schema.json
# Four ways to spend the same 20,000 USD on launching an espresso maker.
# Notice: who wins on reach is not who wins on profit; what people pass on arrives late but costs nothing.
version: 1
name: {en: Product launch, fa: معرفی محصول}
seed: spring
horizon: 30d                      # t = 0 is Monday 00:00
replications: 200
currency: USD                     # every amount in the file carries it

population:                       # the people; the same person on two platforms is one person
  agents: 20k
  peoplePerAgent: 50              # money, reach and orders are counted in people: 20k x 50 = 1 million
  redraw: 10                      # networks drawn; replication r lives on network r mod 10
  homophily: 40%                  # chance that a tie stays inside the segment
  segments:
    students:      {share: 40%, interests: [fun, music], activity: 1.2}
    professionals: {share: 60%, interests: [home, career], activity: 0.9}

platforms:                        # a profile brings norms, delays, reactions and ad prices; say only what differs
  x:
    profile: x
    members: {students: 50%, professionals: 60%}
    network: {model: follower, followers: 40}
    brandFollowers: 5%
  instagram:
    profile: instagram
    members: {students: 80%, professionals: 50%}
    network: {model: follower, followers: 40}        # or {file: followers.csv.gz, direction: follows}
    brandFollowers: 6%
  linkedin:
    profile: linkedin
    members: {students: 15%, professionals: 65%}
    network: {model: follower, followers: 40}
    brandFollowers: 3%
  telegram:
    profile: messenger            # private forwarding: at most 5 contacts, 1 after five hops
    members: {students: 60%, professionals: 50%}
    network: {model: follower, followers: 15}
    brandFollowers: 2%
attention: {mode: independent}    # or {mode: feed, sessions: 6/d, scrollDepth: 15, background: 12.5/h}

product:                          # leave this section out for a cause: then compare reach, not profit
  name: {en: Espresso maker, fa: اسپرسوساز}
  interests: [home, fun]
  price: 199 USD
  margin: 50%
  quality: 0.85                   # below this chance of a good experience, word of mouth turns sour
  baselineOrders: {rate: 0.02/d, per: 1k people}     # sold without any social activity
  repeatHalfLife: 180d
  reviews: {buyers: 7%, forwarded: true}             # customers' own posts and comments travel too
competitors:
  rival: {label: {en: Rival brand, fa: رقیب}, cadence: {x: 5/week, instagram: 5/week}, quality: 0.7, headToHead: false}

creatives:                        # scores from 0 to 1, 0.5 is ordinary; \`text\` is scored for clarity and length
  launch-film:  {format: video, clarity: 0.6, visual: 0.9, mobile: 0.8, quality: 0.8, shareability: 0.7, usefulness: 0.3, fit: {instagram: 0.9, x: 0.6, linkedin: 0.3, telegram: 0.6}}
  how-to:       {format: image, clarity: 0.8, visual: 0.6, mobile: 0.9, quality: 0.7, shareability: 0.5, usefulness: 0.9, fit: {instagram: 0.7, x: 0.6, linkedin: 0.7, telegram: 0.7}}
  offer:        {format: text, text: {en: "Espresso at home. 20 % off until Friday.", fa: "اسپرسو در خانه. ۲۰٪ تخفیف تا جمعه."}, visual: 0.3, mobile: 0.9, quality: 0.5, shareability: 0.3, usefulness: 0.8}
  friend-story: {format: image, clarity: 0.7, visual: 0.7, mobile: 0.8, quality: 0.6, shareability: 0.8, usefulness: 0.4, sentiment: positive, fit: {instagram: 0.8, x: 0.7, linkedin: 0.4, telegram: 0.9}}

defaults:                         # each strategy starts here and says only what it changes
  budget:
    total: 20k USD
    split: {production: 30%, paid: 40%, influencers: 10%, staff: 15%, tools: 5%}
    pace: even                    # even | front-loaded | back-loaded
  voice: {tone: friendly, consistency: 0.8}          # the company's manner of speaking, everywhere the same?
  content:
    mix: {launch-film: 40%, how-to: 40%, offer: 20%}
    adapt: true                   # cut anew for each platform; false: one message for all
    cadence: {x: 4/week, instagram: 4/week, linkedin: 3/week, telegram: 3/week}
    times: {weekdays: ["09:00", "18:00"], weekend: ["11:00"]}
  paid: {platforms: {x: 30%, instagram: 50%, linkedin: 20%}, audience: everyone, frequencyCap: 3/d}
  influencers: {pick: degree, count: 4, posts: 1, trust: 1.3}       # fee 0.01 USD a follower and post, unless given
  testing: {method: none}         # none | pilot | thompson | halving
  team:
    structure: central            # central: one more approval, steadier quality; platform: faster, better fit
    approvals: 1
    calendar: office              # office: Mon-Fri 9-17 | extended: every day 8-22 | always
    roles: {creator: 1, community: 1, analyst: 0.5, ads: 0.5, sales: 1}
  replies: {answer: [questions, complaints]}
  signals: {detect: false}        # or {detect: true, sensitivity: 83%, specificity: 95%, outreach: sales}

strategies:
  big-bang:
    label: {en: Big-bang advertising, fa: تبلیغات یک‌باره}
    budget: {split: {production: 15%, paid: 75%, influencers: 0%, staff: 5%, tools: 5%}, pace: front-loaded}
    content: {mix: {launch-film: 70%, how-to: 0%, offer: 30%}, adapt: false}
    testing: {method: pilot, share: 10%, impressions: 20k, metric: clicks}   # test advertising before the rest is spent
  influencers:
    label: {en: A few influencers, fa: چند چهرهٔ اثرگذار}
    budget: {split: {production: 25%, paid: 10%, influencers: 50%, staff: 10%, tools: 5%}}
    content: {mix: {launch-film: 60%, how-to: 40%, offer: 0%}}
    influencers: {pick: degree, count: 8, posts: 4}
  always-on:
    label: {en: Always-on content, fa: محتوای پیوسته}
    budget: {split: {production: 45%, paid: 15%, influencers: 0%, staff: 35%, tools: 5%}}
    content: {mix: {launch-film: 20%, how-to: 60%, offer: 20%}, cadence: {x: 2/d, instagram: 1/d, linkedin: 4/week, telegram: 1/d}}
    team: {structure: platform, calendar: extended, roles: {creator: 2, community: 2}}
    signals: {detect: true, sensitivity: 83%, specificity: 95%, outreach: sales, window: 7d}
    paid: {audience: signals}     # sales and ads follow the buying signals
  many-fans:
    label: {en: Many ordinary fans, fa: هواداران عادی}
    budget: {split: {production: 20%, paid: 10%, influencers: 40%, staff: 25%, tools: 5%}}
    content: {mix: {launch-film: 10%, how-to: 20%, offer: 0%, friend-story: 70%}}
    influencers: {pick: random, among: {followers: 500..10k}, count: 150, posts: 2}   # or influence, pagerank, lookalike
    team: {calendar: extended, roles: {community: 2}}

compare:
  kpi: profit
  also: [reach, visits, conversions, loyaltyMean, roi]
  confidence: 95%
  flopBelow: 0 USD                # against the same world without social activity
  attribution: [last, linear]     # add \`incremental\` to re-run the same world without each lever
`
