import { log } from './log.js'

/**
 * The natural logarithm of the gamma function for x > 0, with the same bits in every engine, within a few ulp
 * (absolutely 1e-16 near its zeros at 1 and 2). Infinity at 0 and Infinity, NaN below 0: the reflected branch has
 * no use here.
 *
 * Sun's fdlibm method (e_lgamma_r.c): rational functions up to 3, the recurrence up to 8, Stirling's series above.
 * Method and coefficients: Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify, and
 * distribute this software is freely granted, provided that this notice is preserved.
 */
export function lnGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN
  if (x < 8.470329472543003e-22) return -log(x)
  if (x < 2) return lnGammaBelowTwo(x)
  if (x < 8) return lnGammaBelowEight(x)
  return stirling(x)
}

const LEAST_AT = 1.46163214496836224576 // where the gamma function is least

function lnGammaBelowTwo(x: number): number {
  const below = x < 0.9
  const shift = below ? -log(x) : 0
  const y = below ? x + 1 : x // only to choose the piece; the distances below are taken from x itself
  if (y >= 1.7316) return shift + nearTwo(below ? 1 - x : 2 - x)
  if (y >= 1.2316) return shift + nearLeast(below ? x - (LEAST_AT - 1) : x - LEAST_AT)
  return shift + nearOne(below ? x : x - 1)
}

/** lnGamma(2 - y) for y up to 0.27. */
function nearTwo(y: number): number {
  const z = y * y
  const even =
    7.72156649015328655494e-2 +
    z *
      (6.73523010531292681824e-2 +
        z *
          (7.38555086081402883957e-3 +
            z *
              (1.19270763183362067845e-3 + z * (2.20862790713908385557e-4 + z * 2.52144565451257326939e-5))))
  const odd =
    z *
    (3.22467033424113591611e-1 +
      z *
        (2.05808084325167332806e-2 +
          z *
            (2.89051383673415629091e-3 +
              z *
                (5.10069792153511336608e-4 +
                  z * (1.08011567247583939954e-4 + z * 4.4864094961891516015e-5)))))
  return y * even + odd - 0.5 * y
}

/** lnGamma(LEAST_AT + y) for y from -0.23 to 0.27. */
function nearLeast(y: number): number {
  const z = y * y
  const w = z * y
  const p1 =
    4.83836122723810047042e-1 +
    w *
      (-3.27885410759859649565e-2 +
        w * (6.10053870246291332635e-3 + w * (-1.40346469989232843813e-3 + w * 3.15632070903625950361e-4)))
  const p2 =
    -1.47587722994593911752e-1 +
    w *
      (1.79706750811820387126e-2 +
        w * (-3.6845201678113825676e-3 + w * (8.81081882437654011382e-4 + w * -3.12754168375120860518e-4)))
  const p3 =
    6.46249402391333854778e-2 +
    w *
      (-1.0314224129834143745e-2 +
        w * (2.2596478090061247225e-3 + w * (-5.38595305356740546715e-4 + w * 3.35529192635519073543e-4)))
  const p = z * p1 - (-3.63867699703950536541e-18 - w * (p2 + y * p3))
  return -1.21486290535849611461e-1 + p
}

/** lnGamma(1 + y) for y from -0.1 to 0.24. */
function nearOne(y: number): number {
  const numerator =
    y *
    (-7.72156649015328655494e-2 +
      y *
        (6.32827064025093366517e-1 +
          y *
            (1.45492250137234768737 +
              y *
                (9.77717527963372745603e-1 +
                  y * (2.28963728064692451092e-1 + y * 1.33810918536787660377e-2)))))
  const denominator =
    1 +
    y *
      (2.45597793713041134822 +
        y *
          (2.12848976379893395361 +
            y * (7.69285150456672783825e-1 + y * (1.04222645593369134254e-1 + y * 3.2170924228242391181e-3))))
  return -0.5 * y + numerator / denominator
}

function lnGammaBelowEight(x: number): number {
  const whole = Math.floor(x)
  const y = x - whole
  const numerator =
    y *
    (-7.72156649015328655494e-2 +
      y *
        (2.14982415960608852501e-1 +
          y *
            (3.25778796408930981787e-1 +
              y *
                (1.46350472652464452805e-1 +
                  y *
                    (2.6642270303363860956e-2 +
                      y * (1.84028451407337715652e-3 + y * 3.19475326584100867617e-5))))))
  const denominator =
    1 +
    y *
      (1.39200533467621045958 +
        y *
          (7.21935547567138069525e-1 +
            y *
              (1.71933865632803078993e-1 +
                y *
                  (1.86459191715652901344e-2 +
                    y * (7.77942496381893596434e-4 + y * 7.32668430744625636189e-6)))))
  let product = 1
  for (let i = 2; i < whole; i++) product *= y + i
  return 0.5 * y + numerator / denominator + (whole > 2 ? log(product) : 0)
}

function stirling(x: number): number {
  if (x >= 288230376151711744) return x * (log(x) - 1)
  const z = 1 / x
  const y = z * z
  const series =
    4.18938533204672725052e-1 +
    z *
      (8.33333333333329678849e-2 +
        y *
          (-2.7777777772877553647e-3 +
            y *
              (7.936505586430195585e-4 +
                y *
                  (-5.95187557450339963135e-4 +
                    y * (8.36339918996282139126e-4 + y * -1.63092934096575273989e-3)))))
  return (x - 0.5) * (log(x) - 1) + series
}
