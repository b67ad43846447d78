/** Letters and colours of a picture that stands alone: without variables, which some viewers lack. */
import { DARK_COLOURS, LIGHT_COLOURS, type Colours } from '../colours.js'

/** Classes of the bands of a growth curve, in order: colour and dash. */
export const BAND_CLASSES = ['a', 'b'] as const

const LETTERS = `
text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
text.title { font-size: 14px; font-weight: 600; } text.head { font-size: 13px; font-weight: 600; }
text.tick { font-size: 11px; } text.command { font: 11px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; }
path { fill: none; stroke-linejoin: round; } .line { stroke-width: 2; } .line.b { stroke-dasharray: 6 3; }
.sample { stroke-width: 1; stroke-opacity: .7; } `

/** @param band opacity of bands */
function colouring({ paper, ink, soft, hair, axis, s1, s2 }: Colours, band: number): string {
  return `
.paper { fill: ${paper}; } text { fill: ${ink}; } text.soft, text.tick { fill: ${soft}; }
.grid { stroke: ${hair}; } .zero, .axis { stroke: ${axis}; }
.line.a, .sample.a { stroke: ${s1}; } .band.a, .bar { fill: ${s1}; } .band { fill-opacity: ${band}; }
.line.b, .sample.b { stroke: ${s2}; } .band.b { fill: ${s2}; }`
}

/** The style sheet of a picture: light, and dark where the viewer asks for it. */
export const LOOK = `${LETTERS}${colouring(LIGHT_COLOURS, 0.18)}
@media (prefers-color-scheme: dark) {${colouring(DARK_COLOURS, 0.25)}
}
`
