/** The words of the sections that say why, how surely and for whom a strategy works, in Persian. */
import type { PieceFigure } from '../../experiment/result.js'
import type { AttributionModel } from '../../scenario/scenario.js'
import type { Words } from '../words.js'
import { PERSIAN_MODELS, PERSIAN_PIECES } from './persian-names.js'

type Sections = Pick<
  Words,
  'risk' | 'levers' | 'sensitivity' | 'daily' | 'pieces' | 'credit' | 'testing' | 'conversation' | 'funnel'
>

export const PERSIAN_SECTIONS: Sections = {
  risk: {
    heading: 'چه چیزی ممکن است بد پیش برود',
    note: 'بدترین یک‌بیستم: میانگینِ بدترین 5\u00a0% اجراها.',
    backlashNote:
      'واکنش منفی: اجراهایی که در آن‌ها بیش از یک‌دهمِ دیده‌شدن‌ها از حرف‌های ناخوش دربارهٔ برند بود.',
    worst: (kpi) => `بدترین یک‌بیستم: ${kpi}`,
    typical: (value) => `اجرای معمولی ${value}`,
    backlash: 'واکنش منفی',
  },

  levers: {
    heading: 'هر بار یک اهرم',
    note: (kpi, confidence) =>
      `یک استراتژی تنها یک تنظیم را از دیگری می‌گیرد و هر چیز دیگر، آدم‌ها و بخت هم، همان می‌ماند. اثر بر «${kpi}» با بازهٔ ${confidence}؛ هر جا نوار از صفر بگذرد اثر قطعی نیست.`,
    alt: (kpi, parts) => `اثر تک‌تکِ اهرم‌ها بر «${kpi}». ${parts.join(' ')}`,
    altPart: (lever, strategy, towards, mean, range, clear) =>
      `${strategy} با ${lever} از ${towards}: ${mean}، بازهٔ ${range}، ${clear ? 'دور از صفر' : 'صفر را در بر دارد'}.`,
    lever: 'اهرم',
    asIn: 'مانند',
    group: (strategy, towards) => `${strategy} با یک تنظیم از ${towards}`,
    effect: 'اثر',
    largest: (shown, all) => `${shown} اثرِ بزرگ‌تر از میان ${all} اثر؛ همه در جدول آمده‌اند.`,
  },

  sensitivity: {
    heading: 'چه چیزی پاسخ را عوض می‌کند',
    note: (kpi, leader, rival) =>
      `برتریِ ${leader} بر ${rival} از نظر «${kpi}»، وقتی فرض‌های نامطمئن مدل در بازه‌هایشان جابه‌جا می‌شوند. هر نوار میانگینِ برتری را در نیمهٔ پایین و نیمهٔ بالای بازهٔ یک فرض به هم می‌پیوندد؛ نواری که به آن سوی صفر برسد پاسخ را برمی‌گرداند.`,
    alt: (kpi, leader, rival, parts) =>
      `برتریِ ${leader} بر ${rival} از نظر «${kpi}»، فرض به فرض. ${parts.join(' ')}`,
    altPart: (assumption, low, high) =>
      `${assumption}: برتری در نیمهٔ پایین بازه ${low}، در نیمهٔ بالا ${high}.`,
    low: 'فرض در نیمهٔ پایین بازه‌اش',
    high: 'در نیمهٔ بالا',
    leadNow: 'برتری در همین مقایسه',
    axis: (kpi) => `برتری: ${kpi}`,
    kept: (leader, share) => `${leader} در ${share} نقطه‌های آزموده جلوتر می‌ماند.`,
    most: (shown, all) => `${shown} فرضِ اثرگذارتر از میان ${all} فرض؛ همه در جدول آمده‌اند.`,
    design: (trajectories, runs) =>
      `غربال موریس، ${trajectories} مسیر، ${runs} اجرا در هر نقطه، با همان بخت در همهٔ نقطه‌ها.`,
    assumption: 'فرض',
    range: 'بازه',
    leadLow: 'برتری، نیمهٔ پایین',
    leadHigh: 'برتری، نیمهٔ بالا',
    effect: 'اندازهٔ اثر',
    signed: 'میانگین اثر',
    spread: 'پراکندگی اثر',
    spreadNote:
      'اثر یعنی تغییرِ برتری از سرِ پایین تا سرِ بالای بازه. پراکندگی‌ای به بزرگیِ خودِ اثر یعنی اثر به فرض‌های دیگر بستگی دارد.',
  },

  daily: {
    heading: 'روز به روز',
    note: (unit, strategies) =>
      `آنچه آمارِ خودِ شبکه نشان می‌داد: میانگین همهٔ اجراها برای هر ${unit}${strategies > 1 ? '، همهٔ استراتژی‌ها با یک مقیاس' : ''}.`,
    weekends: 'سایه: شنبه و یکشنبه، آخر هفتهٔ مدل.',
    unit: { day: 'روز', week: 'هفته', fourWeeks: 'چهار هفته' },
    reach: 'کسانی که نخستین بار دیدند',
    engagements: 'تعامل‌ها',
    visits: 'بازدیدها',
    orders: 'سفارش‌ها',
    alt: (what, unit, name, total, most, when) =>
      `${what} به تفکیک ${unit}، ${name}: روی هم ${total}، بیشترین در ${when} با ${most}.`,
    nothing: (what, name) => `${what}، ${name}: هیچ.`,
    numbered: (unit, number) => `${unit} ${number}`,
  },

  pieces: {
    heading: 'هر محتوا چه آورد',
    note: 'میانگین اجراها به تفکیک محتوا و شبکه، تبلیغ‌ها هم به حساب آمده‌اند. پررنگ: بهترینِ هر ستون (برای نرخ‌ها: در میان محتواهایی با دست‌کم یک‌صدم دیده‌شدن‌ها).',
    piece: 'محتوا',
    figure: (figure: PieceFigure) => PERSIAN_PIECES[figure],
    engagementRate: 'نرخ تعامل',
    best: 'بهترین',
    of: (name) => `محتواهای ${name}`,
    more: (count) => `نمایش ${count} محتوای دیگر`,
    on: (creative, platform) => `محتوای ${creative} در ${platform}`,
  },

  credit: {
    heading: 'اعتبارش به که می‌رسد',
    note: (product) =>
      `مدل‌های مسیر، ${product ? 'سفارش‌ها' : 'بازدیدها'} را میان دیده‌شدن‌های پیش از آن بخش می‌کنند: تبلیغ و پست پولی، پست‌های خودِ برند، و کسانی که رایگان بازنشر کردند. این مدل‌ها نمی‌دانند چه چیزی در هر حال پیش می‌آمد.`,
    pathsHeading: (product) => (product ? 'سفارش‌ها به تفکیک مسیر' : 'بازدیدها به تفکیک مسیر'),
    model: (model: AttributionModel) => PERSIAN_MODELS[model],
    modelHead: 'مدل',
    alt: (product, parts) =>
      `سرچشمهٔ ${product ? 'سفارش‌ها' : 'بازدیدها'} در هر مدلِ نسبت‌دادن. ${parts.join(' ')}`,
    altPart: (name, total, models) => `${name}، ${total}: ${models.join('؛ ')}.`,
    altModel: (model, shares) => `${model} ${shares}`,
    incrementalHeading: 'هر اهرم به‌راستی چه می‌افزاید',
    incrementalNote: (kpi, confidence) =>
      `همین دنیا بدون هر ترکیبی از اهرم‌ها دوباره اجرا می‌شود: ارزش هر اهرم آن است که بی آن از دست می‌رود، و جمعِ ارزش‌ها همان است که همه با هم می‌آورند (شپلی). میانگین «${kpi}» با بازهٔ ${confidence}.`,
    incrementalAlt: (kpi, parts) => `افزودهٔ هر اهرم به «${kpi}». ${parts.join(' ')}`,
    incrementalAltPart: (name, levers) => `${name}: ${levers.join('، ')}.`,
    lever: 'اهرم',
  },

  testing: {
    heading: 'آزمون تبلیغ',
    note: 'محتوای برگزیده در آزمون چقدر بهتر از میانگینِ همهٔ آزموده‌ها به نظر رسید، و به‌راستی چقدر بهتر است. بهترینِ چند محتوا معمولاً بهتر از آنچه هست به نظر می‌رسد، چون بخت هم به بردنِ آزمون کمک می‌کند (نفرین برنده): با برتریِ واقعی برنامه بریزید.',
    alt: (parts) => `برتریِ سنجیده و واقعیِ محتوایی که آزمون برگزید. ${parts.join(' ')}`,
    altPart: (name, measured, truth) => `${name}: سنجیده ${measured}، واقعی ${truth}.`,
    measured: 'برتریِ سنجیده',
    truth: 'برتریِ واقعی',
    axis: 'برتری بر میانگینِ محتواهای آزموده',
    settled: (name, creatives) =>
      creatives.length === 0
        ? `${name} هرگز محتوایی برنگزید.`
        : `${name} این‌ها را برگزید: ${creatives.join('، ')}.`,
    settledOn: (creative, share) => `${creative} در ${share} اجراها`,
    cost: (impressions, regret) =>
      `آزمون ${impressions} نمایش خرج برداشت؛ نشان‌دادنِ همیشگیِ محتوای به‌راستی بهترین ${regret} موفقیتِ بیشتر می‌آورد.`,
    chosen: 'برگزیده',
    measuredHead: 'برتریِ سنجیده',
    truthHead: 'برتریِ واقعی',
    regret: 'موفقیت‌های ازدست‌رفته',
    impressions: 'نمایش‌های آزمون',
  },

  conversation: {
    heading: 'گفت‌وگو و وفاداری',
    note: 'اجرای میانه؛ زیرِ آن بازه‌ای که نُه اجرا از هر ده اجرا در آن است.',
    figure: 'شاخص',
    answeredInTime: 'پاسخِ به‌موقع (میانگین)',
  },

  funnel: {
    heading: (product) => (product ? 'از نمایش تا سفارش' : 'از نمایش تا بازدید'),
    note: (logarithmic) =>
      `میانگین همهٔ اجراها. سهمِ پایانِ هر سطر می‌گوید از گام پیش چه مانده است.${logarithmic ? ' روی محور لگاریتمی فاصله‌های برابر یعنی نسبت‌های برابر.' : ''}`,
    of: (before) => `از ${before}`,
    alt: (parts) => `گام به گام چه می‌ماند. ${parts.join(' ')}`,
    altPart: (name, steps) => `${name}: ${steps.join('، ')}.`,
    altStep: (count, step) => `${step} ${count}`,
    altShare: (share, before) => ` (${share} از ${before})`,
    most: (step, before, most, share, least, lowest) =>
      `از ${before} تا ${step}: بیشترین برای ${most} می‌ماند (${share}) و کمترین برای ${least} (${lowest}).`,
    alike: (step, before, share) => `از ${before} تا ${step}: برای همهٔ استراتژی‌ها ${share} می‌ماند.`,
    step: 'گام',
    tableNote:
      'میانگین، بازه‌ای که نُه اجرا از هر ده اجرا در آن است، و سهم از گام پیش؛ درآمد از خرید دوباره بخشی از درآمد است.',
  },
}
