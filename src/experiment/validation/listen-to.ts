import type { CampaignObserver } from '../../campaign/observer.js'

const nothing = (): void => undefined

/** An observer that hears only what a study asks for. */
export function listenTo(heard: Partial<CampaignObserver>): CampaignObserver {
  return {
    post: nothing,
    impression: nothing,
    view: nothing,
    reaction: nothing,
    visit: nothing,
    order: nothing,
    share: nothing,
    customerPost: nothing,
    question: nothing,
    answer: nothing,
    missed: nothing,
    followers: nothing,
    signal: nothing,
    lead: nothing,
    rivalView: nothing,
    ...heard,
  }
}
