import type { ComponentType } from 'preact'
import type { Route } from '../link/link.js'

/** Each screen is loaded when it is first opened. */
export const SCREENS: Readonly<Record<Route, () => Promise<ComponentType>>> = {
  play: async () => (await import('../play/play-screen.js')).PlayScreen,
  learn: async () => (await import('../learn/learn-screen.js')).LearnScreen,
  compare: async () => (await import('../compare/compare-screen.js')).CompareScreen,
  explore: async () => (await import('../explore/explore-screen.js')).ExploreScreen,
  edit: async () => (await import('../edit/edit-screen.js')).EditScreen,
  about: async () => (await import('../about/about-screen.js')).AboutScreen,
}
