// Precision of each rule on the development set. Written by `npm run train`; '' is for rules too rare to measure.

export const CONFIDENCES: Readonly<Record<string, number>> = { '': 0.8 };
