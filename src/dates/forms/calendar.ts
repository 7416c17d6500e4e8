// Points of the calendar written out, by theme: days, months and years, and the
// periods between them.

import { DAYS } from './days.js';
import { PERIODS } from './periods.js';
import type { Rule } from './rule.js';
import { YEARS } from './years.js';

export const CALENDAR: readonly Rule[] = [...DAYS, ...YEARS, ...PERIODS];
