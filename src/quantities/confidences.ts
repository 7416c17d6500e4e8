// Precision of each rule on the development articles, written by `npm run calibrate`: never edited by hand.

/** Rule → share of its mentions whose span and value are right; the empty name is for rules not met. */
export const CONFIDENCES: Readonly<Record<string, number>> = {
  '': 0.934,
  age: 0.954,
  'age said': 0.975,
  count: 0.986,
  fraction: 0.945,
  half: 0.975,
  measure: 0.865,
  money: 0.881,
  none: 0.778,
  'number alone': 0.721,
  'one in so many': 0.972,
  percentage: 0.992,
  points: 0.959,
  times: 0.959,
};
