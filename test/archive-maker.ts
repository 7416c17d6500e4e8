// An archive of our own making, the same for the same seed: articles from

import { generator } from '../src/training/random.js';
// templates, with bad ones among them.

const PEOPLE = [
  'Claire Vasseur',
  'Moussa Diarra',
  'Hélène Lebrun',
  'Karim Benali',
  'Sophie Tremblay',
  'Jean-Luc Moreau',
];
const ROLES = [
  'le maire',
  'la ministre de la Santé',
  'le préfet',
  'la directrice de l’hôpital',
  'le président de la région',
];
const PLACES = ['Nantes', 'Bamako', 'Genève', 'Québec', 'Lille', 'Liège'];
const ORGANISATIONS = ['la SNCF', 'l’Unesco', 'le Conseil d’État', 'la Croix-Rouge', 'l’Agence régionale de santé'];
const TEMPLATES = [
  '{person} a été reçue à {place} par {organisation}, a-t-on appris {day}. {count} personnes assistaient à la rencontre.',
  '{organisation} investira {count} millions d’euros à {place}, a annoncé {person} lors d’une conférence de presse.',
  'À {place}, {count} habitants ont quitté leur logement {day}. « Nous les aidons », a dit {person}.',
  'Le procès ouvert {day} à {place} a duré {count} jours. {person} représentait {organisation}.',
];
const DAYS = ['lundi', 'mardi dernier', 'le 3 mars 2019', 'hier', 'en juin 2020'];

/** So many lines of JSON; of every twenty some are binary, empty, too big, no JSON, or without a text. */
export function makeArchive(articles: number, seed: number): Buffer {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const tell = () =>
    pick(TEMPLATES)
      .replace('{person}', `${pick(PEOPLE)}, ${pick(ROLES)},`)
      .replace('{place}', pick(PLACES))
      .replace('{organisation}', pick(ORGANISATIONS))
      .replace('{day}', pick(DAYS))
      .replace('{count}', String(2 + Math.floor(900 * random())));
  const parts = Array.from({ length: articles }, (_, number) => {
    const published = `2020-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
    const document = {
      id: `article-${number}`,
      published,
      text: Array.from({ length: 12 + 4 * (number % 5) }, tell).join('\n\n'),
    };
    switch (number % 100) {
      case 11:
        return Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x1a, 0x00, 0xff, 0xfe, 0x0a]);
      case 23:
      case 63:
        return line({ ...document, text: '' });
      case 42:
        return line({ ...document, text: 'Paris. '.repeat(750_000) });
      case 57:
        return Buffer.from(`{"id": "article-${number}", "text": \n`);
      case 71:
        return line({ id: document.id, published });
      case 88:
        return line({ ...document, text: ['une', 'liste'] });
      default:
        return line(document);
    }
  });
  return Buffer.concat(parts);
}

function line(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
