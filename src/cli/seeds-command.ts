import type { Command } from 'commander'
import { chooseSeeds, type ChosenSeeds } from '../experiment/choose-seeds.js'
import { deadlineOf, type Deadline, type SpreadModel } from '../kernel/influence/spread-model.js'
import { formatNumber } from '../measure/format-number.js'
import { labelOf, type Network } from '../network/network.js'
import { atFile, loadSource } from './network-source.js'
import { readSeedPrices } from './seed-prices.js'
import { addSeedsOptions, seedsOptions, type SeedsOptions } from './seeds-options.js'
import { openTerminal, printable } from './terminal.js'

/** `hearsay seeds`: whom to give a message first, so that it spreads furthest. */
export function registerSeeds(program: Command): void {
  const command = program
    .command('seeds')
    .description('choose whom to seed, with a proof of how near to the best that is')
    .addHelpText('after', EXAMPLES)
  addSeedsOptions(command).action((raw: Readonly<Record<string, unknown>>) => seeds(seedsOptions(raw)))
}

const EXAMPLES = `
Examples:
  hearsay seeds --network 'barabasi-albert(nodes=100k, links=8)' --k 50
  hearsay seeds --network followers.csv.gz --direction follows --prices prices.csv --budget 5000 --json
  hearsay seeds --network 'karate-club()' --k 2 --probability 10% --deadline 24h --delay 'exponential(mean=12h)'`

interface SeedsReport {
  readonly options: SeedsOptions
  readonly seed: string
  readonly network: Network
  readonly chosen: ChosenSeeds
  /** From the loaded network and prices to the chosen people. */
  readonly solveSeconds: number
  readonly peakRssBytes: number
}

async function seeds(options: SeedsOptions): Promise<void> {
  const terminal = openTerminal(options.common)
  const { network } = await loadSource(options.network, options.direction)
  const report = solve(options, network)
  if (terminal.json) terminal.document(documentOf(report))
  else terminal.data(textOf(report))
}

function solve(options: SeedsOptions, network: Network): SeedsReport {
  const { model, strategy, epsilon, delta, priced } = options
  const seed = options.common.seed ?? 'hearsay'
  const prices =
    priced === null ? null : { prices: readSeedPrices(priced.file, network), budget: priced.budget }
  const started = performance.now()
  try {
    const chosen = chooseSeeds({
      network,
      strategy,
      model,
      k: options.k ?? network.nodes,
      priced: prices,
      epsilon,
      ...(delta === null ? {} : { delta }),
      seed,
    })
    const solveSeconds = (performance.now() - started) / 1000
    return {
      options,
      seed,
      network,
      chosen,
      solveSeconds,
      peakRssBytes: process.resourceUsage().maxRSS * 1024,
    }
  } catch (error) {
    throw atFile(error, options.network)
  }
}

/** The document of `hearsay seeds --json`. */
function documentOf({ options, seed, network, chosen, solveSeconds, peakRssBytes }: SeedsReport): object {
  return {
    command: 'seeds',
    strategy: options.strategy,
    model: modelDocument(options.model),
    network: { source: options.network, nodes: network.nodes, edges: network.edges },
    seed,
    k: chosen.seeds.length,
    seeds: labelsOf(network, chosen.seeds),
    estimatedSpread: chosen.estimatedSpread,
    standardError: chosen.standardError,
    lowerBound: chosen.lowerBound,
    upperBound: chosen.upperBound,
    guarantee: chosen.guarantee,
    reverseReachableSets: chosen.reverseReachableSets,
    ...(chosen.cost === null ? {} : { cost: chosen.cost, budget: options.priced?.budget }),
    timing: { solveSeconds: Number(solveSeconds.toPrecision(6)), peakRssBytes },
  }
}

function modelDocument(model: SpreadModel): object {
  const deadline = deadlineOf(model)
  const recovery = 'recovery' in model ? model.recovery : null
  return {
    name: model.name,
    parameters: {
      ...('probability' in model ? { probability: model.probability } : {}),
      ...(deadline === null ? {} : { deadline: hoursOrNull(deadline), delay: deadline.delay.name }),
      ...(recovery === null ? {} : { recovery: recovery.name }),
    },
  }
}

/** Null: whoever is ever reached counts. */
function hoursOrNull({ hours }: Deadline): number | null {
  return hours === Infinity ? null : hours
}

/** The same for people: who, how far, how sure, how fast. */
function textOf({ options, seed, network, chosen, solveSeconds }: SeedsReport): string {
  const { lowerBound, upperBound, guarantee, cost } = chosen
  const lines = [
    `${modelText(options.model)}, ${options.strategy}`,
    `${printable(options.network)}: ${whole(network.nodes)} people, ${whole(network.edges)} directed ties`,
    '',
    `${whole(chosen.seeds.length)} seeds, best first: ${printable(labelsOf(network, chosen.seeds).join(', '))}`,
    `reach ${formatNumber(chosen.estimatedSpread, 6)} people in the mean, ± ${formatNumber(chosen.standardError, 2)} (standard error)`,
  ]
  if (cost !== null) lines.push(`cost ${formatNumber(cost, 8)} of ${formatNumber(options.priced!.budget, 8)}`)
  const doubt = `wrong with chance ${formatNumber(options.delta ?? 1 / Math.max(2, network.nodes), 2)} at most`
  const least = `proven: they reach at least ${formatNumber(lowerBound, 6)}`
  lines.push(
    upperBound === null || guarantee === null
      ? `${least} (${doubt}); how near that is to the best, only influence proves`
      : `${least}, and no others more than ${formatNumber(upperBound, 6)}: at least ${formatNumber(100 * guarantee, 3)} % of the best (${doubt})`,
  )
  lines.push(
    '',
    `${whole(chosen.reverseReachableSets)} reverse reachable sets, ${formatNumber(solveSeconds)} s, seed ${JSON.stringify(seed)}`,
  )
  return lines.join('\n')
}

function modelText(model: SpreadModel): string {
  const deadline = deadlineOf(model)
  const within =
    deadline === null || deadline.hours === Infinity ? '' : `, within ${formatNumber(deadline.hours)} h`
  const clock = deadline === null ? '' : `${within}, delay ${deadline.delay.name}`
  if ('recovery' in model)
    return model.recovery === null ? `SI${clock}` : `SIR${clock}, recovery ${model.recovery.name}`
  const ties =
    model.probability === 'weighted'
      ? '1 / followees of the receiver'
      : model.probability === 'column'
        ? 'the third column'
        : String(model.probability)
  if (model.name === 'lt') return `linear threshold, weights ${ties}`
  return `independent cascade, p = ${ties}${clock}`
}

function labelsOf(network: Network, people: Uint32Array): string[] {
  return Array.from(people, (v) => labelOf(network, v))
}

function whole(value: number): string {
  return value.toLocaleString('en-US')
}
