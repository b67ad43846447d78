/** The words of the sections that say why, how surely and for whom a strategy works. */
import type { PieceFigure } from '../../experiment/result.js'
import type { AttributionModel } from '../../scenario/scenario.js'
import { MODEL_NAMES, PIECE_NAMES } from './english-names.js'

export const ENGLISH_SECTIONS = {
  risk: {
    heading: 'What may go wrong',
    note: 'Worst twentieth: the mean of the worst 5 % of the runs.',
    backlashNote:
      'Backlash: runs in which more than a tenth of all views were of sour words about the brand.',
    worst: (kpi: string) => `Worst twentieth: ${kpi}`,
    typical: (value: string) => `typical run ${value}`,
    backlash: 'Backlash',
  },

  levers: {
    heading: 'One lever at a time',
    note: (kpi: string, confidence: string) =>
      `One strategy takes a single setting of another; everything else stays, people and luck included. Effect on ${kpi} with its ${confidence} interval; where the bar crosses 0, the effect is not certain.`,
    alt: (kpi: string, parts: readonly string[]) => `Effects of single levers on ${kpi}. ${parts.join(' ')}`,
    altPart: (
      lever: string,
      strategy: string,
      towards: string,
      mean: string,
      range: string,
      clear: boolean,
    ) =>
      `${strategy} with ${lever} of ${towards}: ${mean}, interval ${range}, ${clear ? 'clear of 0' : 'includes 0'}.`,
    lever: 'Lever',
    asIn: 'as in',
    group: (strategy: string, towards: string) => `${strategy} with one setting of ${towards}`,
    effect: 'Effect',
    largest: (shown: string, all: string) => `The ${shown} largest of ${all} effects; the table holds all.`,
  },

  sensitivity: {
    heading: 'What would change the answer',
    note: (kpi: string, leader: string, rival: string) =>
      `The lead of ${leader} over ${rival} in ${kpi} while uncertain assumptions of the model are moved through their ranges. Each bar joins the mean lead with an assumption in the lower and in the upper half of its range; a bar that reaches the other side of 0 turns the answer.`,
    alt: (kpi: string, leader: string, rival: string, parts: readonly string[]) =>
      `Lead of ${leader} over ${rival} in ${kpi} by assumption. ${parts.join(' ')}`,
    altPart: (assumption: string, low: string, high: string) =>
      `${assumption}: lead ${low} in the lower half of its range, ${high} in the upper half.`,
    low: 'assumption in the lower half of its range',
    high: 'in the upper half',
    leadNow: 'lead in this comparison',
    axis: (kpi: string) => `Lead: ${kpi}`,
    kept: (leader: string, share: string) => `${leader} keeps the lead at ${share} of the points tried.`,
    most: (shown: string, all: string) =>
      `The ${shown} most influential of ${all} assumptions; the table holds all.`,
    design: (trajectories: string, runs: string) =>
      `Morris screening, ${trajectories} trajectories, ${runs} runs a point, the same luck at every point.`,
    assumption: 'Assumption',
    range: 'Range',
    leadLow: 'Lead, lower half',
    leadHigh: 'Lead, upper half',
    effect: 'Size of the effect',
    signed: 'Mean effect',
    spread: 'Spread of the effect',
    spreadNote:
      'Effects are changes of the lead from the low to the high end. A spread as large as the effect means that it depends on other assumptions.',
  },

  daily: {
    heading: 'Day by day',
    note: (unit: string, strategies: number) =>
      `What a platform’s own analytics would show: the mean of all runs for each ${unit}${strategies > 1 ? ', all strategies on one scale' : ''}.`,
    weekends: 'Shaded: Saturday and Sunday.',
    unit: { day: 'day', week: 'week', fourWeeks: 'four weeks' },
    reach: 'People reached for the first time',
    engagements: 'Engagements',
    visits: 'Visits',
    orders: 'Orders',
    alt: (what: string, unit: string, name: string, total: string, most: string, when: string) =>
      `${what} by ${unit}, ${name}: ${total} in all, most in ${when} with ${most}.`,
    nothing: (what: string, name: string) => `${what}, ${name}: none.`,
    numbered: (unit: string, number: string) => `${unit} ${number}`,
  },

  pieces: {
    heading: 'What each piece brought',
    note: 'Means over runs by creative and platform, advertisements included. Bold: the best of its column (rates: among pieces with at least a hundredth of the views).',
    piece: 'Piece',
    figure: (figure: PieceFigure) => PIECE_NAMES[figure],
    engagementRate: 'Engagement rate',
    best: 'best',
    of: (name: string) => `Pieces of ${name}`,
    more: (count: string) => `Show ${count} more`,
    on: (creative: string, platform: string) => `${creative} on ${platform}`,
  },

  credit: {
    heading: 'Who gets the credit',
    note: (product: boolean) =>
      `Path models share out the ${product ? 'orders' : 'visits'} that came about among the views before them: advertisements and paid posts, the brand’s own posts, people who passed it on unpaid. They cannot know what would have come anyway.`,
    pathsHeading: (product: boolean) => (product ? 'Orders by path' : 'Visits by path'),
    model: (model: AttributionModel) => MODEL_NAMES[model],
    modelHead: 'Model',
    alt: (product: boolean, parts: readonly string[]) =>
      `Sources of ${product ? 'orders' : 'visits'} by attribution model. ${parts.join(' ')}`,
    altPart: (name: string, total: string, models: readonly string[]) =>
      `${name}, ${total}: ${models.join('; ')}.`,
    altModel: (model: string, shares: string) => `${model} ${shares}`,
    incrementalHeading: 'What each lever really adds',
    incrementalNote: (kpi: string, confidence: string) =>
      `The same world is run again without each combination of levers: the value of a lever is what is lost without it, and the values add up to what all of them bring together (Shapley). Mean ${kpi} with its ${confidence} interval.`,
    incrementalAlt: (kpi: string, parts: readonly string[]) =>
      `Incremental ${kpi} by lever. ${parts.join(' ')}`,
    incrementalAltPart: (name: string, levers: readonly string[]) => `${name}: ${levers.join(', ')}.`,
    lever: 'Lever',
  },

  testing: {
    heading: 'Test advertising',
    note: 'How much better than the mean of all tested creatives the chosen one looked in the test, and how much better it is. The best of several tends to look better than it is, because luck helps to win a test (winner’s curse): plan with the true lift.',
    alt: (parts: readonly string[]) =>
      `Measured and true lift of the creative that the test chose. ${parts.join(' ')}`,
    altPart: (name: string, measured: string, truth: string) =>
      `${name}: measured ${measured}, true ${truth}.`,
    measured: 'measured lift',
    truth: 'true lift',
    axis: 'Lift against the mean of the tested creatives',
    settled: (name: string, creatives: readonly string[]) =>
      creatives.length === 0
        ? `${name} never settled on a creative.`
        : `${name} settled on ${creatives.join(', ')}.`,
    settledOn: (creative: string, share: string) => `${creative} in ${share} of runs`,
    cost: (impressions: string, regret: string) =>
      `The test took ${impressions} impressions; showing the truly best creative all the time would have brought ${regret} more successes.`,
    chosen: 'Settled on',
    measuredHead: 'Measured lift',
    truthHead: 'True lift',
    regret: 'Successes lost',
    impressions: 'Impressions of the test',
  },

  conversation: {
    heading: 'Conversation and loyalty',
    note: 'Median run; below it, the range that holds nine runs in ten.',
    figure: 'Figure',
    answeredInTime: 'answered in time (mean)',
  },

  funnel: {
    heading: (product: boolean) => (product ? 'From a screen to an order' : 'From a screen to a visit'),
    note: (logarithmic: boolean) =>
      `Means of all runs. The share at the end of a line is what is left of the step before it.${logarithmic ? ' On the logarithmic axis equal distances are equal factors.' : ''}`,
    /** Head of the shares of a step: `of views`. */
    of: (before: string) => `of ${before}`,
    alt: (parts: readonly string[]) => `What is left from step to step. ${parts.join(' ')}`,
    altPart: (name: string, steps: readonly string[]) => `${name}: ${steps.join(', ')}.`,
    altStep: (count: string, step: string) => `${count} ${step}`,
    altShare: (share: string, before: string) => ` (${share} of ${before})`,
    most: (step: string, before: string, most: string, share: string, least: string, lowest: string) =>
      `From ${before} to ${step}: most are left with ${most} (${share}), fewest with ${least} (${lowest}).`,
    alike: (step: string, before: string, share: string) =>
      `From ${before} to ${step}: ${share} are left with every strategy.`,
    step: 'Step',
    tableNote:
      'Mean, the range that holds nine runs in ten, and the share of the step before; repeat revenue is a part of the revenue.',
  },
} as const
