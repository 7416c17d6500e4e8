// Which guard of the dates refuses which words, and that no rule refuses in silence.
import { describe, expect, it } from 'vitest';
import { GUARDS } from '../src/dates/forms/guards.js';
import { RULES } from '../src/dates/forms/grammar.js';
import { readDatesByRule } from '../src/dates/read.js';
import { readDocument } from '../src/text/document.js';
import type { Refused } from '../src/text/rules.js';

const refusedIn = (text: string): readonly string[] => {
  const refused: Refused[] = [];
  readDatesByRule(readDocument(text, '2025-03-12'), refused);
  return refused.map(({ guard, start, end }) => `${guard.name}: ${text.slice(start, end)}`);
};

describe('a guard of the dates', () => {
  it.each([
    ['Il faut appeler le 15.', 'phone: le 15'],
    ['Il vit rue du 4 septembre 2012.', 'street: 4 septembre 2012'],
    ['Il a eu 12/12 en dictée.', 'unsure: 12/12'],
    ['Le dossier 17/03/2025/B a été perdu.', 'fraction: 17/03/2025'],
    ['Un lycée de 1850 élèves.', 'count: 1850'],
    ['Une année classique.', 'idiom: Une année'],
    ['La saison T1 du tram.', 'code: T1'],
    ['Une enfant de 8 ans.', 'age: 8 ans'],
    ['Ils ont été passés au crible.', 'word: été passés'],
    ['Le lundi, le mardi et le mercredi, de 9 h à 12 h.', 'habit: mercredi, de 9 h à 12 h'],
    ['Cap sur 48°51\'24" nord.', 'code: 51\'24"'],
    ["Corner à la 12' 45' puis rien.", "score: 12' 45"],
    ['Le 31 juin, rien.', 'calendar: 31 juin'],
    ['Menés 4:1 à 11 minutes du terme.', 'score: 1 à 11 minutes'],
    ['De 15 à 10 jours.', 'order: 15 à 10 jours'],
  ])('%s', (text, wanted) => expect(refusedIn(text).join('\n')).toContain(wanted));

  it('tells people what the words are', () => {
    for (const [name, guard] of Object.entries(GUARDS)) {
      expect(guard.name).toBe(name);
      expect(guard.says.length).toBeGreaterThan(10);
    }
  });

  it('is none of a rule without a name in words', () => {
    for (const { name } of RULES) expect(name).toMatch(/^[a-z][a-z ,'-]*$|^before Christ$|^May 68$/);
  });
});
