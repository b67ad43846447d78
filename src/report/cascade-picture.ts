/** A classic model at a glance: how it grows, and how large it gets, as one SVG file. */
import type { SpreadCurve } from '../experiment/cascade-curve.js'
import type { ModelName } from '../experiment/cascade-model.js'
import type { CascadeRuns } from '../experiment/cascade-runs.js'
import { element } from './page/markup.js'
import { fitLines, fitText, rect, text } from './page/svg.js'
import { writeMarkup } from './page/write-markup.js'
import { growthPanel } from './picture/growth-panel.js'
import { LOOK } from './picture/look.js'
import { sizesPanel } from './picture/sizes-panel.js'
import { plainText } from './plain-text.js'
import { exactCount } from './sensible-number.js'

/** What a picture is drawn from. All texts are plain; they are escaped here. */
export interface PictureFacts {
  readonly model: ModelName
  /** The model with its parameters in words: `independent cascade, p = 0.05, from 1 random person, anew in each run`. */
  readonly title: string
  /** The network in words: `barabasi-albert(nodes=5000, links=4): 5,000 people, 39,980 directed ties`. */
  readonly network: string
  /** What to type to get these very runs. */
  readonly command: string
  /** All runs of the command. */
  readonly outcome: CascadeRuns
  /** `spreadCurve` of the same job. */
  readonly curve: SpreadCurve
}

const WIDTH = 720
const MARGIN = 16
const TITLE_FONT = 14
const TITLE_LINE = 20
/** The letters of a command are all of one width, in pixels. */
const COMMAND_LETTER = 6.62
const COMMAND_LINES = 3
const LINE = 15

/**
 * One SVG file, 720 pixels wide: left the growth, right the sizes of the runs, below the command and the hash of its
 * result. It needs nothing from elsewhere (no script, no font), follows light and dark, and is the same, byte for
 * byte, in every engine.
 */
export function cascadePicture(facts: PictureFacts): string {
  const [title, network, command] = [facts.title, facts.network, facts.command].map(plainText) as [
    string,
    string,
    string,
  ]
  const room = WIDTH - 2 * MARGIN
  const titles = fitLines(capital(title), room, TITLE_FONT, 2)
  const head = 26 + TITLE_LINE * (titles.length - 1)
  const vertical = { top: head + 32, chart: head + 88, bottom: head + 230 }
  const growth = growthPanel(facts.curve, { left: MARGIN, right: 344, ...vertical })
  const sizes = sizesPanel(facts.model, facts.outcome, { left: 376, right: WIDTH - MARGIN, ...vertical })
  const lines = wrapped(command, Math.floor(room / COMMAND_LETTER), COMMAND_LINES)
  const foot = vertical.bottom + 56
  const height = foot + LINE * lines.length + 12
  return `${writeMarkup(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        role: 'img',
        viewBox: `0 0 ${WIDTH} ${height}`,
        width: WIDTH,
        height,
      },
      element('title', {}, title),
      element('desc', {}, `${network}. ${growth.sentence} ${sizes.sentence}`),
      element('style', {}, LOOK),
      rect(0, 0, WIDTH, height, 'paper'),
      ...titles.map((words, i) => text(MARGIN, 26 + TITLE_LINE * i, words, 'title')),
      text(MARGIN, head + 19, fitText(network, room, 12), 'soft'),
      growth.body,
      sizes.body,
      ...lines.map((words, i) => text(MARGIN, foot + LINE * i, words, 'command')),
      text(MARGIN, foot + LINE * lines.length, provenance(facts), 'tick'),
    ),
  )}\n`
}

function provenance({ outcome, curve }: PictureFacts): string {
  const runs = outcome.size.length
  const some = curve.runs < runs ? ` (on the left the first ${exactCount(curve.runs)})` : ''
  return `${exactCount(runs)} ${runs === 1 ? 'run' : 'runs'}${some}, result hash ${outcome.resultHash.slice(0, 12)}…`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A command in lines of at most `letters`, broken before its options, as one would type it. */
function wrapped(command: string, letters: number, most: number): string[] {
  const lines: string[] = []
  for (const option of command.match(/(?:^|--)(?:\\'|'[^']*'|\S|\s(?!--))+/g) ?? []) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + option.length + 3 <= letters)
      lines[lines.length - 1] += ` ${option}`
    else lines.push(last === undefined ? option : `  ${option}`)
  }
  return lines.slice(0, most).map((line, i) => {
    const shown = line.length > letters - 2 ? `${line.slice(0, letters - 3)}…` : line
    return i < lines.length - 1 ? `${shown} \\` : shown
  })
}
