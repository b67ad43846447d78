import { inBoth } from '../words/language.js'
import type { LinkFault, Route } from '../link/link.js'
import type { Theme } from '../settings/theme.js'

export interface ShellWords {
  readonly skip: string
  readonly navigation: string
  readonly screens: Readonly<Record<Route, string>>
  readonly titles: Readonly<Record<Route, string>>
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<Theme, string>>
  readonly keys: string
  readonly keysOfScreen: string
  readonly keyHelp: string
  readonly keyCompare: string
  readonly keysOn: string
  readonly close: string
  readonly loading: string
  readonly failed: string
  readonly reload: string
  readonly faults: Readonly<Record<LinkFault, string>>
  readonly dismiss: string
  readonly footer: string
}

export const words = inBoth<ShellWords>({
  en: {
    skip: 'Skip to the content',
    navigation: 'Screens',
    screens: {
      play: 'Play',
      learn: 'Learn',
      compare: 'Compare',
      explore: 'Explore',
      edit: 'Edit',
      about: 'About',
    },
    titles: {
      play: 'hearsay: which post travels further?',
      learn: 'Learn how word spreads · hearsay',
      compare: 'Compare strategies · hearsay',
      explore: 'Explore a cascade · hearsay',
      edit: 'Edit a scenario · hearsay',
      about: 'About · hearsay',
    },
    language: 'Language',
    theme: 'Colours',
    themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
    keys: 'Keys',
    keysOfScreen: 'On this screen',
    keyHelp: 'Show this list',
    keyCompare: 'Go to Compare',
    keysOn: 'Single keys do these things',
    close: 'Close',
    loading: 'Loading …',
    failed:
      'This part of the page could not be loaded: the connection may be down, or the page has been renewed.',
    reload: 'Reload',
    faults: {
      newer:
        'This link was made by a newer hearsay, so what it asks for is not known here. Reload to get the newest page.',
      'too-long': 'This link is too long to be read. Ask whoever sent it for the scenario file instead.',
    },
    dismiss: 'Close this note',
    footer:
      'A simulation of what could happen under the assumptions shown, not a forecast. The same seed gives the same result, to the last bit, here and on the command line. Nothing you do here is sent anywhere.',
  },
  fa: {
    skip: 'پرش به محتوا',
    navigation: 'صفحه‌ها',
    screens: {
      play: 'بازی',
      learn: 'درس‌ها',
      compare: 'مقایسه',
      explore: 'کاوش',
      edit: 'ویرایش',
      about: 'درباره',
    },
    titles: {
      play: 'hearsay: کدام پست دورتر می‌رود؟',
      learn: 'درس‌هایی از پخش پیام · hearsay',
      compare: 'مقایسهٔ استراتژی‌ها · hearsay',
      explore: 'کاوش یک آبشار · hearsay',
      edit: 'ویرایش سناریو · hearsay',
      about: 'درباره · hearsay',
    },
    language: 'زبان',
    theme: 'رنگ‌ها',
    themes: { light: 'روشن', dark: 'تیره', system: 'مانند دستگاه' },
    keys: 'کلیدها',
    keysOfScreen: 'در این صفحه',
    keyHelp: 'نمایش همین فهرست',
    keyCompare: 'رفتن به مقایسه',
    keysOn: 'این کارها با یک کلید انجام شود',
    close: 'بستن',
    loading: 'در حال بارگیری…',
    failed: 'این بخش از صفحه بارگیری نشد: شاید اتصال قطع است یا نسخهٔ تازه‌ای از صفحه آمده است.',
    reload: 'بارگیری دوباره',
    faults: {
      newer:
        'این پیوند را نسخهٔ تازه‌تری از hearsay ساخته است و خواسته‌اش اینجا شناخته نیست. برای گرفتن تازه‌ترین صفحه، آن را دوباره بارگیری کنید.',
      'too-long': 'این پیوند بلندتر از آن است که خوانده شود. از فرستنده بخواهید خود فایل سناریو را بفرستد.',
    },
    dismiss: 'بستن این یادداشت',
    footer:
      'این شبیه‌سازیِ چیزی است که با فرض‌های گفته‌شده ممکن است رخ دهد، نه پیش‌بینی. با بذر یکسان، نتیجه اینجا و در خط فرمان تا آخرین بیت یکی است. هیچ کاری که اینجا می‌کنید به جایی فرستاده نمی‌شود.',
  },
})
