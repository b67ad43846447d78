import { digits, formatCount } from '../words/format.js'
import type { KeyHelp } from '../settings/keys.js'
import { inBoth } from '../words/language.js'
import { nameOf, persianNameOf } from './names.js'

interface ExploreWords {
  readonly heading: string
  readonly lead: string
  readonly form: string
  readonly scenario: string
  readonly ours: string
  readonly yours: string
  readonly strategy: string
  readonly run: string
  readonly anotherRun: string
  readonly runRange: (most: string) => string
  readonly platform: string
  readonly message: string
  readonly sharers: (n: number) => string
  readonly leftOut: (n: number) => string
  readonly owned: (label: string, number: number) => string
  readonly influencer: (label: string, author: number) => string
  readonly ad: (label: string, sharer: number) => string
  readonly word: (author: number) => string
  readonly on: (message: string, platform: string) => string
  readonly opening: string
  readonly removing: string
  readonly stop: string
  readonly again: string
  readonly stopped: string
  readonly died: string
  readonly failed: string
  readonly issues: string
  readonly needsFiles: (files: readonly string[]) => string
  readonly misses: { readonly strategy: string; readonly message: string; readonly person: string }
  readonly faults: { readonly run: string; readonly person: string }
  readonly noScenario: (name: string) => string
  readonly brokenLink: string
  readonly nothingPosted: string
  readonly nobodyShared: string
  readonly standsFor: (people: number) => string
  readonly pictures: string
  readonly legend: string
  readonly author: string
  readonly wave: (n: number) => string
  readonly laterWaves: (n: number) => string
  readonly lost: string
  readonly hint: string
  readonly role: string
  readonly pointed: (person: number, wave: number, below: number) => string
  readonly cut: (drawn: number, of: number) => string
  readonly network: string
  readonly networkLabel: string
  readonly networkShows: string
  readonly thisMessage: string
  readonly wholeCampaign: string
  readonly asItWas: string
  readonly withoutName: (name: string) => string
  readonly tree: string
  readonly treeNote: string
  readonly treeSentence: (sharers: number, waves: number) => string
  readonly icicle: string
  readonly icicleNote: string
  readonly icicleSentence: (first: number, top: string) => string
  readonly time: string
  readonly timeNote: (step: string) => string
  readonly timeSentence: (most: number, from: string) => string
  readonly total: string
  readonly sharesIn: (step: string) => string
  readonly showTable: string
  readonly hideTable: string
  readonly tableOf: (title: string) => string
  readonly tableCut: (rows: number) => string
  readonly heads: {
    readonly person: string
    readonly wave: string
    readonly from: string
    readonly at: string
    readonly below: string
    readonly hours: string
    readonly shares: string
  }
  readonly actions: string
  readonly copyLink: string
  readonly copied: string
  readonly notCopied: string
  readonly linkTooLong: string
  readonly saveCsv: string
  readonly compare: string
  readonly edit: string
  readonly command: string
  readonly keys: readonly KeyHelp[]
}

export const words = inBoth<ExploreWords>({
  en: {
    heading: 'One message, person by person',
    lead: 'One simulated run of one strategy. Point at somebody in any picture: the same person lights up in all of them, with the way it came to them and everybody who has it from them.',
    form: 'What to look at',
    scenario: 'Scenario',
    ours: 'Ready-made',
    yours: 'Yours',
    strategy: 'Strategy',
    run: 'Run',
    anotherRun: 'Another run',
    runRange: (most) => `a whole number from 0 to ${most}`,
    platform: 'Platform',
    message: 'Message',
    sharers: (n) => (n === 1 ? '1 sharer' : `${formatCount(n)} sharers`),
    leftOut: (n) => `${formatCount(n)} smaller ones are not in the list.`,
    owned: (label, number) => `${label}, no. ${number}`,
    influencer: (label, author) => `${label}, posted by ${nameOf(author)}`,
    ad: (label, sharer) => `${label}, an advertisement that ${nameOf(sharer)} passed on`,
    word: (author) => `words of ${nameOf(author)}, a customer`,
    on: (message, platform) => `${message}, on ${platform}`,
    opening: 'Running the campaign …',
    removing: 'Running it once more …',
    stop: 'Stop',
    again: 'Start again',
    stopped: 'Stopped.',
    died: 'The simulation stopped unexpectedly. Your scenario is still here.',
    failed: 'The run could not be made:',
    issues: 'The scenario has problems:',
    needsFiles: (files) =>
      `This scenario reads ${files.join(', ')} from disk: run it on the command line, with hearsay why.`,
    misses: {
      strategy: 'The link names a strategy that this scenario does not have: here is its first one.',
      message: 'The link names a message that this run does not have: here is the largest.',
      person: 'The link names a person who does not live here: here is whoever brought most.',
    },
    faults: {
      run: 'The link asks for a run that is no number: here is the first one.',
      person: 'The link names a person by what is no number: here is whoever brought most.',
    },
    noScenario: (name) => `There is no ready-made scenario “${name}”: here is another.`,
    brokenLink: 'The scenario in this link is broken: perhaps a part of the link was lost. Here is another.',
    nothingPosted: 'Nothing was posted in this run.',
    nobodyShared: 'Nobody passed this message on.',
    standsFor: (people) => `Each person here stands for ${formatCount(people)} people.`,
    pictures: 'The same cascade from four sides',
    legend: 'How the pictures are drawn',
    author: 'author',
    wave: (n) => `wave ${n}`,
    laterWaves: (n) => `wave ${n} and later`,
    lost: 'would not have passed it on',
    hint: 'Up goes to whoever told them, down to those who have it from them, left and right to others who have it from the same person. Home goes to the author, Enter picks a person out, Escape lets go.',
    role: 'picture of people',
    pointed: (person, wave, below) =>
      `${capital(nameOf(person))}: ${wave === 0 ? 'author' : `wave ${wave}`}, ${below === 1 ? '1 sharer goes' : `${formatCount(below)} sharers go`} back to them`,
    cut: (drawn, of) => `Drawn: the first ${formatCount(drawn)} of ${formatCount(of)}.`,
    network: 'Network',
    networkLabel:
      'The follower network: who saw it, passed it on and visited. The table below has the figures.',
    networkShows: 'The network shows',
    thisMessage: 'this message',
    wholeCampaign: 'the whole campaign',
    asItWas: 'As it was',
    withoutName: (name) => `Without ${name}`,
    tree: 'Tree',
    treeNote: 'The author in the middle, a ring for every step; the larger, the more they brought.',
    treeSentence: (sharers, waves) =>
      `A tree of ${formatCount(sharers)} sharers in ${formatCount(waves)} ${waves === 1 ? 'wave' : 'waves'} around its author.`,
    icicle: 'Branches',
    icicleNote: 'Everybody hangs below whoever told them; the wider, the more people go back to them.',
    icicleSentence: (first, top) =>
      `${formatCount(first)} ${first === 1 ? 'person has' : 'people have'} it straight from the author; the widest branch is that of ${top}.`,
    time: 'Waves over time',
    timeNote: (step) => `Each brick is a share; a column holds ${step}. Above: all shares so far.`,
    timeSentence: (most, from) => `Most shares, ${formatCount(most)}, fall into the column from ${from} on.`,
    total: 'so far',
    sharesIn: (step) => `shares in ${step}`,
    showTable: 'Show table',
    hideTable: 'Hide table',
    tableOf: (title) => `${title}: table`,
    tableCut: (rows) => `The first ${formatCount(rows)} rows; the file of all sharers has the rest.`,
    heads: {
      person: 'Person',
      wave: 'Wave',
      from: 'From',
      at: 'Since the post',
      below: 'Sharers below',
      hours: 'From',
      shares: 'Shares',
    },
    actions: 'What to do with it',
    copyLink: 'Copy link',
    copied: 'Copied: it opens exactly this again.',
    notCopied: 'The browser did not allow it: copy the address of the page instead.',
    linkTooLong: 'This scenario is too large for a link: pass its file on instead.',
    saveCsv: 'Save sharers (CSV)',
    compare: 'Compare the strategies of this scenario',
    edit: 'Edit this scenario',
    command: 'The same on the command line:',
    keys: [
      {
        keys: '↑ ↓ ← →',
        does: 'In a picture: to whoever told them, to those they told, to others of the same',
      },
      { keys: 'Home', does: 'In a picture: to the author' },
      { keys: 'Enter', does: 'In a picture: pick the person out' },
      { keys: 'Escape', does: 'In a picture: let go' },
      { keys: 'Space', does: 'Play and pause the network' },
      { keys: '← →', does: 'Elsewhere: the event before or after' },
    ],
  },
  fa: {
    heading: 'یک پیام، نفر به نفر',
    lead: 'یک اجرای شبیه‌سازی‌شده از یک استراتژی. در هر تصویر روی هر کسی بروید: همان آدم در همهٔ تصویرها روشن می‌شود، با راهی که پیام را به او رساند و همهٔ کسانی که از او گرفتند.',
    form: 'چه چیزی را ببینیم',
    scenario: 'سناریو',
    ours: 'آماده',
    yours: 'فایل‌های شما',
    strategy: 'استراتژی',
    run: 'اجرا',
    anotherRun: 'یک اجرای دیگر',
    runRange: (most) => `عددی درست از ${formatCount(0)} تا ${most}`,
    platform: 'شبکه',
    message: 'پیام',
    sharers: (n) => `${formatCount(n)} بازنشر`,
    leftOut: (n) => `${formatCount(n)} پیام کوچک‌تر در فهرست نیست.`,
    owned: (label, number) => `${label}، شمارهٔ ${digits(String(number))}`,
    influencer: (label, author) => `${label}، از ${persianNameOf(author)}`,
    ad: (label, sharer) => `${label}، تبلیغی که ${persianNameOf(sharer)} بازنشر کرد`,
    word: (author) => `حرفِ ${persianNameOf(author)} که مشتری است`,
    on: (message, platform) => `${message}، در \u2068${platform}\u2069`,
    opening: 'در حال اجرای کمپین…',
    removing: 'در حال اجرای دوباره…',
    stop: 'توقف',
    again: 'شروع دوباره',
    stopped: 'متوقف شد.',
    died: 'شبیه‌سازی ناگهان متوقف شد. سناریوی شما سر جایش است.',
    failed: 'این اجرا انجام نشد:',
    issues: 'این سناریو ایرادهایی دارد:',
    needsFiles: (files) =>
      `این سناریو فایل \u2066${files.join(', ')}\u2069 را از دیسک می‌خواند: آن را در خط فرمان با \u2066hearsay why\u2069 اجرا کنید.`,
    misses: {
      strategy: 'استراتژی‌ای که این پیوند نام می‌برد در این سناریو نیست: این نخستین استراتژی آن است.',
      message: 'پیامی که این پیوند نام می‌برد در این اجرا نیست: این بزرگ‌ترین پیام است.',
      person: 'کسی که این پیوند نام می‌برد اینجا نیست: این کسی است که بیشترین بازنشر را آورد.',
    },
    faults: {
      run: 'شمارهٔ اجرا در این پیوند عدد نیست: این نخستین اجراست.',
      person: 'شمارهٔ آدم در این پیوند عدد نیست: این کسی است که بیشترین بازنشر را آورد.',
    },
    noScenario: (name) => `سناریوی آماده‌ای به نام «\u2068${name}\u2069» نیست: این یکی دیگر است.`,
    brokenLink: 'سناریوی درون این پیوند خراب است: شاید بخشی از پیوند افتاده باشد. این یکی دیگر است.',
    nothingPosted: 'در این اجرا چیزی منتشر نشد.',
    nobodyShared: 'هیچ‌کس این پیام را بازنشر نکرد.',
    standsFor: (people) => `هر نفر اینجا نمایندهٔ ${formatCount(people)} نفر است.`,
    pictures: 'همان آبشار از چهار سو',
    legend: 'تصویرها چگونه کشیده شده‌اند',
    author: 'نویسنده',
    wave: (n) => `موج ${digits(String(n))}`,
    laterWaves: (n) => `موج ${digits(String(n))} و پس از آن`,
    lost: 'دیگر بازنشر نمی‌کرد',
    hint: 'کلید بالا به کسی می‌رود که پیام را رساند، پایین به کسانی که از او گرفتند، چپ و راست به دیگرانی که از همان آدم گرفتند. Home به نویسنده می‌رود، Enter کسی را برمی‌گزیند، Escape رهایش می‌کند.',
    role: 'تصویر آدم‌ها',
    pointed: (person, wave, below) =>
      `${persianNameOf(person)}: ${wave === 0 ? 'نویسنده' : `موج ${digits(String(wave))}`}، ${formatCount(below)} بازنشر به او برمی‌گردد`,
    cut: (drawn, of) => `${formatCount(drawn)} نفرِ نخست از ${formatCount(of)} نفر کشیده شده‌اند.`,
    network: 'شبکه',
    networkLabel: 'شبکهٔ دنبال‌کنندگان: چه کسی دید، بازنشر کرد و بازدید کرد. عددها در جدول زیر هست.',
    networkShows: 'شبکه این را نشان می‌دهد',
    thisMessage: 'همین پیام',
    wholeCampaign: 'همهٔ کمپین',
    asItWas: 'آنچه شد',
    withoutName: (name) => `بدون ${name}`,
    tree: 'درخت',
    treeNote: 'نویسنده در میان است و هر گام یک حلقه؛ هر که بازنشر بیشتری آورد بزرگ‌تر است.',
    treeSentence: (sharers, waves) =>
      `درختی از ${formatCount(sharers)} بازنشر در ${formatCount(waves)} موج گرد نویسنده.`,
    icicle: 'شاخه‌ها',
    icicleNote: 'هر کس زیر کسی است که پیام را به او رساند؛ هر چه پهن‌تر، بازنشرهای بیشتری به او برمی‌گردد.',
    icicleSentence: (first, top) =>
      `${formatCount(first)} نفر یکراست از نویسنده گرفتند؛ پهن‌ترین شاخه از آنِ ${top} است.`,
    time: 'موج‌ها در گذر زمان',
    timeNote: (step) => `هر آجر یک بازنشر است و هر ستون ${step}. بالا: همهٔ بازنشرها تا آن هنگام.`,
    timeSentence: (most, from) =>
      `بیشترین بازنشر، ${formatCount(most)} تا، در ستونی است که از ${from} آغاز می‌شود.`,
    total: 'تا آن هنگام',
    sharesIn: (step) => `بازنشر در ${step}`,
    showTable: 'نمایش جدول',
    hideTable: 'بستن جدول',
    tableOf: (title) => `${title}: جدول`,
    tableCut: (rows) => `${formatCount(rows)} سطر نخست؛ بقیه در فایل بازنشرکنندگان هست.`,
    heads: {
      person: 'آدم',
      wave: 'موج',
      from: 'از',
      at: 'پس از پست',
      below: 'بازنشرهای پس از او',
      hours: 'از',
      shares: 'بازنشرها',
    },
    actions: 'با این چه کنیم',
    copyLink: 'کپی پیوند',
    copied: 'کپی شد: همین را دوباره باز می‌کند.',
    notCopied: 'مرورگر اجازه نداد: نشانی صفحه را کپی کنید.',
    linkTooLong: 'این سناریو برای پیوند بزرگ است: خود فایلش را بفرستید.',
    saveCsv: 'ذخیرهٔ بازنشرکنندگان (CSV)',
    compare: 'مقایسهٔ استراتژی‌های این سناریو',
    edit: 'ویرایش این سناریو',
    command: 'همین در خط فرمان:',
    keys: [
      {
        keys: '↑ ↓ ← →',
        does: 'در تصویر: به کسی که پیام را رساند، به کسانی که از او گرفتند، و به دیگرانِ همان آدم',
      },
      { keys: 'Home', does: 'در تصویر: به نویسنده' },
      { keys: 'Enter', does: 'در تصویر: برگزیدن آدم' },
      { keys: 'Escape', does: 'در تصویر: رها کردن' },
      { keys: 'Space', does: 'پخش و توقف شبکه' },
      { keys: '← →', does: 'جای دیگر: رویداد پیشین یا پسین' },
    ],
  },
})

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
