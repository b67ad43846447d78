/** A scenario without feed, rivals, texts and organisation, for tests: the files in scenarios/ are tuned without asking them. */
export const LAUNCH = `# yaml-language-server: $schema=./hearsay.schema.json
# Four ways to spend the same budget on launching a product.
# The numbers here are the tests' own.
version: 1
name: {en: Product launch, fa: معرفی محصول}
seed: spring
horizon: 30d                      # t = 0 is Monday 00:00
replications: 200
currency: USD                     # every amount in the file carries it

population:                       # the people
  agents: 20k
  peoplePerAgent: 50
  redraw: 10
  homophily: 40%
  segments:
    students:      {share: 40%, interests: [fun, music], activity: 1.2}
    professionals: {share: 60%, interests: [home, career], activity: 0.9}

platforms:
  x:
    profile: x
    members: {students: 50%, professionals: 60%}
    network: {model: follower, followers: 40}
    brandFollowers: 5%
  instagram:
    profile: instagram
    members: {students: 80%, professionals: 50%}
    network: {model: follower, followers: 40}
    brandFollowers: 6%
  linkedin:
    profile: linkedin
    members: {students: 15%, professionals: 65%}
    network: {model: follower, followers: 40}
    brandFollowers: 3%
  telegram:
    profile: messenger
    members: {students: 60%, professionals: 50%}
    network: {model: follower, followers: 15}
    brandFollowers: 2%
attention: {mode: independent}

product:
  name: {en: Espresso maker, fa: اسپرسوساز}
  interests: [home, fun]
  price: 199 USD
  margin: 50%
  baselineOrders: {rate: 0.02/d, per: 1k people}

creatives:
  launch-film:  {format: video, clarity: 0.6, visual: 0.9, mobile: 0.8, quality: 0.8, shareability: 0.7, usefulness: 0.3, fit: {instagram: 0.9, x: 0.6, linkedin: 0.3, telegram: 0.6}}
  how-to:       {format: image, clarity: 0.8, visual: 0.6, mobile: 0.9, quality: 0.7, shareability: 0.5, usefulness: 0.9, fit: {instagram: 0.7, x: 0.6, linkedin: 0.7, telegram: 0.7}}
  offer:        {format: text, clarity: 0.8, visual: 0.3, mobile: 0.9, quality: 0.5, shareability: 0.3, usefulness: 0.8}
  friend-story: {format: image, clarity: 0.7, visual: 0.7, mobile: 0.8, quality: 0.6, shareability: 0.8, usefulness: 0.4, fit: {instagram: 0.8, x: 0.7, linkedin: 0.4, telegram: 0.9}}

defaults:
  budget:
    total: 20k USD
    split: {production: 30%, paid: 40%, influencers: 10%, staff: 15%, tools: 5%}
    pace: even
  content:
    mix: {launch-film: 40%, how-to: 40%, offer: 20%}
    adapt: true
    cadence: {x: 4/week, instagram: 4/week, linkedin: 3/week, telegram: 3/week}
    times: {weekdays: ["09:00", "18:00"], weekend: ["11:00"]}
  paid: {platforms: {x: 30%, instagram: 50%, linkedin: 20%}, audience: everyone, frequencyCap: 3/d}
  influencers: {pick: degree, count: 4, posts: 1, trust: 1.3}

strategies:
  big-bang:
    label: {en: Big-bang advertising, fa: تبلیغات یک‌باره}
    budget: {split: {production: 15%, paid: 75%, influencers: 0%, staff: 5%, tools: 5%}, pace: front-loaded}
    content: {mix: {launch-film: 70%, how-to: 0%, offer: 30%}, adapt: false}
  influencers:
    label: {en: A few influencers, fa: چند چهرهٔ اثرگذار}
    budget: {split: {production: 25%, paid: 10%, influencers: 50%, staff: 10%, tools: 5%}}
    content: {mix: {launch-film: 60%, how-to: 40%, offer: 0%}}
    influencers: {pick: degree, count: 8, posts: 4}
  always-on:
    label: {en: Always-on content, fa: محتوای پیوسته}
    budget: {split: {production: 45%, paid: 15%, influencers: 0%, staff: 35%, tools: 5%}}
    content: {mix: {launch-film: 20%, how-to: 60%, offer: 20%}, cadence: {x: 2/d, instagram: 1/d, linkedin: 4/week, telegram: 1/d}}
  many-fans:
    label: {en: Many ordinary fans, fa: هواداران عادی}
    budget: {split: {production: 20%, paid: 10%, influencers: 40%, staff: 25%, tools: 5%}}
    content: {mix: {launch-film: 10%, how-to: 20%, offer: 0%, friend-story: 70%}}
    influencers: {pick: random, among: {followers: 500..10k}, count: 150, posts: 2}

compare:
  kpi: profit
  also: [reach, visits, conversions, roi]
  confidence: 95%
  flopBelow: 0 USD
`
