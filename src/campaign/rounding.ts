/** What costs exactly what is left is paid: shares of a budget are not exact in binary. */
export const ROUNDING = 1 + 1e-12
