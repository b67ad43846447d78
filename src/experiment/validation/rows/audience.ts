/** Shares against the author's audience: tweets of an Australian political sample in five classes of followers. */
import { formatNumber } from '../../../measure/format-number.js'
import { lineOf } from '../line.js'
import { audienceClassesStudy } from '../studies/audience-classes.js'
import { nearMeasured } from './measured-cascades.js'

/** Mean shares per tweet with bootstrap 95 % intervals, and how many tweets. */
const CLASSES = [
  { name: 'fewer than 100', measured: 0.632075, low: 0.422052, high: 0.919811, tweets: 424 },
  { name: '100 to 1,000', measured: 0.715315, low: 0.572005, high: 0.916284, tweets: 1110 },
  { name: '1,000 to 10,000', measured: 1.882739, low: 1.707028, high: 2.096194, tweets: 1373 },
  { name: '10,000 to 100,000', measured: 8.526912, low: 6.666572, high: 11.144972, tweets: 353 },
  { name: '100,000 and more', measured: 7.041096, low: 4.260274, high: 10.876712, tweets: 73 },
] as const

const EXPLANATIONS: Readonly<Record<number, string>> = {
  0: 'The drawn networks have nobody so small: follower counts follow a power law from about nine simulated followers (160 people) upwards. The audience beyond followers alone would bring a post of such an account about what is measured.',
  4: 'Few tweets and few accounts: the two intervals overlap. Above 24,000 followers (audienceSaturation 33) the model lets a larger audience bring no more; among the measured tweets it even brings a little less.',
}

export const audienceLines = CLASSES.map((measured, index) => {
  const explanation = EXPLANATIONS[index]
  return lineOf(
    audienceClassesStudy,
    {
      row: 'audience',
      quantity: `shares per post, author with ${measured.name} followers`,
      unit: 'number',
      evidence: `${formatNumber(measured.measured)} (${measured.tweets} auspol tweets)`,
      accept: nearMeasured(measured),
      ...(explanation === undefined ? {} : { explanation }),
    },
    (parts) =>
      parts.reduce((sum, { shares }) => sum + shares[index]!, 0) /
      parts.reduce((sum, { posts }) => sum + posts[index]!, 0),
  )
})
