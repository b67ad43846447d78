import { formatCount } from '../words/format.js'
import { inBoth } from '../words/language.js'

/** Whole hours as they are spoken: days from two days on. */
function daysAndHours(hours: number): { days: number; rest: number } {
  return hours < 48
    ? { days: 0, rest: hours }
    : { days: Math.floor(hours / 24), rest: Math.round(hours % 24) }
}

function count(n: number, one: string, many: string): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`
}

export const words = inBoth({
  en: {
    strip: 'Time of the campaign',
    play: 'Play',
    pause: 'Pause',
    back: 'Previous event',
    forward: 'Next event',
    replay: 'Replay from the start',
    speed: 'Speed',
    times: (n: string) => `${n}×`,
    time: 'Time',
    timeOf: (time: string, whole: string) => `${time} of ${whole}`,
    inWords: (hours: number) => {
      const { days, rest } = daysAndHours(hours)
      const parts = [
        days > 0 ? count(days, 'day', 'days') : '',
        rest > 0 || days === 0 ? count(rest, 'hour', 'hours') : '',
      ]
      return parts.filter((part) => part !== '').join(' ')
    },

    percent: (n: string) => `${n}\u00a0%`,
    fieldOf: (label: string) => `${label}, as a number`,
    range: (low: string, high: string) => `${low} to ${high}`,
    usually: (range: string) => `Usually ${range}.`,
    notANumber: 'This is not a number.',
    notWhole: 'This takes whole numbers.',
    tooLow: (least: string) => `At least ${least}, please.`,
    tooHigh: (most: string) => `At most ${most}, please.`,
    stays: (value: string) => `It stays at ${value}.`,

    guessLabel: 'Your guess',
    guessLines: ['Few people, many followers each', 'Many people, few followers each'] as readonly [
      string,
      string,
    ],
    yourGuess: 'Your guess ✓',
  },
  fa: {
    strip: 'زمان کمپین',
    play: 'پخش',
    pause: 'مکث',
    back: 'رویداد قبلی',
    forward: 'رویداد بعدی',
    replay: 'پخش دوباره از آغاز',
    speed: 'سرعت',
    times: (n: string) => `${n}×`,
    time: 'زمان',
    timeOf: (time: string, whole: string) => `${time} از ${whole}`,
    inWords: (hours: number) => {
      const { days, rest } = daysAndHours(hours)
      const parts = [
        days > 0 ? count(days, 'روز', 'روز') : '',
        rest > 0 || days === 0 ? count(rest, 'ساعت', 'ساعت') : '',
      ]
      return parts.filter((part) => part !== '').join(' و ')
    },

    percent: (n: string) => `${n}٪`,
    fieldOf: (label: string) => `${label}، به عدد`,
    range: (low: string, high: string) => `${low} تا ${high}`,
    usually: (range: string) => `معمولاً ${range}.`,
    notANumber: 'این عدد نیست.',
    notWhole: 'اینجا فقط عدد کامل می‌شود نوشت.',
    tooLow: (least: string) => `لطفاً دست‌کم ${least}.`,
    tooHigh: (most: string) => `لطفاً حداکثر ${most}.`,
    stays: (value: string) => `فعلاً همان ${value} می‌ماند.`,

    guessLabel: 'حدس شما',
    guessLines: [
      'چند نفر، هر کدام با دنبال‌کننده‌های زیاد',
      'آدم‌های زیاد، هر کدام با چند دنبال‌کننده',
    ] as readonly [string, string],
    yourGuess: 'حدس شما ✓',
  },
})
