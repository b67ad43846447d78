import type { ComponentType } from 'preact'
import type { ROUTES } from '../link/link.js'

export type Route = (typeof ROUTES)[number]

/** Each screen is loaded when it is first opened. */
export const SCREENS: Readonly<Record<Route, () => Promise<ComponentType>>> = {
  play: async () => (await import('../play/play-screen.js')).PlayScreen,
  compare: async () => (await import('../compare/compare-screen.js')).CompareScreen,
  about: async () => (await import('../about/about-screen.js')).AboutScreen,
}
