// The words of the report in French and in English: all text that does not come from the archive.
import type { QuantityRecord } from '../../index.js';
import { withFrenchSpaces } from '../../view/spaces.js';
import type { NameKind } from './findings.js';
import type { Gender } from './quotes.js';
import type { Unit, WordsOfTime } from './periods.js';

/** The languages in which a report can be written. */
export const REPORT_LANGUAGES = ['fr', 'en'] as const;
/** One of `REPORT_LANGUAGES`. */
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** The groups into which the report sorts names: the kinds of records, and media, which are mostly named as sources. */
export type Group = NameKind | 'source';

export interface Words extends WordsOfTime {
  readonly lang: ReportLanguage;
  readonly groups: { readonly [group in Group]: string };
  /** The name of a single member of each group: "Personne". */
  readonly one: { readonly [group in Group]: string };
  readonly languages: { readonly [code: string]: string };
  readonly quantityTypes: { readonly [type in QuantityRecord['type']]: string };
  readonly genders: { readonly [gender in Gender]: string };
  readonly units: { readonly [unit in Unit]: string };
  /** The names of the powers of ten, starting with 1. */
  readonly powers: readonly string[];
  number(value: number): string;
  percent(share: number): string;
  articles(count: number): string;
  quotes(count: number): string;
  peopleQuoted(count: number): string;
  span(from: string, to: string): string;
  title(articles: number): string;
  noDates: string;
  lead(span: string, hasQuotes: boolean): string;
  empty: string;
  tiles: { readonly articles: string; readonly records: string; readonly quotes: string };
  over(value: string): string;
  contents: string;
  inNumbers: string;
  overTime: string;
  overTimeSays(unit: Unit, span: string): string;
  outside(count: number, quotes: boolean, span: string): string;
  namesSay(hasRates: boolean, unit: Unit, least: number): string;
  sourcesSay: string;
  fewArticles(count: number, unit: Unit, least: number): string;
  noRates(least: number): string;
  peak(period: string, count: number, of: number): string;
  head: {
    readonly name: string;
    readonly articles: string;
    readonly mostIn: string;
    readonly people: string;
    readonly country: string;
    readonly amount: string;
    readonly mentions: string;
    readonly count: string;
    readonly quotes: string;
  };
  map: string;
  mapSays: string;
  mapDescribes(countries: number, first: string, articles: number): string;
  unmapped(names: string): string;
  range(from: number, to: number | null): string;
  together: string;
  togetherSays: string;
  togetherDescribes(people: number, one: string, other: string, count: number): string;
  and(one: string, other: string): string;
  quotesTitle: string;
  quotesSay(quotes: number, named: number, unnamed: number, nobody: number): string;
  mostQuoted: string;
  mostQuotedOf: { readonly female: string; readonly male: string };
  gendersTitle: string;
  gendersSay(all: string, female: number, male: number, unknown: number): string;
  quotesOfTheirs(count: number): string;
  onceAnArticle: string;
  quotesOverTime: string;
  quantities: string;
  quantitiesSay: string;
  types: string;
  counted: string;
  money: string;
  moneySays: string;
  amountsFrom(power: string, currency: string): string;
  otherCurrencies: string;
  byLanguage: string;
  first(name: string, count: string): string;
  index: string;
  indexSays(names: number, latest: number): string;
  back: string;
  latest(shown: number, all: number): string;
  undated: string;
  noId: string;
  noSentences: string;
  counting(hasIdentities: boolean): string;
  short(missed: number): string;
  edition(version: string, model: string | null): string;
  readBy(editions: string): string;
}

const several = (count: string, isOne: boolean, one: string, many: string): string => `${count} ${isOne ? one : many}`;
/** Groups digits by thousands: "34 234" with a narrow no-break space, or "34,234". */
const grouped = (value: number, mark: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
const fr = (value: number): string => grouped(value, '\u202F');
const en = (value: number): string => grouped(value, ',');
/** In French zero and one take the singular: "0 article". */
const deux = (count: number, one: string, many: string): string => several(fr(count), count < 2, one, many);
const two = (count: number, one: string, many: string): string => several(en(count), count === 1, one, many);

/** Lists the counts that are not zero: "5 d’un locuteur nommé, 1 sans locuteur indiqué". */
const listed = (counts: readonly (readonly [number, string])[], number: (value: number) => string): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, of]) => `${number(count)} ${of}`)
    .join(', ');

const FR: Words = {
  lang: 'fr',
  months: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  groups: { person: 'Personnes', organisation: 'Organisations', place: 'Lieux', source: 'Médias et agences' },
  one: { person: 'Personne', organisation: 'Organisation', place: 'Lieu', source: 'Média ou agence' },
  languages: {
    fra: 'français',
    eng: 'anglais',
    spa: 'espagnol',
    deu: 'allemand',
    ita: 'italien',
    por: 'portugais',
    nld: 'néerlandais',
    cat: 'catalan',
    arb: 'arabe',
    und: 'trop court pour le dire',
  },
  quantityTypes: {
    money: 'argent',
    percentage: 'pourcentages',
    count: 'choses comptées',
    age: 'âges',
    measure: 'mesures',
    points: 'points',
    fraction: 'fractions',
    multiple: 'multiples',
    ordinal: 'rangs',
  },
  genders: { female: 'femmes', male: 'hommes', unknown: 'genre inconnu' },
  units: { day: 'jour', month: 'mois', year: 'année' },
  powers: [
    '1',
    '10',
    '100',
    '1 000',
    '10 000',
    '100 000',
    '1 million',
    '10 millions',
    '100 millions',
    '1 milliard',
    '10 milliards',
    '100 milliards',
    '1 000 milliards',
  ],
  number: fr,
  percent: (share) => `${share < 0.1 ? (100 * share).toFixed(1).replace('.', ',') : Math.round(100 * share)} %`,
  articles: (count) => deux(count, 'article', 'articles'),
  quotes: (count) => deux(count, 'citation', 'citations'),
  peopleQuoted: (count) => deux(count, 'personne citée', 'personnes citées'),
  day: (date, month, year) => `${date === 1 ? '1er' : date} ${month} ${year}`,
  span: (from, to) => `${from} – ${to}`,
  title: (articles) => `Une archive de ${deux(articles, 'article', 'articles')}`,
  noDates: 'sans dates de parution',
  lead: (span, hasQuotes) =>
    `${span}. Les personnes, les organisations${hasQuotes ? ', les lieux et les citations' : ' et les lieux'} que <em>depeche</em> y relève.`,
  empty: 'Il n’y a aucun article dans cette archive.',
  tiles: { articles: 'Articles', records: 'Éléments relevés', quotes: 'Citations' },
  over: (value) => `plus de ${value}`,
  contents: 'Sommaire',
  inNumbers: 'En chiffres',
  overTime: 'Les articles dans le temps',
  overTimeSays: (unit, span) => `Articles par ${FR.units[unit]}, ${span}.`,
  outside: (count, quotes, span) => {
    const [plural, all] = [count < 2 ? '' : 's', quotes ? FR.quotes(count) : FR.articles(count)];
    const drawn = `dessiné${quotes ? 'e' : ''}${plural}`;
    return `${all} d’avant ou d’après (${span}) ${count < 2 ? 'n’est' : 'ne sont'} pas ${drawn}, mais ${count < 2 ? 'figure' : 'figurent'} dans le tableau.`;
  },
  namesSay: (hasRates, unit, least) =>
    hasRates
      ? `La barre indique le nombre d’articles où le nom apparaît. Les colonnes en donnent la part dans les articles de chaque ${FR.units[unit]}, quand il y en a au moins ${fr(least)} ; chaque ligne a sa propre échelle.`
      : 'La barre indique le nombre d’articles où le nom apparaît.',
  sourcesSay:
    'Agences et médias apparaissent surtout comme sources : ils sont comptés ici et non parmi les organisations.',
  fewArticles: (count, unit, least) =>
    `${deux(count, FR.units[unit], unit === 'day' ? 'jours' : unit === 'month' ? 'mois' : 'années')} de moins de ${fr(least)} articles ${count < 2 ? 'est laissé' : 'sont laissés'} en blanc.`,
  noRates: (least) =>
    `Il y a trop peu d’articles pour montrer l’évolution de chaque nom : il en faudrait ${fr(least)} par période.`,
  peak: (period, count, of) => `surtout ${period} (${FR.percent(count / of)} de ${FR.articles(of)})`,
  head: {
    name: 'nom',
    articles: 'articles',
    mostIn: 'surtout',
    people: 'personnes',
    country: 'pays',
    amount: 'montant',
    mentions: 'mentions',
    count: 'nombre',
    quotes: 'citations',
  },
  map: 'Les pays',
  mapSays: 'Nombre d’articles qui nomment chaque pays ou un lieu connu pour s’y trouver.',
  mapDescribes: (countries, first, articles) =>
    `${deux(countries, 'pays nommé', 'pays nommés')} ; ${first} vient en tête, avec ${FR.articles(articles)}.`,
  unmapped: (names) => `Absents de la carte, mais comptés dans le tableau : ${names}.`,
  range: (from, to) => (to === null ? `${fr(from)} et plus` : from === to ? fr(from) : `${fr(from)} à ${fr(to)}`),
  together: 'Nommés ensemble',
  togetherSays:
    'Les personnes les plus nommées. Un trait relie celles qui apparaissent dans les mêmes articles ; plus ces articles sont nombreux, plus il est épais. Une même couleur réunit celles que l’on nomme surtout ensemble, sans rien dire d’autre ; les autres sont en gris.',
  togetherDescribes: (people, one, other, count) =>
    `${deux(people, 'personne', 'personnes')} et ce qui les relie ; le plus souvent ${one} et ${other}, dans ${FR.articles(count)}.`,
  and: (one, other) => `${one} et ${other}`,
  quotesTitle: 'Citations',
  quotesSay: (quotes, named, unnamed, nobody) =>
    `${FR.quotes(quotes)} : ${listed(
      [
        [named, 'd’un locuteur nommé'],
        [unnamed, 'd’un locuteur désigné sans son nom (« le préfet »)'],
        [nobody, 'sans locuteur indiqué'],
      ],
      fr,
    )}.`,
  mostQuoted: 'Les plus cités',
  mostQuotedOf: { female: 'Les femmes les plus citées', male: 'Les hommes les plus cités' },
  gendersTitle: 'Femmes et hommes cités',
  gendersSay: (all, female, male, unknown) => {
    const known = female + male;
    if (known === 0) return `${all}, de genre inconnu.`;
    const [told, rest] =
      unknown === 0 ? ['', ''] : [`, de genre connu pour ${fr(known)}`, ` ; genre inconnu : ${fr(unknown)}`];
    return `${all}${told} : femmes ${fr(female)} (${Math.round((100 * female) / known)} %), hommes ${fr(male)} (${Math.round((100 * male) / known)} %)${rest}.`;
  },
  quotesOfTheirs: (count) => deux(count, 'citation de ces personnes', 'citations de ces personnes'),
  onceAnArticle: 'Une personne est comptée une fois par article.',
  quotesOverTime: 'Les citations dans le temps',
  quantities: 'Quantités et langues',
  quantitiesSay: 'Nombre de mentions de chaque sorte, et langue des articles.',
  types: 'Sortes de quantités',
  counted: 'Ce que l’on compte',
  money: 'Sommes d’argent',
  moneySays: 'Nombre de montants par ordre de grandeur : « 10 » réunit ceux de 10 à moins de 100.',
  amountsFrom: (power, currency) => `${power} ${currency} et plus`,
  otherCurrencies: 'autres',
  byLanguage: 'Articles par langue',
  first: (name, count) => `${name} vient en tête, avec ${count}.`,
  index: 'Tous les noms',
  indexSays: (names, latest) =>
    `${deux(names, 'nom', 'noms')}, avec le nombre de leurs articles. Chacun mène à ses derniers articles, ${fr(latest)} au plus, avec une phrase de chaque article.`,
  back: 'Retour au rapport',
  latest: (shown, all) => (shown < all ? `${FR.articles(all)}, dont les ${fr(shown)} derniers` : FR.articles(all)),
  undated: 'sans date',
  noId: 'article sans identifiant',
  noSentences: 'Les phrases manquent : cette archive a été lue sans l’option --sentences.',
  counting: (hasIdentities) =>
    `Un nom est compté une fois par article. ${
      hasIdentities
        ? 'Les personnes et les organisations sont comptées par identité : un nom de famille ou un sigle seul compte pour la personne ou l’organisation que l’archive rend presque certaine. Celles qui n’en ont pas sont comptées par nom.'
        : 'Les noms qui ne diffèrent que par la casse, les accents ou un article initial n’en font qu’un ; rien d’autre n’est réuni d’un article à l’autre.'
    } Ce qui ne fait qu’encadrer un article (lieu et date en tête, signature, renvois vers d’autres articles) n’est pas compté. Frontières de la carte : Natural Earth.`,
  short: (missed) =>
    ` L’archive contient plus de noms que le programme n’en garde à la fois : les plus rares ont été oubliés en chemin, et il peut manquer jusqu’à ${fr(missed)} à chaque nombre.`,
  edition: (version, model) => `depeche ${version}, modèle ${model}`,
  readBy: (editions) => `Lu par ${editions}.`,
};

const EN: Words = {
  lang: 'en',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  groups: { person: 'People', organisation: 'Organisations', place: 'Places', source: 'Media and agencies' },
  one: { person: 'Person', organisation: 'Organisation', place: 'Place', source: 'Medium or agency' },
  languages: {
    fra: 'French',
    eng: 'English',
    spa: 'Spanish',
    deu: 'German',
    ita: 'Italian',
    por: 'Portuguese',
    nld: 'Dutch',
    cat: 'Catalan',
    arb: 'Arabic',
    und: 'too short to tell',
  },
  quantityTypes: {
    money: 'money',
    percentage: 'percentages',
    count: 'things counted',
    age: 'ages',
    measure: 'measures',
    points: 'points',
    fraction: 'fractions',
    multiple: 'multiples',
    ordinal: 'ranks',
  },
  genders: { female: 'women', male: 'men', unknown: 'gender unknown' },
  units: { day: 'day', month: 'month', year: 'year' },
  powers: [
    '1',
    '10',
    '100',
    '1,000',
    '10,000',
    '100,000',
    '1 million',
    '10 million',
    '100 million',
    '1 billion',
    '10 billion',
    '100 billion',
    '1 trillion',
  ],
  number: en,
  percent: (share) => `${share < 0.1 ? (100 * share).toFixed(1) : Math.round(100 * share)} %`,
  articles: (count) => two(count, 'article', 'articles'),
  quotes: (count) => two(count, 'quote', 'quotes'),
  peopleQuoted: (count) => two(count, 'person quoted', 'people quoted'),
  day: (date, month, year) => `${date} ${month} ${year}`,
  span: (from, to) => `${from} to ${to}`,
  title: (articles) => `An archive of ${two(articles, 'article', 'articles')}`,
  noDates: 'no publication dates',
  lead: (span, hasQuotes) =>
    `${span}. The people, organisations${hasQuotes ? ', places and quotes' : ' and places'} that <em>depeche</em> reads there.`,
  empty: 'There is no article in this archive.',
  tiles: { articles: 'Articles', records: 'Records', quotes: 'Quotes' },
  over: (value) => `over ${value}`,
  contents: 'Contents',
  inNumbers: 'In numbers',
  overTime: 'Articles over time',
  overTimeSays: (unit, span) => `Articles by ${unit}, ${span}.`,
  outside: (count, quotes, span) =>
    `${quotes ? EN.quotes(count) : EN.articles(count)} from before or after (${span}) ${count === 1 ? 'is' : 'are'} not drawn; the table counts them.`,
  namesSay: (hasRates, unit, least) =>
    hasRates
      ? `The bar is the number of articles in which the name appears. The columns are its share of the articles of each ${unit} that has at least ${en(least)}; each row has a scale of its own.`
      : 'The bar is the number of articles in which the name appears.',
  sourcesSay: 'Agencies and media appear mostly as sources: they are counted here and not among the organisations.',
  fewArticles: (count, unit, least) =>
    `${two(count, unit, `${unit}s`)} of fewer than ${en(least)} articles ${count === 1 ? 'is' : 'are'} left blank.`,
  noRates: (least) =>
    `There are too few articles to show the course of each name: it would take ${en(least)} in each period.`,
  peak: (period, count, of) => `most in ${period} (${EN.percent(count / of)} of ${EN.articles(of)})`,
  head: {
    name: 'name',
    articles: 'articles',
    mostIn: 'most in',
    people: 'people',
    country: 'country',
    amount: 'amount',
    mentions: 'mentions',
    count: 'count',
    quotes: 'quotes',
  },
  map: 'Countries',
  mapSays: 'Number of articles that name each country, or a place known to lie in it.',
  mapDescribes: (countries, first, articles) =>
    `${two(countries, 'country', 'countries')} named; ${first} comes first, with ${EN.articles(articles)}.`,
  unmapped: (names) => `Not drawn, but counted in the table: ${names}.`,
  range: (from, to) => (to === null ? `${en(from)} and more` : from === to ? en(from) : `${en(from)} to ${en(to)}`),
  together: 'People named together',
  togetherSays:
    'The people named most. A line joins those who appear in the same articles; the more articles, the thicker the line. One colour groups those who are mostly named together, and means nothing else; the others are grey.',
  togetherDescribes: (people, one, other, count) =>
    `${two(people, 'person', 'people')} and what joins them; most often ${one} and ${other}, in ${EN.articles(count)}.`,
  and: (one, other) => `${one} and ${other}`,
  quotesTitle: 'Quotes',
  quotesSay: (quotes, named, unnamed, nobody) =>
    `${EN.quotes(quotes)}: ${listed(
      [
        [named, 'by a speaker who is named'],
        [unnamed, 'by one who is only described (“le préfet”)'],
        [nobody, 'without a speaker'],
      ],
      en,
    )}.`,
  mostQuoted: 'Most quoted',
  mostQuotedOf: { female: 'Women quoted most', male: 'Men quoted most' },
  gendersTitle: 'Women and men quoted',
  gendersSay: (all, female, male, unknown) => {
    const known = female + male;
    if (known === 0) return `${all}, of unknown gender.`;
    const [told, rest] =
      unknown === 0 ? ['', ''] : [`, of known gender ${en(known)}`, `; gender unknown: ${en(unknown)}`];
    return `${all}${told}: women ${en(female)} (${Math.round((100 * female) / known)} %), men ${en(male)} (${Math.round((100 * male) / known)} %)${rest}.`;
  },
  quotesOfTheirs: (count) => two(count, 'quote of these people', 'quotes of these people'),
  onceAnArticle: 'A person counts once per article.',
  quotesOverTime: 'Quotes over time',
  quantities: 'Quantities and languages',
  quantitiesSay: 'The mentions of each kind, and the language of the articles.',
  types: 'Kinds of quantities',
  counted: 'What is counted',
  money: 'Amounts of money',
  moneySays: 'Number of amounts of each order of magnitude: “10” stands for those from 10 to less than 100.',
  amountsFrom: (power, currency) => `${power} ${currency} and more`,
  otherCurrencies: 'others',
  byLanguage: 'Articles by language',
  first: (name, count) => `${name} comes first, with ${count}.`,
  index: 'All names',
  indexSays: (names, latest) =>
    `${two(names, 'name', 'names')}, with the number of their articles. Each leads to its latest articles, ${en(latest)} at most, with a sentence from each.`,
  back: 'Back to the report',
  latest: (shown, all) => (shown < all ? `${EN.articles(all)}, of which the latest ${en(shown)}` : EN.articles(all)),
  undated: 'no date',
  noId: 'an article without an id',
  noSentences: 'There are no sentences: this archive was read without --sentences.',
  counting: (hasIdentities) =>
    `A name counts once per article. ${
      hasIdentities
        ? 'People and organisations are counted by identity: a family name or an acronym alone counts for the one whom the archive makes all but sure. Those without one are counted by name.'
        : 'Names that differ in case, accents or a leading article are one; nothing more is joined across articles.'
    } What only frames a story (its dateline, signature or teasers) does not count. Borders of the map: Natural Earth.`,
  short: (missed) =>
    ` The archive holds more names or things than were kept at once: the rarest were forgotten on the way, and a count may be short by up to ${en(missed)}.`,
  edition: (version, model) => `depeche ${version}, model ${model}`,
  readBy: (editions) => `Read by ${editions}.`,
};

/** Returns the words of a language. */
export function wordsOf(language: ReportLanguage): Words {
  return language === 'en' ? EN : withFrenchSpaces(FR);
}
