import type { FixtureOptions } from '../../report/result-fixture.js'

/** The result that the probe shows. */
export const SHOWN: FixtureOptions = { strategies: 2, replications: 20, flopBelow: 1000 }
