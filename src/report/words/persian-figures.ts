const DIGITS = '۰۱۲۳۴۵۶۷۸۹'

const UNITS: Readonly<Record<string, string>> = {
  min: 'دقیقه',
  h: 'ساعت',
  d: 'روز',
  day: 'روز',
  days: 'روز',
  s: 'ثانیه',
  k: 'هزار',
  M: 'میلیون',
  bn: 'میلیارد',
  tn: 'هزار میلیارد',
}

const CURRENCIES: Readonly<Record<string, string>> = {
  USD: 'دلار',
  EUR: 'یورو',
  GBP: 'پوند',
  AED: 'درهم',
  TRY: 'لیر',
  IRR: 'ریال',
  IRT: 'تومان',
}

/** Not between two numbers, where a sign would be a dash. */
const SIGNED = /(?<![\d\u2066])[−+]\d+(?:[.,]\d+)*(?:[ \u00a0]?%)?/g
const UNIT = new RegExp(String.raw`(\d\u2069?)[ \u00a0](${Object.keys(UNITS).join('|')})(?![A-Za-z])`, 'g')
const CURRENCY = new RegExp(String.raw`(?<![A-Za-z])(${Object.keys(CURRENCIES).join('|')})(?![A-Za-z])`, 'g')

/**
 * The engine's way of writing figures, and lists of them, turned into the Persian one: `−1,234.5 h` reads
 * «−۱٬۲۳۴٫۵ ساعت», `900–4,100 USD` «۹۰۰ تا ۴٬۱۰۰ دلار». A text that is Persian already stays as it is.
 */
export function persianFigures(text: string): string {
  return (
    text
      .replace(/(?<![A-Za-z])n\/a(?![A-Za-z])/g, 'نامشخص')
      .replace(/(?<![A-Za-z])infinite(?![A-Za-z])/g, 'بی‌نهایت')
      .replace(/<[ \u00a0]?(?=\d)/g, 'کمتر از ')
      .replace(/>[ \u00a0]?(?=\d)/g, 'بیشتر از ')
      .replace(/(?<=[\dA-Za-z%])–(?=\d)/g, '\u00a0تا ')
      .replace(/(?<=[\dA-Za-z%–]) to (?=[−+\d–کب])/g, ' تا ')
      // Apart, so that the sign stays to the left of its digits, whatever the direction of the text around.
      .replace(SIGNED, '\u2066$&\u2069')
      .replace(UNIT, (_, digit: string, unit: string) => `${digit}\u00a0${UNITS[unit]!}`)
      .replace(CURRENCY, (code) => CURRENCIES[code]!)
      .replace(/(\d)[ \u00a0]?%/g, '$1٪')
      .replace(/(\d),(?=\d{3})/g, '$1٬')
      .replace(/(\d)\.(?=\d)/g, '$1٫')
      .replace(/,(?=\s|$)/g, '،')
      .replace(/;(?=\s|$)/g, '؛')
      .replace(/\d/g, (digit) => DIGITS[Number(digit)]!)
  )
}
