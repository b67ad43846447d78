/** When a mean is right: within 4.5 standard errors (false alarm < 1e-5 each) of another code's, or of the theory's. */
import { mean, standardDeviation } from './measure.js'
import { answer } from './row.js'

const SIGMAS = 4.5

export function standardError(values) {
  return standardDeviation(values) / Math.sqrt(values.length)
}

/** The mean of ours against that of a sample of the same law. */
export function agreement(name, ours, others) {
  const slack = SIGMAS * Math.hypot(standardError(ours), standardError(others))
  return answer(name, mean(ours), mean(others) - slack, mean(others) + slack)
}

/** The mean of ours against an exact number; `deviation`: that of one run where it is known, else the sample's. */
export function agreementWith(name, ours, exact, deviation = standardDeviation(ours)) {
  const slack = (SIGMAS * deviation) / Math.sqrt(ours.length)
  return answer(name, mean(ours), exact - slack, exact + slack)
}

/** The mean of rounds of another code, each of as many runs as ours and of the same spread, against ours. */
export function agreementOfRounds(name, meansOfRounds, ours) {
  const slack = SIGMAS * Math.SQRT2 * standardError(ours)
  return answer(name, mean(meansOfRounds), mean(ours) - slack, mean(ours) + slack)
}
