import { DARK_COLOURS, LIGHT_COLOURS, type Colours } from '../colours.js'

function variables(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')
}

/**
 * The whole look of the page. Colours of the strategies keep a distance of at least 18 (CIEDE2000) from each
 * other under every kind of colour blindness; shape, dash and a name beside it say the same a second time.
 */
const LIGHT = `
  ${variables(LIGHT_COLOURS)} --panel: #f6f7f9;
  --s3: #0d9f73; --s4: #701a4a; --sx: #5b6673; --unsure: #9aa4af;
  --l0: #12395b; --l1: #2f6690; --l2: #5b93bd; --l3: #a3c7e2; --l4: #d4e5f2;
  --t0: #ffffff; --t1: #ffffff; --t2: #0b1720; --t3: #0b1720; --t4: #0b1720;
  --a0: #4a2f6e; --a1: #8d76b8; --a2: #d8cdea; --b0: #ffffff; --b1: #0f0a18; --b2: #1d1130;
  --good: #0a6b4e; --warn: #9a3412;`

const DARK = `
  ${variables(DARK_COLOURS)} --panel: #1a2028;
  --s3: #54f0b2; --s4: #b25c8e; --sx: #9aa6b4; --unsure: #66717e;
  --l0: #d9e8f5; --l1: #9cc4e4; --l2: #5f97c6; --l3: #3a6a94; --l4: #27445f;
  --t0: #0b1720; --t1: #0b1720; --t2: #0b1720; --t3: #ffffff; --t4: #ffffff;
  --a0: #dccff2; --a1: #9c82cf; --a2: #543d7a; --b0: #1d1130; --b1: #0f0a18; --b2: #ffffff;
  --good: #5fe0b0; --warn: #ffb27a;`

const LETTERS = `font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Vazirmatn, "Noto Sans Arabic", Tahoma, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;`

const PAGE = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  ${LETTERS} }
main { max-width: 1128px; margin: 0 auto; padding: 28px 24px 64px; }
`

const PARTS = `
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 18px; font-weight: 650; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 4px; font-weight: 650; }
h3 { font-size: 1rem; margin: 20px 0 6px; font-weight: 650; }
p { margin: 0 0 10px; }
a { color: inherit; text-underline-offset: 2px; }
small { font-size: .8125rem; color: var(--soft); }
section { margin-top: 48px; min-width: 0; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: .875rem; margin-bottom: 4px; }
code { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--s1); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--paper); padding: 8px 12px; z-index: 1; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.kicker { color: var(--soft); font-size: .875rem; margin-bottom: 2px; }
.note { color: var(--soft); font-size: .9375rem; max-width: 46rem; }
.note.small { font-size: .8125rem; margin: 4px 0 0; }
.verdict { border-inline-start: 6px solid var(--c, var(--axis)); background: var(--panel); padding: 20px 24px 16px; border-radius: 4px; }
.verdict .state { font-size: .875rem; font-weight: 650; margin-bottom: 6px; color: var(--soft); }
.verdict .sentence { font-size: clamp(1.375rem, 1rem + 1.7vw, 2rem); line-height: 1.25; font-weight: 650; margin-bottom: 10px; text-wrap: balance; }
.verdict .more { font-size: 1.0625rem; margin-bottom: 6px; max-width: 60rem; text-wrap: pretty; }
.facts { display: flex; flex-wrap: wrap; gap: 12px 30px; margin: 20px 0 0; }
.facts dt, .cascade-facts dt, .reproduce dt { color: var(--soft); font-size: .8125rem; }
.facts dd { margin: 0; font-weight: 550; }
.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 18px 0 0; padding: 10px 0 0; border-top: 1px solid var(--hair); font-size: .875rem; }
.contents li { margin: 0; } .contents a { display: inline-block; min-height: 24px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 44px; }
.single > section { max-width: 640px; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 236px), 1fr)); gap: 20px 20px; margin-top: 12px; align-items: end; }
.panels.one { grid-template-columns: minmax(0, 640px); } .panels.trees { align-items: start; }
.curve + .curve { margin-top: 34px; }
.curve-row { display: grid; grid-template-columns: minmax(0, 1.08fr) minmax(0, 1fr); gap: 8px 32px; align-items: start; }
.curve-row .panels { grid-template-columns: repeat(2, minmax(0, 1fr)); margin-top: 0; }
.overlay figcaption { color: var(--soft); margin-top: 2px; }

.scroll { overflow-x: auto; max-width: 100%; position: relative; }
table { border-collapse: collapse; font-size: .9375rem; min-width: 100%; }
th, td { padding: 9px 14px 9px 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--hair); }
thead th { font-size: .8125rem; color: var(--soft); font-weight: 550; vertical-align: bottom; border-bottom-color: var(--axis); }
tbody th { font-weight: 550; }
td { white-space: nowrap; }
td small { display: block; }
td small.wrap { white-space: normal; min-width: 6.5rem; }
details.data { margin-top: 10px; font-size: .875rem; }
details.data summary { cursor: pointer; color: var(--soft); width: max-content; max-width: 100%; padding: 4px 0; }
#levers .columns h3 { margin-top: 0; } #levers details.data .sentences { font-size: 1rem; }
details.data td small { display: inline; margin-inline-start: 4px; }
details.data table { font-size: .8125rem; }
.summary tbody th { min-width: 11.5rem; max-width: 19rem; padding-inline-start: 32px; overflow-wrap: anywhere; }
.summary tbody th .inline-mark { margin-inline-start: -22px; margin-inline-end: 8px; }
.summary th .id { display: block; font-weight: 400; overflow-wrap: anywhere; }
.summary strong.main { font-size: 1.125rem; line-height: 1.3; }
.summary tr.leads > * { background: var(--panel); }
.summary thead th:first-child { padding-inline-start: 10px; }
.badge { display: inline-block; padding: 0 7px; border: 1.5px solid currentColor; border-radius: 9px; font-size: .75rem; font-weight: 650; line-height: 1.4; vertical-align: 1px; }
.meter { display: block; width: 72px; height: 6px; margin-top: 5px; }
.meter-track { fill: var(--hair); }
.side::before { display: inline-block; width: 1.3em; text-align: start; }
.inside-range, .near-range { color: var(--good); } .inside-range::before { content: "✓"; } .near-range::before { content: "≈"; }
.above, .below { color: var(--warn); } .above::before { content: "↑"; } .below::before { content: "↓"; }
.unknown { color: var(--soft); } .unknown::before { content: "–"; }

.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 8px 0 10px; padding: 0; font-size: .875rem; }
.inline-mark { vertical-align: -2px; margin-inline-end: 5px; flex: none; overflow: visible; }
.swatch { display: inline-block; width: 14px; height: 14px; margin-inline-end: 6px; vertical-align: -2px; border: 1px solid var(--axis); border-radius: 2px; background: var(--c); }
ol, ul { padding-inline-start: 22px; margin: 8px 0; }
li { margin-bottom: 5px; }
.legend li { margin: 0; min-width: 0; max-width: 100%; overflow-wrap: anywhere; }
.cascade { display: grid; grid-template-columns: minmax(0, 560px) minmax(240px, 1fr); gap: 0 44px; align-items: center; }
.cascade-facts dl, .reproduce { margin: 0; }
.cascade-facts dl > div, .reproduce > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 14px; padding: 6px 0; border-bottom: 1px solid var(--hair); }
.cascade-facts dd, .reproduce dd { margin: 0; }
.hash { font-size: .8125rem; }
.sentences { margin: 0; } .sentences li { margin-bottom: 9px; }
.strong { font-weight: 600; }
.answer { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 0 44px; }
.answer .legend { margin-top: 2px; }
.stated { columns: 26rem 2; column-gap: 44px; max-width: none; } .stated li { break-inside: avoid; }
.days + .days, .pieces + .pieces { margin-top: 26px; } .of-days > .days { margin-top: 0; }
.pieces strong { font-weight: 700; }
#targets table { table-layout: fixed; font-size: .875rem; } #targets th, #targets td { padding-block: 5px; }
#targets thead th:first-child { width: 34%; } #targets thead th:last-child { width: 27%; }
#pieces tbody th { width: 34%; } #pieces td, #pieces thead th:not(:first-child) { text-align: end; }
#pieces details.data { font-size: .9375rem; } #pieces details.data table { font-size: inherit; } #pieces details.data summary { font-size: .875rem; }
`

const CHART = `
.wide, .narrow { direction: ltr; }
.narrow { display: none; }
svg.chart { display: block; width: 100%; height: auto; overflow: visible; direction: ltr; }
svg.chart text { font-size: 13px; fill: var(--ink); }
svg.chart text.tick, svg.chart text.axis-title { font-size: 11px; fill: var(--soft); }
svg.chart text.label { font-weight: 550; }
svg.chart text.small { font-size: 12px; }
svg.chart text.figure { font-size: 12px; fill: var(--soft); }
svg.chart text.figure.strong { fill: var(--ink); font-weight: 650; }
svg.chart text.halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.grid { stroke: var(--hair); } .zero, .axis { stroke: var(--axis); } .flop { stroke: var(--ink); stroke-dasharray: 2 3; }
.s1 { --c: var(--s1); --dash: none; } .s2 { --c: var(--s2); --dash: 8 4; } .s3 { --c: var(--s3); --dash: 2 4; }
.s4 { --c: var(--s4); --dash: 9 3 2 3; } .sx { --c: var(--sx); --dash: none; }
.mark { fill: var(--c); } .mark.outcome { stroke: var(--paper); stroke-width: .75; }
.bar { fill: var(--c); } .bar.unsure { fill: var(--unsure); }
rect.bar { fill-opacity: 1; }
.mark.mean { stroke: var(--paper); stroke-width: 1; } .mark.hollow { fill: var(--paper); stroke: var(--c); stroke-width: 2; }
.line { fill: none; stroke: var(--c); stroke-width: 2.25; stroke-linejoin: round; stroke-linecap: round; stroke-dasharray: var(--dash); }
.line.solid { stroke-dasharray: none; }
.leader { fill: none; stroke: var(--axis); stroke-width: 1; }
.band { fill: var(--c); stroke: none; } .band.faint { fill-opacity: .12; } .band.outer { fill-opacity: .14; } .band.inner { fill-opacity: .26; }
.sample { fill: none; stroke: var(--c); stroke-width: .75; stroke-opacity: .5; stroke-linejoin: round; }
.part { stroke: var(--paper); stroke-width: 0; fill: var(--c); }
.shade-0 { --c: var(--l0); --t: var(--t0); } .shade-1 { --c: var(--l1); --t: var(--t1); } .shade-2 { --c: var(--l2); --t: var(--t2); }
.shade-3 { --c: var(--l3); --t: var(--t3); } .shade-4 { --c: var(--l4); --t: var(--t4); }
.shade-rest { --c: transparent; --t: var(--soft); } .part.shade-rest { stroke: var(--axis); stroke-width: 1; stroke-dasharray: 3 3; }
.source-paid { --c: var(--a0); --t: var(--b0); } .source-owned { --c: var(--a1); --t: var(--b1); } .source-earned { --c: var(--a2); --t: var(--b2); }
.shade-3.part, .shade-4.part, .source-earned.part { stroke: var(--axis); stroke-width: .75; }
svg.chart text.inside { font-size: 11px; fill: var(--t); }
.columns-of { fill: var(--c); } .weekend { fill: var(--hair); fill-opacity: .55; }
.end { stroke-width: 1.75; stroke: var(--ink); } .end.low { fill: var(--paper); } .end.high { fill: var(--ink); }
.ring { fill: none; stroke: var(--hair); }
.link { fill: none; stroke: var(--c); stroke-width: 1; stroke-opacity: .38; }
.link.dense { stroke-width: .6; stroke-opacity: .28; }
.dot { stroke: var(--c); stroke-linecap: round; fill: none; }
.author { fill: var(--paper); stroke: var(--c); stroke-width: 3; }
`

const NARROW = `
@media (max-width: 900px) {
  .columns, .answer, .cascade, .curve-row { grid-template-columns: minmax(0, 1fr); }
  .overlay { max-width: 640px; }
  .cascade-facts { margin-top: 16px; }
  .columns > section, .single > section { max-width: 640px; }
}
@media (max-width: 560px) {
  main { padding: 18px 16px 48px; }
  section { margin-top: 40px; }
  .wide { display: none; } .narrow { display: block; }
  .panels, .curve-row .panels { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px 14px; }
  .panels.one { grid-template-columns: minmax(0, 1fr); }
  .tree svg.chart text.tick { font-size: 18px; }
  .verdict { padding: 14px 14px 8px 14px; }
  .facts { display: grid; gap: 8px; }
  .facts > div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); }
  .cascade-facts dl > div { grid-template-columns: 9rem minmax(0, 1fr); }
  .reproduce > div { grid-template-columns: minmax(0, 1fr); }
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards, .cards table, .cards tbody { display: block; overflow: visible; }
  .cards tr { display: block; border: 1px solid var(--hair); border-radius: 4px; margin-bottom: 14px; padding: 10px 12px; }
  .cards tr.leads { border-color: var(--axis); background: var(--panel); }
  .summary tr.leads > * { background: none; }
  .cards tbody th { display: block; max-width: none; padding: 0 0 6px; border-bottom: 0; }
  .summary tbody th { padding-inline-start: 22px; }
  .cards td { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 5px 0; border-bottom: 0; border-top: 1px solid var(--hair); white-space: normal; text-align: end; }
  .cards td::before { content: attr(data-head); color: var(--soft); font-size: .8125rem; text-align: start; grid-row: span 3; align-self: start; padding-top: 2px; }
  .cards td > * { grid-column: 2; }
  .meter { justify-self: start; }
  .sentences { margin-top: 14px; }
  #strategies tr, #pieces tr, #conversation tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6px 10px; margin-bottom: 10px; padding: 8px 12px; }
  #pieces tr { grid-template-columns: 3fr 4fr 5.4fr 3.4fr; }
  #strategies tbody th, #pieces tbody th, #conversation tbody th { grid-column: 1 / -1; width: auto; padding: 0; }
  #strategies tbody th { padding-inline-start: 22px; }
  #strategies td, #pieces td, #conversation td { display: block; text-align: start; border: 0; padding: 0; }
  #strategies td::before, #pieces td::before, #conversation td::before { display: block; padding: 0; font-size: .75rem; overflow-wrap: anywhere; }
  #targets tr { display: grid; grid-template-columns: 1fr 1.1fr 1.5fr; gap: 0 6px; border: 0; border-bottom: 1px solid var(--hair); border-radius: 0; margin: 0; padding: 6px 0; }
  #targets tbody th { grid-area: 1 / 1 / 2 / -1; width: auto; padding: 0; padding-inline-end: 24px; }
  #targets td { display: block; text-align: start; border: 0; padding: 0; font-size: .8125rem; }
  #targets td::before { display: inline; padding: 0; margin-inline-end: 4px; font-size: .75rem; }
  #targets td:nth-child(n+5) { grid-column: 1 / -1; }
  #targets td:nth-child(n+5)::before { display: none; }
  #targets td:has(.inside-range, .near-range, .unknown) { grid-area: 1 / 3; font-size: 0; text-align: end; }
  #targets td .side::before { font-size: .875rem; }
}
`

/** Paper is white, whatever the screen is. */
const printOf = (root: string): string => `
@media print {
  ${root} { color-scheme: light; ${LIGHT} }
  @page { margin: 14mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  section { margin-top: 22pt; }
  section, figure, tr, li, dl > div, .verdict, .columns { break-inside: avoid; }
  #time, #daily, #pieces, #credit, #conversation, #cascade, #reproduce, #targets { break-inside: auto; }
  h2, h3, .note { break-after: avoid; }
  .skip, .contents, details.data, a[download] { display: none; }
  .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 24pt; }
  .columns > section, .single > section { max-width: none; }
  .columns .wide { display: none; } .columns .narrow { display: block; }
  #credit .columns, .columns.of-days { display: block; }
  #credit .columns > div { break-inside: avoid; max-width: 128mm; margin-bottom: 14pt; }
  #credit .wide, .of-days .wide { display: block; } #credit .narrow, .of-days .narrow { display: none; }
  .curve-row, .answer { grid-template-columns: minmax(0, 1fr); }
  .overlay, .answer svg.chart { max-width: 128mm; }
  .panels, .curve-row .panels { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 10pt 14pt; }
  .panels.one { grid-template-columns: minmax(0, 120mm); }
  .panels svg.chart text.tick { font-size: 14px; }
  .cascade { grid-template-columns: 88mm minmax(0, 1fr); gap: 0 20pt; }
  .cascade-facts dl > div { grid-template-columns: 42mm minmax(0, 1fr); padding: 3pt 0; }
  .summary tbody th { min-width: 30mm; }
  .meter { width: 36px; }
  .scroll { overflow: visible; }
  .verdict .sentence { font-size: 17pt; }
  .verdict .more { font-size: 11pt; }
  table { font-size: 8.5pt; }
  td, th { padding: 5pt 6pt 5pt 0; }
  td small, thead th { font-size: 7pt; }
  .summary strong.main { font-size: 10pt; }
  .reproduce > div { padding: 2pt 0; }
  p { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

/** What the sheets above say by left and right; Persian letters are taller than Latin ones of the same size. */
const RIGHT_TO_LEFT = `
:where([dir=rtl]) .skip { left: auto; right: -999px; }
:where([dir=rtl]) .skip:focus { left: auto; right: 8px; }
:where([dir=rtl]) :is(th, td) { padding: 9px 0 9px 14px; }
:where([dir=rtl]) .meter { transform: scaleX(-1); }
@media print { :where([dir=rtl]) :is(th, td) { padding: 5pt 0 5pt 6pt; } }
:where([lang=fa]) :is(p, li, dd, figcaption, summary) { line-height: 1.75; }
:where([lang=fa]) :is(h1, h2, h3) { line-height: 1.5; }
:where([lang=fa]) .verdict .sentence { line-height: 1.45; }
:where([lang=fa]) ol { list-style-type: persian; }
`

/** Of the page that stands alone: it follows the machine. */
export function pageStyle(direction: 'ltr' | 'rtl'): string {
  return compact(
    `:root { color-scheme: light dark; ${LIGHT} }`,
    `@media (prefers-color-scheme: dark) { :root { ${DARK} } }`,
    PAGE + PARTS,
    CHART,
    NARROW,
    printOf(':root'),
    ...(direction === 'rtl' ? [RIGHT_TO_LEFT] : []),
  )
}

/** Of a shadow root that shows parts of a report: its host says with `data-theme` whether it is dark. */
export const HOSTED_STYLE = compact(
  `:host { display: block; color-scheme: light; ${LIGHT} color: var(--ink);
  ${LETTERS} }
  :host([data-theme='dark']) { color-scheme: dark; ${DARK} }
  * { box-sizing: border-box; }`,
  PARTS,
  CHART,
  NARROW,
  printOf(':host, :host([data-theme])'),
  RIGHT_TO_LEFT,
  '.report > :first-child, .report > :first-child > section { margin-top: 0; }',
)

function compact(...sheets: readonly string[]): string {
  return sheets
    .join('\n')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
