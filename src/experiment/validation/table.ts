/** The whole validation table: its lines in order, and the studies that they rest on. */
import { NOTHING, type ValidationLine } from './line.js'
import { activityLines } from './rows/activity.js'
import { advertisingLines } from './rows/advertising.js'
import { amplificationLines } from './rows/amplification.js'
import { appealLines } from './rows/appeal.js'
import { audienceLines } from './rows/audience.js'
import { brandPageLines } from './rows/brand-page.js'
import { brandPostLines } from './rows/brand-posts.js'
import { cascadeLines } from './rows/cascades.js'
import { clickLines } from './rows/clicks.js'
import { contactLines } from './rows/contacts.js'
import { delayLines } from './rows/delays.js'
import { diffusionLines } from './rows/diffusion.js'
import { forwardingLines } from './rows/forwarding.js'
import { imageLines } from './rows/images.js'
import { measuredCascadeLines } from './rows/measured-cascades.js'
import { reinforcementLines } from './rows/reinforcement.js'
import { repeatLines } from './rows/repeats.js'
import { replyLines } from './rows/replies.js'
import { adoptingContactsStudy } from './studies/adopting-contacts.js'
import { advertisingStudy } from './studies/advertising.js'
import { amplificationStudy } from './studies/amplification.js'
import { appealStudy } from './studies/appeal.js'
import { audienceClassesStudy } from './studies/audience-classes.js'
import { brandPostsStudy } from './studies/brand-posts.js'
import { complexContagionStudy } from './studies/complex-contagion.js'
import { diffusionCurveStudy } from './studies/diffusion-curve.js'
import { forwardingStudy } from './studies/forwarding.js'
import { imagesStudy } from './studies/images.js'
import { ordinaryPostsStudy } from './studies/ordinary-posts.js'
import { repeatsStudy } from './studies/repeats.js'
import type { Study } from './study.js'

export const VALIDATION_LINES: readonly ValidationLine[] = [
  ...cascadeLines,
  ...delayLines,
  ...activityLines,
  ...clickLines,
  ...brandPostLines,
  ...advertisingLines,
  ...amplificationLines,
  ...forwardingLines,
  ...imageLines,
  ...reinforcementLines,
  ...repeatLines,
  ...replyLines,
  ...diffusionLines,
  ...appealLines,
  ...brandPageLines,
  ...measuredCascadeLines,
  ...audienceLines,
  ...contactLines,
].sort(byRow)

/** Numbered rows in the order of their numbers, then measured data; the sort is stable. */
function byRow(a: ValidationLine, b: ValidationLine): number {
  const place = ({ row }: ValidationLine): number => (/^\d+$/.test(row) ? Number(row) : Infinity)
  return place(a) === place(b) ? 0 : place(a) - place(b)
}

/** What `--row` can ask for. */
export const VALIDATION_ROWS: readonly string[] = [...new Set(VALIDATION_LINES.map(({ row }) => row))]

/** Long ones first, so that two workers end at about the same time. */
const STUDIES: readonly Study<unknown>[] = [
  audienceClassesStudy,
  forwardingStudy,
  complexContagionStudy('moore'),
  complexContagionStudy('hexagonal'),
  amplificationStudy(true),
  amplificationStudy(false),
  imagesStudy,
  ordinaryPostsStudy,
  adoptingContactsStudy,
  diffusionCurveStudy,
  ...(['x', 'instagram', 'facebook', 'linkedin'] as const).flatMap((platform) => [
    advertisingStudy(platform),
    brandPostsStudy(platform),
  ]),
  repeatsStudy,
  ...(['x', 'instagram', 'facebook', 'linkedin', 'messenger'] as const).map(appealStudy),
  NOTHING,
]

export function studyOf(id: string): Study<unknown> {
  const study = STUDIES.find((each) => each.id === id)
  if (study === undefined) throw new Error(`no study ${id}`)
  return study
}

/** The studies that `lines` rest on, in the order in which they should be begun. */
export function studiesOf(lines: readonly ValidationLine[]): readonly Study<unknown>[] {
  return STUDIES.filter(({ id }) => lines.some(({ study }) => study === id))
}
