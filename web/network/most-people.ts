/** More people than this are shown as communities. */
export const MOST_PEOPLE = 20_000

/** Stamps in one frame; more people are painted pixel by pixel. */
export const MOST_STAMPS = 2_500
