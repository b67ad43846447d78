import { stderr, stdout } from 'node:process'
import pc from 'picocolors'
import type { CommonOptions } from './common-options.js'

export type Colors = ReturnType<typeof pc.createColors>

/** The two ways to the user: data on stdout, talk on stderr. */
export interface Terminal {
  readonly json: boolean
  readonly quiet: boolean
  /** Whether data may be coloured. */
  readonly color: boolean
  /** Columns of the terminal that data goes to; 100 where it goes elsewhere. */
  readonly width: number
  /** Writes data as it is, colours and all; a line break is added where it is missing. */
  data(text: string): void
  /** Writes one JSON document. */
  document(value: unknown): void
  /** Writes a line of talk, made printable, unless `--quiet`. */
  say(text: string): void
}

export function openTerminal({
  json,
  quiet,
  color,
}: Pick<CommonOptions, 'json' | 'quiet' | 'color'>): Terminal {
  return {
    json,
    quiet,
    color: color && mayColor(stdout),
    width: stdout.isTTY ? Math.max(40, stdout.columns) : 100,
    data: (text) => void stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    document: (value) => void stdout.write(`${JSON.stringify(value, null, 2)}\n`),
    say: (text) => {
      if (!quiet) stderr.write(`${printable(text)}\n`)
    },
  }
}

/** Colours for talk on stderr. */
export function talkColors(wanted: boolean): Colors {
  return pc.createColors(wanted && mayColor(stderr))
}

/** https://no-color.org: any value but the empty one says no. FORCE_COLOR says yes where it is no terminal. */
function mayColor(stream: { readonly isTTY?: boolean }): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true
  return stream.isTTY === true && TERM !== 'dumb'
}

/** Text of others with control characters made visible, so that a file cannot steer the terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
