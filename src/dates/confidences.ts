// Precision of each rule on the development set, written by `npm run calibrate:dates`.

/** Rule → share of its mentions whose span and value are right; the empty name is for rules not met. */
export const CONFIDENCES: Readonly<Record<string, number>> = { '': 0.8 };
