import type { LeverId } from '../../experiment/levers/levers.js'
import type { SwitchId } from '../../experiment/levers/switches.js'
import type { PieceFigure } from '../../experiment/result.js'
import type { KpiId } from '../../measure/kpi-ids.js'
import type { AttributionModel, BudgetLine } from '../../scenario/scenario.js'

/** What a KPI is called over a column and in a sentence. */
export const PERSIAN_KPIS: Readonly<Record<KpiId, string>> = {
  reach: 'بینندگان',
  impressions: 'نمایش‌ها',
  views: 'دیده‌شدن‌ها',
  frequency: 'بسامد دیدن',
  likes: 'پسندها',
  comments: 'نظرها',
  shares: 'بازنشرها',
  engagements: 'تعامل‌ها',
  engagementRate: 'نرخ تعامل',
  amplificationRate: 'بازنشر به ازای هر پست',
  clicks: 'کلیک‌ها',
  ctr: 'نرخ کلیک',
  visits: 'بازدیدها',
  conversions: 'سفارش‌ها',
  conversionRate: 'نرخ تبدیل',
  revenue: 'درآمد',
  cost: 'هزینه',
  profit: 'سود',
  roi: 'بازده سرمایه',
  roas: 'بازده خرج تبلیغ',
  cac: 'هزینهٔ هر سفارش',
  revenueUplift: 'افزایش درآمد',
  reproductionNumber: 'عدد بازتولید',
  cascadeSizeMax: 'اندازهٔ بزرگ‌ترین آبشار',
  cascadeDepthMax: 'ژرفای ژرف‌ترین آبشار',
  structuralVirality: 'ویروسی‌بودن ساختاری',
  timeToPeakHours: 'زمان تا اوج',
  halfLifeHours: 'نیمه‌عمر',
  repeatRevenue: 'درآمد از خرید دوباره',
  sourViews: 'دیده‌شدنِ حرف‌های ناخوش',
  customerPosts: 'پست‌های مشتریان',
  questions: 'پرسش‌ها و شکایت‌ها',
  replyTimeMedianHours: 'میانهٔ زمان تا پاسخ',
  repliesMissed: 'پرسش‌های بی‌پاسخ یا دیرپاسخ',
  loyaltyMean: 'وفاداری دنبال‌کنندگان',
  loyalFollowers: 'دنبال‌کنندگان وفادار',
  followersGained: 'دنبال‌کنندگان تازه',
  signalsEmitted: 'نشانه‌های خرید',
  signalsDetected: 'نشانه‌های خریدِ یافته‌شده',
  leads: 'کسانی که فروش سراغشان رفت',
  shareOfVoice: 'سهم صدا',
  postsPublished: 'پست‌های منتشرشده',
  postsSkipped: 'پست‌های جامانده',
  testRegret: 'موفقیت‌های ازدست‌رفته در آزمون',
}

export const PERSIAN_LINES: Readonly<Record<BudgetLine, string>> = {
  production: 'تولید محتوا',
  paid: 'تبلیغات',
  influencers: 'چهره‌ها',
  staff: 'کارکنان',
  tools: 'ابزارها',
}

export const PERSIAN_MODELS: Readonly<Record<AttributionModel, string>> = {
  first: 'نخستین برخورد',
  last: 'واپسین برخورد',
  linear: 'یکسان میان همه',
  position: 'بر پایهٔ جایگاه',
}

/** The levers of a strategy that are moved alone, and the parts of a campaign that are taken out. */
export const PERSIAN_LEVERS: Readonly<Record<LeverId | SwitchId | 'wordOfMouth', string>> = {
  'content.mix': 'ترکیب محتوا',
  'content.adapt': 'برش ویژهٔ هر شبکه',
  'content.cadence': 'آهنگ انتشار',
  'content.times': 'ساعت‌های انتشار',
  'budget.total': 'بودجه',
  'budget.split': 'تقسیم بودجه',
  'budget.pace': 'آهنگ خرج‌کردن',
  'paid.platforms': 'شبکه‌های تبلیغ',
  'paid.audience': 'مخاطبان تبلیغ',
  'paid.frequencyCap': 'سقف تکرار تبلیغ',
  influencers: 'چهره‌ها',
  voice: 'لحن',
  testing: 'آزمون تبلیغ',
  team: 'تیم',
  replies: 'پاسخ‌گویی',
  signals: 'نشانه‌های خرید',
  paid: 'تبلیغ پولی',
  owned: 'پست‌های خودِ برند',
  wordOfMouth: 'دهان‌به‌دهان',
}

export const PERSIAN_PIECES: Readonly<Record<PieceFigure, string>> = {
  posts: 'پست‌ها',
  views: 'دیده‌شدن‌ها',
  likes: 'پسندها',
  comments: 'نظرها',
  shares: 'بازنشرها',
  clicks: 'کلیک‌ها',
  visits: 'بازدیدها',
  orders: 'سفارش‌ها',
}
