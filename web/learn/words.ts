import { formatCount } from '../words/format.js'
import { inBoth } from '../words/language.js'

export const words = inBoth({
  en: {
    heading: 'Learn how word spreads',
    introduction:
      'Short lessons on the real simulation. In each you guess first, move one lever, and see what it does: the same people, the same luck, and nothing else changed.',
    progressOf: (done: number, of: number) => `${formatCount(done)} of ${formatCount(of)} lessons done`,
    unknown: 'There is no lesson of that name here; perhaps it has been renamed. These are all there are:',
    number: (n: number) => `${formatCount(n)}.`,
    minutes: (n: number) => `about ${formatCount(n)} minutes`,
    doneMark: '✓ done',
    lessonOf: (n: number, of: number) => `Lesson ${formatCount(n)} of ${formatCount(of)}`,
    neighbours: 'Lessons',
    previous: (title: string) => `Before: ${title}`,
    next: (title: string) => `Next: ${title}`,
    contents: 'All lessons',

    guessTitle: 'Guess first',
    guess: 'Your guess',
    ratherSee: 'I would rather see',

    leverTitle: 'Move the lever',
    leverHint: { now: 'where it stands', before: 'where it stood before' },
    isBefore: '(where it stood before)',
    watching: 'Simulating one campaign to look at …',
    sameTitle:
      'One campaign, twice: the same people with the same luck, before and after the lever was moved.',
    before: (name: string) => `Before: ${name}`,
    now: (name: string) => `Now: ${name}`,
    picture: (name: string) => `Follower network, ${name}: who has the message at this moment`,
    keys: [
      { keys: 'Space', does: 'Play or pause' },
      { keys: '← →', does: 'To the previous or next event' },
      { keys: 'Shift + ← →', does: 'An hour back or on' },
    ],

    run: (n: number) => `Simulate ${formatCount(n)} campaigns at each place`,
    stop: 'Stop',
    campaigns: (finished: number, of: number) =>
      `${formatCount(finished)} of ${formatCount(of)} simulated campaigns finished`,
    doneAll: (n: number) => `${formatCount(n)} campaigns simulated at each place of the lever.`,
    failed: 'The simulation stopped:',
    startAgain: 'Start again',
    place: 'Lever',
    middleHead: 'Middle campaign',
    rangeHead: '9 campaigns in 10',
    range: (low: string, high: string) => `${low} to ${high}`,
    waiting: (name: string) => `${name}: not simulated yet.`,
    rowSentence: (name: string, middle: string, range: string) =>
      `${name}: typically ${middle}, nine campaigns in ten ${range}.`,
    rowsNote: 'Dots: single campaigns. Bar: nine in ten of them. Mark: the one in the middle.',
    effect: (now: string, before: string, isMore: boolean, mean: string, low: string, high: string) =>
      `“${now}” instead of “${before}”, the same people and the same luck: ${mean} ${isMore ? 'more' : 'less'} on average (95 % interval: ${low} to ${high}).`,
    effectOpen: (now: string, before: string, low: string, high: string) =>
      `“${now}” instead of “${before}”: too close to call. The difference lies between ${low} and ${high} on average (95 % interval).`,

    saysTitle: 'What the simulation says',
    guessedRight: 'You guessed right.',
    guessedWrong: (right: string) => `You guessed otherwise. It is: ${right}`,
    whyTitle: 'Why',
    assumedTitle: 'What is assumed',
    sourcesTitle: 'Where it comes from',

    fileTitle: 'Take it with you',
    fileLead:
      'This lesson is a scenario file like any other: open it, change it, and find out what you would like to know.',
    compareLink: 'Open in Compare',
    editLink: 'Edit it',
    save: 'Save the file',
    copyLink: 'Copy link to this lesson',
    copied: 'Copied.',
    notCopied: 'The browser did not allow it: copy the address of the page instead.',
    command: (place: string) => `“${place}” on the command line, with the same numbers:`,
    hash: 'Result hash',
  },
  fa: {
    heading: 'حرف چطور پخش می‌شود؟',
    introduction:
      'درس‌هایی کوتاه با خودِ شبیه‌سازی. در هر درس اول حدس می‌زنید، بعد یک اهرم را جابه‌جا می‌کنید و می‌بینید چه می‌کند: همان آدم‌ها، همان بخت، و هیچ چیز دیگری عوض نشده است.',
    progressOf: (done: number, of: number) =>
      `${formatCount(done)} درس از ${formatCount(of)} درس را گذرانده‌اید`,
    unknown: 'درسی با این نام اینجا نیست؛ شاید نامش عوض شده باشد. همهٔ درس‌ها این‌هاست:',
    number: (n: number) => `${formatCount(n)}.`,
    minutes: (n: number) => `حدود ${formatCount(n)} دقیقه`,
    doneMark: '✓ گذرانده‌اید',
    lessonOf: (n: number, of: number) => `درس ${formatCount(n)} از ${formatCount(of)}`,
    neighbours: 'درس‌ها',
    previous: (title: string) => `درس قبل: ${title}`,
    next: (title: string) => `درس بعد: ${title}`,
    contents: 'همهٔ درس‌ها',

    guessTitle: 'اول حدس بزنید',
    guess: 'حدس شما',
    ratherSee: 'حدس نمی‌زنم، نشانم بده',

    leverTitle: 'اهرم را جابه‌جا کنید',
    leverHint: { now: 'جای کنونی اهرم', before: 'جای قبلی‌اش' },
    isBefore: '(جای قبلی)',
    watching: 'در حال شبیه‌سازی یک کمپین برای تماشا…',
    sameTitle: 'یک کمپین، دو بار: همان آدم‌ها با همان بخت، پیش و پس از جابه‌جا شدن اهرم.',
    before: (name: string) => `قبل: ${name}`,
    now: (name: string) => `حالا: ${name}`,
    picture: (name: string) => `شبکهٔ دنبال‌کنندگان، ${name}: در این لحظه پیام به چه کسانی رسیده است`,
    keys: [
      { keys: 'Space', does: 'پخش یا مکث' },
      { keys: '← →', does: 'به رویداد قبلی یا بعدی' },
      { keys: 'Shift + ← →', does: 'یک ساعت عقب یا جلو' },
    ],

    run: (n: number) => `در هر جای اهرم ${formatCount(n)} کمپین شبیه‌سازی کن`,
    stop: 'توقف',
    campaigns: (finished: number, of: number) =>
      `${formatCount(finished)} کمپین از ${formatCount(of)} کمپین شبیه‌سازی شد`,
    doneAll: (n: number) => `در هر جای اهرم ${formatCount(n)} کمپین شبیه‌سازی شد.`,
    failed: 'شبیه‌سازی متوقف شد:',
    startAgain: 'شروع دوباره',
    place: 'اهرم',
    middleHead: 'کمپین میانی',
    rangeHead: '۹ کمپین از هر ۱۰ کمپین',
    range: (low: string, high: string) => `${low} تا ${high}`,
    waiting: (name: string) => `«${name}»: هنوز شبیه‌سازی نشده است.`,
    rowSentence: (name: string, middle: string, range: string) =>
      `«${name}»: معمولاً ${middle}، نُه کمپین از هر ده کمپین ${range}.`,
    rowsNote: 'نقطه‌ها: تک‌تکِ کمپین‌ها. نوار: نُه کمپین از هر ده کمپین. نشانه: کمپینِ میانی.',
    effect: (now: string, before: string, isMore: boolean, mean: string, low: string, high: string) =>
      `«${now}» به جای «${before}»، با همان آدم‌ها و همان بخت: به طور میانگین ${mean} ${isMore ? 'بیشتر' : 'کمتر'} (بازهٔ ۹۵٪: ${low} تا ${high}).`,
    effectOpen: (now: string, before: string, low: string, high: string) =>
      `«${now}» به جای «${before}»: نمی‌شود گفت کدام بهتر است. اختلاف میانگین بین ${low} و ${high} است (بازهٔ ۹۵٪).`,

    saysTitle: 'شبیه‌سازی چه می‌گوید',
    guessedRight: 'درست حدس زدید.',
    guessedWrong: (right: string) => `حدستان چیز دیگری بود. جواب: ${right}`,
    whyTitle: 'چرا',
    assumedTitle: 'چه چیزهایی فرض شده است',
    sourcesTitle: 'از کجا آمده است',

    fileTitle: 'با خودتان ببرید',
    fileLead:
      'این درس هم یک فایل سناریو مثل بقیه است: بازش کنید، تغییرش دهید و ببینید چیزی که می‌خواهید بدانید چه می‌شود.',
    compareLink: 'در «مقایسه» باز کن',
    editLink: 'ویرایشش کن',
    save: 'ذخیرهٔ فایل',
    copyLink: 'کپی پیوند این درس',
    copied: 'کپی شد.',
    notCopied: 'مرورگر اجازه نداد: خودِ نشانی صفحه را کپی کنید.',
    command: (place: string) => `«${place}» در خط فرمان، با همین عددها:`,
    hash: 'اثر انگشت نتیجه',
  },
})
