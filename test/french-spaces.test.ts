// The spaces of French typography in the words of the report and of the playground.
import { expect, it } from 'vitest';
import { wordsOf } from '../src/archive/report/words.js';
import { wordsOf as playgroundWords } from '../src/playground/words.js';
import { frenchSpaces, withFrenchSpaces } from '../src/view/spaces.js';

it('no line breaks before a high mark, nor inside guillemets', () => {
  expect(frenchSpaces('Sommes : « 10 » vaut 45 % ; et après ?')).toBe(
    'Sommes\u00A0: «\u00A010\u00A0» vaut 45\u00A0%\u00A0; et après\u00A0?',
  );
  expect(frenchSpaces('12:30, https://a.fr')).toBe('12:30, https://a.fr');
});

it('holds for what words say, however deep they stand, and for what their functions return', () => {
  const words = withFrenchSpaces({ a: ['b :'], c: { d: (n: number) => `${n} %` }, e: 5, f: null });
  expect(words.a).toEqual(['b\u00A0:']);
  expect(words.c.d(3)).toBe('3\u00A0%');
  expect([words.e, words.f]).toEqual([5, null]);
});

it('is heeded by the report and the playground, in French alone', () => {
  const said = wordsOf('fr').gendersSay('Neuf', 4, 4, 1);
  expect(said).toMatch(/\d\u00A0%/u);
  expect(said).not.toMatch(/ [:;%]/u);
  expect(wordsOf('en').gendersSay('Nine', 4, 4, 1)).not.toContain('\u00A0');
  expect(playgroundWords('fr').loading(0.5)).toBe('Chargement du modèle\u00A0: 50\u00A0%…');
  expect(playgroundWords('en').loading(0.5)).toBe('Loading the model: 50 %…');
});
