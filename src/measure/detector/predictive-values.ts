/**
 * What a detector's verdicts are worth where signals are as common as `prevalence`: Bayes' rule. Precision falls steeply
 * as signals become rare, for false alarms come from the many.
 */

/**
 * Share of true signals among comments that the detector takes for signals (precision):
 * se p / (se p + (1 - sp)(1 - p)). NaN where it takes none for a signal.
 */
export function positivePredictiveValue(
  sensitivity: number,
  specificity: number,
  prevalence: number,
): number {
  const found = sensitivity * prevalence
  return found / (found + (1 - specificity) * (1 - prevalence))
}

/**
 * Share of true others among comments that the detector takes for others:
 * sp (1 - p) / (sp (1 - p) + (1 - se) p). NaN where it takes none for one.
 */
export function negativePredictiveValue(
  sensitivity: number,
  specificity: number,
  prevalence: number,
): number {
  const passed = specificity * (1 - prevalence)
  return passed / (passed + (1 - sensitivity) * prevalence)
}

/** Harmonic mean of precision and sensitivity; 0 where both are. */
export function f1Of(precision: number, sensitivity: number): number {
  const sum = precision + sensitivity
  return sum === 0 ? 0 : (2 * precision * sensitivity) / sum
}
