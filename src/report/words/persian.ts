import type { AssumptionId } from '../../campaign/assumptions.js'
import type { KpiId } from '../../measure/kpi-ids.js'
import type { BudgetLine } from '../../scenario/scenario.js'
import { meaningOf } from '../sensitivity-rows.js'
import type { Words } from '../words.js'
import { persianCascadeTitle } from './persian-cascades.js'
import { persianFigures } from './persian-figures.js'
import { persianLever } from './persian-levers.js'
import { PERSIAN_MEANINGS } from './persian-meanings.js'
import { persianMoment } from './persian-moment.js'
import { PERSIAN_KPIS, PERSIAN_LEVERS, PERSIAN_LINES } from './persian-names.js'
import { persianRemoval } from './persian-removal.js'
import { PERSIAN_SECTIONS } from './persian-sections.js'
import { persianSensitivity } from './persian-sensitivity.js'
import { persianStated } from './persian-stated.js'
import { persianTarget, persianTargetSource } from './persian-targets.js'
import { PERSIAN_TERMINAL } from './persian-terminal.js'
import { persianVerdict } from './persian-verdict.js'

/** Every word of a report in Persian. Figures in it are written in the engine's way; `figures` turns them. */
export const PERSIAN: Words = {
  language: 'fa',
  direction: 'rtl',
  figures: persianFigures,
  moment: persianMoment,

  kpi: (kpi: KpiId) => PERSIAN_KPIS[kpi],
  line: (line: BudgetLine) => PERSIAN_LINES[line],
  lever: (lever) =>
    Object.hasOwn(PERSIAN_LEVERS, lever) ? PERSIAN_LEVERS[lever as keyof typeof PERSIAN_LEVERS] : lever,
  sentences: {
    verdict: persianVerdict,
    stated: persianStated,
    lever: persianLever,
    sensitivity: persianSensitivity,
    removal: persianRemoval,
  },
  given: {
    assumption: (row) =>
      Object.hasOwn(PERSIAN_MEANINGS, row.assumption)
        ? PERSIAN_MEANINGS[row.assumption as AssumptionId]
        : meaningOf(row),
    target: persianTarget,
    targetSource: persianTargetSource,
  },
  unspent: 'خرج‌نشده',
  source: { paid: 'پولی', owned: 'خودِ برند', earned: 'مردم' },

  pageTitle: (name) => `${name} · hearsay`,
  kicker: (strategies) =>
    strategies === 1
      ? 'شبیه‌سازیِ تبلیغ دهان‌به‌دهان · یک استراتژی'
      : `شبیه‌سازیِ تبلیغ دهان‌به‌دهان · مقایسهٔ ${strategies} استراتژی`,
  settled: 'پاسخ روشن است',
  tooClose: 'هنوز نمی‌توان گفت',
  noComparison: 'بی مقایسه',
  typicalRun: (name, kpi, median, range) =>
    `در یک اجرای معمولیِ «${name}»، «${kpi}» به ${median} می‌رسد؛ در نُه اجرا از هر ده اجرا: ${range}.`,
  facts: {
    people: 'مردم',
    peopleOf: (people, agents, each) =>
      each === '1' ? `${people} نفر` : `${people} نفر (شبیه‌سازیِ ${agents} نفر، هر یک نمایندهٔ ${each} نفر)`,
    horizon: 'مدت',
    platforms: 'شبکه‌ها',
    runs: 'اجراها',
    runsOf: (runs) => `${runs} اجرا برای هر استراتژی`,
    judgedBy: 'معیار داوری',
    judgedByOf: (kpi, direction) =>
      direction === null ? kpi : `${kpi} (${direction === 'more' ? 'بیشتر' : 'کمتر'} بهتر است)`,
  },

  tableHeading: 'هر استراتژی چه می‌آورد',
  tableNote: (runs, confidence) =>
    runs === '1'
      ? 'حاصل یک کمپینِ شبیه‌سازی‌شده: کمپینِ بعدی شاید جور دیگری شود.'
      : `میانهٔ ${runs} کمپینِ شبیه‌سازی‌شده؛ زیرِ آن بازه‌ای که نُه کمپین از هر ده کمپین در آن است. بازهٔ ${confidence} می‌گوید میانگین تا چه اندازه معلوم است.`,
  strategy: 'استراتژی',
  mean: 'میانگین',
  meanInterval: (confidence) => `میانگین (بازهٔ ${confidence})`,
  probabilityBest: 'اول می‌شود',
  probabilityFlop: (line) => `شکست (کمتر از ${line})`,
  undefinedIn: (undefinedRuns, runs) => `در ${undefinedRuns} اجرا از ${runs} اجرا تعریف نمی‌شود`,
  neverDefined: (kpis) => `در هیچ اجرایی تعریف نمی‌شود و نشان داده نشده: ${kpis}.`,
  oneRun: 'یک اجرا بازه ندارد.',
  leadsMark: 'بهترین',

  outcomesHeading: (kpi) => `«${kpi}» چقدر ممکن است بشود`,
  outcomesNote:
    'برای هر استراتژی بیست پیامدِ هم‌احتمال: هر نشانه به جای یک اجرا از هر بیست اجراست. نوار نُه اجرا از هر ده اجرا را در بر دارد و شکافِ میانِ آن میانه است.',
  outcomesAlt: (kpi, parts) => `بیست پیامدِ هم‌احتمالِ «${kpi}» برای هر استراتژی. ${parts.join(' ')}`,
  outcomesAltPart: (name, median, range) =>
    `${name}: میانه ${median}، نُه اجرا از هر ده اجرا در بازهٔ ${range}.`,
  medianOf: (value) => `میانه ${value}`,
  notDefined: 'تعریف‌نشده',
  noOutcomes: (name, kpi) => `${name}: «${kpi}» در هیچ اجرایی تعریف نمی‌شود.`,
  logarithmic: 'محور لگاریتمی',
  flopLine: (line) => `شکست زیر ${line}`,
  outcomeOf: (k) => `پیامد ${k} از 20`,

  differencesHeading: 'همان آدم‌ها، همان بخت: که جلوتر است',
  differencesNote: (kpi, confidence) =>
    `هر اجرا همهٔ استراتژی‌ها را با همان بخت به سراغ همان آدم‌ها می‌فرستد؛ پس تفاوتِ درونِ یک اجرا تنها از استراتژی است. میانگینِ تفاوت در «${kpi}» با بازهٔ ${confidence}؛ هر جا نوار از صفر بگذرد برتری قطعی نیست.`,
  differencesAlt: (kpi, parts) => `تفاوت‌های جفت‌به‌جفت در «${kpi}». ${parts.join(' ')}`,
  differenceAltPart: (a, b, mean, low, high, clear) =>
    `${a} منهای ${b}: ${mean}، بازه از ${low} تا ${high}، ${clear ? 'دور از صفر' : 'صفر را در بر دارد'}.`,
  minus: 'منهای',
  includesZero: 'نامطمئن',
  difference: 'تفاوت',
  kpiHead: 'شاخص',
  interval: 'بازه',
  firstAhead: 'اولی جلوتر در',
  runsSaved: 'صرفه‌جویی در اجراها به یاریِ بختِ یکسان',
  times: (factor) => `${factor} برابر`,
  lessIsBetter: (kpi) => `«${kpi}» هر چه کمتر بهتر: نواری در راستِ صفر به سودِ استراتژیِ نخست است.`,
  leaderOnly: (name) => `نمودار ${name} را با تک‌تکِ دیگران نشان می‌دهد؛ همهٔ جفت‌ها در جدول‌اند.`,

  timeHeading: 'کِی رخ می‌دهد',
  timeNote:
    'شمارها در طول کمپین روی هم جمع می‌شوند. خط: اجرای میانه. نوار تیره: نیمی از اجراها؛ نوار روشن: نُه اجرا از هر ده اجرا. خط‌های نازک: تک‌اجراها، چون هیچ کمپینی راهِ میانه را نمی‌رود.',
  reachOverTime: 'بینندگان',
  visitsOverTime: 'بازدیدها',
  overlayCaption: 'همهٔ استراتژی‌ها، میانه و نیمی از اجراها',
  day: 'روز',
  hour: 'ساعت',
  timeAlt: (what, end, parts) => `${what} در طول زمان، تا ${end}. ${parts.join(' ')}`,
  timeAltPart: (name, final, range, half) =>
    `${name}: در پایان ${final} (نُه اجرا از هر ده اجرا ${range})، نیمی از آن تا ${half}.`,

  spendHeading: 'پول کجا می‌رود',
  spendNote: 'میانگین خرج در هر ردیفِ بودجه.',
  spendAlt: (parts) => `خرج به تفکیک ردیفِ بودجه. ${parts.join(' ')}`,
  total: 'جمع',
  sharesAltPart: (name, shares) => `${name}: ${shares}.`,
  nothingAttributed: 'هیچ',

  ...PERSIAN_SECTIONS,

  cascadeHeading: 'بزرگ‌ترین آبشار',
  cascadeNote:
    'در خوش‌اقبال‌ترین پیام همهٔ اجراها چه کسی آن را به چه کسی رساند. نویسنده در میان است و هر حلقه یک گام دورتر. بیشترِ آبشارها بسیار کوچک‌ترند.',
  cascadeTitle: (title, platform) => `${persianCascadeTitle(title)} در ${platform}`,
  cascadeAlt: (name, title, sharers, generations) =>
    `درختِ بزرگ‌ترین آبشارِ ${name}، ${title}: ${sharers} بازنشرکننده در ${generations}.`,
  generations: (count) => `${count} گام`,
  cascadeTruncated: (shown, all) => `تصویر ${shown} بازنشرکنندهٔ نخست از ${all} را نشان می‌دهد.`,
  cascadeDrawn: (shown) => `${shown} نفرِ نخست کشیده شده`,
  cascadeCut: (kept) => `گام‌ها، فاصله و زمان‌ها از آنِ ${kept} بازنشرکنندهٔ نخست است.`,
  cascadeNone: (name) => `در هیچ اجرایی کسی پیامی از ${name} را بازنشر نکرد.`,
  otherCascades: 'بزرگ‌ترین آبشارِ هر استراتژیِ دیگر',
  cascadeFacts: {
    strategy: 'استراتژی',
    message: 'پیام',
    sharers: 'بازنشرکنندگان',
    sharersOf: (sharers, people, each) => (each === '1' ? sharers : `${sharers} (به جای ${people} نفر)`),
    depth: 'گام‌ها از نویسنده',
    virality: 'میانگین فاصلهٔ بازنشرکنندگان',
    half: 'نیمی از بازنشرها تا',
    last: 'آخرین بازنشر پس از',
    direct: 'پستِ خودِ نویسنده را دیدند',
    spreaders: 'چه کسانی بیشترین بازنشرکننده را آوردند',
    numbered: (number) => `شخص ${persianFigures(number)}`,
    spreader: (person, direct, all) => `${person}: ${direct} نفر سرراست، روی هم ${all}`,
    run: 'در اجرای شمارهٔ',
  },
  step: 'گام',
  sharers: 'بازنشرکننده',
  author: 'نویسنده',

  targetsHeading: 'پست‌های معمولی در کنارِ سنجش‌های واقعی',
  targetsNote:
    'این سنجشِ دنیای مدل است، نه استراتژی‌ها: در هر اجرا 200 آدم عادیِ همین دنیا هم یک بار پست می‌گذارند. همان شاخص‌ها از آبشارهای آن‌ها و از آبشارهای واقعی حساب می‌شود. آنچه به آن نرسیده‌ایم هم گفته می‌شود.',
  targetsCount: (all, inside, near, outside, unknown) =>
    `از ${all} شاخص، ${inside} تا درونِ بازهٔ سنجیده‌اند، ${near} تا با کمتر از یک‌پنجم فاصله از آن، ${outside} تا بیرون${unknown === '0' ? '' : `؛ برای ${unknown} تا آبشارها کمتر از آن‌اند که بتوان گفت`}.`,
  target: 'شاخص',
  simulated: 'شبیه‌سازی‌شده',
  measured: 'سنجیده',
  measuredRange: 'بازه',
  verdict: 'داوری',
  inside: 'درونِ بازه',
  near: 'کمتر از یک‌پنجم فاصله با سنجیده',
  timesMeasured: (factor, side) => `${side === 'above' ? 'بالاتر' : 'پایین‌تر'}، ${factor} برابرِ سنجیده`,
  outside: (side) => (side === 'above' ? 'بالاتر' : 'پایین‌تر'),
  notSimulated: 'آبشارها کمتر از آن‌اند که بتوان گفت',

  assumptionsHeading: 'فرض‌ها',
  limitsHeading: 'محدودیت‌ها',
  none: 'چیزی گفته نشده است.',
  reproduceHeading: 'چگونه تکرارش کنیم',
  reproduceNote:
    'همان سناریو، بذر و شمار اجراها در هر دستگاه و با هر شمار پردازنده همان اثر انگشتِ نتیجه را می‌دهد.',
  reproduce: {
    command: 'فرمان',
    seed: 'بذر',
    replications: 'اجراها',
    scenarioHash: 'اثر انگشت سناریو',
    resultHash: 'اثر انگشت نتیجه',
    version: 'نسخهٔ hearsay',
    node: 'موتور',
    started: 'آغاز',
    took: 'زمانِ اجرا',
  },
  downloadCsv: 'خلاصه در قالب CSV',
  dataNote:
    'این صفحه رقم‌های خود را در قالب JSON در عنصری با شناسهٔ «\u2066hearsay-result\u2069» همراه دارد. به شبکه نیازی ندارد و هیچ برنامه‌ای اجرا نمی‌کند.',
  showTable: 'نمایش جدول',
  scrollRegion: (caption) => `جدول: ${caption}`,
  skip: 'پرش به داوری',
  contents: 'در این صفحه',

  terminal: PERSIAN_TERMINAL,
}
