import { formatCount, formatDecimal, formatShare } from '../words/format.js'
import type { KeyHelp } from '../settings/keys.js'
import { inBoth } from '../words/language.js'
import type { LeverEffect } from './types.js'

interface Words {
  /** Whether both cost about the same. */
  readonly question: (alike: boolean) => string
  /** What the posts of A and of B cost, in dollars. */
  readonly costs: (costs: readonly [number, number], alike: boolean) => string
  readonly lead: string
  readonly names: (stars: number, fans: number) => [string, string]
  /** The letter, and what it stands for. */
  readonly title: (letter: string, name: string) => string
  readonly picture: (name: string) => string
  readonly once: (won: string | null, visits: readonly [number, number]) => string
  readonly guessed: (right: boolean) => string
  readonly again: string
  readonly repeat: (runs: number) => string
  readonly repeating: (finished: number, target: number) => string
  readonly stop: string
  readonly opening: string
  readonly failed: (reason: string) => string
  readonly startAgain: string
  readonly leversTitle: string
  readonly leversLead: string
  readonly dice: string
  readonly newDice: string
  readonly reset: string
  readonly effect: (
    effect: LeverEffect,
    lever: string,
    from: string,
    to: string,
    names: readonly [string, string],
  ) => string
  readonly copyLink: string
  readonly copied: string
  readonly notCopied: string
  readonly saveScenario: string
  readonly saveRuns: string
  readonly runsHead: readonly string[]
  readonly hash: string
  readonly commandLead: string
  readonly repeatTitle: string
  readonly onwards: string
  readonly toExplore: (name: string) => string
  readonly toCompare: string
  readonly toEdit: string
  readonly keys: readonly KeyHelp[]
}

/** A difference with its sign: `+3.2`. */
function signed(x: number): string {
  const text = formatDecimal(Math.abs(x))
  return x > 0 ? `+${text}` : x < 0 ? `−${text}` : text
}

/** One strategy's part of what a lever did, as `+3 (+1 to +5)`. */
function part(effect: LeverEffect, strategy: 0 | 1, to: string): string {
  const { before, after, low, high } = effect
  const mean = after[strategy] - before[strategy]
  return `${signed(mean)} (${signed(low[strategy])} ${to} ${signed(high[strategy])})`
}

/** No effect that could be told from chance on either side. */
function isNone({ low, high }: LeverEffect): boolean {
  return ([0, 1] as const).every((strategy) => low[strategy] <= 0 && high[strategy] >= 0)
}

export const words = inBoth<Words>({
  en: {
    question: (alike) =>
      `Same 600 people. ${alike ? 'Same budget' : 'Same luck'}. Which post travels further?`,
    costs: ([a, b], alike) =>
      alike
        ? `Each asks one dollar a follower: A costs $${formatCount(a)}, B $${formatCount(b)}.`
        : `Each asks one dollar a follower: A costs $${formatCount(a)}, B $${formatCount(b)}, so this is not the same budget.`,
    lead: 'Guess first. Then watch both, with the same people and the same luck.',
    names: (stars, fans) => [
      stars === 1 ? '1 celebrity' : `${formatCount(stars)} celebrities`,
      fans === 1 ? '1 ordinary fan' : `${formatCount(fans)} ordinary fans`,
    ],
    title: (letter, name) => `${letter} · ${name}`,
    picture: (name) => `${name}: who has seen, shared and visited, on the network of followers`,
    once: (won, [a, b]) =>
      won === null
        ? `A draw this time: ${formatCount(a)} visits each.`
        : `This time ${won} brought more visits: A ${formatCount(a)}, B ${formatCount(b)}.`,
    guessed: (right) => (right ? 'You guessed right.' : 'You guessed the other.'),
    again: 'Once is luck.',
    repeat: (runs) => `Run it ${formatCount(runs)} times`,
    repeating: (finished, target) => `${formatCount(finished)} of ${formatCount(target)} campaigns`,
    stop: 'Stop',
    opening: 'Playing it anew …',
    failed: (reason) => `The simulation stopped: ${reason}. Nothing you set is lost.`,
    startAgain: 'Start again',
    leversTitle: 'Change one thing',
    leversLead: 'The people and their luck stay the same, so that all you see is what that one thing does.',
    dice: 'Luck',
    newDice: 'New dice',
    reset: 'As at the start',
    effect: (effect, lever, from, to, names) =>
      isNone(effect)
        ? `${lever} from ${from} to ${to}, the same people and the same luck: no effect on visits that ${formatCount(effect.runs)} campaigns could tell from chance.`
        : `${lever} from ${from} to ${to}, the same people and the same luck in ${formatCount(effect.runs)} campaigns: visits ${part(effect, 0, 'to')} for ${names[0]}, ${part(effect, 1, 'to')} for ${names[1]}.`,
    copyLink: 'Copy link',
    copied: 'Copied: the link opens exactly this.',
    notCopied: 'This browser does not let the page copy. The address above is the link.',
    saveScenario: 'Save scenario (YAML)',
    saveRuns: 'Save campaigns (CSV)',
    runsHead: ['campaign', 'visits_a', 'visits_b', 'reach_a', 'reach_b'],
    hash: 'Result hash',
    commandLead: 'The saved file gives the same numbers on the command line:',
    repeatTitle: 'How often does each win?',
    onwards: 'The same on other screens:',
    toExplore: (name) => `who told whom (${name})`,
    toCompare: 'the strategist’s page',
    toEdit: 'its scenario file',
    keys: [
      { keys: 'Space', does: 'play or pause' },
      { keys: '← →', does: 'to the event before or after' },
      { keys: 'Shift + ← →', does: 'an hour back or on' },
    ],
  },
  fa: {
    question: (alike) => `همان ۶۰۰ نفر، ${alike ? 'همان بودجه' : 'همان شانس'}. کدام پست دورتر می‌رود؟`,
    costs: ([a, b], alike) =>
      `هر کس به ازای هر دنبال‌کننده یک دلار می‌گیرد: هزینهٔ A\u200f ${formatCount(a)} دلار و هزینهٔ B\u200f ${formatCount(b)} دلار است${alike ? '' : '؛ پس بودجه‌ها برابر نیست'}.`,
    lead: 'اول حدس بزنید. بعد هر دو را با همان آدم‌ها و همان شانس تماشا کنید.',
    names: (stars, fans) => [`${formatCount(stars)} چهرهٔ مشهور`, `${formatCount(fans)} هوادار عادی`],
    // The marks make it a Persian text wherever it stands. No dot between them, which would be read as a zero.
    title: (letter, name) => `\u200f${letter}\u200f: ${name}`,
    picture: (name) =>
      `${name}: چه کسانی در شبکهٔ دنبال‌کنندگان پست را دیده، بازنشر کرده یا به سایت سر زده‌اند`,
    once: (won, [a, b]) =>
      won === null
        ? `این بار مساوی شد: هر کدام ${formatCount(a)} بازدید.`
        : `این بار ${won} بازدید بیشتری آورد: A\u200f ${formatCount(a)} و B\u200f ${formatCount(b)}.`,
    guessed: (right) => (right ? 'درست حدس زدید.' : 'حدس شما آن یکی بود.'),
    again: 'یک بار فقط شانس است.',
    repeat: (runs) => `${formatCount(runs)} بار اجرا کنید`,
    repeating: (finished, target) => `${formatCount(finished)} از ${formatCount(target)} کمپین`,
    stop: 'توقف',
    opening: 'دوباره اجرا می‌شود…',
    failed: (reason) => `شبیه‌سازی متوقف شد: ${reason}. چیزی از تنظیم‌های شما از دست نرفته است.`,
    startAgain: 'شروع دوباره',
    leversTitle: 'فقط یک چیز را تغییر دهید',
    leversLead: 'آدم‌ها و شانسشان همان می‌مانند، پس هر چه می‌بینید اثر همان یک چیز است.',
    dice: 'شانس',
    newDice: 'تاس تازه',
    reset: 'مثل اول',
    effect: (effect, lever, from, to, names) =>
      isNone(effect)
        ? `${lever} از ${from} به ${to}، با همان آدم‌ها و همان شانس: اثری بر بازدیدها که در ${formatCount(effect.runs)} کمپین از تصادف جدا شود دیده نشد.`
        : `${lever} از ${from} به ${to}، با همان آدم‌ها و همان شانس در ${formatCount(effect.runs)} کمپین: بازدیدها ${part(effect, 0, 'تا')} برای ${names[0]} و ${part(effect, 1, 'تا')} برای ${names[1]}.`,
    copyLink: 'کپی پیوند',
    copied: 'کپی شد: این پیوند دقیقاً همین را باز می‌کند.',
    notCopied: 'این مرورگر اجازهٔ کپی نمی‌دهد. نشانی بالای صفحه همان پیوند است.',
    saveScenario: 'ذخیرهٔ سناریو (YAML)',
    saveRuns: 'ذخیرهٔ کمپین‌ها (CSV)',
    runsHead: ['campaign', 'visits_a', 'visits_b', 'reach_a', 'reach_b'],
    hash: 'اثر انگشت نتیجه',
    commandLead: 'فایل ذخیره‌شده در خط فرمان همین عددها را می‌دهد:',
    repeatTitle: 'هر کدام چند بار برنده می‌شود؟',
    onwards: 'همین در صفحه‌های دیگر:',
    toExplore: (name) => `چه کسی به چه کسی گفت (${name})`,
    toCompare: 'گزارش مدیر بازاریابی',
    toEdit: 'فایل سناریو',
    keys: [
      { keys: 'Space', does: 'پخش یا مکث' },
      { keys: '← →', does: 'به رویداد قبلی یا بعدی' },
      { keys: 'Shift + ← →', does: 'یک ساعت عقب یا جلو' },
    ],
  },
})

/** A lever's value as it is said. */
export function leverValue(unit: 'share' | 'count' | 'score', value: number): string {
  if (unit === 'share') return formatShare(value)
  return unit === 'count' ? formatCount(value) : formatDecimal(value, 2)
}
