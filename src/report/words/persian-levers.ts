import type { LeverEffect } from '../../experiment/result.js'
import { printedSentence } from '../plain-text.js'
import type { Named } from './english-sentences.js'
import { isolate, persianSentence, saidInPersian, type Saying } from './persian-sayings.js'
import { persianEvidence } from './persian-verdict.js'

/** What moving one lever does. */
export function persianLever({ sentence }: Pick<LeverEffect, 'sentence'>, named: Named): string {
  return persianSentence(sentence, sayings(named), named)
}

const sayings = (named: Named): readonly Saying[] => {
  const act = (english = ''): string =>
    saidInPersian(english, ACTS, named) ?? isolate(printedSentence(english))
  const surely = (evidence = ''): string => persianEvidence(evidence, named)
  return [
    [
      '{rest} cannot be judged: the {kpi} of {name} is undefined in every simulated campaign.',
      (lever, kpi, name) =>
        `${act(lever)} را نمی‌توان سنجید: «${kpi}» برای «${name}» در هیچ کمپینِ شبیه‌سازی‌شده‌ای تعریف نمی‌شود.`,
    ],
    [
      '{rest}: one simulated campaign says nothing about chance.',
      (lever) => `${act(lever)}: یک کمپینِ شبیه‌سازی‌شده دربارهٔ بخت چیزی نمی‌گوید.`,
    ],
    [
      '{rest} changes nothing in the {kpi} of {name}: it is the same in every one of {figure} simulated campaigns.',
      (lever, kpi, name, runs) =>
        `${act(lever)} چیزی از «${kpi}» برای «${name}» عوض نمی‌کند: در هر ${runs} کمپینِ شبیه‌سازی‌شده یکی است.`,
    ],
    [
      '{rest} makes no difference to the {kpi} of {name} that these runs can tell ({rest}).',
      (lever, kpi, name, evidence) =>
        `${act(lever)} در «${kpi}» برای «${name}» تفاوتی نمی‌سازد که این اجراها بتوانند نشان دهند (${surely(evidence)}).`,
    ],
    [
      '{rest} would add about {figure} to the {kpi} of {name} ({rest}).',
      (lever, size, kpi, name, evidence) =>
        `${act(lever)} حدود ${size} به «${kpi}» برای «${name}» می‌افزود (${surely(evidence)}).`,
    ],
    [
      '{rest} would take about {figure} off the {kpi} of {name} ({rest}).',
      (lever, size, kpi, name, evidence) =>
        `${act(lever)} حدود ${size} از «${kpi}» برای «${name}» می‌کاست (${surely(evidence)}).`,
    ],
  ]
}

/** What is done, as a noun. */
const ACTS: readonly Saying[] = [
  ['Using the content mix of {name}', (as) => `به‌کاربردنِ ترکیب محتوای «${as}»`],
  [
    'Cutting each piece anew for every platform, as {name} does,',
    (as) => `برشِ تازهٔ هر محتوا برای هر شبکه، مانند «${as}»،`,
  ],
  [
    'Sending one message to every platform, as {name} does,',
    (as) => `فرستادن یک پیام به همهٔ شبکه‌ها، مانند «${as}»،`,
  ],
  ['Posting as often as {name}', (as) => `پست‌گذاشتن به اندازهٔ «${as}»`],
  ['Posting at the hours of {name}', (as) => `پست‌گذاشتن در ساعت‌های «${as}»`],
  ['Having the budget of {name} ({figure})', (as, budget) => `داشتن بودجهٔ «${as}» (${budget})`],
  ['Splitting the budget as {name} does', (as) => `تقسیم بودجه مانند «${as}»`],
  [
    'Spending {evenly|more at the beginning|more at the end}, as {name} does,',
    (pace, as) => `${PACES.get(pace!)!}، مانند «${as}»،`,
  ],
  ['Advertising on the platforms of {name}', (as) => `تبلیغ در شبکه‌های «${as}»`],
  [
    'Advertising to the audience of {name} ({label})',
    (as, audience) => `تبلیغ برای مخاطبان «${as}» (${audience})`,
  ],
  [
    'Showing advertisements to one person as often as {name} does',
    (as) => `نشان‌دادن تبلیغ به هر نفر به همان دفعاتِ «${as}»`,
  ],
  ['Booking influencers as {name} does', (as) => `به‌کارگرفتنِ چهره‌ها مانند «${as}»`],
  ['Speaking in the voice of {name}', (as) => `سخن‌گفتن با لحن «${as}»`],
  ['Testing advertisements as {name} does', (as) => `آزمودنِ تبلیغ‌ها مانند «${as}»`],
  ['Working with the team of {name}', (as) => `کارکردن با تیم «${as}»`],
  ['Answering nobody, like {name},', (as) => `پاسخ‌ندادن به هیچ‌کس، مانند «${as}»،`],
  [
    'Answering {questions and complaints|complaints and questions|questions|complaints}, as {name} does,',
    (what, as) => `پاسخ‌دادن به ${ANSWERED.get(what!) ?? 'پرسش‌ها و شکایت‌ها'}، مانند «${as}»،`,
  ],
  ['Following buying signals as {name} does', (as) => `دنبال‌کردنِ نشانه‌های خرید مانند «${as}»`],
  ['Ignoring buying signals, as {name} does,', (as) => `نادیده‌گرفتنِ نشانه‌های خرید، مانند «${as}»،`],
]

const PACES: ReadonlyMap<string, string> = new Map([
  ['evenly', 'خرج‌کردن به‌یکنواختی'],
  ['more at the beginning', 'خرج‌کردنِ بیشتر در آغاز'],
  ['more at the end', 'خرج‌کردنِ بیشتر در پایان'],
])

const ANSWERED: ReadonlyMap<string, string> = new Map([
  ['questions', 'پرسش‌ها'],
  ['complaints', 'شکایت‌ها'],
])
