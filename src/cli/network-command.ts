import { Option, type Command } from 'commander'
import { formatNumber } from '../measure/format-number.js'
import { describeNetwork, type NetworkDescription } from '../network/describe.js'
import type { Direction } from '../network/network.js'
import { writeNetworkFile } from '../network/writers/node-write-network.js'
import { addCommonOptions, commonOptions } from './common-options.js'
import { loadSource } from './network-source.js'
import { openTerminal, printable } from './terminal.js'

export function registerNetwork(program: Command): void {
  const command = program
    .command('network')
    .description('describe a follower network, or convert it')
    .argument('<source>', 'file, or generator call such as "karate-club()"')
    .option(
      '--to <file>',
      'convert to this file; its name says the format: .csv .tsv .txt .gexf .graphml .json .hsy, also .gz',
    )
    .addOption(
      new Option(
        '--direction <how>',
        'how to read a row "u v" of a file: content flows u to v (influence), u follows v (follows), or both ways',
      ).choices(['influence', 'follows', 'undirected']),
    )
    .addHelpText('after', EXAMPLES)
  addCommonOptions(command).action(network)
}

const EXAMPLES = `
Examples:
  hearsay network followers.csv.gz --direction follows
  hearsay network 'barabasi-albert(nodes=100k, links=8)' --to graph.graphml`

async function network(
  source: string,
  raw: { readonly to?: string; readonly direction?: Direction } & Record<string, unknown>,
): Promise<void> {
  const terminal = openTerminal(commonOptions(raw))
  const { network: loaded, loadSeconds } = await loadSource(source, raw.direction ?? null)
  const description = describeNetwork(loaded)
  const written = raw.to === undefined ? null : await writeNetworkFile(loaded, raw.to)
  const peakRssBytes = process.resourceUsage().maxRSS * 1024
  if (terminal.json) {
    terminal.document({
      command: 'network',
      source,
      ...description,
      ...(raw.to === undefined ? {} : { writtenTo: raw.to }),
      loadSeconds,
      peakRssBytes,
    })
  } else {
    terminal.data(descriptionText(source, description))
    terminal.say(`read in ${loadSeconds.toFixed(2)} s, at most ${Math.round(peakRssBytes / 1e6)} MB`)
  }
  if (written === null) return
  const { isolatedLeftOut } = written
  const left =
    isolatedLeftOut === 0
      ? ''
      : `; left out ${isolatedLeftOut} people without any tie, which an edge list cannot hold`
  terminal.say(`wrote ${raw.to}${left}`)
}

function descriptionText(source: string, network: NetworkDescription): string {
  const { inDegree, outDegree, components, dropped } = network
  const percent = (share: number | null): string =>
    share === null ? 'n/a' : `${formatNumber(100 * share)} %`
  const number = (value: number | null): string => (value === null ? 'n/a' : formatNumber(value, 4))
  const degrees = (degree: NetworkDescription['inDegree']): string =>
    `mean ${number(degree.mean)}, median ${number(degree.p50)}, 90 % ${number(degree.p90)}, 99 % ${number(degree.p99)}, max ${formatNumber(degree.max, 12)}, tail exponent ${number(degree.tailExponent)}`
  const rows = [
    ['people', formatNumber(network.nodes, 12)],
    ['ties', `${formatNumber(network.edges, 12)} (directed, author to follower)`],
    [
      'left out',
      `${formatNumber(dropped.selfLoops, 12)} ties to oneself, ${formatNumber(dropped.duplicates, 12)} duplicates`,
    ],
    ['followers', degrees(outDegree)],
    ['followees', degrees(inDegree)],
    ['returned ties', percent(network.reciprocity)],
    [
      'clustering',
      `${number(network.clusteringGlobal)} of all, ${number(network.clusteringMeanLocal)} on average`,
    ],
    ['assortativity', number(network.assortativity)],
    [
      'components',
      `${formatNumber(components.weakCount, 12)}; the largest holds ${percent(components.largestWeakShare)}, strongly ${percent(components.largestStrongShare)}`,
    ],
  ]
  return [printable(source), ...rows.map(([name, text]) => `  ${name!.padEnd(15)}${text}`)].join('\n')
}
