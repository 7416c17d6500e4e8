// The form of a text: tokens by class, sentences, the language, and a document
// that leaves the text untouched.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/text/document.js';
import { detectLanguage } from '../src/text/language.js';
import { readSentences } from '../src/text/sentences.js';
import { readTokens } from '../src/text/tokens.js';
import type { KnownWords } from '../src/text/glue.js';
import { TokenClass } from '../src/types.js';

const surfaces = (text: string, known: KnownWords | null = null): string[] => {
  const { length, starts, ends } = readTokens(text, known);
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
  it('hold the marks that are not seen inside a word, and lose those at its edges', () => {
    expect(surfaces('Dif\u200bfer\u00addange\u00ad, \ufeffÉ\u2060loïse\u200b à \u200eParis\u200f')).toEqual([
      'Dif\u200bfer\u00addange',
      ',',
      'É\u2060loïse',
      'à',
      'Paris',
    ]);
  });
  it('hold a lone surrogate', () => expect(surfaces('a \ud83c b')).toEqual(['a', '\ud83c', 'b']));
});

describe('glued words', () => {
  const french = new Set(
    'suite budget minutes le les un ce archives car postal prime espace phone tube bas'.split(' '),
  );
  const names = new Set('Differdange André Bamako Donald Liga Halen Paris Lyon Le'.split(' '));
  const known: KnownWords = {
    isFrench: (word) => french.has(word),
    isName: (word) => names.has(word),
    isPlace: (name) => names.has(name) || name === 'LOMÉ' || name === 'AÏN-TÉMOUCHENT',
  };
  const glued: readonly (readonly [text: string, ...tokens: string[]])[] = [
    ['Lire suiteDifferdange', 'Lire', 'suite', 'Differdange'],
    ['Lire suiteBudget', 'Lire', 'suite', 'Budget'],
    ['suiteArchivesLe', 'suite', 'Archives', 'Le'],
    ['BamakoLe maire', 'Bamako', 'Le', 'maire'],
    ['minutesUn bus', 'minutes', 'Un', 'bus'],
    ['11h56André', '11h56', 'André'],
    ['9hCe soir', '9h', 'Ce', 'soir'],
    ['avril 2019Les', 'avril', '2019', 'Les'],
    ['LOMÉLa ministre', 'LOMÉ', 'La', 'ministre'],
    ['AÏN-TÉMOUCHENTDes pluies', 'AÏN-TÉMOUCHENT', 'Des', 'pluies'],
  ];
  it.each(glued)('%s', (text, ...tokens) => {
    expect(surfaces(text, known)).toEqual(tokens);
    expect(surfaces(text)).not.toEqual(tokens);
  });
  const whole = [
    'YouTube',
    'McDonald',
    'LaLiga',
    'iPhone',
    'CarPostal',
    'maPrime',
    'monEspace',
    'vanHalen',
    'suiteXyz',
    'xyzLyon',
    'XyzLe',
    'TVLe',
    'LOMÉxyz',
    'LOMÉXyz',
    'SNCFLe',
    'ParisLyon',
    'suiteSNCF',
    '20Minutes',
    '4G',
    "O'Neil",
    'Bas-Rhin',
  ];
  it.each(whole)('%s is one word', (text) => expect(surfaces(text, known)).toEqual([text]));
  it('stand in two sentences', () => {
    const text = 'Lire suiteDifferdange attend';
    expect([...readSentences(text, readTokens(text, known))]).toEqual([0, 2, 4]);
  });
  it('are two where a zero-width space stands between them, and one where it stands inside', () => {
    expect(surfaces('Amadou\u200bSidibé à Ba\u200bmako', known)).toEqual(['Amadou', 'Sidibé', 'à', 'Ba\u200bmako']);
  });
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
