// The lines of standard wording are tried only when they begin with one of the openings.

import { describe, expect, it } from 'vitest';
import { BOILERPLATE, LINK_MARKERS, OPENINGS } from '../src/text/formulas.js';

const LINES = [
  'copyright le courrier du lac',
  '© le courrier, tous droits reserves',
  "s'abonner",
  'abonnez-vous a notre newsletter',
  'abonnez-vous des 1 € par mois',
  'recevez nos alertes par e-mail',
  'la newsletter du matin',
  'suivez-nous sur les reseaux',
  "suivez l'actualite du lac en direct",
  'likez la page du courrier sur facebook',
  'cet article est reserve aux abonnes',
  "l'acces a cet article est reserve a nos abonnes",
  'il vous reste 60 % de cet article a lire',
  'partager cet article',
  'envoyer par e-mail',
  'tweet | imprimer',
  'telechargez notre application',
  'le site utilise des cookies',
  'en poursuivant votre navigation, vous acceptez',
  'continuer sans accepter',
  'mis a jour le 3 mars 2021',
  'duree de lecture : 3 min',
  'lecture 3 min',
  'mise en ligne le 2 mai',
  'qui sommes-nous',
];
const LINKS = [
  'et (re)voir aussi',
  'a relire : le pont',
  'check also',
  'les + lus : le pont',
  'articles lies : le pont',
];

describe('openings', () => {
  it('each formula has a line here', () => {
    expect(BOILERPLATE.filter((formula) => !LINES.some((line) => formula.test(line)))).toEqual([]);
    expect(LINKS.filter((line) => !LINK_MARKERS.test(line))).toEqual([]);
  });

  it('each of these lines begins with an opening', () => {
    expect([...LINES, ...LINKS].filter((line) => !OPENINGS.test(line))).toEqual([]);
  });

  it('a sentence of the story does not', () => {
    expect(OPENINGS.test('le maire a inaugure le pont du lac')).toBe(false);
    expect(OPENINGS.test('« la ville a tenu parole », dit-elle')).toBe(false);
  });
});
