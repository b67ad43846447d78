/** An SVG of the page that looks the same without the page's style sheets, and can do nothing but be looked at. */

/** What is passed on to what lies inside: written where it changes. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'clip-rule',
  'color',
  'direction',
  'dominant-baseline',
  'font-family',
  'font-size',
  'font-style',
  'font-variant',
  'font-weight',
  'letter-spacing',
  'marker-end',
  'marker-mid',
  'marker-start',
  'paint-order',
  'shape-rendering',
  'text-anchor',
  'visibility',
] as const

/** What is an element's own: written where it is not this. */
const OWN: Readonly<Record<string, string>> = {
  'clip-path': 'none',
  filter: 'none',
  mask: 'none',
  'mix-blend-mode': 'normal',
  opacity: '1',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'text-decoration-line': 'none',
  'unicode-bidi': 'normal',
  'vector-effect': 'none',
}

/** Elements that are drawn, or that others are drawn with. All others may load, move or run something. */
const DRAWN = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan textPath title desc defs clipPath mask pattern
  marker linearGradient radialGradient stop use symbol image`.split(/\s+/),
)

/** Attributes that mean something to the page alone. */
const OF_PAGE = /^(on.*|aria-.*|data-.*|class|style|role|tabindex|focusable)$/i

/** A copy in its own right, `width` by `height`; what is placed by style sheets rather than by attributes is not. */
export function svgCopy(svg: SVGSVGElement, width: number, height: number): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const copies = [copy, ...copy.querySelectorAll('*')]
  const parents = new Map<Element, CSSStyleDeclaration>()
  ;[svg, ...svg.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(element)
    parents.set(element, style)
    const parent = element === svg ? undefined : parents.get(element.parentElement!)
    if (style.display === 'none' && isShown(element)) copies[i]!.remove()
    else writeStyle(copies[i]!, style, parent)
  })
  for (const each of [copy, ...copy.querySelectorAll('*')]) makeHarmless(each)
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('overflow', getComputedStyle(svg).overflow === 'visible' ? 'visible' : 'hidden')
  return copy
}

/** What only describes, or is drawn by reference, has no display of its own. */
function isShown(element: Element): boolean {
  return (
    element.closest(
      'defs, clipPath, mask, pattern, marker, linearGradient, radialGradient, symbol, title, desc',
    ) === null
  )
}

function writeStyle(to: Element, style: CSSStyleDeclaration, parent: CSSStyleDeclaration | undefined): void {
  for (const property of INHERITED) {
    const value = style.getPropertyValue(property)
    if (value === parent?.getPropertyValue(property)) to.removeAttribute(property)
    else if (value !== '') to.setAttribute(property, value)
  }
  for (const [property, initial] of Object.entries(OWN)) {
    const value = style.getPropertyValue(property)
    const attribute = property === 'text-decoration-line' ? 'text-decoration' : property
    if (value === initial || value === '') to.removeAttribute(attribute)
    else to.setAttribute(attribute, value)
  }
}

function makeHarmless(element: Element): void {
  if (element.localName === 'a') return element.replaceWith(...element.childNodes)
  if (!DRAWN.has(element.localName)) return element.remove()
  for (const { name, localName, value } of [...element.attributes]) {
    const isLink = localName === 'href'
    const leadsOut = isLink
      ? !/^(#|data:image\/(png|jpeg|webp)[;,])/i.test(value)
      : /url\((?!\s*["']?#)/i.test(value)
    if (leadsOut || OF_PAGE.test(name)) element.removeAttribute(name)
  }
}
