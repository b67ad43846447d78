/** What levers cannot reach, shared by many claims. */
import { exactly } from '../claim.js'

/** What is sold without social media. */
export const DEMAND = exactly('baselineOrders')
/** People, their ties and habits: seen in what they make of posts by somebody else. */
export const PEOPLE = exactly('ordinaryShares')
/** What the brand itself does. */
export const CAMPAIGN = exactly('postsPublished', 'cost')
