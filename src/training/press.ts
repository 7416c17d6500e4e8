// Articles of an invented newspaper, the same each time: what the pictures of a report are made of. Its people and
import { generator } from './random.js';

// stories are made up; its places and the large organisations exist.

/** A circle of people who are named together, with what they are about. */
interface Beat {
  /** Each with the role that introduces them. */
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly places: readonly string[];
  readonly lines: readonly string[];
}

const BEATS: readonly Beat[] = [
  {
    people: [
      'la maire de Nantes, Claire Vasseur',
      'le préfet Karim Benali',
      'la présidente du conseil départemental, Hélène Lebrun',
      'le directeur du CHU, Yves Corniguel',
      'l’élue écologiste Nolwenn Le Bihan',
      'le syndicaliste Marc Tessier',
    ],
    organisations: ['le CHU de Nantes', 'la SNCF', 'la CGT', 'l’Agence régionale de santé', 'Airbus'],
    places: ['Nantes', 'Saint-Nazaire', 'Rennes', 'Angers', 'Brest', 'Paris'],
    lines: [
      'À {place}, {person} a annoncé {day} un plan de {millions} millions d’euros pour les transports.',
      '« Nous ne fermerons aucun service avant l’été », a promis {person} devant {number} habitants réunis à {place}.',
      '{Organisation} a supprimé {number} postes en deux ans, selon {person}.',
      'La grève a été suivie par {percent} % du personnel, a indiqué {organisation}.',
    ],
  },
  {
    people: [
      'la ministre de la Santé, Sophie Arnaud',
      'le député Jean-Luc Moreau',
      'la sénatrice Agathe Delmas',
      'le ministre de l’Économie, Paul Castaing',
      'le Premier ministre, Étienne Vautrin',
      'la rapporteuse Inès Haddad',
    ],
    organisations: ['le Sénat', 'l’Assemblée nationale', 'le Conseil d’État', 'la Cour des comptes', 'l’Insee'],
    places: ['Paris', 'Lyon', 'Marseille', 'Bordeaux', 'Strasbourg'],
    lines: [
      'Le texte, voté {day}, prévoit {millions} millions d’euros sur trois ans, a précisé {person}.',
      '« Ce budget protège les plus fragiles », a dit {person} à {place}.',
      'Selon {organisation}, le chômage touche {percent} % des actifs et {number} 000 jeunes.',
      '{person_and} ont défendu la réforme devant {organisation}.',
    ],
  },
  {
    people: [
      'le président Moussa Diarra',
      'la médiatrice Aïssata Konaté',
      'le colonel Ibrahim Sow',
      'l’économiste Fatou Ndoye',
      'le général Souleymane Traoré',
    ],
    organisations: ['la Cédéao', 'l’ONU', 'l’Union africaine', 'la Croix-Rouge', 'le FMI'],
    places: ['Bamako', 'Dakar', 'Abidjan', 'Niamey', 'Ouagadougou', 'Alger', 'Tunis'],
    lines: [
      '{Person} est arrivé {day} à {place}, où {organisation} réunit ses membres.',
      '{person_and} se sont entretenus pendant deux heures, a fait savoir {organisation}.',
      '« Les élections auront lieu à la date prévue », a assuré {person}.',
      '{Organisation} a promis {millions} millions de dollars et {number} tonnes de vivres.',
    ],
  },
  {
    people: [
      'l’entraîneur Bruno Salvetti',
      'la capitaine Léa Fontanel',
      'le gardien Théo Marchand',
      'la championne Maëlys Roche',
      'le président du club, Olivier Granger',
    ],
    organisations: ['le FC Nantes', 'le Stade rennais', 'la Fédération française de football', 'l’UEFA'],
    places: ['Nantes', 'Genève', 'Madrid', 'Rome', 'Londres', 'Bruxelles'],
    lines: [
      'À {place}, {person} a signé un contrat de trois ans, a confirmé {organisation}.',
      '« Nous avons manqué de calme », a reconnu {person} après la défaite de {day}.',
      'Devant {number} spectateurs, {person} a couru le 100 mètres en 11,{percent} secondes.',
      '{person_and} manqueront le déplacement à {place}.',
    ],
  },
  {
    people: [
      'la chancelière Greta Lindholm',
      'le négociateur Stefan Brandt',
      'la commissaire Lucia Moretti',
      'le porte-parole Daniel Whitfield',
    ],
    organisations: ['la Commission européenne', 'l’Otan', 'l’ONU', 'l’Unesco', 'la BCE'],
    places: ['Bruxelles', 'Berlin', 'Washington', 'Pékin', 'Moscou', 'Québec', 'Tokyo', 'Brasilia', 'New Delhi'],
    lines: [
      '{Organisation} se réunira {day} à {place}, a annoncé {person}.',
      '« L’accord est à portée de main », a estimé {person}.',
      'L’aide atteint {millions} millions de dollars, soit {percent} % de plus qu’en 2016, selon {organisation}.',
      '{person_and} se retrouveront à {place} le mois prochain.',
    ],
  },
];
const DAYS = ['lundi', 'mardi', 'jeudi dernier', 'hier', 'vendredi', 'samedi soir'];
/** Articles a month in each of the months; the third year is its best. */
const MONTHS = Array.from({ length: 48 }, (_, month) => ({
  published: `${2017 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}`,
  articles: 55 + ((7 * month) % 13) + (month >= 24 && month < 36 ? 25 : 0) - (month % 12 === 7 ? 30 : 0),
}));

/** The articles, one a line, as `depeche batch` reads them. */
export function printPress(): string {
  const random = generator(20);
  const below = (end: number): number => Math.floor(end * random());
  /** The first of a list are picked more often than the last. */
  const pick = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 1.6)]!;
  const fill = (line: string, { people, organisations, places }: Beat): string => {
    const values: { readonly [name: string]: () => string } = {
      person: () => pick(people),
      person_and: () => `${pick(people)} et ${pick(people)}`,
      organisation: () => pick(organisations),
      place: () => pick(places),
      day: () => pick(DAYS),
      millions: () => String(2 + below(90) * 10 ** below(3)),
      number: () => String(12 + below(900)),
      percent: () => String(3 + below(60)),
    };
    const filled = line.replace(/\{(\w+)\}/gu, (_, name: string) => values[name.toLowerCase()]!());
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
  const lines = MONTHS.flatMap(({ published, articles }) =>
    Array.from({ length: articles }, (_, number) => {
      const beat = pick(BEATS);
      const told = beat.lines.filter(() => random() < 0.8).map((line) => fill(line, beat));
      const from = random() < 0.3 ? `${pick(beat.places).toUpperCase()} (AFP) – ` : '';
      return JSON.stringify({
        id: `${published}-${number + 1}`,
        published: `${published}-${String(1 + below(28)).padStart(2, '0')}`,
        text: `${from}${[...told, fill(beat.lines[0]!, beat)].join('\n\n')}`,
      });
    }),
  );
  return `${lines.join('\n')}\n`;
}
