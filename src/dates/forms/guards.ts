// Why a rule of dates refuses words that its pattern matches: "12/12" is a mark at school, "le 15" a telephone number.

import { nameGuards } from '../../text/rules.js';

export const GUARDS = nameGuards({
  age: "somebody's age, which is a quantity",
  calendar: 'a day, a month, an hour or a century that does not exist',
  clock: 'a time of the clock, not a length of time',
  code: 'a code, a number of an article, of a flat or of a line',
  count: 'a number that counts the words behind it',
  event: 'counted from an event that these words do not date',
  fraction: 'figures of a fraction, of a path or of a list with slashes',
  habit: 'a time of every week or day, which another rule reads',
  idiom: 'a turn of phrase that names no time',
  lapse: 'a length of time, not a time of the clock',
  name: 'a part of a name: of a person, a work, a place, a channel',
  order: 'two dates that do not make an interval',
  part: 'a part of a longer expression, which another rule reads',
  phone: 'a telephone number: "appeler le 15"',
  rank: 'a rank or an ordinal: "le premier soir", "le 80e anniversaire"',
  score: 'minutes of a match, scores and rankings',
  size: 'a number too large or too small for a date of the news',
  street: 'a street, a square or a building that carries a date',
  unsure: 'nothing around the words says that they are a date',
  word: 'another meaning of the word: "été" as a participle, "or"',
});
