import { coordinate, element, isolatedPlain, type Markup } from './markup.js'

/** A picture with its size, as drawn: text in it has the size in pixels that the style says. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly body: Markup
}

/**
 * A chart as people meet it: drawn once for wide screens and paper, once for phones, so that its text keeps
 * its size. The style shows one of the two; both say the same sentence to a screen reader.
 */
export function responsiveChart(
  sentence: string,
  widths: { wide: number; narrow: number },
  draw: (width: number) => Picture,
): Markup {
  return [
    element('div', { class: 'wide' }, picture(sentence, draw(widths.wide))),
    element('div', { class: 'narrow' }, picture(sentence, draw(widths.narrow))),
  ]
}

export function picture(sentence: string, { width, height, body }: Picture): Markup {
  return element(
    'svg',
    {
      class: 'chart',
      role: 'img',
      'aria-label': sentence,
      viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
      width,
      height,
      preserveAspectRatio: 'xMidYMid meet',
    },
    body,
  )
}

export function line(x1: number, y1: number, x2: number, y2: number, className: string): Markup {
  return element('line', { class: className, x1, y1, x2, y2 })
}

export function rect(x: number, y: number, width: number, height: number, className: string): Markup {
  return element('rect', { class: className, x, y, width: Math.max(0, width), height: Math.max(0, height) })
}

export function path(d: string, className: string): Markup {
  return d === '' ? '' : element('path', { class: className, d })
}

export type Anchor = 'start' | 'middle' | 'end'

export function text(
  x: number,
  y: number,
  content: string,
  className = '',
  anchor: Anchor = 'start',
): Markup {
  return element(
    'text',
    { class: className || undefined, x, y, 'text-anchor': anchor === 'start' ? undefined : anchor },
    content,
  )
}

/** Rough width of a text in pixels at a font size, good enough to decide what fits. */
export function textWidth(content: string, fontSize: number): number {
  let units = 0
  for (const character of content) units += widthOf(character)
  return units * fontSize
}

/** `content` shortened so that it is about `width` pixels wide. */
export function fitText(content: string, width: number, fontSize: number): string {
  if (textWidth(content, fontSize) <= width) return content
  let used = fontSize
  let kept = ''
  for (const character of content) {
    used += widthOf(character) * fontSize
    if (used > width) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** `content` in at most `most` lines of about `width` pixels, broken between words; what is too long ends with an ellipsis. */
export function fitLines(content: string, width: number, fontSize: number, most: number): string[] {
  const lines: string[] = []
  let rest = content.split(' ')
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(' '), fontSize) <= width) count++
    lines.push(fitText(rest.slice(0, count).join(' '), width, fontSize))
    rest = rest.slice(count)
  }
  if (rest.length > 0) lines.push(fitText(rest.join(' '), width, fontSize))
  return lines
}

/** A name that fits into `room` pixels, isolated in its reading direction. */
export function isolatedFit(name: string, room: number, fontSize = 13): string {
  return isolatedPlain(fitText(name, room, fontSize))
}

function widthOf(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
      character,
    )
  )
    return 1.05
  if (/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]/.test(character)) return 0.5
  if (/[A-ZmwMW@%]/.test(character)) return 0.76
  if (/[iljtfr.,:;|'!() ]/.test(character)) return 0.36
  return 0.64
}
