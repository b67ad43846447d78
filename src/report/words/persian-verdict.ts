import type { ExperimentResult } from '../../experiment/result.js'
import type { Named } from './english-sentences.js'
import { persianSentence, type Saying } from './persian-sayings.js'

export function persianVerdict(result: Named & Pick<ExperimentResult, 'verdict'>): string {
  return persianSentence(result.verdict.sentence, sayings(result), result)
}

const sayings = (named: Named): readonly Saying[] => [
  [
    'No verdict: the {kpi} is undefined in every simulated campaign.',
    (kpi) => `داوری ممکن نیست: «${kpi}» در هیچ کمپینِ شبیه‌سازی‌شده‌ای تعریف نمی‌شود.`,
  ],
  [
    'No verdict: {figure} simulated campaign says nothing about chance; run at least {figure}.',
    (runs, least) =>
      `داوری ممکن نیست: ${runs} کمپینِ شبیه‌سازی‌شده دربارهٔ بخت چیزی نمی‌گوید؛ دست‌کم ${least} کمپین اجرا کنید.`,
  ],
  [
    'No difference: {name} and {name} have the same {kpi} in every one of {figure} simulated campaigns.',
    (a, b, kpi, runs) =>
      `تفاوتی نیست: «${kpi}» برای «${a}» و «${b}» در هر ${runs} کمپینِ شبیه‌سازی‌شده یکی است.`,
  ],
  [
    'No verdict: there are too few campaigns in which both {name} and {name} have a {kpi}.',
    (a, b, kpi) =>
      `داوری ممکن نیست: کمپین‌هایی که در آن‌ها «${kpi}» هم برای «${a}» و هم برای «${b}» تعریف شود بسیار کم‌اند.`,
  ],
  [
    'One strategy, so nothing to compare: {name} has a mean {kpi} of about {figure} over {figure} simulated {campaign|campaigns}.',
    (name, kpi, mean, runs) =>
      `تنها یک استراتژی هست و چیزی برای مقایسه نیست: میانگینِ «${kpi}» برای «${name}» در ${runs} کمپینِ شبیه‌سازی‌شده حدود ${mean} است.`,
  ],
  [
    '{name} is likely {best for|highest in} {kpi}: first in {figure} of {figure} simulated campaigns. ' +
      'Its {kpi} is about {figure} {higher|lower} than that of {name}{, its closest rival|} ({rest}).',
    (leader, merit, kpi, first, runs, _kpi, lead, side, rival, closest, evidence) =>
      `از نظر «${kpi}»، «${leader}» به احتمال زیاد ${merit === 'best for' ? 'بهترین است' : 'بیشترین مقدار را دارد'}: در ${first} کمپین از ${runs} کمپینِ شبیه‌سازی‌شده اول شد. ` +
      `«${kpi}» آن حدود ${lead} ${side === 'higher' ? 'بیشتر' : 'کمتر'} از «${rival}»${closest === '' ? '' : '، نزدیک‌ترین رقیبش،'} است (${persianEvidence(evidence!, named)}).`,
  ],
  [
    'Too close to call for {kpi}: {name} comes first in {figure} of {figure} simulated campaigns, ' +
      'but its lead of about {figure} over {name} may be chance ({rest}). {rest}',
    (kpi, leader, first, runs, lead, rival, evidence, outlook) =>
      `از نظر «${kpi}» هنوز نمی‌توان برنده را گفت: «${leader}» در ${first} کمپین از ${runs} کمپینِ شبیه‌سازی‌شده اول شد، ` +
      `ولی برتری‌اش بر «${rival}»، حدود ${lead}، شاید از بخت باشد (${persianEvidence(evidence!, named)}). ` +
      persianSentence(outlook!, OUTLOOKS, named),
  ],
]

const OUTLOOKS: readonly Saying[] = [
  [
    'About {figure} more runs would probably settle it.',
    (more) => `حدود ${more} اجرای دیگر احتمالاً روشنش می‌کند.`,
  ],
  [
    'No realistic number of runs would tell them apart.',
    () => 'هیچ شمارِ شدنی‌ای از اجراها این دو را از هم جدا نمی‌کند.',
  ],
  [
    'More runs on the same {figure} networks would not settle it; more networks (population.redraw) might.',
    (networks) =>
      `اجرای بیشتر روی همین ${networks} شبکه روشنش نمی‌کند؛ شاید شبکه‌های بیشتر (\u2066population.redraw\u2069) روشنش کند.`,
  ],
]

/** What stands in brackets: the interval of a difference, and on how many campaigns it rests. */
export function persianEvidence(evidence: string, named: Named): string {
  return persianSentence(evidence, EVIDENCE, named)
}

const SAME = 'در همهٔ کمپین‌های شبیه‌سازی‌شده یکسان'
const interval = (level = '', low = '', high = '', rivals?: string): string =>
  `بازهٔ ${level}${rivals === undefined ? '' : ` با در نظر گرفتن ${rivals} رقیب`}: از ${low} تا ${high}`
const ofBoth = (n: string | undefined): string => `، از ${n} کمپینی که هر دو در آن تعریف می‌شوند`

const EVIDENCE: readonly Saying[] = [
  ['the same in every simulated campaign', () => SAME],
  [
    'the same in every simulated campaign, from the {figure} campaigns in which both have one',
    (n) => SAME + ofBoth(n),
  ],
  ['{figure} interval {figure} to {figure}', (level, low, high) => interval(level, low, high)],
  [
    '{figure} interval {figure} to {figure}, from the {figure} campaigns in which both have one',
    (level, low, high, n) => interval(level, low, high) + ofBoth(n),
  ],
  [
    '{figure} interval allowing for {figure} rivals {figure} to {figure}',
    (level, rivals, low, high) => interval(level, low, high, rivals),
  ],
  [
    '{figure} interval allowing for {figure} rivals {figure} to {figure}, from the {figure} campaigns in which both have one',
    (level, rivals, low, high, n) => interval(level, low, high, rivals) + ofBoth(n),
  ],
]
