import type { TargetRow } from '../../experiment/result.js'
import { targetName } from '../target-side.js'

/** Figures of measured cascades and the data they come from, by what the engine calls them. */
const NAMES: Readonly<Record<string, string>> = {
  'median size': 'میانهٔ اندازه',
  '99th percentile of size': 'صدک نودونهمِ اندازه',
  'P(size >= 10)': 'سهم آبشارهای دست‌کم ده‌نفره',
  'P(size >= 100)': 'سهم آبشارهای دست‌کم صدنفره',
  'exponent of the size tail': 'نمای دُم توزیع اندازه',
  'median depth': 'میانهٔ ژرفا',
  '95th percentile of depth': 'صدک نودوپنجمِ ژرفا',
  'mean depth': 'میانگین ژرفا',
  'share of stars (depth 1)': 'سهم ستاره‌ها (آبشارهای یک‌گامی)',
  'share of sharers in generation 1': 'سهم بازنشرکنندگانِ نسل نخست',
  'share of sharers in generation 2': 'سهم بازنشرکنندگانِ نسل دوم',
  'further sharers per sharer': 'بازنشرکنندگان تازه به ازای هر بازنشرکننده',
  'median structural virality (size >= 100)': 'میانهٔ ویروسی‌بودن ساختاری (آبشارهای دست‌کم صدنفره)',
  '90th percentile of structural virality (size >= 100)':
    'صدک نودمِ ویروسی‌بودن ساختاری (آبشارهای دست‌کم صدنفره)',
  'share of posts never shared': 'سهم پست‌هایی که هرگز بازنشر نشدند',
  'mean shares per post': 'میانگین بازنشر هر پست',
  '99th percentile of shares per post': 'صدک نودونهمِ بازنشر هر پست',
  'exponent of the size tail, tweets': 'نمای دُم توزیع اندازه، توییت‌ها',
  'shares within 5 min': 'بازنشرها تا پنج دقیقه',
  'shares within 1 h': 'بازنشرها تا یک ساعت',
  'shares within 6 h': 'بازنشرها تا شش ساعت',
  'shares within 24 h': 'بازنشرها تا بیست‌وچهار ساعت',
}

const SOURCES: Readonly<Record<string, string>> = {
  'Marref retweet trees, size 2 and more': 'درخت‌های بازتوییتِ Marref، با دست‌کم دو نفر',
  'auspol tweets, never shared ones included': 'توییت‌های auspol، همراه با آن‌ها که هرگز بازنشر نشدند',
  'TiDeH, tweets of 2,000 retweets and more, within 7 days':
    'مجموعهٔ TiDeH: توییت‌هایی با دست‌کم دو هزار بازتوییت، تا هفت روز',
}

export function persianTarget(row: TargetRow): string {
  return Object.hasOwn(NAMES, row.name) ? NAMES[row.name]! : targetName(row)
}

export function persianTargetSource(source: string): string {
  return Object.hasOwn(SOURCES, source) ? SOURCES[source]! : source
}
