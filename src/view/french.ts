// The page and its values in French.

import type { Phrase, TimeWords, UnitWords, Words } from './words.js';

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet'],
  ...['août', 'septembre', 'octobre', 'novembre', 'décembre'],
];
const SEASONS = { SP: ['printemps', 'le'], SU: ['été', 'l’'], FA: ['automne', 'l’'], WI: ['hiver', 'l’'] } as const;
/** Parts of the day, as written after a day and alone. */
const PARTS: { readonly [code: string]: readonly [behind: string, alone: string] } = {
  MO: ['au matin', 'matin'],
  MI: ['à midi', 'midi'],
  AF: ['dans l’après-midi', 'après-midi'],
  EV: ['au soir', 'soir'],
  NI: ['dans la nuit', 'nuit'],
};
const MODIFIERS = { start: 'début', mid: 'milieu', end: 'fin' } as const;

const phrase = (text: string, article: Phrase['article'] = ''): Phrase => ({ text, article });

/** "of" with its article: "de 1995", "d’avril 2020", "du 3 mars", "des années 1990". */
function of({ text, article }: Phrase): string {
  switch (article) {
    case 'le':
      return `du ${text}`;
    case 'les':
      return `des ${text}`;
    case 'la':
      return `de la ${text}`;
    case 'l’':
      return `de l’${text}`;
    case '':
      return /^[aeiouéèêœ]/iu.test(text) ? `d’${text}` : `de ${text}`;
  }
}

/** "to" with its article: "à 2007", "au 5 mars", "aux années 2000". */
function to({ text, article }: Phrase): string {
  const before = { le: 'au ', les: 'aux ', la: 'à la ', 'l’': 'à l’', '': 'à ' } as const;
  return before[article] + text;
}

/** The phrase with its article: "les années 1990", "l’été 2020", "mars 2020". */
function the({ text, article }: Phrase): string {
  return article === '' || article === 'l’' ? article + text : `${article} ${text}`;
}

const nth = (count: number): string => (count === 1 ? '1er' : `${count}e`);

function roman(count: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L'][Math.floor(count / 10)] ?? '';
  return tens + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][count % 10]!;
}

const TIME: TimeWords = {
  day: (year, month, day) => phrase(`${TIME.shortDay(month, day).text} ${year}`, 'le'),
  shortDay: (month, day) =>
    phrase([day === 1 ? '1er' : day, ...(month === null ? [] : [MONTHS[month - 1]])].join(' '), 'le'),
  month: (year, month) => phrase(`${MONTHS[month - 1]} ${year}`),
  year: (year) => phrase(year),
  beforeChrist: (year) => `${year} av. J.-C.`,
  decade: (year) => phrase(`années ${year}`, 'les'),
  century: (count, isBefore) =>
    phrase(`${roman(count)}${count === 1 ? 'er' : 'e'} siècle${isBefore ? ' av. J.-C.' : ''}`, 'le'),
  millennium: (count) => phrase(`${roman(count)}${count === 1 ? 'er' : 'e'} millénaire`, 'le'),
  quarter: (year, count) => phrase(`${nth(count)} trimestre ${year}`, 'le'),
  half: (year, count) => phrase(`${nth(count)} semestre ${year}`, 'le'),
  season: (year, code) => phrase(`${SEASONS[code][0]} ${year}`, SEASONS[code][1]),
  week: (day) => phrase(`semaine ${of(day)}`, 'la'),
  weekend: (day) => phrase(`week-end ${of(day)}`, 'le'),
  hour: (hour, minute, second) =>
    phrase(
      [`${hour} h`, ...(minute + second > 0 ? [minute] : []), ...(second > 0 ? [`min ${second} s`] : [])].join(' '),
    ),
  at: (day, hour) => phrase(`${day.text} à ${hour.text}`, day.article),
  part: (code, day) => {
    const words = PARTS[code];
    if (!words) return null;
    return day === null ? phrase(words[1]) : phrase(`${day.text} ${words[0]}`, day.article);
  },
  between: (first, last) => `${of(first)} ${to(last)}`,
  since: (first) => `depuis ${the(first)}`,
  until: (last) => `jusqu’${to(last)}`,
  modified: (said, modifier) => {
    if (said.article !== '') return `${MODIFIERS[modifier]} ${of(said)}`;
    return modifier === 'mid' ? `mi-${said.text}` : `${MODIFIERS[modifier]} ${said.text}`;
  },
  about: (text, isDuration) => `${isDuration ? 'environ' : 'vers'} ${text}`,
  orMore: (text) => `${text} ou plus`,
  orLess: (text) => `${text} ou moins`,
  range: (first, last) => `${first} à ${last}`,
  vague: ({ vague }) => `plusieurs ${vague}`,
  every: (count, { each, many, feminine }) =>
    count === '1' ? `chaque ${each}` : `${feminine === true ? 'toutes' : 'tous'} les ${count} ${many}`,
  times: (count, { one }) => `${count} fois par ${one}`,
  ordinal: nth,
};

const unit = (one: string, feminine = false): UnitWords => ({
  one,
  many: /s$/.test(one) ? one : `${one}s`,
  vague: /s$/.test(one) ? one : `${one}s`,
  each: one,
  feminine,
});

export const FRENCH: Words = {
  lang: 'fr',
  colon: ' : ',
  thousands: '\u202f',
  decimals: ',',
  page: {
    skip: 'Aller au texte',
    published: 'Publié le',
    kinds: 'Genres affichés',
    records: 'Fiches',
    confidence: 'Confiance d’au moins',
    unsure: 'peu sûr',
    copyJson: 'Copier en JSON',
    copyCsv: 'Copier en CSV',
    copied: 'Copié.',
    notCopied: 'Le navigateur refuse la copie : le texte est sélectionné ci-dessous, copiez-le avec Ctrl+C.',
    tools: 'Outils',
    howTo: 'Flèches pour parcourir une liste, Entrée pour marquer toutes les mentions, Échap pour effacer.',
    previous: 'Mention précédente',
    next: 'Mention suivante',
    toRecord: 'Fiche',
    close: 'Effacer',
    marked: 'Mentions marquées',
    notFrench: 'Ce texte ne semble pas être en français : ce qui y est lu est peu fiable. Langue détectée :',
    nothing: 'Rien n’a été trouvé dans ce texte : ni personne, ni organisation, ni lieu, ni date, ni quantité.',
    speakers: 'Qui parle',
    otherSpeakers: 'Autres locuteurs',
    quotes: 'citations',
    saidBy: 'dit par',
    nobody: 'locuteur non indiqué',
    timeline: 'Chronologie',
    durations: 'Durées et fréquences',
    undated: 'Dates non situées',
    scale: 'Échelle de temps',
    offScale: 'Hors de l’échelle :',
    mentions: 'mentions',
    inZone: 'dans :',
    alias: 'dit',
    yes: 'oui',
    untitled: 'Article',
  },
  kinds: {
    person: 'personne',
    organisation: 'organisation',
    place: 'lieu',
    date: 'date',
    quantity: 'quantité',
    other: 'autre nom',
    quote: 'citation',
  },
  kindsMany: {
    person: 'Personnes',
    organisation: 'Organisations',
    place: 'Lieux',
    date: 'Dates',
    quantity: 'Quantités',
    other: 'Autres noms',
    quote: 'Citations',
  },
  zones: {
    headline: 'titre',
    dateline: 'provenance',
    byline: 'auteur',
    signature: 'signature',
    credit: 'crédit photo',
    teaser: 'renvoi',
    boilerplate: 'hors article',
  },
  fields: {
    given: 'prénom',
    family: 'nom de famille',
    honorific: 'civilité',
    gender: 'genre',
    aliases: 'alias',
    roles: 'rôles',
    ids: 'identifiants',
    identity: 'identité',
    acronym: 'sigle',
    category: 'catégorie',
    country: 'pays',
    latitude: 'latitude',
    longitude: 'longitude',
    type: 'type',
    value: 'valeur',
    modifier: 'partie',
    approximate: 'approximatif',
    conflict: 'jour et date se contredisent',
    from: 'de',
    to: 'à',
    precision: 'précision',
    anchor: 'calculé d’après',
    edtf: 'EDTF',
    min: 'minimum',
    max: 'maximum',
    offset: 'décalage horaire',
    magnitude: 'ordre de grandeur',
    approximation: 'approximation',
    unit: 'unité',
    currency: 'monnaie',
    of: 'de',
    per: 'par',
    cue: 'annonce',
    speaker: 'locuteur',
  },
  values: {
    female: 'femme',
    male: 'homme',
    government: 'pouvoirs publics',
    party: 'parti',
    company: 'entreprise',
    media: 'média',
    agency: 'agence',
    court: 'justice',
    education: 'enseignement',
    health: 'santé',
    sport: 'sport',
    union: 'syndicat',
    ngo: 'ONG',
    igo: 'organisation internationale',
    military: 'armée',
    'armed-group': 'groupe armé',
    culture: 'culture',
    religion: 'religion',
    other: 'autre',
    country: 'pays',
    region: 'région',
    city: 'ville',
    street: 'rue',
    facility: 'site',
    water: 'eaux',
    mountain: 'montagne',
    continent: 'continent',
    date: 'date',
    time: 'heure',
    duration: 'durée',
    interval: 'intervalle',
    frequency: 'fréquence',
    start: 'début',
    mid: 'milieu',
    end: 'fin',
    minute: 'minute',
    hour: 'heure',
    daypart: 'moment de la journée',
    day: 'jour',
    week: 'semaine',
    weekend: 'week-end',
    month: 'mois',
    quarter: 'trimestre',
    half: 'semestre',
    season: 'saison',
    year: 'année',
    decade: 'décennie',
    century: 'siècle',
    stated: 'les mots eux-mêmes',
    published: 'la date de parution',
    text: 'une autre date du texte',
    count: 'nombre',
    measure: 'mesure',
    money: 'somme',
    percentage: 'pourcentage',
    points: 'points',
    age: 'âge',
    fraction: 'fraction',
    multiple: 'multiple',
    ordinal: 'rang',
    about: 'environ',
    'more than': 'plus de',
    'at least': 'au moins',
    'less than': 'moins de',
    'at most': 'au plus',
    direct: 'directe',
    indirect: 'indirecte',
    mixed: 'mixte',
    name: 'nom',
    description: 'description',
    pronoun: 'pronom',
    continued: 'suite',
  },
  languages: {
    eng: 'anglais',
    spa: 'espagnol',
    deu: 'allemand',
    ita: 'italien',
    por: 'portugais',
    nld: 'néerlandais',
    cat: 'catalan',
    arb: 'arabe',
  },
  months: MONTHS,
  shortMonths: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  units: {
    Y: { one: 'an', many: 'ans', vague: 'années', each: 'année' },
    M: unit('mois'),
    W: unit('semaine', true),
    D: unit('jour'),
    H: unit('heure', true),
    min: unit('minute', true),
    S: unit('seconde', true),
  },
  symbols: {
    a: 'ans',
    mo: 'mois',
    '{pt}': 'points',
    '[HP]': 'ch',
    '[kn_i]': 'nœuds',
    '[mi_i]': 'miles',
    '[nmi_i]': 'milles marins',
    '[in_i]': 'pouces',
    '[ft_i]': 'pieds',
    '[lb_av]': 'livres',
    '[yd_i]': 'yards',
    '[oz_av]': 'onces',
    '[oz_tr]': 'onces troy',
    '[gal_us]': 'gallons',
    '[pt_us]': 'pintes',
    '[bbl_us]': 'barils',
    '[bbl_us]/d': 'barils par jour',
    '100.kg': 'quintaux',
    '[car_m]': 'carats',
    '[mi_i]/h': 'miles à l’heure',
    '[acr_us]': 'acres',
    '[sft_i]': 'pieds carrés',
    '[mi_us]2': 'miles carrés',
    '[ly]': 'années-lumière',
    '/km2': 'par km²',
    '/m2': 'par m²',
    By: 'o',
    kBy: 'ko',
    MBy: 'Mo',
    GBy: 'Go',
    TBy: 'To',
    'MBy/s': 'Mo/s',
    AU: 'unités astronomiques',
    eq: 'équivalents temps plein',
    '{magnitude}': 'de magnitude',
    '{category}': 'de catégorie',
  },
  magnitudes: {
    1: 'des dizaines',
    2: 'des centaines',
    3: 'des milliers',
    4: 'des dizaines de milliers',
    5: 'des centaines de milliers',
    6: 'des millions',
    7: 'des dizaines de millions',
    8: 'des centaines de millions',
    9: 'des milliards',
    10: 'des dizaines de milliards',
    11: 'des centaines de milliards',
  },
  manyOf: (magnitude, thing) => `${magnitude} ${of(phrase(thing))}`,
  time: TIME,
};
