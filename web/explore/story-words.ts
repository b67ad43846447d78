import { digits, formatCount, formatHours } from '../words/format.js'
import { inBoth } from '../words/language.js'
import { nameOf, persianNameOf } from './names.js'
import type { Story } from './stories.js'

interface StoryWords {
  readonly card: string
  readonly nobody: string
  readonly sentences: (story: Story) => string[]
  readonly followers: (n: number) => string
  readonly removePerson: (person: number) => string
  readonly removePost: string
  readonly putBack: (name: string) => string
  readonly thePost: string
  readonly letGo: string
  readonly mattered: string
  readonly matteredLead: string
  readonly nobodyMattered: string
  readonly backTo: (person: number, below: number) => string
  readonly removal: string
  readonly here: (effect: HereEffect) => string
  readonly figures: string
  readonly asItWas: string
  readonly without: string
  readonly difference: string
  readonly figureNames: {
    readonly shares: string
    readonly reach: string
    readonly visits: string
    readonly orders: string
  }
  readonly sameLuck: string
}

/** What taking somebody out does to the message that is shown: sharers. */
export interface HereEffect {
  readonly lost: number
  readonly stayed: number
  readonly joined: number
}

export const storyWords = inBoth<StoryWords>({
  en: {
    card: 'The person',
    nobody: 'Point at somebody in a picture, or pick somebody from the list.',
    sentences: english,
    followers: (n) =>
      n === 1 ? '1 person follows them here.' : `${formatCount(n)} people follow them here.`,
    removePerson: (person) => `Run again without ${nameOf(person)}`,
    removePost: 'Run again without this post',
    putBack: (name) => `Put ${name} back`,
    thePost: 'the post',
    letGo: 'Let go',
    mattered: 'Who mattered most',
    matteredLead: 'By how many sharers of this message go back to them.',
    nobodyMattered: 'All who passed it on have it straight from the author.',
    backTo: (person, below) => `${capital(nameOf(person))}: ${formatCount(below)}`,
    removal: 'What would have been lost',
    here: ({ joined, lost, stayed }) =>
      `In this cascade ${counted(lost, 'sharer is', 'sharers are')} gone` +
      (stayed > 0 ? `, ${formatCount(stayed)} who had it from them pass it on all the same` : '') +
      (joined > 0 ? `, and ${counted(joined, 'other joins', 'others join')}` : '') +
      '.',
    figures: 'The whole run, with and without',
    asItWas: 'As it was',
    without: 'Without',
    difference: 'Difference',
    figureNames: { shares: 'Shares', reach: 'People reached', visits: 'Visits', orders: 'Orders' },
    sameLuck: 'Same people, same luck: only this is different.',
  },
  fa: {
    card: 'این آدم',
    nobody: 'در یکی از تصویرها روی کسی بروید، یا از فهرست یکی را برگزینید.',
    sentences: persian,
    followers: (n) => `${formatCount(n)} نفر اینجا دنبالش می‌کنند.`,
    removePerson: (person) => `اجرای دوباره بدون ${persianNameOf(person)}`,
    removePost: 'اجرای دوباره بدون این پست',
    putBack: (name) => `برگرداندن ${name}`,
    thePost: 'پست',
    letGo: 'رها کن',
    mattered: 'چه کسی از همه مهم‌تر بود',
    matteredLead: 'بر پایهٔ اینکه چند بازنشرِ این پیام به او برمی‌گردد.',
    nobodyMattered: 'هر که بازنشر کرد یکراست از نویسنده گرفته بود.',
    backTo: (person, below) => `${persianNameOf(person)}: ${formatCount(below)}`,
    removal: 'چه چیزی از دست می‌رفت',
    here: ({ joined, lost, stayed }) =>
      `در این آبشار ${formatCount(lost)} بازنشر از دست می‌رود` +
      (stayed > 0 ? `، ${formatCount(stayed)} نفر که از او گرفته بودند باز هم بازنشر می‌کنند` : '') +
      (joined > 0 ? `، و ${formatCount(joined)} نفر دیگر می‌پیوندند` : '') +
      '.',
    figures: 'همهٔ کمپین، با او و بی او',
    asItWas: 'آنچه شد',
    without: 'بدون آن',
    difference: 'تفاوت',
    figureNames: { shares: 'بازنشرها', reach: 'بینندگان', visits: 'بازدیدها', orders: 'سفارش‌ها' },
    sameLuck: 'همان آدم‌ها، همان بخت: تنها همین فرق کرده است.',
  },
})

function english(story: Story): string[] {
  const { below, isAuthor, person, saw, shared, told, toldShared, visited, wave } = story
  const name = capital(nameOf(person))
  const sentences: string[] = []
  if (isAuthor) sentences.push(`It began with ${nameOf(person)}.`)
  else if (saw === null) return [`This message never reached ${nameOf(person)}.`]
  else {
    const seen = `${name} first saw it ${after(saw.hours)}, from ${nameOf(saw.from)}`
    sentences.push(shared === null ? `${seen}, and did not pass it on.` : `${seen}, and ${passedOn(story)}.`)
  }
  if (shared !== null || isAuthor) {
    sentences.push(
      told === 0
        ? 'Nobody saw it from them first.'
        : `${counted(told, 'person', 'people')} saw it from them first, of whom ${toldShared === 0 ? 'none' : formatCount(toldShared)} passed it on.`,
    )
  }
  if (wave !== null) {
    const back = `${counted(below, 'sharer goes', 'sharers go')} back to them.`
    sentences.push(wave === 0 ? capital(back) : `Wave ${wave}; ${back}`)
  }
  if (visited) sentences.push('Visited the site because of it.')
  return sentences
}

function after(hours: number): string {
  return hours < 1 / 60 ? 'as it was posted' : `${formatHours(hours)} after the post`
}

function passedOn({ saw, shared }: Story): string {
  const later = shared!.hours - saw!.hours
  const when = later < 1 / 60 ? 'passed it on at once' : `passed it on ${formatHours(later)} later`
  return shared!.from === saw!.from ? when : `${when}, when it came from ${nameOf(shared!.from)}`
}

function persian(story: Story): string[] {
  const { below, isAuthor, person, saw, shared, told, toldShared, visited, wave } = story
  const name = persianNameOf(person)
  const sentences: string[] = []
  if (isAuthor) sentences.push(`آغازگر این پیام ${name} بود.`)
  else if (saw === null) return [`این پیام هرگز به ${name} نرسید.`]
  else {
    const seen = `${name} نخستین بار ${persianAfter(saw.hours)} آن را از ${persianNameOf(saw.from)} دید`
    sentences.push(shared === null ? `${seen} و بازنشرش نکرد.` : `${seen} و ${persianPassedOn(story)}.`)
  }
  if (shared !== null || isAuthor) {
    sentences.push(
      told === 0
        ? 'کسی آن را نخستین بار از او ندید.'
        : `${formatCount(told)} نفر نخستین بار از او دیدند که ${toldShared === 0 ? 'هیچ‌کدام بازنشر نکردند' : `${formatCount(toldShared)} نفرشان بازنشر کردند`}.`,
    )
  }
  if (wave !== null) {
    const back = `${formatCount(below)} بازنشر به او برمی‌گردد.`
    sentences.push(wave === 0 ? back : `موج ${digits(String(wave))}؛ ${back}`)
  }
  if (visited) sentences.push('به‌خاطر آن از سایت بازدید کرد.')
  return sentences
}

function persianAfter(hours: number): string {
  return hours < 1 / 60 ? 'همان هنگامِ انتشار' : `${formatHours(hours)} پس از انتشار`
}

function persianPassedOn({ saw, shared }: Story): string {
  const later = shared!.hours - saw!.hours
  const when = later < 1 / 60 ? 'بی‌درنگ بازنشرش کرد' : `${formatHours(later)} بعد بازنشرش کرد`
  return shared!.from === saw!.from
    ? when
    : `${when}، هنگامی که از ${persianNameOf(shared!.from)} هم به او رسید`
}

function counted(n: number, one: string, many: string): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
