import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../src/measure/text/split-sentences.js'

/** Sentences with `|` between them. */
function split(text: string): string {
  return splitSentences(text)
    .map((words) => words.join(' '))
    .join(' | ')
}

describe('splitSentences', () => {
  test.each([
    ['One. Two! Three? Four', 'One | Two | Three | Four'],
    ['Really?! Yes... no', 'Really | Yes | no'],
    ['First line\nsecond line\r\n\r\nthird', 'First line | second line | third'],
    ['سلام. خوبی؟ بله! باشه…', 'سلام | خوبی | بله | باشه'],
    ['خوب است.فردا بیا', 'خوب است | فردا بیا'],
    ['It costs 3.50 at node.js, e.g. today', 'It costs 3.50 at node js e g today'],
    ['Mr. Lee came. He left', 'Mr Lee came | He left'],
    ['He said "yes." Then', 'He said yes | Then'],
    ["don't well-known", "don't well-known"],
    ['می خواهم ۱۲٫۵ کیلو', 'می‌خواهم 12٫5 کیلو'],
    ['Look at https://example.com/x. Nice', 'Look at | Nice'],
    ['thanks @anna.b and @lee!', 'thanks @ and @'],
    ['🎉 🎉', ''],
    ['', ''],
  ])('%j', (text, sentences) => {
    expect(split(text)).toBe(sentences)
  })

  test('a hashtag inside a sentence is read, one that labels the post is not', () => {
    expect(split('Our #SummerSale starts now')).toBe('Our Summer Sale starts now')
    expect(split('Come to our #sale')).toBe('Come to our sale')
    expect(split('Our lamp is here. #lamp')).toBe('Our lamp is here')
    expect(split('Our lamp is here #lamp #design')).toBe('Our lamp is here')
    expect(split('حراج #تخفیف_ویژه شروع شد')).toBe('حراج تخفیف ویژه شروع شد')
    expect(split('چراغ ما رسید! #چراغ #طراحی_ایرانی 🎉')).toBe('چراغ ما رسید')
  })

  test('blanks, line ends and case of the Arabic letters make no difference', () => {
    expect(split('  كتابي\u00a0خوب .  ')).toBe(split('کتابی خوب.'))
  })
})
