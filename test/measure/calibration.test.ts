import { expect, test } from 'vitest'
import { fitMemoryExponent, fitShareProbability, seismicForecast } from '../../src/measure/calibration.js'
import { rootKey } from '../../src/random/keyed.js'
import { PowerLaw } from '../../src/random/power-law.js'
import { Stream } from '../../src/random/stream.js'

function expectClose(actual: number, exact: number): void {
  expect(Math.abs(actual / exact - 1)).toBeLessThan(1e-9)
}

const DELAYS = [12, 150, 290, 400, 900, 1800, 3600, 7200, 40000, 86400]

test('KER-06: theta of ten delays', () => {
  const { theta, logLikelihood } = fitMemoryExponent(DELAYS, 300)
  expectClose(theta, 0.3749561346667565)
  expectClose(logLikelihood, -96.70129171698512)
  // It is the likelihood of the law itself, and the greatest.
  const likelihood = (at: number): number =>
    DELAYS.reduce((sum, s) => sum + Math.log(new PowerLaw(at, 300).density(s)), 0)
  expect(likelihood(theta)).toBeCloseTo(logLikelihood, 10)
  expect(likelihood(theta * 1.001)).toBeLessThan(logLikelihood)
  expect(likelihood(theta * 0.999)).toBeLessThan(logLikelihood)
  expect(fitMemoryExponent([1, 2], 300).theta).toBe(Infinity)
})

test('theta is found again in drawn delays, within 4.5 standard errors (false alarm 7e-6)', () => {
  const law = new PowerLaw(0.242, 300)
  const stream = new Stream(rootKey('theta'))
  const { theta, standardError } = fitMemoryExponent(
    Float64Array.from({ length: 20_000 }, () => law.quantile(stream.uniform())),
    300,
  )
  expect(standardError).toBeLessThan(0.002)
  expect(Math.abs(theta - 0.242)).toBeLessThan(4.5 * standardError)
})

test('KER-08: infectiousness and final size', () => {
  const cascade = { followers: [500, 120, 80, 40], times: [0, 600, 1800, 4000] }
  const law = new PowerLaw(0.242, 300)
  const forecast = seismicForecast(cascade, 7200, law, 100)
  expectClose(forecast.shown, 740)
  expectClose(forecast.seen, 457.53798362175013)
  expectClose(forecast.infectiousness, 0.006556832672672967)
  expectClose(forecast.finalShares, 8.37893166875444)
  // What comes later does not count, and where each share brings another there is no end.
  const later = { followers: [...cascade.followers, 9000], times: [...cascade.times, 7201] }
  expect(seismicForecast(later, 7200, law, 100)).toEqual(forecast)
  expect(seismicForecast(cascade, 7200, law, 153).finalShares).toBe(Infinity)
})

test('STA-13: 37 shares of 9,200 views', () => {
  const fit = fitShareProbability(37, 9200)
  expectClose(fit.probability, 0.004021739130434783)
  expectClose(fit.hazard, 0.004029848071918459)
  expectClose(fit.logitStandardError, 0.16473057272389696)
})
