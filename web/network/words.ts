import { STATE } from './types.js'
import { digits, formatCount, formatHours, formatShare } from '../words/format.js'
import { inBoth } from '../words/language.js'

/** A person has no name but the number that files have. */
function person(n: number): string {
  return `Person ${n}`
}

function persianPerson(n: number): string {
  return `نفر شمارهٔ ${digits(String(n))}`
}

/** Less than a minute after the start. */
function isStart(hours: number): boolean {
  return hours < 1 / 60
}

function some(n: number, one: string, many: string): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`
}

const STATE_NAMES = {
  [STATE.unreached]: 'not reached',
  [STATE.saw]: 'saw it',
  [STATE.shared]: 'passed it on',
  [STATE.visited]: 'visited',
} as const

const PERSIAN_STATE_NAMES = {
  [STATE.unreached]: 'هنوز ندیده',
  [STATE.saw]: 'دیده',
  [STATE.shared]: 'بازنشر کرده',
  [STATE.visited]: 'بازدید کرده',
} as const

type State = keyof typeof STATE_NAMES

export const words = inBoth({
  en: {
    person,
    // People and visits: whoever shares or is reached counts once, whoever visits twice counts twice.
    reached: 'reached',
    shared: 'sharers',
    visits: 'visits',
    hint: 'Arrow keys walk from person to person, Enter opens the card of a person, plus and minus zoom, 0 shows everything, Escape leaves.',
    communityHint:
      'Each circle is a community: arrow keys walk between them, plus and minus zoom, 0 shows everything, Escape leaves.',
    picture: 'network picture',
    finding: 'Finding communities …',
    failed: 'The picture could not be loaded. The table below has its figures.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Show everything',
    showTable: 'Show table',
    hideTable: 'Hide table',
    tableOf: (name: string) => `${name}: counts by time`,
    time: 'Time',
    countsAt: (hours: number, name: string, reached: number, shared: number, visits: number) =>
      `${formatHours(hours)}, ${name}: ${some(reached, 'person', 'people')} reached, ${some(shared, 'sharer', 'sharers')}, ${some(visits, 'visit', 'visits')}`,
    personNow: (n: number, followers: number, state: number) =>
      `${person(n)}: ${some(followers, 'follower', 'followers')}, ${STATE_NAMES[state as State]}`,
    communityNow: (n: number, people: number, reached: number, isRest: boolean) =>
      `${isRest ? 'All smaller communities' : `Community ${n}`}: ${some(people, 'person', 'people')}, ${formatShare(reached)} reached`,

    card: (n: number) => `About ${person(n).toLowerCase()}`,
    close: 'Close',
    followers: (n: number) => `${some(n, 'person follows', 'people follow')} them.`,
    notReached: 'It never reached them.',
    postedFirst: (at: number) =>
      isStart(at) ? 'Posted it first, at the very start.' : `Posted it first, at ${formatHours(at)}.`,
    fromCompany: (at: number) => `Had it from the company itself, at ${formatHours(at)}.`,
    hadItFrom: 'Had it from',
    at: (hours: number) => `at ${formatHours(hours)}`,
    passedOn: (at: number) => `Passed it on at ${formatHours(at)}.`,
    keptIt: 'Did not pass it on.',
    clicked: (at: number) => `Visited the site at ${formatHours(at)}.`,
    notClicked: 'Did not visit the site.',
    told: (n: number) => `${some(n, 'person', 'people')} had it from them first:`,
    toldNobody: 'Nobody had it from them first.',
    more: (n: number) => `and ${formatCount(n)} more`,
    way: 'The way it came:',
    arrow: '→',
    stop: '.',
    comma: ', ',
  },
  fa: {
    person: persianPerson,
    reached: 'بیننده',
    shared: 'بازنشرکننده',
    visits: 'بازدید',
    hint: 'با کلیدهای جهت‌دار از یک نفر به نفر بعدی بروید، با Enter کارت او را باز کنید، با + و − نما را بزرگ و کوچک کنید، با ۰ همه را ببینید و با Escape بیرون بیایید.',
    communityHint:
      'هر دایره یک گروه است: با کلیدهای جهت‌دار میان گروه‌ها بروید، با + و − نما را بزرگ و کوچک کنید، با ۰ همه را ببینید و با Escape بیرون بیایید.',
    picture: 'تصویر شبکه',
    finding: 'در حال یافتن گروه‌ها…',
    failed: 'تصویر بارگیری نشد. عددهایش در جدول زیر هست.',
    zoomIn: 'بزرگ‌تر',
    zoomOut: 'کوچک‌تر',
    zoomReset: 'نمایش همه',
    showTable: 'نمایش جدول',
    hideTable: 'بستن جدول',
    tableOf: (name: string) => `${name}: شمار در گذر زمان`,
    time: 'زمان',
    countsAt: (hours: number, name: string, reached: number, shared: number, visits: number) =>
      `${formatHours(hours)}، ${name}: ${formatCount(reached)} نفر دیده‌اند، ${formatCount(shared)} نفر بازنشر کرده‌اند، ${formatCount(visits)} بازدید`,
    personNow: (n: number, followers: number, state: number) =>
      `${persianPerson(n)}: ${formatCount(followers)} دنبال‌کننده، ${PERSIAN_STATE_NAMES[state as State]}`,
    communityNow: (n: number, people: number, reached: number, isRest: boolean) =>
      `${isRest ? 'همهٔ گروه‌های کوچک‌تر' : `گروه ${digits(String(n))}`}: ${formatCount(people)} نفر، ${formatShare(reached)} دیده‌اند`,

    card: (n: number) => `دربارهٔ ${persianPerson(n)}`,
    close: 'بستن',
    followers: (n: number) => `${formatCount(n)} نفر دنبالش می‌کنند.`,
    notReached: 'هیچ‌وقت به او نرسید.',
    postedFirst: (at: number) =>
      isStart(at) ? 'خودش از همان آغاز آن را منتشر کرد.' : `خودش پس از ${formatHours(at)} آن را منتشر کرد.`,
    fromCompany: (at: number) => `پس از ${formatHours(at)} از خود شرکت به او رسید.`,
    hadItFrom: 'به او رسید از',
    at: (hours: number) => `پس از ${formatHours(hours)}`,
    passedOn: (at: number) => `پس از ${formatHours(at)} بازنشرش کرد.`,
    keptIt: 'بازنشرش نکرد.',
    clicked: (at: number) => `پس از ${formatHours(at)} از سایت بازدید کرد.`,
    notClicked: 'از سایت بازدید نکرد.',
    told: (n: number) => `${formatCount(n)} نفر نخستین بار از او گرفتند:`,
    toldNobody: 'کسی نخستین بار از او نگرفت.',
    more: (n: number) => `و ${formatCount(n)} نفر دیگر`,
    way: 'راهی که آمد:',
    arrow: '←',
    stop: '.',
    comma: '، ',
  },
})
