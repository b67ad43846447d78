/** Natural logarithm of 2: what is left after n half-lives is e^(-LN2 n). */
export const LN2 = 0.6931471805599453
