/** The table of contents of the library: what another program may build on. */

// Scenarios
export { parseScenario, requireScenario } from './scenario/parse.js'
export { scenarioHash } from './scenario/hash.js'
export { scenarioJsonSchema } from './scenario/json-schema.js'
export type { Scenario, Strategy } from './scenario/scenario.js'

// Networks
export { buildNetwork } from './network/build-network.js'
export { describeNetwork } from './network/describe.js'
export { fromGraph } from './network/from-graph.js'
export { toGraph } from './network/to-graph.js'
export { networkFromSpec } from './network/spec.js'
export { parseNetwork } from './network/readers/parse-network.js'
export { readNetworkFile } from './network/readers/node-read-network.js'
export { writeNetworkFile } from './network/writers/node-write-network.js'
export type { Network } from './network/network.js'

// Classic models, one run at a time
export { independentCascade } from './kernel/independent-cascade.js'
export { linearThreshold } from './kernel/linear-threshold.js'
export { thresholdModel } from './kernel/threshold.js'
export { complexContagion } from './kernel/complex-contagion.js'
export { epidemic } from './kernel/epidemic.js'
export { hawkes } from './kernel/hawkes.js'
export { bass } from './kernel/bass.js'
export { competitiveCascade } from './kernel/competitive-cascade.js'
export { sentimentCascade } from './kernel/sentiment-cascade.js'
export { parseDelay } from './random/parse-delay.js'
export { Stream } from './random/stream.js'
export { rootKey } from './random/keyed.js'

// Experiments
export { prepareWorld } from './experiment/prepare.js'
export { replicate } from './experiment/replicate.js'
export { compareStrategies } from './experiment/compare-strategies.js'
export { serialRunner } from './experiment/serial-runner.js'
export { pooledRunner } from './workers/pooled-runner.js'
export { startNodePool } from './workers/node-pool.js'
export { cascadeRuns } from './experiment/cascade-runs.js'
export { startNodeCascadeRunner } from './workers/node-cascade-runner.js'
export { cascadeTrees } from './experiment/cascade-trees.js'
export { spreadCurve } from './experiment/cascade-curve.js'
export { chooseSeeds } from './experiment/choose-seeds.js'
export { explainLead } from './experiment/levers/explain.js'
export { incrementalAttribution } from './experiment/levers/incremental.js'
export { sensitivityOfLead } from './experiment/sensitivity/sensitivity.js'
export { serialExperiments } from './experiment/levers/serial-experiments.js'
export { whySpread } from './experiment/why/why-spread.js'
export { ASSUMPTIONS } from './campaign/assumptions.js'
export type { ExperimentResult, RunOutcome } from './experiment/result.js'

// Measures and reports
export { cascadeShape } from './measure/cascade-measures.js'
export { RUN_MEASURES } from './measure/run-measures.js'
export { KPIS } from './measure/kpi-ids.js'
export { clarityOf, clarityOfText, textFacts } from './measure/text/clarity.js'
export { trainDetector } from './measure/detector/train-detector.js'
export { crossValidate } from './measure/detector/cross-validate.js'
export { cascadePicture } from './report/cascade-picture.js'
export { reportHtml } from './report/html.js'
export { runsParquet } from './report/parquet.js'

// Formulas of marketing, each with its source
export {
  adPurchase,
  costPerClick,
  effectiveReach,
  effectiveReachPoisson,
  frequencyCapCapacity,
  impressionsUnderCap,
  uniformReach,
  weightedReach,
} from './measure/advertising.js'
export {
  expectedMixRegret,
  expectedPilotRegret,
  halvingPlan,
  pilotPickProbabilities,
  probabilityExceeds,
  sampleSizePerArm,
} from './measure/ab-testing.js'
export { attributeTouches } from './measure/attribution.js'
export { customerLifetimeValue, expectedFunnel, incrementalProfit, revenueUplift } from './measure/funnel.js'
export { gini, herfindahl } from './measure/gini.js'
export { loyaltyAfter, loyaltyGained, loyaltyLost, replyValue } from './campaign/loyalty.js'
export { erlangC, meanWaitMG1, meanWaitMMc } from './measure/queueing.js'

// Theory of spreading, and fits to observed cascades
export {
  amplification,
  depthSumMean,
  generationMean,
  geometricExtinction,
  geometricTotal,
  meanBornBy,
  poissonExtinction,
  poissonTotal,
  totalMoments,
  twoTypeBranching,
} from './measure/branching.js'
export { fitMemoryExponent, fitShareProbability, seismicForecast } from './measure/calibration.js'
export { hawkesLogLikelihood } from './measure/hawkes-likelihood.js'
export { peakPrevalence } from './measure/mean-field-epidemic.js'
export { percolationThreshold, powerLawTies, reachedShare } from './measure/percolation.js'

// Statistics
export { antitheticMean } from './measure/statistics/antithetic.js'
export { approximatePosterior } from './measure/statistics/approximate-posterior.js'
export { bootstrapInterval } from './measure/statistics/bootstrap.js'
export { benjaminiHochbergAdjusted, holmAdjusted } from './measure/statistics/holm.js'
export { kimNelson } from './measure/statistics/kim-nelson.js'
export { elementaryEffects, morrisDesign } from './measure/statistics/morris.js'
export { clopperPearsonInterval, wilsonInterval } from './measure/statistics/proportion.js'
export { shapley } from './measure/statistics/shapley.js'
export { sobolDesign, sobolIndices } from './measure/statistics/sobol.js'
export { fixedWidthStop } from './measure/statistics/stopping.js'

// Failures
export { HearsayError } from './errors.js'
