/**
 * The Shapley value (1953) of each player of a cooperative game: what a player adds, averaged over all orders in which
 * the players may join. Here the players are levers of a campaign and a coalition's value is what the same world
 * yields with these levers alone. Values add up to v(all) - v(none). Exact; 2^players values, so at most 20 players.
 *
 * @param values value by coalition; bit i of the index is set where player i takes part
 * @throws RangeError when a coalition's value is missing
 */
export function shapley(values: Float64Array | ReadonlyMap<number, number>, players: number): Float64Array {
  if (!(Number.isInteger(players) && players >= 0 && players <= MOST_PLAYERS)) {
    throw new RangeError(`invalid players: ${players}, expected 0 to ${MOST_PLAYERS}`)
  }
  const valueOf = (coalition: number): number => {
    const value = values instanceof Float64Array ? values[coalition] : values.get(coalition)
    if (value === undefined) throw new RangeError(`no value for coalition ${coalition} of ${players} players`)
    return value
  }
  const weights = orderWeights(players)
  const result = new Float64Array(players)
  for (let before = 0; before < 1 << players; before++) {
    const weight = weights[bitCount(before)]!
    for (let player = 0; player < players; player++) {
      const joined = before | (1 << player)
      if (joined !== before) result[player]! += weight * (valueOf(joined) - valueOf(before))
    }
  }
  return result
}

const MOST_PLAYERS = 20

/** Chance that exactly a given set of s others comes before a player: s! (n - 1 - s)! / n! = 1 / (n C(n - 1, s)). */
function orderWeights(players: number): Float64Array {
  const weights = new Float64Array(players)
  let choose = 1
  for (let size = 0; size < players; size++) {
    weights[size] = 1 / (players * choose)
    choose = (choose * (players - 1 - size)) / (size + 1)
  }
  return weights
}

function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
