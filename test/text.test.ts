// The form of a text: tokens by class, sentences, the language, and a document
// that leaves the text untouched.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/text/document.js';
import { detectLanguage } from '../src/text/language.js';
import { readSentences } from '../src/text/sentences.js';
import { readTokens } from '../src/text/tokens.js';
import { TokenClass } from '../src/types.js';

const surfaces = (text: string): string[] => {
  const { length, starts, ends } = readTokens(text);
  return Array.from({ length }, (_, i) => text.slice(starts[i], ends[i]));
};

describe('tokens', () => {
  it('know their class', () => {
    const names = Object.keys(TokenClass);
    const { classes } = readTokens('Le 3,5 % ! 🎉');
    expect([...classes].map((code) => names[code])).toEqual(['word', 'number', 'punctuation', 'punctuation', 'symbol']);
  });
  it('of an empty or blank text are none', () => {
    expect(surfaces('')).toEqual([]);
    expect(surfaces(' \n\u00a0\u202f\t')).toEqual([]);
  });
  it('keep a soft hyphen and combining marks inside the word', () => {
    expect(surfaces('la poli\u00adtique de l\u2019E\u0301tat')).toEqual([
      'la',
      'poli\u00adtique',
      'de',
      'l’',
      'E\u0301tat',
    ]);
  });
  it('hold a lone surrogate', () => expect(surfaces('a \ud83c b')).toEqual(['a', '\ud83c', 'b']));
});

describe('sentences', () => {
  it('hold every token once', () => {
    const text = 'Titre\n\nIl pleut. Elle sort.';
    const tokens = readTokens(text);
    expect([...readSentences(text, tokens)]).toEqual([0, 1, 4, tokens.length]);
  });
  it('of an empty text are none', () => expect(readSentences('', readTokens('')).length).toBeLessThanOrEqual(1));
});

describe('the language', () => {
  const french =
    'Le conseil municipal a voté le budget lundi soir, après trois heures de débat devant une salle comble et bruyante.';
  it('of a French paragraph is French', () => expect(detectLanguage(french)).toEqual({ code: 'fra', french: true }));
  it('of French in capitals without accents is French', () => {
    const shouted = french.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    expect(detectLanguage(shouted)).toEqual({ code: 'fra', french: true });
  });
  it('cannot be told below a hundred characters, which blocks nothing', () => {
    expect(detectLanguage('City council votes budget')).toEqual({ code: 'und', french: true });
    expect(detectLanguage('Macron démissionne')).toEqual({ code: 'und', french: true });
    expect(detectLanguage('')).toEqual({ code: 'und', french: true });
  });
  it('cannot be told from figures', () => {
    expect(detectLanguage('12 345 '.repeat(50))).toEqual({ code: 'und', french: true });
  });
  it('is read past leading blanks', () => expect(detectLanguage(' \n'.repeat(5000) + french).code).toBe('fra'));
  it.each([
    [
      'eng',
      'The city council voted the budget on Monday evening after three hours of debate before a packed and noisy room.',
    ],
    [
      'spa',
      'El ayuntamiento aprobó el presupuesto el lunes por la noche, tras tres horas de debate ante una sala llena de vecinos.',
    ],
    [
      'deu',
      'Der Stadtrat hat den Haushalt am Montagabend nach dreistündiger Debatte vor einem vollen und lauten Saal verabschiedet.',
    ],
    [
      'arb',
      'صوّت المجلس البلدي على الميزانية مساء الاثنين بعد ثلاث ساعات من النقاش أمام قاعة مكتظة بالسكان الذين جاؤوا للاستماع إليه',
    ],
    [
      'rus',
      'Городской совет утвердил бюджет в понедельник вечером после трёх часов обсуждения в переполненном и шумном зале.',
    ],
  ])('%s is not French', (code, text) => expect(detectLanguage(text)).toEqual({ code, french: false }));
});

describe('a document', () => {
  it('keeps the text and the date as given', () => {
    const text = '\ufeffTitre\r\n\r\nLe te\u00adxte de l’E\u0301tat.\u0000';
    const doc = readDocument(text, '2024-05-15');
    expect(doc.text).toBe(text);
    expect(doc.published).toBe('2024-05-15');
    expect(doc.zones.map(({ kind, text }) => [kind, text])).toEqual([['headline', 'Titre']]);
    expect(doc.sentences.at(-1)).toBe(doc.tokens.length);
  });
});
