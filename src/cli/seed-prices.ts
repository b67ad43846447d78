import { didYouMean } from '../did-you-mean.js'
import { inputError, type Issue } from '../errors.js'
import { csvRows } from '../measure/detector/csv-rows.js'
import { labelOf, type Network } from '../network/network.js'
import { isParsed, parseNumber, shortened } from '../units.js'
import { readTextFile } from './read-text-file.js'

const MOST_BYTES = 100_000_000
const MOST_ISSUES = 20
/** A near name is looked for among this many people; more would take seconds. */
const MOST_CANDIDATES = 10_000

/**
 * The price of every person, by node, from a CSV file of rows `label,price`; a first row `label,price` is a header.
 * Errors: what is wrong with the file, by line; a person without a price.
 */
export function readSeedPrices(file: string, network: Network): Float64Array {
  const text = readTextFile(file, { name: 'a file of prices', mostBytes: MOST_BYTES })
  const nodeOf = new Map<string, number>()
  for (let v = 0; v < network.nodes; v++) nodeOf.set(labelOf(network, v), v)
  const prices = new Float64Array(network.nodes)
  const issues: Issue[] = []
  let isFirst = true
  for (const { cells, line, fault } of csvRows(text)) {
    if (issues.length >= MOST_ISSUES) break
    const [label = '', price = ''] = cells.map((cell) => cell.trim())
    const isHeader = isFirst && price === 'price' && !nodeOf.has(label)
    isFirst = false
    if (isHeader) continue
    const add = (issue: Omit<Issue, 'file' | 'line'>): number => issues.push({ file, line, ...issue })
    const node = nodeOf.get(label)
    const parsed = parseNumber(price)
    if (fault !== undefined) add({ message: fault })
    else if (cells.length !== 2) {
      add({ message: 'the row has another shape', got: `${cells.length} cells`, expected: 'label,price' })
    } else if (node === undefined) {
      const hint = didYouMean(label, [...nodeOf.keys()].slice(0, MOST_CANDIDATES))
      add({
        message: 'nobody in the network is called so',
        got: shortened(label),
        ...(hint === undefined ? {} : { hint }),
      })
    } else if (prices[node]! > 0) add({ message: 'has a price already', got: shortened(label) })
    else if (!isParsed(parsed) || !(parsed.value > 0)) {
      add({ message: 'this is no price', got: shortened(price), expected: 'a number above 0' })
    } else prices[node] = parsed.value
  }
  if (issues.length === 0) issues.push(...withoutPrice(prices, network, file))
  if (issues.length > 0) throw inputError(issues)
  return prices
}

function withoutPrice(prices: Float64Array, network: Network, file: string): Issue[] {
  let missing = 0
  let first = -1
  for (let v = 0; v < network.nodes; v++) {
    if (prices[v]! > 0) continue
    if (missing++ === 0) first = v
  }
  if (missing === 0) return []
  const others = missing === 1 ? '' : ` and ${missing - 1} more`
  const got = `none for ${shortened(labelOf(network, first))}${others}`
  return [{ file, message: 'everybody needs a price', got, expected: 'a row label,price for each person' }]
}
