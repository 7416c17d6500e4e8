// How often the quotes of a rule are right, by `npm run calibrate`; '' is the rest.

export const CONFIDENCES: Readonly<Record<string, number>> = {
  '': 0.7,
};
