import type { Saying } from './saying.js'

/** What shows only as a campaign is prepared, with everything in the file well formed. */
export const RUNNING_SAYINGS: readonly Saying[] = [
  ['would bring {} that are followed one by one', 'باید {1|said} بسیاری را یکی‌یکی دنبال کرد'],
  ['questions', 'پرسش‌های'],
  ['false alarms', 'هشدارهای نادرست'],
  ['about {} million', 'حدود {1|number} میلیون'],
  ['at most {} million in a campaign', 'حداکثر {1|number} میلیون در یک کمپین'],
  [
    'fewer people per agent, a shorter horizon or a smaller assumptions.inquiries',
    'آدم‌های کمتر برای هر عامل، افق کوتاه‌تر یا `assumptions.inquiries` کوچک‌تر',
  ],
  [
    'fewer people per agent, a shorter horizon or a higher signals.specificity',
    'آدم‌های کمتر برای هر عامل، افق کوتاه‌تر یا `signals.specificity` بزرگ‌تر',
  ],
  ['nobody follows anybody here', 'اینجا هیچ‌کس کسی را دنبال نمی‌کند'],
  ['a network with at least one tie', 'شبکه‌ای با دست‌کم یک پیوند'],
  [
    'cannot be reached on this network, even if everybody who sees a message shares it',
    'در این شبکه به آن نمی‌توان رسید، حتی اگر هر که پیام را ببیند بازنشرش کند',
  ],
  ['less than {}', 'کمتر از {1|number}'],
  [
    'more followers, a longer horizon, a higher view probability or a smaller reproduction number would do',
    'دنبال‌کنندگان بیشتر، افق بلندتر، احتمالِ دیدنِ بیشتر یا عدد بازتولیدِ کوچک‌تر چاره است',
  ],
  [
    'cannot be reached in a ranked feed, even by posts that rank above all others',
    'در فهرستِ رتبه‌بندی‌شده به آن نمی‌توان رسید، حتی با پست‌هایی که بالاتر از همه‌اند',
  ],
  [
    'at most {}, the share of members who look into the feed in time',
    'حداکثر {1|number}، یعنی سهم اعضایی که به‌موقع به فهرست سر می‌زنند',
  ],
  [
    'more sessions, more accounts active on a day, a longer window or a smaller view probability would do',
    'سر زدنِ بیشتر، حساب‌های فعالِ بیشتر در روز، پنجرهٔ بلندتر یا احتمالِ دیدنِ کمتر چاره است',
  ],
  [
    'is exceeded in a ranked feed even by posts that rank below all others',
    'در فهرستِ رتبه‌بندی‌شده حتی پست‌هایی که پایین‌تر از همه‌اند بیش از این دیده می‌شوند',
  ],
  [
    'at least {}, the share of members who scroll through everything',
    'دست‌کم {1|number}، یعنی سهم اعضایی که همه چیز را تا آخر می‌بینند',
  ],
  [
    'more background posts, less scrolling, fewer sessions or a higher view probability would do',
    'پست‌های دیگرِ بیشتر، پیمایشِ کمتر، سر زدنِ کمتر یا احتمالِ دیدنِ بیشتر چاره است',
  ],
  ['this follower network cannot be made', 'این شبکهٔ دنبال‌کنندگان را نمی‌توان ساخت'],
  ['at most {}, half of the other {} accounts', 'حداکثر {1|number}، نیمی از {2|number} حساب دیگر'],
  ['a whole number from 0', 'عددی درست از 0 به بالا'],
  ['a number from 0', 'عددی از 0 به بالا'],
  ['a number above 1', 'عددی بزرگ‌تر از 1'],
  ['a share from 0 to 1', 'سهمی از 0 تا 1'],
  ['a number from 0 to 3', 'عددی از 0 تا 3'],
  ['{} entries', '{1|number} درایه'],
  ['each of 0 to {} at most once', 'هر یک از 0 تا {1|number} حداکثر یک بار'],
  ['differs from {} outside its strategies: {}', 'بیرون از استراتژی‌ها با {1} فرق دارد: {2}'],
  ['equal values there', 'مقدارهای یکسان در آنجا'],
  ['is named twice', 'دو بار نام برده شده است'],
  ['each seed once', 'هر بذر یک بار'],
  ['nobody in the network is called so', 'در شبکه کسی با این نام نیست'],
  ['more seeds than people in the network', 'شمار بذرها از آدم‌های شبکه بیشتر است'],
]
