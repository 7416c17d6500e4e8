// Precision on the development set, by rule. So far all rules share one figure: of 359
// mentions 337 had a right span and a right value.

export const CONFIDENCES: Readonly<Record<string, number>> = { '': 0.94 };
