import type { Saying } from './saying.js'

/** Wordings that fit much, and so are tried last: bounds, choices, and what says only of what kind a value is. */
export const GENERAL_SAYINGS: readonly Saying[] = [
  ['invalid {}', '{1|said} نادرست است'],
  ['a map with one of {}', 'مجموعه‌ای با یکی از کلیدهای {1}'],
  ['a map with {}', 'مجموعه‌ای با کلید {1}'],
  ['for instance {}', 'برای نمونه {1}'],
  ['one of {}, or none', 'یکی از {1}، یا `none`'],
  ['one of {}', 'یکی از {1}'],
  ['above {}, at most {}', 'بیش از {1|number}، حداکثر {2|number}'],
  ['above {}', 'بیش از {1|number}'],
  ['at least {}', 'دست‌کم {1|number}'],
  ['at most {}, each a {}', 'حداکثر {1|number} عضو، هر یک از نوع {2|said}'],
  ['at most {} {}', 'حداکثر {1|number} {2|said}'],
  ['at most {}', 'حداکثر {1|number}'],
  ['only {}', 'فقط {1}'],
  ['write {}', 'بنویسید {1}'],
  ['a {}', 'یک {1|said}'],
  ['{} to {}, {}', 'از {1} تا {2}؛ {3|said}'],
  ['from {} to {}', 'از {1|number} تا {2|number}'],
  ['{.} from {} to {}', '{1} از {2|number} تا {3|number}'],
  ['{.} as a number', '{1} به شکل عدد'],
  ['{.} is {}', '{1} برابر {2} است'],
]
