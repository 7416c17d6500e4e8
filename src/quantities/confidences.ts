// Precision of each rule on the development articles, written by `npm run calibrate`: never edited by hand.
// checksum 2789842322b8

/** Rule → share of its mentions whose span and value are right; the empty name is for rules not met. */
export const CONFIDENCES: Readonly<Record<string, number>> = {
  '': 0.95,
  age: 0.991,
  'age said': 0.981,
  count: 0.993,
  fraction: 0.958,
  half: 0.981,
  measure: 0.867,
  money: 0.882,
  none: 0.792,
  'number alone': 0.811,
  'one in so many': 0.979,
  percentage: 0.994,
  points: 0.969,
  times: 0.969,
};
