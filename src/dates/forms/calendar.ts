// The rules for dates written out, by theme: days ("le 14 mai 2019"), months and years ("juin 2021"), and the periods
// between them ("au premier trimestre").

import { DAYS } from './days.js';
import { PERIODS } from './periods.js';
import type { Rule } from './rule.js';
import { YEARS } from './years.js';

export const CALENDAR: readonly Rule[] = [...DAYS, ...YEARS, ...PERIODS];
