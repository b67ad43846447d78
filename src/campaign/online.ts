import { WeeklyProfile } from '../random/weekly-profile.js'

/** When people are online: the pace at which they see ads and ask questions. */
export const ONLINE = new WeeklyProfile()
