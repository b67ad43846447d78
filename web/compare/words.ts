import { inBoth } from '../words/language.js'
import { exactly, isolatedName, timeLeft } from './spoken.js'

/** Values come in as numbers or finished texts; the words decide about their order. */
interface CompareWords {
  readonly heading: string
  readonly introduction: string
  readonly form: string
  readonly scenario: string
  readonly ours: string
  readonly yours: string
  readonly together: string
  readonly alone: string
  readonly another: string
  readonly compared: string
  readonly leaveOut: (name: string) => string
  readonly replications: string
  readonly replicationsRange: (low: number, high: number) => string
  readonly seed: string
  readonly dice: string
  readonly compare: string
  readonly goOn: string
  readonly pause: string
  readonly cancel: string
  readonly open: string
  readonly drop: string
  readonly dropHere: string
  readonly networks: string
  readonly chooseNetwork: (name: string) => string
  readonly chosenNetwork: (name: string) => string
  readonly missingNetwork: string
  readonly progress: string
  readonly startAgain: string
  readonly answer: string
  readonly loading: string
  readonly sideBySide: string
  readonly fourFirst: string
  readonly whatWould: string
  readonly whichLever: string
  readonly followNote: string
  readonly fromHere: string
  readonly save: string
  readonly saveReport: string
  readonly saveSummary: string
  readonly saveRuns: string
  readonly saveScenario: (name: string) => string
  readonly pictureOf: string
  readonly copyLink: string
  readonly copied: string
  readonly notCopied: string
  readonly linkTooLong: string
  readonly saveFailed: string
  readonly edit: (name: string | null) => string
  readonly explore: string
  readonly sameCommand: string
  readonly resultHash: string
  readonly scenarioHash: string
  readonly usedSeed: string
  readonly building: string
  readonly pausing: string
  readonly stopping: string
  readonly campaigns: (finished: number, of: number, secondsLeft: number | null) => string
  readonly done: (shown: number) => string
  readonly paused: (shown: number) => string
  readonly stopped: (shown: number) => string
  readonly found: string
  readonly nothingFound: string
  readonly linked: (replications: number) => string
  readonly needsNetworks: (files: readonly string[]) => string
  readonly needsComments: (files: readonly string[]) => string
  readonly failed: string
  readonly died: string
  readonly tooLarge: (name: string) => string
  readonly networkTooLarge: (name: string) => string
  readonly notText: (name: string) => string
  readonly unreadable: (name: string) => string
  readonly tooMany: string
  readonly unknownLink: (name: string) => string
  readonly brokenLink: string
}

export const words = inBoth<CompareWords>({
  en: {
    heading: 'Same people. Same budget. Which strategy wins?',
    introduction:
      'Every strategy meets the same people with the same luck, again and again, right here in your browser. Nothing is sent anywhere.',
    form: 'What to compare',
    scenario: 'Scenario',
    ours: 'Ready-made',
    yours: 'Yours',
    together: 'Together with',
    alone: 'nothing else',
    another: 'one more …',
    compared: 'Files compared with each other',
    leaveOut: (name) => `Leave out ${name}`,
    replications: 'Simulated campaigns',
    replicationsRange: (low, high) => `a whole number from ${exactly(low)} to ${exactly(high)}`,
    seed: 'Seed of the luck',
    dice: 'Other dice',
    compare: 'Compare',
    goOn: 'Continue',
    pause: 'Pause',
    cancel: 'Cancel',
    open: 'Open files …',
    drop: 'or drop one or several YAML files anywhere here: the very files of the command line. They stay on your machine.',
    dropHere: 'Drop the files to open them',
    networks: 'Network files that this scenario reads',
    chooseNetwork: (name) => `Choose ${name} …`,
    chosenNetwork: (name) => `read from ${name}`,
    missingNetwork: 'still missing',
    progress: 'Simulated campaigns finished',
    startAgain: 'Start again',
    answer: 'Answer',
    loading: 'Loading the answer …',
    sideBySide: 'Over time, campaign by campaign',
    fourFirst: 'Shown are the four strategies that come first most often.',
    whatWould: 'What would change the answer?',
    whichLever: 'Which lever does it?',
    followNote:
      'Further campaigns on the same people with the same luck: assumptions moved through their ranges, or one lever of the leader moved at a time.',
    fromHere: 'Take it with you',
    save: 'Save',
    saveReport: 'Report (HTML)',
    saveSummary: 'Summary (JSON)',
    saveRuns: 'Campaigns (CSV)',
    saveScenario: (name) => `Scenario (${name})`,
    pictureOf: 'Picture',
    copyLink: 'Copy link',
    copied: 'Copied.',
    notCopied: 'The browser does not let the page copy; copy the address of the page instead.',
    linkTooLong: 'This is too long for a link: save the scenario as a file and send that.',
    saveFailed: 'That could not be saved. The answer is still here: try again.',
    edit: (name) => (name === null ? 'Edit this scenario' : `Edit ${name}`),
    explore: 'See one run spread:',
    sameCommand: 'The same on the command line, with the same result hash:',
    resultHash: 'Result hash',
    scenarioHash: 'Scenario hash',
    usedSeed: 'Seed',
    building: 'Building the people and their networks …',
    pausing: 'Pausing …',
    stopping: 'Stopping …',
    campaigns: (finished, of, seconds) =>
      `${exactly(finished)} of ${exactly(of)} campaigns simulated${seconds === null ? '' : `, ${timeLeft(seconds)} left`}`,
    done: (shown) => `Done: ${exactly(shown)} campaigns a strategy.`,
    paused: (shown) =>
      shown > 0
        ? `Paused. The answer below rests on ${exactly(shown)} campaigns; the rest can follow.`
        : 'Paused before the first campaign was complete.',
    stopped: (shown) =>
      shown > 0 ? `Stopped. The answer below rests on ${exactly(shown)} campaigns.` : 'Stopped.',
    found: 'Done: it is added to the answer.',
    nothingFound: 'There is nothing to follow: no strategy leads, or they are set alike.',
    linked: (n) => `This link asks for ${exactly(n)} campaigns: press Compare to run them.`,
    needsNetworks: (files) => `This scenario reads ${files.join(', ')}: drop it here, or choose it below.`,
    needsComments: (files) =>
      `This scenario learns to find buying signals from ${files.join(', ')}, which only the command line reads.`,
    failed: 'This cannot be compared:',
    died: 'The simulation stopped unexpectedly. Your scenario, what is finished and what is shown here are kept.',
    tooLarge: (name) => `${name} is larger than 5 MB, which no scenario needs; it was not opened.`,
    networkTooLarge: (name) => `${name} is larger than 500 MB: compare it on the command line.`,
    notText: (name) => `${name} is not a text file; a scenario is YAML text.`,
    unreadable: (name) => `${name} could not be read. Is it a folder, or has it been moved?`,
    tooMany: 'That are more than 20 files; none was opened.',
    unknownLink: (name) => `This link names a scenario that is not here: “${name}”. Choose another one.`,
    brokenLink: 'This link is damaged: perhaps it was cut off. Choose a scenario, or open its file.',
  },
  fa: {
    heading: 'همان آدم‌ها، همان بودجه. کدام استراتژی می‌برد؟',
    introduction:
      'هر استراتژی بارها و بارها با همان آدم‌ها و همان بخت روبه‌رو می‌شود، همین‌جا در مرورگر شما. هیچ چیز به جایی فرستاده نمی‌شود.',
    form: 'چه چیزی مقایسه شود',
    scenario: 'سناریو',
    ours: 'آماده',
    yours: 'فایل‌های شما',
    together: 'همراه با',
    alone: 'هیچ فایل دیگر',
    another: 'یک فایل دیگر…',
    compared: 'فایل‌هایی که با هم مقایسه می‌شوند',
    leaveOut: (name) => `کنار گذاشتن ${isolatedName(name)}`,
    replications: 'شمار کمپین‌های شبیه‌سازی‌شده',
    replicationsRange: (low, high) => `عددی درست از ${exactly(low)} تا ${exactly(high)}`,
    seed: 'بذرِ بخت',
    dice: 'تاسی دیگر',
    compare: 'مقایسه کن',
    goOn: 'ادامه بده',
    pause: 'مکث',
    cancel: 'لغو',
    open: 'باز کردن فایل‌ها…',
    drop: 'یا یک یا چند فایل YAML را همین‌جا رها کنید: همان فایل‌های خط فرمان. فایل‌ها در دستگاه شما می‌مانند.',
    dropHere: 'فایل‌ها را رها کنید تا باز شوند',
    networks: 'فایل‌های شبکه‌ای که این سناریو می‌خواند',
    chooseNetwork: (name) => `انتخاب ${isolatedName(name)}…`,
    chosenNetwork: (name) => `از ${isolatedName(name)} خوانده می‌شود`,
    missingNetwork: 'هنوز نیست',
    progress: 'کمپین‌های پایان‌یافته',
    startAgain: 'شروع دوباره',
    answer: 'پاسخ',
    loading: 'در حال آوردن پاسخ…',
    sideBySide: 'در گذر زمان، کمپین به کمپین',
    fourFirst: 'چهار استراتژی که بیش از بقیه اول می‌شوند نشان داده شده‌اند.',
    whatWould: 'چه چیزی پاسخ را عوض می‌کند؟',
    whichLever: 'کدام اهرم اثر می‌کند؟',
    followNote:
      'کمپین‌های بیشتری با همان آدم‌ها و همان بخت: یا فرض‌ها در بازه‌هایشان جابه‌جا می‌شوند، یا هر بار یکی از اهرم‌های استراتژی پیشتاز.',
    fromHere: 'با خود ببرید',
    save: 'ذخیره',
    saveReport: 'گزارش (HTML)',
    saveSummary: 'خلاصه (JSON)',
    saveRuns: 'کمپین‌ها (CSV)',
    saveScenario: (name) => `سناریو (${isolatedName(name)})`,
    pictureOf: 'تصویر',
    copyLink: 'کپی پیوند',
    copied: 'کپی شد.',
    notCopied: 'مرورگر اجازهٔ کپی نمی‌دهد؛ نشانی صفحه را خودتان کپی کنید.',
    linkTooLong: 'این برای یک پیوند زیادی بلند است: سناریو را به‌صورت فایل ذخیره کنید و همان را بفرستید.',
    saveFailed: 'ذخیره نشد. پاسخ هنوز همین‌جاست: دوباره تلاش کنید.',
    edit: (name) => (name === null ? 'ویرایش این سناریو' : `ویرایش ${isolatedName(name)}`),
    explore: 'پخش شدنِ یک اجرا را ببینید:',
    sameCommand: 'همین در خط فرمان، با همین اثر انگشتِ نتیجه:',
    resultHash: 'اثر انگشت نتیجه',
    scenarioHash: 'اثر انگشت سناریو',
    usedSeed: 'بذر',
    building: 'در حال ساختن آدم‌ها و شبکه‌هایشان…',
    pausing: 'در حال مکث…',
    stopping: 'در حال توقف…',
    campaigns: (finished, of, seconds) =>
      `${exactly(finished)} کمپین از ${exactly(of)} کمپین شبیه‌سازی شد${seconds === null ? '' : `؛ ${timeLeft(seconds)} مانده`}`,
    done: (shown) => `تمام شد: ${exactly(shown)} کمپین برای هر استراتژی.`,
    paused: (shown) =>
      shown > 0
        ? `مکث شد. پاسخ زیر بر ${exactly(shown)} کمپین استوار است؛ بقیه را می‌شود ادامه داد.`
        : 'مکث شد، پیش از آنکه نخستین کمپین کامل شود.',
    stopped: (shown) =>
      shown > 0 ? `متوقف شد. پاسخ زیر بر ${exactly(shown)} کمپین استوار است.` : 'متوقف شد.',
    found: 'تمام شد: به پاسخ افزوده شد.',
    nothingFound: 'چیزی برای دنبال کردن نیست: یا هیچ استراتژی‌ای پیش نیست، یا تنظیمشان یکی است.',
    linked: (n) => `این پیوند ${exactly(n)} کمپین می‌خواهد: برای اجرا «مقایسه کن» را بزنید.`,
    needsNetworks: (files) =>
      `این سناریو ${files.map(isolatedName).join('، ')} را می‌خواند: همین‌جا رهایش کنید یا در زیر برگزینید.`,
    needsComments: (files) =>
      `این سناریو یافتنِ نشانه‌های خرید را از ${files.map(isolatedName).join('، ')} می‌آموزد که فقط خط فرمان می‌خواند.`,
    failed: 'مقایسه شدنی نیست:',
    died: 'شبیه‌سازی ناگهان متوقف شد. سناریوی شما، آنچه پایان یافته و آنچه اینجا می‌بینید سر جایش است.',
    tooLarge: (name) =>
      `${isolatedName(name)} از ۵ مگابایت بزرگ‌تر است و هیچ سناریویی این‌همه نمی‌خواهد؛ پس باز نشد.`,
    networkTooLarge: (name) =>
      `${isolatedName(name)} از ۵۰۰ مگابایت بزرگ‌تر است: آن را در خط فرمان مقایسه کنید.`,
    notText: (name) => `${isolatedName(name)} فایل متنی نیست؛ سناریو متنی به زبان YAML است.`,
    unreadable: (name) => `${isolatedName(name)} خوانده نشد. آیا پوشه است یا جابه‌جا شده؟`,
    tooMany: 'این‌ها بیش از ۲۰ فایل‌اند؛ هیچ‌کدام باز نشد.',
    unknownLink: (name) =>
      `این پیوند سناریویی را نام می‌برد که اینجا نیست: ${isolatedName(name)}. یکی دیگر برگزینید.`,
    brokenLink: 'این پیوند آسیب دیده؛ شاید بریده شده است. سناریویی برگزینید یا فایلش را باز کنید.',
  },
})
