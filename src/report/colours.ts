/** Colours of reports and pictures that stand alone: paper, writing and lines, and the first two of the strategies'. */
export interface Colours {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly hair: string
  readonly axis: string
  readonly s1: string
  readonly s2: string
}

export const LIGHT_COLOURS: Colours = {
  paper: '#ffffff',
  ink: '#16191d',
  soft: '#4b5560',
  hair: '#d9dee4',
  axis: '#8a94a0',
  s1: '#1d4ed8',
  s2: '#c2410c',
}

export const DARK_COLOURS: Colours = {
  paper: '#12161c',
  ink: '#e9edf2',
  soft: '#a9b3bf',
  hair: '#2d3641',
  axis: '#75818f',
  s1: '#4c86ff',
  s2: '#ff9a4d',
}
