import type { Sensitivity } from '../../experiment/result.js'
import type { Named } from './english-sentences.js'
import { persianSentence, type Saying } from './persian-sayings.js'

/** Whether the answer holds under other assumptions, and which of them would change it. */
export function persianSensitivity({ sentence }: Pick<Sensitivity, 'sentence'>, named: Named): string {
  return persianSentence(sentence, SAYINGS, named)
}

const assumed = (meaning = '', low = '', high = ''): string => `فرضِ «${meaning}» (از ${low} تا ${high})`
const half = (which: string | undefined): string => (which === 'lower' ? 'نیمهٔ پایین' : 'نیمهٔ بالای')
const ASSUMED = 'the assumed "{meaning}" ({figure} to {figure})'

const STANDINGS: readonly Saying[] = [
  [
    '{name} is ahead of {name} at every one of the {figure} points tried; no assumption moves the lead.',
    (leader, rival, points) =>
      `«${leader}» در هر ${points} نقطهٔ آزموده از «${rival}» جلوتر است؛ هیچ فرضی این برتری را جابه‌جا نمی‌کند.`,
  ],
  [
    '{name} is ahead of {name} at {figure} of the {figure} points tried; no assumption moves the lead.',
    (leader, rival, kept, points) =>
      `«${leader}» در ${kept} نقطه از ${points} نقطهٔ آزموده از «${rival}» جلوتر است؛ هیچ فرضی این برتری را جابه‌جا نمی‌کند.`,
  ],
  [
    `{name} stays ahead of {name} at every one of the {figure} points tried; what moves the lead most is ${ASSUMED}: ` +
      'it is about {figure} in the lower half of that range and {figure} in the upper half.',
    (leader, rival, points, meaning, low, high, below, above) =>
      `«${leader}» در هر ${points} نقطهٔ آزموده از «${rival}» جلوتر می‌ماند؛ آنچه این برتری را بیش از همه جابه‌جا می‌کند ${assumed(meaning, low, high)} است: ` +
      `برتری در نیمهٔ پایین این بازه حدود ${below} است و در نیمهٔ بالا حدود ${above}.`,
  ],
  [
    '{name} is ahead of {name} at every one of the {figure} points tried: ' +
      `the lead of {name} rests on the defaults of the assumptions, most of all on ${ASSUMED}.`,
    (rival, leader, points, _leader, meaning, low, high) =>
      `«${rival}» در هر ${points} نقطهٔ آزموده از «${leader}» جلوتر است: برتریِ «${leader}» بر پیش‌فرض‌ها استوار است، بیش از همه بر ${assumed(meaning, low, high)}.`,
  ],
  [
    `{name} is ahead of {name} at {figure} of the {figure} points tried. What would change the answer is ${ASSUMED}: ` +
      'in the {upper|lower} half of that range {name} is ahead by about {figure}, averaged over everything else.',
    (leader, rival, kept, points, meaning, low, high, end, _rival, lead) =>
      `«${leader}» در ${kept} نقطه از ${points} نقطهٔ آزموده از «${rival}» جلوتر است. آنچه پاسخ را عوض می‌کند ${assumed(meaning, low, high)} است: ` +
      `در ${half(end)} این بازه، با میانگین‌گرفتن از همهٔ چیزهای دیگر، «${rival}» حدود ${lead} جلوتر است.`,
  ],
  [
    '{name} is ahead of {name} at {figure} of the {figure} points tried. ' +
      `No single assumption changes the answer on average, only several together; what comes nearest is ${ASSUMED}: ` +
      'in the {upper|lower} half of that range the lead is about {figure}.',
    (leader, rival, kept, points, meaning, low, high, end, lead) =>
      `«${leader}» در ${kept} نقطه از ${points} نقطهٔ آزموده از «${rival}» جلوتر است. هیچ فرضی به‌تنهایی پاسخ را به‌طور میانگین عوض نمی‌کند، فقط چند فرض با هم؛ نزدیک‌ترینشان به این کار ${assumed(meaning, low, high)} است: ` +
      `در ${half(end)} این بازه برتری حدود ${lead} است.`,
  ],
]

/** Each also with what follows where some points have nothing to compare. */
const SAYINGS: readonly Saying[] = STANDINGS.flatMap(([english, persian]): Saying[] => [
  [english, persian],
  [
    `${english} At {figure} further points there is no {kpi} to compare.`,
    (...parts) =>
      `${persian(...parts.slice(0, -2))} در ${parts.at(-2)!} نقطهٔ دیگر «${parts.at(-1)!}» تعریف نمی‌شود.`,
  ],
])
