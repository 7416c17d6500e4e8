// The grammar of dates: its rules by theme, and which kinds of rule a slot of a pattern may read. The slot `<moment>`,
// for example, reads what a rule gives as a day, a moment or a night.

import { compileGrammar, type Grammar, type GrammarSource } from '../../text/grammar.js';
import { CALENDAR } from './calendar.js';
import { CLOCK } from './clock.js';
import { DEICTIC } from './deictic.js';
import { DURATION } from './duration.js';
import { FREQUENCY } from './frequency.js';
import { INTERVAL } from './interval.js';
import { NAMED } from './named.js';
import { RANGES } from './ranges.js';
import type { PartialReading } from '../calendar/partial.js';
import type { Gives, Rule } from './rule.js';
import { buildSlots, SLOT_WORDS } from './slots.js';

export const RULES: readonly Rule[] = [
  ...CALENDAR,
  ...DEICTIC,
  ...CLOCK,
  ...INTERVAL,
  ...DURATION,
  ...RANGES,
  ...FREQUENCY,
  ...NAMED,
];

/** For each slot that reads other rules' expressions, the kinds of expression that it accepts. */
const ASKS: Readonly<Record<string, readonly Gives[]>> = {
  day: ['day'],
  monthly: ['month'],
  period: ['month', 'year', 'period'],
  clock: ['clock'],
  daypart: ['part'],
  duration: ['duration'],
  lapse: ['duration', 'range'],
  range: ['range'],
  point: ['day', 'month', 'year', 'period', 'moment', 'night', 'clock'],
  moment: ['day', 'moment', 'night'],
  night: ['night'],
};

/** Everything that the grammar is compiled from. */
export function dateSource(): GrammarSource<PartialReading, Gives> {
  return { rules: RULES, words: SLOT_WORDS, slots: buildSlots, asks: ASKS };
}

let compiled: Grammar<PartialReading> | null = null;

/** The grammar of dates, compiled on the first call. */
export function dateGrammar(): Grammar<PartialReading> {
  return (compiled ??= compileGrammar(dateSource()));
}
