// Named days, folded, as data: "Noël", "le lundi de Pentecôte", "l'Aïd el-Fitr", each with the rule that finds its day
// in a year. The rules are computed in `dates/calendar/holidays.ts`.

/** How a named day is found in a year. */
export type HolidayRule =
  | { readonly by: 'date'; readonly month: number; readonly day: number }
  | { readonly by: 'easter'; readonly days: number }
  | {
      readonly by: 'hijri';
      readonly month: number;
      readonly day: number;
      readonly days?: number;
      readonly seen?: Readonly<Record<number, string>>;
    }
  | { readonly by: 'hebrew'; readonly month: number; readonly day: number }
  /** The nth such weekday of the month, and so many days after. */
  | {
      readonly by: 'rank';
      readonly month: number;
      readonly weekday: number;
      readonly rank: number;
      readonly days: number;
    }
  | { readonly by: 'table'; readonly days: Readonly<Record<number, string>> };

const on = (month: number, day: number): HolidayRule => ({ by: 'date', month, day });
const easter = (days: number): HolidayRule => ({ by: 'easter', days });
const ranked = (rank: number, weekday: number, month: number, days = 0): HolidayRule => ({
  by: 'rank',
  month,
  weekday,
  rank,
  days,
});

/** "2024:03-11 2025:03-01" → year to day. */
const byYear = (days: string): Readonly<Record<number, string>> =>
  Object.fromEntries(days.split(' ').map((entry) => entry.split(':')));

// The days on which Mecca began and ended the fast: the rule of the calendar is off by one now and then.
const RAMADAN = byYear(
  '2010:08-11 2011:08-01 2012:07-20 2013:07-09 2014:06-28 2015:06-18 2016:06-06 2017:05-27 2018:05-17 2019:05-06 2020:04-24 2021:04-13 2022:04-02 2023:03-23 2024:03-11 2025:03-01 2026:02-18 2027:02-08 2028:01-28 2029:01-16',
);
const FITR = byYear(
  '2010:09-10 2011:08-30 2012:08-19 2013:08-08 2014:07-28 2015:07-17 2016:07-06 2017:06-25 2018:06-15 2019:06-04 2020:05-24 2021:05-13 2022:05-02 2023:04-21 2024:04-10 2025:03-30 2026:03-20 2027:03-09 2028:02-26 2029:02-14',
);
const ADHA = byYear(
  '2010:11-16 2011:11-06 2012:10-26 2013:10-15 2014:10-04 2015:09-24 2016:09-12 2017:09-01 2018:08-21 2019:08-11 2020:07-31 2021:07-20 2022:07-09 2023:06-28 2024:06-16 2025:06-06 2026:05-27 2027:05-16 2028:05-05 2029:04-24',
);

/** Named days: folded phrase → rule. A phrase starts with its first word whatever article stands before. */
export const HOLIDAYS: Readonly<Record<string, HolidayRule>> = {
  noel: on(12, 25),
  'jour de noel': on(12, 25),
  'reveillon de noel': on(12, 24),
  'veille de noel': on(12, 24),
  'nouvel an': on(1, 1),
  "jour de l' an": on(1, 1),
  "premier de l' an": on(1, 1),
  'nouvelle annee': on(1, 1),
  'saint sylvestre': on(12, 31),
  'saint-sylvestre': on(12, 31),
  'reveillon du nouvel an': on(12, 31),
  'reveillon de la saint sylvestre': on(12, 31),
  'reveillon de la saint-sylvestre': on(12, 31),
  epiphanie: on(1, 6),
  chandeleur: on(2, 2),
  'saint valentin': on(2, 14),
  'saint-valentin': on(2, 14),
  'saint patrick': on(3, 17),
  'saint-patrick': on(3, 17),
  'fete du travail': on(5, 1),
  'fete nationale': on(7, 14),
  'fete des peres': ranked(3, 7, 6),
  thanksgiving: ranked(4, 4, 11),
  'jour de thanksgiving': ranked(4, 4, 11),
  'black friday': ranked(4, 4, 11, 1),
  'fete de la musique': on(6, 21),
  'saint jean': on(6, 24),
  'saint-jean': on(6, 24),
  'saint-jean-baptiste': on(6, 24),
  assomption: on(8, 15),
  halloween: on(10, 31),
  toussaint: on(11, 1),
  'jour des morts': on(11, 2),
  'saint nicolas': on(12, 6),
  'saint-nicolas': on(12, 6),
  'dimanche des rameaux': easter(-7),
  rameaux: easter(-7),
  'mardi gras': easter(-47),
  'mercredi des cendres': easter(-46),
  'jeudi saint': easter(-3),
  'vendredi saint': easter(-2),
  'samedi saint': easter(-1),
  paques: easter(0),
  'dimanche de paques': easter(0),
  'lundi de paques': easter(1),
  ascension: easter(39),
  "jeudi de l' ascension": easter(39),
  pentecote: easter(49),
  'dimanche de pentecote': easter(49),
  'lundi de pentecote': easter(50),
  ramadan: { by: 'hijri', month: 9, day: 1, days: 29, seen: RAMADAN },
  'aid el-fitr': { by: 'hijri', month: 10, day: 1, seen: FITR },
  'aid al-fitr': { by: 'hijri', month: 10, day: 1, seen: FITR },
  'aid el fitr': { by: 'hijri', month: 10, day: 1, seen: FITR },
  'aid al-adha': { by: 'hijri', month: 12, day: 10, seen: ADHA },
  'aid el-adha': { by: 'hijri', month: 12, day: 10, seen: ADHA },
  'aid el-kebir': { by: 'hijri', month: 12, day: 10, seen: ADHA },
  tabaski: { by: 'hijri', month: 12, day: 10, seen: ADHA },
  korite: { by: 'hijri', month: 10, day: 1, seen: FITR },
  mouloud: { by: 'hijri', month: 3, day: 12 },
  mawlid: { by: 'hijri', month: 3, day: 12 },
  achoura: { by: 'hijri', month: 1, day: 10 },
  'roch hachana': { by: 'hebrew', month: 7, day: 1 },
  'rosh hashana': { by: 'hebrew', month: 7, day: 1 },
  'yom kippour': { by: 'hebrew', month: 7, day: 10 },
  kippour: { by: 'hebrew', month: 7, day: 10 },
  'paque juive': { by: 'hebrew', month: 1, day: 15 },
  pessah: { by: 'hebrew', month: 1, day: 15 },
  hanouka: { by: 'hebrew', month: 9, day: 25 },
  hanoukka: { by: 'hebrew', month: 9, day: 25 },
  norouz: on(3, 20),
  nowrouz: on(3, 20),
  'nouvel an lunaire': {
    by: 'table',
    days: {
      2015: '02-19',
      2016: '02-08',
      2017: '01-28',
      2018: '02-16',
      2019: '02-05',
      2020: '01-25',
      2021: '02-12',
      2022: '02-01',
      2023: '01-22',
      2024: '02-10',
      2025: '01-29',
      2026: '02-17',
      2027: '02-06',
      2028: '01-26',
      2029: '02-13',
      2030: '02-03',
    },
  },
  diwali: {
    by: 'table',
    days: {
      2015: '11-11',
      2016: '10-30',
      2017: '10-19',
      2018: '11-07',
      2019: '10-27',
      2020: '11-14',
      2021: '11-04',
      2022: '10-24',
      2023: '11-12',
      2024: '10-31',
      2025: '10-20',
      2026: '11-08',
    },
  },
  'journee internationale des droits des femmes': on(3, 8),
  'journee internationale des femmes': on(3, 8),
  "journee mondiale de l' eau": on(3, 22),
  'journee de la terre': on(4, 22),
  'journee mondiale de la liberte de la presse': on(5, 3),
  "journee mondiale de l' environnement": on(6, 5),
  'journee mondiale des refugies': on(6, 20),
  'journee mondiale de lutte contre le sida': on(12, 1),
  'journee internationale des migrants': on(12, 18),
};

/** "le 11-Septembre": with a hyphen and a capital, these days name one event of one year. */
export const EVENT_YEARS: Readonly<Record<string, number>> = { '9-11': 2001, '10-7': 2023, '11-13': 2015 };
