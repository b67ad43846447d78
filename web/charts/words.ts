import { inBoth } from '../words/language.js'

/** A name with figures, all of them already written in the language. */
export interface NamedRange {
  readonly name: string
  readonly middle: string
  readonly low: string
  readonly high: string
}

/** What a fan chart counts. */
export type FanMeasure = 'reach' | 'visits'

/** Name and figure. */
export type NamedCount = readonly [name: string, count: string]

/** "1 visit", "2 visits" of a number that is already written. */
function visits(n: string): string {
  return n === '1' ? '1 visit' : `${n} visits`
}

function simulated(n: string): string {
  return n === '1' ? '1 simulated campaign' : `${n} simulated campaigns`
}

function range({ name, middle, low, high }: NamedRange): string {
  return `${name} ${middle} (9 of 10 campaigns: ${low} to ${high})`
}

/** "B 187, C 90" after the first of several. */
function others(counts: readonly NamedCount[]): string {
  return counts.slice(1).reduce((text, [name, count]) => `${text}, ${name} ${count}`, '')
}

const PERSIAN_UNITS: Readonly<Record<FanMeasure, string>> = { reach: 'نفر', visits: 'بازدید' }

function persianRange({ name, middle, low, high }: NamedRange, unit: string): string {
  return `«${name}» ${middle} ${unit} (در ۹ کمپین از هر ۱۰ کمپین، بین ${low} و ${high} ${unit})`
}

function persianList(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join('، ')} و ${last}`
}

export const words = inBoth({
  en: {
    showTable: 'Show table',
    hideTable: 'Hide table',
    tableOf: (title: string) => `Table: ${title}`,
    waiting: 'Waiting for the first campaigns.',
    allFinished: (finished: string) => simulated(finished),
    soFar: (finished: string, target: string) => `${finished} of ${target} campaigns so far`,
    typical: 'typical',
    range90: '9 of 10 campaigns',
    rangeOf: (low: string, high: string) => `${low} to ${high}`,
    ofName: (what: string, name: string) => `${name}: ${what}`,

    fanTitle: { reach: 'People reached over time', visits: 'Visits over time' } as Readonly<
      Record<FanMeasure, string>
    >,
    fanSentence: (measure: FanMeasure, time: string, ranges: readonly NamedRange[], campaigns: string) =>
      `${measure === 'reach' ? 'People reached' : 'Visits'} after ${time}, typically: ${ranges.map(range).join('; ')}. From ${simulated(campaigns)}.`,
    fanNote:
      'Line: the typical campaign. Strong band: half of all, faint band: 9 of 10. Thin lines: single campaigns.',
    time: 'Time',
    shuffle: 'Shuffle outcomes',
    stopShuffling: 'Stop',
    nextOutcome: 'Next outcome',
    allOutcomes: 'All outcomes',
    oneOutcome: (measure: FanMeasure, run: string, of: string, counts: readonly NamedCount[]) => {
      const [name, count] = counts[0] ?? ['', '']
      const first = measure === 'reach' ? `${name} reached ${count}` : `${name} ${visits(count)}`
      return `Campaign ${run} of ${of}: ${first}${others(counts)}`
    },

    winTitle: 'Who comes first by visits?',
    ofHundred: 'of 100',
    cameFirst: (name: string, n: string) => `${name} came first in ${n} of 100 campaigns.`,
    equallyOften: (a: string, b: string) => `${a} and ${b} came first equally often.`,
    tooClose: 'Too close to call.',
    winRange: (low: string, high: string, campaigns: string) =>
      `From ${simulated(campaigns)}; 95 % interval: ${low} to ${high} of 100.`,
    tiesShared: 'Where both brought equally many visits, each gets half.',
    strategy: 'Strategy',
    firstOfHundred: 'First, of 100',
    interval95: '95 % interval',

    differenceTitle: 'Same people, same luck: who brings more visits?',
    moreOf: (name: string) => `${name}: more visits`,
    differenceDecided: (ahead: string, behind: string, mean: string, low: string, high: string) =>
      `On average ${ahead} brought ${visits(mean)} more than ${behind} (95 % interval: ${low} to ${high}).`,
    differenceOpen: (a: string, b: string, low: string, high: string) =>
      `Too close to call: the average of ${a} minus ${b} lies between ${low} and ${high} visits (95 % interval).`,
    differenceDots: (a: string, b: string, ofA: string, ofB: string, dots: string) =>
      `Of ${dots} equally likely campaigns, ${a} brought more in ${ofA}, ${b} in ${ofB}.`,
    differenceNote: 'Each dot: one of 20 equally likely campaigns.',
    average: (mean: string) => `average ${mean}`,
    averageHead: 'Average difference',
    medianHead: 'Middle campaign',
    visitsMinus: (a: string, b: string) => `Visits: ${a} minus ${b}`,
    aheadHead: (name: string) => `More visits for ${name}, of 20`,
    figure: 'Figure',
  },
  fa: {
    showTable: 'نمایش جدول',
    hideTable: 'بستن جدول',
    tableOf: (title: string) => `جدول: ${title}`,
    waiting: 'منتظر نخستین کمپین‌ها…',
    allFinished: (finished: string) => `${finished} کمپین شبیه‌سازی‌شده`,
    soFar: (finished: string, target: string) => `تا اینجا ${finished} کمپین از ${target} کمپین`,
    typical: 'معمول',
    range90: '۹ کمپین از هر ۱۰ کمپین',
    rangeOf: (low: string, high: string) => `${low} تا ${high}`,
    ofName: (what: string, name: string) => `${name}: ${what}`,

    fanTitle: { reach: 'با گذشت زمان به چند نفر رسیده است؟', visits: 'با گذشت زمان چند بازدید آورده است؟' },
    fanSentence: (measure: FanMeasure, time: string, ranges: readonly NamedRange[], campaigns: string) =>
      `${measure === 'reach' ? 'افرادی که معمولاً' : 'بازدیدهایی که معمولاً'} بعد از ${time} ${measure === 'reach' ? 'به آن‌ها رسیده است' : 'به دست آمده است'}: ${ranges.map((each) => persianRange(each, PERSIAN_UNITS[measure])).join('؛ ')}. بر پایهٔ ${campaigns} کمپین شبیه‌سازی‌شده.`,
    fanNote:
      'خط: کمپین معمول. نوار پررنگ: نیمی از کمپین‌ها. نوار کم‌رنگ: ۹ کمپین از هر ۱۰ کمپین. خط‌های نازک: تک‌تکِ کمپین‌ها.',
    time: 'زمان',
    shuffle: 'نمایش یکی‌یکی',
    stopShuffling: 'توقف',
    nextOutcome: 'کمپین بعدی',
    allOutcomes: 'همه با هم',
    oneOutcome: (measure: FanMeasure, run: string, of: string, counts: readonly NamedCount[]) => {
      const parts = counts.map(([name, count], i) =>
        measure === 'reach'
          ? `«${name}» به ${count} نفر${i === 0 ? ' رسید' : ''}`
          : `«${name}» ${count} بازدید${i === 0 ? ' آورد' : ''}`,
      )
      return `کمپین ${run} از ${of}: ${persianList(parts)}`
    },

    winTitle: 'کدام بازدید بیشتری می‌آورد و اول می‌شود؟',
    ofHundred: 'از ۱۰۰',
    cameFirst: (name: string, n: string) => `«${name}» در ${n} کمپین از ۱۰۰ کمپین اول شد.`,
    equallyOften: (a: string, b: string) => `«${a}» و «${b}» به یک اندازه اول شدند.`,
    tooClose: 'هنوز نمی‌شود گفت کدام بهتر است.',
    winRange: (low: string, high: string, campaigns: string) =>
      `بر پایهٔ ${campaigns} کمپین شبیه‌سازی‌شده؛ بازهٔ ۹۵٪: ${low} تا ${high} از ۱۰۰.`,
    tiesShared: 'هر جا بازدیدها برابر بود، به هر کدام نیم امتیاز رسید.',
    strategy: 'استراتژی',
    firstOfHundred: 'چند بار اول، از ۱۰۰',
    interval95: 'بازهٔ ۹۵٪',

    differenceTitle: 'همان آدم‌ها، همان شانس: کدام بازدید بیشتری می‌آورد؟',
    moreOf: (name: string) => `«${name}» بازدید بیشتری آورد`,
    differenceDecided: (ahead: string, behind: string, mean: string, low: string, high: string) =>
      `«${ahead}» به طور میانگین ${mean} بازدید بیشتر از «${behind}» آورد (بازهٔ ۹۵٪: ${low} تا ${high}).`,
    differenceOpen: (a: string, b: string, low: string, high: string) =>
      `هنوز نمی‌شود گفت کدام بهتر است: میانگینِ بازدیدهای «${a}» منهای «${b}» بین ${low} و ${high} است (بازهٔ ۹۵٪).`,
    differenceDots: (a: string, b: string, ofA: string, ofB: string, dots: string) =>
      `از ${dots} کمپین با احتمال برابر، «${a}» در ${ofA} کمپین بازدید بیشتری آورد و «${b}» در ${ofB} کمپین.`,
    differenceNote: 'هر نقطه یکی از ۲۰ کمپینِ هم‌احتمال است.',
    average: (mean: string) => `میانگین ${mean}`,
    averageHead: 'میانگین اختلاف',
    medianHead: 'کمپین میانی',
    visitsMinus: (a: string, b: string) => `بازدیدها: «${a}» منهای «${b}»`,
    aheadHead: (name: string) => `بازدید بیشتر برای «${name}»، از ۲۰`,
    figure: 'مقدار',
  },
})
