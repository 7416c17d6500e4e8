// Precision of each rule on the development articles, written by `npm run calibrate`: never edited by hand.

/** Rule → share of its mentions whose span and value are right; the empty name is for rules not met. */
export const CONFIDENCES: Readonly<Record<string, number>> = {
  '': 0.928,
  age: 0.953,
  'age said': 0.972,
  count: 0.986,
  fraction: 0.94,
  half: 0.972,
  measure: 0.864,
  money: 0.88,
  none: 0.773,
  'number alone': 0.666,
  'one in so many': 0.97,
  percentage: 0.991,
  points: 0.955,
  times: 0.955,
};
