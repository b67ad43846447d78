/** Theory of SIR on random graphs with Poisson degrees: Volz 2008, Miller 2011 (doi:10.1007/s00285-010-0337-9). */

export interface CurvePoint {
  readonly hours: number
  readonly infectious: number
  readonly recovered: number
}

export interface PoissonSir {
  /** Mean number of ties. */
  readonly ties: number
  readonly beta: number
  readonly gamma: number
  /** Chance at the start that a tie has not brought the infection yet. */
  readonly theta: number
  /** Share of people infected at the start, at random. */
  readonly seeded: number
}

/**
 * theta' = -beta theta + beta (1 - seeded) psi'(theta) / psi'(1) + gamma (1 - theta), R' = gamma I,
 * S = (1 - seeded) psi(theta), by Runge and Kutta's method of order four.
 */
export function volzMiller({ ties, beta, gamma, theta, seeded }: PoissonSir, hours: number): CurvePoint[] {
  const psi = (x: number): number => (1 - seeded) * Math.exp(ties * (x - 1))
  const slope = (x: number, r: number): readonly [number, number] => [
    -beta * x + beta * psi(x) + gamma * (1 - x),
    gamma * (1 - psi(x) - r),
  ]
  const step = 1 / 500
  const curve: CurvePoint[] = []
  let recovered = 0
  for (let i = 0, x = theta; i <= Math.round(hours / step); i++) {
    curve.push({ hours: i * step, infectious: 1 - psi(x) - recovered, recovered })
    const a = slope(x, recovered)
    const b = slope(x + (step / 2) * a[0], recovered + (step / 2) * a[1])
    const c = slope(x + (step / 2) * b[0], recovered + (step / 2) * b[1])
    const d = slope(x + step * c[0], recovered + step * c[1])
    x += (step / 6) * (a[0] + 2 * b[0] + 2 * c[0] + d[0])
    recovered += (step / 6) * (a[1] + 2 * b[1] + 2 * c[1] + d[1])
  }
  return curve
}

/** The y > 0 with 1 - y = escape(y), by iteration from 1. */
export function finalShare(escape: (y: number) => number): number {
  let y = 1
  for (let i = 0; i < 1000; i++) y = 1 - escape(y)
  return y
}
