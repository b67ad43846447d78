import { formatCount } from '../words/format.js'
import { inBoth } from '../words/language.js'
import { formatExact } from './values.js'

/** Values come in as numbers or finished texts; the words decide about their order. */
interface CompareWords {
  readonly heading: string
  readonly introduction: string
  readonly form: string
  readonly scenario: string
  readonly ours: string
  readonly yours: string
  readonly replications: string
  readonly replicationsRange: (low: number, high: number) => string
  readonly compare: string
  readonly cancel: string
  readonly open: string
  readonly drop: string
  readonly dropHere: string
  readonly progress: string
  readonly startAgain: string
  readonly answer: string
  readonly reading: string
  readonly building: string
  readonly stopping: string
  readonly campaigns: (finished: number, of: number) => string
  readonly done: (shown: number) => string
  readonly stopped: (shown: number) => string
  readonly issues: string
  readonly needsFiles: (files: readonly string[]) => string
  readonly failed: string
  readonly died: string
  readonly tooLarge: (name: string) => string
  readonly notText: (name: string) => string
  readonly unreadable: (name: string) => string
  readonly tableCaption: (replications: number) => string
  readonly flopLine: (value: string) => string
  readonly strategy: string
  readonly median: (kpi: string) => string
  readonly inCurrency: (head: string, currency: string) => string
  readonly range: string
  readonly rangeOf: (low: string, high: string) => string
  readonly first: string
  readonly flops: string
  readonly plotTitle: (kpi: string) => string
  readonly plotNote: string
  readonly plotPart: (name: string, median: string, range: string) => string
  readonly assumptions: (assumptions: number, limits: number) => string
  readonly limits: string
  readonly sameCommand: string
  readonly resultHash: string
  readonly seed: string
  readonly scenarioHash: string
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
    replications: 'Simulated campaigns',
    replicationsRange: (low, high) => `a whole number from ${formatExact(low)} to ${formatExact(high)}`,
    compare: 'Compare',
    cancel: 'Cancel',
    open: 'Open a file …',
    drop: 'or drop a YAML file anywhere here: the very files of the command line. It stays on your machine.',
    dropHere: 'Drop the file to open it',
    progress: 'Simulated campaigns finished',
    startAgain: 'Start again',
    answer: 'Answer',
    reading: 'Reading the scenario …',
    building: 'Building the people and their networks …',
    stopping: 'Stopping …',
    campaigns: (finished, of) => `${formatExact(finished)} of ${formatExact(of)} campaigns simulated`,
    done: (shown) => `Done: ${formatExact(shown)} campaigns a strategy.`,
    stopped: (shown) =>
      shown > 0 ? `Stopped. The answer below rests on ${formatExact(shown)} campaigns.` : 'Stopped.',
    issues: 'This scenario has problems:',
    needsFiles: (files) => `This scenario reads ${files.join(', ')} from disk: run it on the command line.`,
    failed: 'The comparison failed:',
    died: 'The simulation stopped unexpectedly. Your scenario and what is shown here are kept.',
    tooLarge: (name) => `${name} is larger than 5 MB, which no scenario needs; it was not opened.`,
    notText: (name) => `${name} is not a text file; a scenario is YAML text.`,
    unreadable: (name) => `${name} could not be read. Is it a folder, or has it been moved?`,
    tableCaption: (n) => `${formatExact(n)} simulated campaigns a strategy, the same people and luck for all`,
    flopLine: (value) => `; a flop stays below ${value}`,
    strategy: 'Strategy',
    median: (kpi) => `Median ${kpi}`,
    inCurrency: (head, currency) => `${head}, ${currency}`,
    range: '90\u00a0% range',
    rangeOf: (low, high) => `${low}\u00a0to ${high}`,
    first: 'Comes first',
    flops: 'Flops',
    plotTitle: (kpi) => `How the ${kpi} may turn out`,
    plotNote: 'Mark: the median; bar: the range that holds 90 % of the simulated campaigns.',
    plotPart: (name, median, range) => `${name}: median ${median}, nine campaigns in ten ${range}.`,
    assumptions: (n, m) => `Assumptions (${formatCount(n)}) and limits (${formatCount(m)})`,
    limits: 'Limits',
    sameCommand: 'The same on the command line, with the same result hash:',
    resultHash: 'Result hash',
    seed: 'Seed',
    scenarioHash: 'Scenario',
  },
  fa: {
    heading: 'همان آدم‌ها، همان بودجه. کدام استراتژی می‌برد؟',
    introduction:
      'هر استراتژی بارها و بارها با همان آدم‌ها و همان بخت روبه‌رو می‌شود، همین‌جا در مرورگر شما. هیچ چیز به جایی فرستاده نمی‌شود.',
    form: 'چه چیزی مقایسه شود',
    scenario: 'سناریو',
    ours: 'آماده',
    yours: 'فایل‌های شما',
    replications: 'شمار کمپین‌های شبیه‌سازی‌شده',
    replicationsRange: (low, high) => `عددی درست از ${formatExact(low)} تا ${formatExact(high)}`,
    compare: 'مقایسه کن',
    cancel: 'لغو',
    open: 'باز کردن فایل…',
    drop: 'یا یک فایل YAML را همین‌جا رها کنید: همان فایل‌های خط فرمان. فایل در دستگاه شما می‌ماند.',
    dropHere: 'فایل را رها کنید تا باز شود',
    progress: 'کمپین‌های پایان‌یافته',
    startAgain: 'شروع دوباره',
    answer: 'پاسخ',
    reading: 'در حال خواندن سناریو…',
    building: 'در حال ساختن آدم‌ها و شبکه‌هایشان…',
    stopping: 'در حال توقف…',
    campaigns: (finished, of) => `${formatExact(finished)} کمپین از ${formatExact(of)} کمپین شبیه‌سازی شد`,
    done: (shown) => `تمام شد: ${formatExact(shown)} کمپین برای هر استراتژی.`,
    stopped: (shown) =>
      shown > 0 ? `متوقف شد. پاسخ زیر بر ${formatExact(shown)} کمپین استوار است.` : 'متوقف شد.',
    issues: 'این سناریو ایرادهایی دارد:',
    needsFiles: (files) =>
      `این سناریو فایل \u2066${files.join(', ')}\u2069 را از دیسک می‌خواند: آن را در خط فرمان اجرا کنید.`,
    failed: 'مقایسه انجام نشد:',
    died: 'شبیه‌سازی ناگهان متوقف شد. سناریوی شما و آنچه اینجا می‌بینید سر جایش است.',
    tooLarge: (name) =>
      `\u2068${name}\u2069 از ۵ مگابایت بزرگ‌تر است و هیچ سناریویی این‌همه نمی‌خواهد؛ پس باز نشد.`,
    notText: (name) => `\u2068${name}\u2069 فایل متنی نیست؛ سناریو متنی به زبان YAML است.`,
    unreadable: (name) => `\u2068${name}\u2069 خوانده نشد. آیا پوشه است یا جابه‌جا شده؟`,
    tableCaption: (n) =>
      `${formatExact(n)} کمپینِ شبیه‌سازی‌شده برای هر استراتژی؛ آدم‌ها و بخت برای همه یکی است`,
    flopLine: (value) => `؛ شکست یعنی کمتر از ${value}`,
    strategy: 'استراتژی',
    median: (kpi) => `میانهٔ ${kpi}`,
    inCurrency: (head, currency) => `${head} (${currency})`,
    range: 'بازهٔ ۹۰٪',
    rangeOf: (low, high) => `${low}\u00a0تا ${high}`,
    first: 'اول می‌شود',
    flops: 'شکست می‌خورد',
    plotTitle: (kpi) => `${kpi} چقدر ممکن است بشود`,
    plotNote: 'نشانه: میانه؛ نوار: بازه‌ای که ۹۰٪ کمپین‌های شبیه‌سازی‌شده در آن‌اند.',
    plotPart: (name, median, range) => `${name}: میانه ${median}، نُه کمپین از هر ده کمپین ${range}.`,
    assumptions: (n, m) => `فرض‌ها (${formatCount(n)}) و محدودیت‌ها (${formatCount(m)})`,
    limits: 'محدودیت‌ها',
    sameCommand: 'همین در خط فرمان، با همین اثر انگشتِ نتیجه:',
    resultHash: 'اثر انگشت نتیجه',
    seed: 'بذر',
    scenarioHash: 'سناریو',
  },
})
