import { digits, formatCount, formatDecimal, formatHours, formatShare } from '../words/format.js'
import { inBoth } from '../words/language.js'
import type { CascadeFigures } from './cascade-figures.js'
import { nameOf, persianNameOf } from './names.js'

/** A measure: what it is called, its value here, and what that means. */
export interface SaidFigure {
  readonly name: string
  readonly value: string
  readonly sentence: string
}

interface FigureWords {
  readonly heading: string
  readonly figures: (figures: CascadeFigures) => SaidFigure[]
  readonly tableTitle: string
  readonly heads: readonly [string, string, string, string]
}

/** Below this, nearly all have it straight from the author; above the second, chains carry it. */
const [STAR, CHAIN] = [2.2, 4]

export const figureWords = inBoth<FigureWords>({
  en: {
    heading: 'Its shape in figures',
    figures: (figures) => [
      {
        name: 'Size',
        value: formatCount(figures.sharers),
        sentence: `Besides its author, ${figures.sharers === 1 ? 'one person' : `${formatCount(figures.sharers)} people`} passed it on.`,
      },
      {
        name: 'Depth',
        value: formatCount(figures.depth),
        sentence: `The longest way from the author to a sharer has ${counted(figures.depth, 'step', 'steps')}.`,
      },
      {
        name: 'Breadth',
        value: formatCount(figures.breadth),
        sentence: `The largest wave is number ${figures.widest}, with ${counted(figures.breadth, 'sharer', 'sharers')}.`,
      },
      ...inEnglish(figures),
    ],
    tableTitle: 'Sharers wave by wave',
    heads: ['Wave', 'Sharers', 'Brought by each', 'From – to, since the post'],
  },
  fa: {
    heading: 'شکل آن به عدد',
    figures: (figures) => [
      {
        name: 'اندازه',
        value: formatCount(figures.sharers),
        sentence: `جز نویسنده، ${formatCount(figures.sharers)} نفر آن را بازنشر کردند.`,
      },
      {
        name: 'ژرفا',
        value: formatCount(figures.depth),
        sentence: `درازترین راه از نویسنده تا یک بازنشرکننده ${formatCount(figures.depth)} گام است.`,
      },
      {
        name: 'پهنا',
        value: formatCount(figures.breadth),
        sentence: `بزرگ‌ترین موج، موج ${digits(String(figures.widest))} با ${formatCount(figures.breadth)} بازنشر است.`,
      },
      ...inPersian(figures),
    ],
    tableTitle: 'بازنشرها موج به موج',
    heads: ['موج', 'بازنشرها', 'آوردهٔ هر کدام', 'از – تا، پس از پست'],
  },
})

function inEnglish({ distance, halfHours, reproduction, top }: CascadeFigures): SaidFigure[] {
  if (distance === null || reproduction === null || halfHours === null) return []
  const kind =
    distance < STAR
      ? 'nearly a broadcast, straight from the author'
      : distance < CHAIN
        ? 'partly a broadcast, partly from person to person'
        : 'from person to person, in long chains'
  const hundred = formatDecimal(100 * reproduction, 0)
  return [
    {
      name: 'Structural virality',
      value: formatDecimal(distance, 2),
      sentence: `Two sharers are ${formatDecimal(distance, 2)} steps apart on average: it went ${kind}. A pure broadcast comes to ${formatCount(2)}; the larger, the more it went from person to person.`,
    },
    {
      name: 'R',
      value: formatDecimal(reproduction, 2),
      sentence: `A hundred sharers brought ${hundred} further ones${reproduction < 1 ? ': less than one each, so it died down' : ': one each or more, so it kept going'}.`,
    },
    ...(top === null
      ? []
      : [
          {
            name: 'Due to the top spreader',
            value: formatShare(top.share),
            sentence: `So large a part of the sharers are ${nameOf(top.person)} and those who go back to them.`,
          },
        ]),
    {
      name: 'Time to half',
      value: formatHours(halfHours),
      sentence: `By then, counted from the post, half of the shares had happened.`,
    },
  ]
}

function inPersian({ distance, halfHours, reproduction, top }: CascadeFigures): SaidFigure[] {
  if (distance === null || reproduction === null || halfHours === null) return []
  const kind =
    distance < STAR
      ? 'تقریباً مانند رسانه‌ای که خودش به همه می‌رساند'
      : distance < CHAIN
        ? 'بخشی یکراست از نویسنده و بخشی نفر به نفر'
        : 'نفر به نفر و در زنجیره‌های دراز'
  return [
    {
      name: 'ویروسی‌بودن ساختاری',
      value: formatDecimal(distance, 2),
      sentence: `فاصلهٔ دو بازنشرکننده به‌طور میانگین ${formatDecimal(distance, 2)} گام است: ${kind} پخش شد. اگر همه یکراست از نویسنده بگیرند این عدد نزدیک ${formatCount(2)} است؛ هر چه بزرگ‌تر، بیشتر نفر به نفر.`,
    },
    {
      name: 'عدد بازتولید (R)',
      value: formatDecimal(reproduction, 2),
      sentence: `هر صد بازنشرکننده ${formatDecimal(100 * reproduction, 0)} بازنشر دیگر آوردند${reproduction < 1 ? '؛ کمتر از نفری یکی، پس فرو نشست' : '؛ نفری یکی یا بیشتر، پس ادامه یافت'}.`,
    },
    ...(top === null
      ? []
      : [
          {
            name: 'سهم مهم‌ترین پخش‌کننده',
            value: formatShare(top.share),
            sentence: `این سهم از بازنشرها از آنِ ${persianNameOf(top.person)} و کسانی است که به او برمی‌گردند.`,
          },
        ]),
    {
      name: 'زمان تا نیمه',
      value: formatHours(halfHours),
      sentence: 'نیمی از بازنشرها تا این زمان پس از پست رخ داده بود.',
    },
  ]
}

function counted(n: number, one: string, many: string): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`
}
