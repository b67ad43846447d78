/** A picture of the page, with the words beside it, as a file of its own: an SVG that looks the same anywhere, or a PNG of it. */
import { paintedAnew } from './canvas-painters.js'
import { svgCopy } from './svg-copy.js'
import { linesOf } from './text-lines.js'

const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 16
/** What browsers draw without complaint. */
const MOST_PIXELS = 16_000_000
/** What is worked with rather than looked at. */
const NOT_DRAWN = 'button, input, select, textarea, label, table, details, dialog, script, style, template'

interface Drawing {
  readonly text: string
  readonly width: number
  readonly height: number
}

/**
 * A document with all that is seen of an element: its SVGs, its canvases (as images, of `sharpness` pixels for each
 * CSS pixel) and its words, in the colours of the page, on its ground. No scripts, and nothing from elsewhere.
 */
export function pictureText(of: Element, sharpness = 2): string {
  return draw(of, sharpness).text
}

/** The same as an image of `scale` pixels for each CSS pixel. */
export async function picturePng(of: Element, scale = 2): Promise<Blob> {
  await document.fonts.ready
  const { text, width, height } = draw(of, scale)
  const image = new Image()
  // Not a blob: the page's policy allows images from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * fitting)
  canvas.height = Math.round(height * fitting)
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no image')) : resolve(blob)), 'image/png'),
  )
}

function draw(of: Element, sharpness: number): Drawing {
  const boxes: DOMRect[] = []
  const drawn: Element[] = []
  for (const part of partsOf(of)) {
    if (part instanceof Text) {
      for (const line of linesOf(part)) {
        boxes.push(line.box)
        drawn.push(textElement(line))
      }
      continue
    }
    const box = part.getBoundingClientRect()
    boxes.push(box)
    drawn.push(
      part instanceof SVGSVGElement
        ? placed(svgCopy(part, box.width, box.height), box)
        : imageElement(part, box, sharpness),
    )
  }
  const left = Math.floor(Math.min(...boxes.map((box) => box.left))) - MARGIN
  const top = Math.floor(Math.min(...boxes.map((box) => box.top))) - MARGIN
  const width = Math.ceil(Math.max(...boxes.map((box) => box.right))) + MARGIN - left
  const height = Math.ceil(Math.max(...boxes.map((box) => box.bottom))) + MARGIN - top
  const root = element('svg', { viewBox: `${left} ${top} ${width} ${height}`, width, height, role: 'img' })
  const title = element('title', {})
  title.textContent = nameOf(of)
  root.append(title, element('rect', { x: left, y: top, width, height, fill: groundOf(of) }), ...drawn)
  // What no XML may hold, though a label may.
  const text = new XMLSerializer()
    .serializeToString(root)
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
  return { text, width, height }
}

/** What is seen, back to front. */
function* partsOf(of: Element): Generator<SVGSVGElement | HTMLCanvasElement | Text> {
  if (of.matches(NOT_DRAWN) || !isSeen(of)) return
  if (of instanceof SVGSVGElement || of instanceof HTMLCanvasElement) {
    yield of
    return
  }
  for (const child of (of.shadowRoot ?? of).childNodes) {
    if (child instanceof Text) yield child
    else if (child instanceof Element) yield* partsOf(child)
  }
}

/** Neither hidden nor there for screen readers alone. */
function isSeen(of: Element): boolean {
  const { display, visibility } = getComputedStyle(of)
  if (display === 'contents') return true
  const { width, height } = of.getBoundingClientRect()
  return display !== 'none' && visibility === 'visible' && width > 1 && height > 1
}

function textElement({ text, x, baseline, style }: ReturnType<typeof linesOf>[number]): Element {
  const made = element('text', {
    x: x.toFixed(2),
    y: baseline.toFixed(2),
    fill: style.color,
    direction: style.direction,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-style': style.fontStyle,
    'font-variant': style.fontVariant,
    'font-weight': style.fontWeight,
    'letter-spacing': style.letterSpacing,
  })
  made.textContent = text
  return made
}

function imageElement(canvas: HTMLCanvasElement, box: DOMRect, sharpness: number): Element {
  return placed(element('image', { href: paintedAnew(canvas, sharpness).toDataURL() }), box)
}

function placed(part: Element, { left, top, width, height }: DOMRect): Element {
  for (const [name, value] of Object.entries({ x: left, y: top, width, height })) {
    part.setAttribute(name, String(value))
  }
  return part
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

/** As a screen reader says it. */
function nameOf(of: Element): string {
  const named = of.hasAttribute('aria-label')
    ? of
    : of.querySelector('[role=img][aria-label], [aria-label]:is(svg, canvas)')
  return named?.getAttribute('aria-label') ?? ''
}

/** The colour that lies below: that of the nearest around it that has one. */
function groundOf(of: Element): string {
  for (let each: Element | null = of; each !== null; each = parentOf(each)) {
    const { backgroundColor } = getComputedStyle(each)
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor
  }
  return 'white'
}

function parentOf(of: Element): Element | null {
  const root = of.getRootNode()
  return of.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}
