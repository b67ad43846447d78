/** Positions are in steps: finer than a pixel of most screens, and so few that one takes two bytes. */
export const LAYOUT_STEPS = 4095
