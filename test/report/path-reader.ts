/** Path data read back as SVG defines it (SVG 1.1, 8.3), as far as a report writes it: M, m, L, l, C, c, H, h, V, v, Z, z. */

const COORDINATES: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, h: 1, v: 1, z: 0 }

/** The points at which the pen arrives; of a curve its end. */
export function pointsOf(data: string): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, letter, text] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter!.toLowerCase()
    const relative = letter === command
    const numbers = (text!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const count = COORDINATES[command]
    if (count === undefined || (count > 0 && numbers.length % count !== 0))
      throw new Error(`not path data: ${letter}${text}`)
    if (count === 0) continue
    for (let i = 0; i < numbers.length; i += count) {
      const [originX, originY] = relative ? [x, y] : [0, 0]
      if (command === 'h') x = originX + numbers[i]!
      else if (command === 'v') y = originY + numbers[i]!
      else [x, y] = [originX + numbers[i + count - 2]!, originY + numbers[i + count - 1]!]
      // `h0` draws a dot where the pen is already.
      if (command !== 'h' || numbers[i] !== 0) points.push([x, y])
    }
  }
  return points
}
