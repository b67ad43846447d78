/** A yardstick for the other rows: what plain loops reach on this machine at this moment. */
import { Xoshiro } from '../baselines/xoshiro.js'
import { median, timed } from '../measure.js'
import { figure, holds } from '../row.js'

const READS = { full: 20e6, quick: 5e6, tiny: 1e6 }

export async function run({ size }) {
  const reads = READS[size]
  const large = await readsPerSecond(1 << 24, reads)
  const small = await readsPerSecond(1 << 17, reads)
  return [
    {
      name: 'machine',
      answers: [holds('every entry as written', large.right && small.right)],
      figures: [
        figure('random reads, 16 M entries', large.perSecond / 1e6, 'M/CPU s'),
        figure('random reads, 131 k entries', small.perSecond / 1e6, 'M/CPU s'),
        figure('CPU / wall', large.share, ''),
      ],
    },
  ]
}

async function readsPerSecond(entries, reads) {
  const table = new Uint32Array(entries).fill(1)
  const rates = []
  const shares = []
  let right = true
  for (let round = 0; round < 3; round++) {
    const { value, cpuSeconds, wallSeconds } = await timed(() => sumOfReads(table, reads, round + 1))
    right &&= value === reads
    rates.push(reads / cpuSeconds)
    shares.push(cpuSeconds / wallSeconds)
  }
  return { perSecond: median(rates), share: median(shares), right }
}

function sumOfReads(table, reads, seed) {
  const random = new Xoshiro(seed)
  const mask = table.length - 1
  let sum = 0
  for (let i = 0; i < reads; i++) sum += table[random.int32() & mask]
  return sum
}
