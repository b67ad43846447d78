import { digits, formatCount } from '../words/format.js'
import { inBoth } from '../words/language.js'

interface EditWords {
  readonly heading: string
  readonly introduction: string
  readonly tools: string
  readonly undo: string
  readonly redo: string
  readonly startFrom: string
  readonly choose: string
  readonly ours: string
  readonly yours: string
  readonly fresh: string
  readonly freshName: string
  readonly open: string
  readonly dropHere: string
  readonly compare: string
  readonly save: string
  readonly copyLink: string
  readonly form: string
  readonly text: string
  readonly problems: (count: number) => string
  readonly lines: string
  readonly editor: string
  readonly editorHelp: string
  readonly search: string
  readonly matches: (found: number) => string
  readonly moreMatches: (more: number) => string
  readonly noForm: string
  readonly tooLongForForm: string
  readonly general: string
  readonly given: (values: number) => string
  readonly inFile: string
  readonly fromDefaults: (value: string) => string
  readonly fromProfile: (value: string) => string
  readonly byDefault: (value: string) => string
  readonly needed: string
  readonly example: (text: string) => string
  readonly atLeast: (low: string) => string
  readonly atMost: (high: string) => string
  readonly between: (low: string, high: string) => string
  readonly moreThan: (low: string) => string
  readonly moreThanAtMost: (low: string, high: string) => string
  readonly plausible: (low: string, high: string, source: 'L' | 'D' | 'M') => string
  readonly unset: string
  readonly takeOut: (path: string) => string
  readonly commas: string
  readonly linesEach: string
  readonly formOf: (key: string) => string
  readonly oneForAll: string
  readonly byLanguage: string
  readonly byId: string
  readonly drawn: string
  readonly fromFile: string
  readonly fromGenerator: string
  readonly newId: (map: string) => string
  readonly add: string
  readonly addTo: (map: string) => string
  readonly idOf: (id: string) => string
  readonly remove: string
  readonly removeEntry: (id: string) => string
  readonly duplicate: string
  readonly duplicateEntry: (id: string) => string
  readonly idFaults: Readonly<Record<'invalid' | 'taken', string>>
  readonly checking: string
  readonly valid: string
  readonly hash: string
  readonly died: string
  readonly again: string
  readonly fix: (line: number) => string
  readonly fixes: string
  readonly changes: (count: number) => string
  readonly changesFrom: string
  readonly moreChanges: (more: number) => string
  readonly changed: string
  readonly before: string
  readonly after: string
  readonly absent: string
  readonly revert: (path: string) => string
  readonly revertShort: string
  readonly revertAll: string
  readonly notices: Readonly<
    Record<'not-changed' | 'copied' | 'not-copied' | 'too-long' | 'broken-link' | 'too-large-text', string>
  >
  readonly namedNotices: Readonly<
    Record<'too-large' | 'not-text' | 'unreadable' | 'unknown-link', (name: string) => string>
  >
  readonly keyUndo: string
  readonly keyRedo: string
}

/** What is typed into the file, in its own direction amid Persian. */
function code(text: string): string {
  return `\u2066${text}\u2069`
}

/** What may be in either language. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

export const words = inBoth<EditWords>({
  en: {
    heading: 'Edit a scenario',
    introduction:
      'Form and text are the same file: change either. Comments and the layout of everything else stay as they are.',
    tools: 'What to do with the scenario',
    undo: 'Undo',
    redo: 'Redo',
    startFrom: 'Start from',
    choose: 'Choose a scenario …',
    ours: 'Ours',
    yours: 'Yours',
    fresh: 'New',
    freshName: 'untitled.yaml',
    open: 'Open a file …',
    dropHere: 'Drop the file here',
    compare: 'Compare',
    save: 'Save file',
    copyLink: 'Copy link',
    form: 'Form',
    text: 'Text',
    problems: (count) => `${formatCount(count)} ${count === 1 ? 'problem' : 'problems'}`,
    lines: 'Lines',
    editor: 'Text of the scenario file',
    editorHelp: 'Tab leaves the text. Indent with blanks.',
    search: 'Search the fields',
    matches: (found) => `${formatCount(found)} ${found === 1 ? 'field' : 'fields'}`,
    moreMatches: (more) => `and ${formatCount(more)} more: search for something narrower`,
    noForm:
      'The text cannot be read as it is: mend it, or take the last step back, and the form is here again.',
    tooLongForForm: 'This file is too long for the form. It can be edited as text; the check works as ever.',
    general: 'General',
    given: (values) => `${formatCount(values)} given`,
    inFile: 'In the file',
    fromDefaults: (value) => `From defaults: ${value}`,
    fromProfile: (value) => `From the profile: ${value}`,
    byDefault: (value) => `Default: ${value}`,
    needed: 'Needed',
    example: (text) => `Such as ${text}`,
    atLeast: (low) => `At least ${low}`,
    atMost: (high) => `At most ${high}`,
    between: (low, high) => `From ${low} to ${high}`,
    moreThan: (low) => `More than ${low}`,
    moreThanAtMost: (low, high) => `More than ${low}, at most ${high}`,
    plausible: (low, high) => `Plausible from ${low} to ${high}.`,
    unset: 'not given',
    takeOut: (path) => `Take ${path} out of the file`,
    commas: 'Commas between them.',
    linesEach: 'One a line.',
    formOf: (key) => `How ${key} is given`,
    oneForAll: 'One value',
    byLanguage: 'One for each language',
    byId: 'One for each',
    drawn: 'A drawn network',
    fromFile: 'A file',
    fromGenerator: 'A generator',
    newId: (map) => `New id in ${map}`,
    add: 'Add',
    addTo: (map) => `Add to ${map}`,
    idOf: (id) => `Id of ${id}`,
    remove: 'Remove',
    removeEntry: (id) => `Remove ${id}`,
    duplicate: 'Duplicate',
    duplicateEntry: (id) => `Duplicate ${id}`,
    idFaults: {
      invalid: 'An id has small Latin letters, digits and hyphens, and starts with a letter.',
      taken: 'There is one of that id already.',
    },
    checking: 'Checking …',
    valid: 'No problems: this can be run.',
    hash: 'Scenario',
    died: 'The check has stopped: perhaps the memory was too small.',
    again: 'Check again',
    fix: (line) => `Fix line ${digits(String(line))}`,
    fixes: 'Mends that are known',
    changes: (count) => `${formatCount(count)} ${count === 1 ? 'change' : 'changes'}`,
    changesFrom: 'from',
    moreChanges: (more) => `and ${formatCount(more)} more`,
    changed: 'Changed',
    before: 'Before',
    after: 'Now',
    absent: 'not there',
    revert: (path) => `Revert ${path}`,
    revertShort: 'Revert',
    revertAll: 'Revert all',
    notices: {
      'not-changed':
        'The form cannot change this without changing something else of the file (perhaps it is shared by an anchor, &). Change it in the text.',
      copied: 'The link is copied.',
      'not-copied': 'The browser did not let the link be copied. Save the file instead.',
      'too-long': 'This scenario is too long for a link. Save the file and send that instead.',
      'broken-link':
        'The link does not hold a scenario that can be read: it may have been cut off. What you had is still here.',
      'too-large-text': 'That would make the text longer than 5 MB. Nothing was changed.',
    },
    namedNotices: {
      'too-large': (name) => `${name} is too large: at most 5 MB.`,
      'not-text': (name) => `${name} is not a text file in UTF-8.`,
      unreadable: (name) => `${name} could not be read.`,
      'unknown-link': (name) => `There is no scenario of ours called ${name}. What you had is still here.`,
    },
    keyUndo: 'Take the last change back',
    keyRedo: 'Make it again',
  },
  fa: {
    heading: 'ویرایش سناریو',
    introduction:
      'فرم و متن یک فایل‌اند: هر کدام را خواستید تغییر دهید. یادداشت‌ها و چیدمان بقیهٔ فایل دست‌نخورده می‌ماند.',
    tools: 'با این سناریو چه کنیم',
    undo: 'واگرد',
    redo: 'ازنو',
    startFrom: 'شروع از',
    choose: 'سناریویی انتخاب کنید…',
    ours: 'سناریوهای ما',
    yours: 'سناریوهای شما',
    fresh: 'تازه',
    freshName: 'untitled.yaml',
    open: 'باز کردن فایل…',
    dropHere: 'فایل را اینجا رها کنید',
    compare: 'مقایسه',
    save: 'ذخیرهٔ فایل',
    copyLink: 'رونوشت پیوند',
    form: 'فرم',
    text: 'متن',
    problems: (count) => `${formatCount(count)} ایراد`,
    lines: 'سطرها',
    editor: 'متن فایل سناریو',
    editorHelp: 'کلید Tab از متن بیرون می‌رود. برای تورفتگی فاصله بگذارید.',
    search: 'جست‌وجو میان خانه‌ها',
    matches: (found) => `${formatCount(found)} خانه`,
    moreMatches: (more) => `و ${formatCount(more)} خانهٔ دیگر: دقیق‌تر بجویید`,
    noForm: 'متن در این حال خوانده نمی‌شود: درستش کنید یا یک گام واگردید تا فرم برگردد.',
    tooLongForForm:
      'این فایل برای فرم بیش از اندازه بلند است. متن را می‌توانید ویرایش کنید و بررسی مانند همیشه کار می‌کند.',
    general: 'کلیات',
    given: (values) => `${formatCount(values)} مقدار`,
    inFile: 'در فایل آمده',
    fromDefaults: (value) => `از ${code('defaults')}: ${code(value)}`,
    fromProfile: (value) => `از پروفایل: ${code(value)}`,
    byDefault: (value) => `پیش‌فرض: ${isolate(value)}`,
    needed: 'لازم',
    example: (text) => `مثلاً ${code(text)}`,
    atLeast: (low) => `دست‌کم ${code(low)}`,
    atMost: (high) => `حداکثر ${code(high)}`,
    between: (low, high) => `از ${code(low)} تا ${code(high)}`,
    moreThan: (low) => `بیشتر از ${code(low)}`,
    moreThanAtMost: (low, high) => `بیشتر از ${code(low)} و حداکثر ${code(high)}`,
    plausible: (low, high, source) =>
      `محتمل: ${`${code(low)} تا ${code(high)}`}. منبع: ${{ L: 'پژوهش‌های منتشرشده', D: 'داده‌های منتشرشده', M: 'فرض مدل' }[source]}.`,
    unset: 'داده نشده',
    takeOut: (path) => `برداشتن ${code(path)} از فایل`,
    commas: 'میان آن‌ها ویرگول بگذارید.',
    linesEach: 'هر کدام در یک سطر.',
    formOf: (key) => `${code(key)} چگونه داده شود`,
    oneForAll: 'یک مقدار',
    byLanguage: 'یکی برای هر زبان',
    byId: 'یکی برای هر کدام',
    drawn: 'شبکه‌ای ساختگی',
    fromFile: 'یک فایل',
    fromGenerator: 'یک مولد',
    newId: (map) => `شناسهٔ تازه در ${code(map)}`,
    add: 'افزودن',
    addTo: (map) => `افزودن به ${code(map)}`,
    idOf: (id) => `شناسهٔ ${code(id)}`,
    remove: 'حذف',
    removeEntry: (id) => `حذف ${code(id)}`,
    duplicate: 'دوتا کردن',
    duplicateEntry: (id) => `دوتا کردن ${code(id)}`,
    idFaults: {
      invalid: 'شناسه از حروف کوچک لاتین، رقم و خط تیره است و با حرف آغاز می‌شود.',
      taken: 'شناسه‌ای به این نام هست.',
    },
    checking: 'در حال بررسی…',
    valid: 'ایرادی نیست: این سناریو اجراشدنی است.',
    hash: 'سناریو',
    died: 'بررسی متوقف شد: شاید حافظه کم بود.',
    again: 'بررسی دوباره',
    fix: (line) => `درست کردن سطر ${digits(String(line))}`,
    fixes: 'ایرادهایی که راه درست کردنشان معلوم است',
    changes: (count) => `${formatCount(count)} تغییر`,
    changesFrom: 'نسبت به',
    moreChanges: (more) => `و ${formatCount(more)} تغییر دیگر`,
    changed: 'کجا',
    before: 'پیش از این',
    after: 'اکنون',
    absent: 'نبود',
    revert: (path) => `برگرداندن ${code(path)}`,
    revertShort: 'برگرداندن',
    revertAll: 'برگرداندن همه',
    notices: {
      'not-changed':
        'فرم نمی‌تواند این را عوض کند بی‌آنکه چیز دیگری از فایل عوض شود (شاید با لنگر & مشترک است). آن را در متن تغییر دهید.',
      copied: 'پیوند رونوشت شد.',
      'not-copied': 'مرورگر نگذاشت پیوند رونوشت شود. به جای آن فایل را ذخیره کنید.',
      'too-long': 'این سناریو برای پیوند بیش از اندازه بلند است. فایل را ذخیره کنید و همان را بفرستید.',
      'broken-link': 'این پیوند سناریویی خواندنی ندارد: شاید بریده شده است. آنچه داشتید سر جایش است.',
      'too-large-text': 'با این کار متن از ۵ مگابایت بیشتر می‌شد. چیزی تغییر نکرد.',
    },
    namedNotices: {
      'too-large': (name) => `${isolate(name)} بیش از اندازه بزرگ است: حداکثر ۵ مگابایت.`,
      'not-text': (name) => `${isolate(name)} فایل متنی با کدگذاری UTF-8 نیست.`,
      unreadable: (name) => `${isolate(name)} خوانده نشد.`,
      'unknown-link': (name) => `سناریویی به نام ${isolate(name)} نداریم. آنچه داشتید سر جایش است.`,
    },
    keyUndo: 'پس گرفتن آخرین تغییر',
    keyRedo: 'انجام دوبارهٔ آن',
  },
})
