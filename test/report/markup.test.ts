import { describe, expect, it } from 'vitest'
import { element, isolated, isolatedPlain, type Markup } from '../../src/report/page/markup.js'
import type { Writing } from '../../src/report/page/read-markup.js'
import { writeMarkup } from '../../src/report/page/write-markup.js'

/** Easy to see, and not the same when it is done twice. */
const writing: Writing = {
  direction: 'ltr',
  figures: (text) => text.replace(/\d+/g, (number) => `${number}!`),
}

describe('writeMarkup', () => {
  it('escapes every text and every value', () => {
    const text = `<b>&"'`
    expect(writeMarkup(element('p', { title: text }, text))).toBe(
      '<p title="&lt;b&gt;&amp;&quot;&#39;">&lt;b&gt;&amp;&quot;&#39;</p>',
    )
  })

  it('joins lists of lists, and nothing is nothing', () => {
    const list: Markup = ['a', ['', [element('br'), []]], 'b']
    expect(writeMarkup(list)).toBe('a<br/>b')
    expect(writeMarkup('')).toBe('')
  })

  it('rounds numbers, leaves out what is false, and writes what is true without a value', () => {
    expect(writeMarkup(element('rect', { x: 1.23456, y: undefined, hidden: false, open: true }))).toBe(
      '<rect x="1.23" open/>',
    )
  })

  it('closes empty elements of HTML with a tag of their own', () => {
    expect(
      writeMarkup([element('td'), element('rect'), element('rect', {}, element('title', {}, 'x'))]),
    ).toBe('<td></td><rect/><rect><title>x</title></rect>')
  })

  it('leaves the text of a style sheet as it stands', () => {
    expect(writeMarkup(element('style', {}, 'a > b { font: "12" }'), writing)).toBe(
      '<style>a > b { font: "12" }</style>',
    )
  })
})

describe('figures', () => {
  it('are written in texts and in what is said of an element, once', () => {
    expect(writeMarkup(['7', element('p', { 'aria-label': '8 of 9', 'data-head': '3' }, '7')], writing)).toBe(
      '7!<p aria-label="8! of 9!" data-head="3!">7!</p>',
    )
  })

  it('stay as they are in other attributes', () => {
    expect(writeMarkup(element('p', { class: 's1', id: 'a1', width: 12, href: '#b1' }), writing)).toBe(
      '<p class="s1" id="a1" width="12" href="#b1"></p>',
    )
  })

  it('stay as they are in names, in code and inside of both', () => {
    const name = isolatedPlain('Plan 9')
    expect(
      writeMarkup(
        [
          element('p', { 'aria-label': `5 ${name} 6 ${name}` }, `5 ${name} 6`),
          isolated('Plan 9'),
          element('code', {}, '--n 20', element('small', {}, '30')),
          element('p', {}, '4'),
        ],
        writing,
      ),
    ).toBe(
      `<p aria-label="5! ${name} 6! ${name}">5! ${name} 6!</p><bdi>Plan 9</bdi><code>--n 20<small>30</small></code><p>4!</p>`,
    )
  })

  it('stay as they are in versions', () => {
    expect(writeMarkup('v20.19.5, 1.5 and 3', writing)).toBe('v20.19.5, 1!.5! and 3!')
  })
})

describe('direction', () => {
  it('is said by every text of a picture where the language runs from right to left', () => {
    const drawing = element('svg', {}, element('text', { x: 1 }, 'روز ۰'), element('title', {}, 'روز'))
    expect(writeMarkup([drawing, 'روز'], { direction: 'rtl', figures: (text) => text })).toBe(
      '<svg><text x="1">\u2067روز ۰\u2069</text><title>روز</title></svg>روز',
    )
  })
})
