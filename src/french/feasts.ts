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
      /** The whole month. */
      readonly whole?: boolean;
    }
  | { readonly by: 'hebrew'; readonly month: number; readonly day: number }
  /** The nth such weekday of the month, -1 for the last, and so many days after. */
  | {
      readonly by: 'rank';
      readonly month: number;
      readonly weekday: number;
      readonly rank: number;
      readonly days: number;
    }
  /** The last Sunday of May, or the next one where that is Pentecost. */
  | { readonly by: 'french mothers' }
  | { readonly by: 'lunar new year' }
  | { readonly by: 'diwali' };

const on = (month: number, day: number): HolidayRule => ({ by: 'date', month, day });
const easter = (days: number): HolidayRule => ({ by: 'easter', days });
const ranked = (rank: number, weekday: number, month: number, days = 0): HolidayRule => ({
  by: 'rank',
  month,
  weekday,
  rank,
  days,
});

const hijri = (month: number, day: number): HolidayRule => ({ by: 'hijri', month, day });

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
  'fete des meres': { by: 'french mothers' },
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
  ramadan: { by: 'hijri', month: 9, day: 1, whole: true },
  'aid el-fitr': hijri(10, 1),
  'aid al-fitr': hijri(10, 1),
  'aid el fitr': hijri(10, 1),
  'aid al-adha': hijri(12, 10),
  'aid el-adha': hijri(12, 10),
  'aid el-kebir': hijri(12, 10),
  tabaski: hijri(12, 10),
  korite: hijri(10, 1),
  mouloud: hijri(3, 12),
  mawlid: hijri(3, 12),
  achoura: hijri(1, 10),
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
  'nouvel an lunaire': { by: 'lunar new year' },
  'nouvel an chinois': { by: 'lunar new year' },
  diwali: { by: 'diwali' },
  divali: { by: 'diwali' },
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

/** The same days where another country than France keeps them on another day, by ISO 3166-1 code. */
export const LOCAL_FEASTS: Readonly<Record<string, Readonly<Record<string, HolidayRule>>>> = {
  'fete des meres': {
    BE: ranked(2, 7, 5),
    CA: ranked(2, 7, 5),
    CD: ranked(2, 7, 5),
    CH: ranked(2, 7, 5),
    CI: ranked(-1, 7, 5),
    DZ: ranked(-1, 7, 5),
    HT: ranked(-1, 7, 5),
    LB: on(3, 21),
    LU: ranked(2, 7, 6),
    MA: ranked(-1, 7, 5),
    MG: ranked(-1, 7, 5),
    SN: ranked(-1, 7, 5),
    TN: ranked(-1, 7, 5),
  },
  'fete des peres': { BE: ranked(2, 7, 6), CH: ranked(1, 7, 6), LB: on(6, 21), LU: ranked(1, 7, 10) },
  'fete nationale': {
    BE: on(7, 21),
    CA: on(6, 24),
    CD: on(6, 30),
    CH: on(8, 1),
    CI: on(8, 7),
    LB: on(11, 22),
    LU: on(6, 23),
    MG: on(6, 26),
    SN: on(4, 4),
  },
  'fete du travail': { CA: ranked(1, 1, 9) },
};

const ofCountry = (country: string, words: string): (readonly [string, string])[] =>
  words.split(' ').map((word) => [word, country] as const);

/** The towns and countries of datelines, folded, with the code of their country; France's own are those that are not here. */
export const DATELINES: ReadonlyMap<string, string> = new Map([
  ...ofCountry('BE', 'bruxelles liege namur charleroi mons anvers gand bruges louvain tournai arlon verviers belgique'),
  ...ofCountry('CA', 'montreal quebec ottawa toronto vancouver gatineau sherbrooke laval moncton saguenay canada'),
  ...ofCountry('CD', 'kinshasa goma lubumbashi bukavu kisangani matadi rdc'),
  ...ofCountry('CH', 'geneve lausanne berne zurich bale fribourg neuchatel sion delemont lugano suisse'),
  ...ofCountry('CI', 'abidjan yamoussoukro bouake'),
  ...ofCountry('DZ', 'alger oran constantine annaba tlemcen algerie'),
  ...ofCountry('HT', 'port-au-prince cap-haitien haiti'),
  ...ofCountry('LB', 'beyrouth tripoli liban'),
  ...ofCountry('LU', 'luxembourg esch-sur-alzette'),
  ...ofCountry('MA', 'rabat casablanca marrakech tanger fes agadir maroc'),
  ...ofCountry('MG', 'antananarivo toamasina madagascar'),
  ...ofCountry('SN', 'dakar thies saint-louis ziguinchor senegal'),
  ...ofCountry('TN', 'tunis sfax sousse tunisie'),
]);

/** "le 11-Septembre": with a hyphen and a capital, these days name one event of one year. */
export const EVENT_YEARS: Readonly<Record<string, number>> = { '9-11': 2001, '10-7': 2023, '11-13': 2015 };
