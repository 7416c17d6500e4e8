// Tests each limit of the rules on both sides. Most limits are a distance or a length: a
// test lengthens a sentence word by word, and states at which length the reading changes.
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readKnowledge } from '../src/knowledge/tables.js';
import { linkMentions } from '../src/entities/link.js';
import { settleNames } from '../src/names/article.js';
import { CONFIDENCES as OF_DATES } from '../src/dates/confidences.js';
import { readDates } from '../src/dates/read.js';
import { partsOf } from './lexicon.js';
import { CONFIDENCES as OF_QUANTITIES } from '../src/quantities/confidences.js';
import { CONFIDENCES as OF_QUOTES } from '../src/quotes/confidences.js';
import { readQuantities } from '../src/quantities/read.js';
import { readDocument } from '../src/text/document.js';
import { detectLanguage } from '../src/text/language.js';
import { readSentences } from '../src/text/sentences.js';
import { readTokens } from '../src/text/tokens.js';
import { readZones } from '../src/text/zones.js';
import { checksumOf } from '../src/training/checksum.js';
import type { NameKind } from '../src/types.js';
import { readBrackets } from './bracketed.js';

/** Words that say nothing of when, who or how many, to fill a sentence. */
const FILLING =
  'devant les nouveaux habitants du vieux quartier nord avec leurs voisins et amis de toute la grande région dans le calme et sous une forte pluie';

/** So many filling words. */
function words(count: number): string {
  const all = FILLING.split(' ');
  return Array.from({ length: count }, (_, i) => all[i % all.length]).join(' ');
}

/** The most of something, from `from` on, with which a reading holds; with one more, and with any more, it does not. */
function most(holds: (count: number) => boolean, tries = 45, from = 0): number {
  const held = Array.from({ length: tries }, (_, i) => holds(from + i));
  const last = held.lastIndexOf(true);
  expect(held, 'holds up to a limit, and never beyond').toEqual(held.map((_, i) => i <= last));
  return from + last;
}

describe('dates: how far words reach', () => {
  // Monday: without a tense, Friday is the last one and Thursday the next one.
  const MONDAY = '2025-03-17';
  const [LAST_FRIDAY, NEXT_FRIDAY, LAST_THURSDAY, LAST_TUESDAY] = [
    '2025-03-14',
    '2025-03-21',
    '2025-03-13',
    '2025-03-11',
  ];
  const value = (text: string, published: string | null = MONDAY): string | null | undefined =>
    readDates(readDocument(text.replace(/ +/g, ' '), published), partsOf).at(-1)?.date.value;

  const first = (text: string): string | null | undefined =>
    readDates(readDocument(text, MONDAY), partsOf)[0]?.date.value;

  it('a verb speaks of a day up to 14 tokens behind it', () => {
    expect(most((n) => value(`Le maire parlera ${words(n)} vendredi.`) === NEXT_FRIDAY, 30)).toBe(13);
  });
  it('and of one up to 14 tokens before it', () => {
    expect(most((n) => value(`Vendredi ${words(n)} parlera le maire.`) === NEXT_FRIDAY, 30)).toBe(13);
  });
  it('a participle alone speaks of a day up to 5 tokens behind it', () => {
    expect(most((n) => value(`Les élus réunis ${words(n)} jeudi.`) === LAST_THURSDAY)).toBe(4);
  });
  it('and weighs as if it stood 3 tokens farther off', () => {
    expect(most((n) => value(`Les élus réunis à Nantes jeudi ${words(n)} parleront.`) === '2025-03-20', 12)).toBe(4);
  });
  it('the verb behind a participle and its day is heard within 14 tokens', () => {
    expect(most((n) => value(`Le corps découvert mardi ${words(n)} a été identifié.`) === LAST_TUESDAY, 30)).toBe(13);
  });
  it('the comma behind "Élue jeudi" is looked for in 5 tokens', () => {
    expect(most((n) => value(`Élue jeudi ${words(n)}, elle gagne.`) === LAST_THURSDAY)).toBe(4);
  });
  it('a verb of speech speaks of a month up to 4 tokens behind it', () => {
    expect(most((n) => value(`Le maire a annoncé ${words(n)} en avril.`) === '2024-04', 12)).toBe(1);
  });
  it('or of one that is among the first 4 tokens of the text', () => {
    expect(most((n) => value(`${words(n)} en avril, il avait annoncé la fermeture.`) === '2024-04', 10)).toBe(2);
  });
  it('or among the first 3 of its sentence', () => {
    expect(
      most((n) => value(`Il pleut sur la ville. ${words(n)} en avril, il avait annoncé cela.`) === '2024-04', 10),
    ).toBe(1);
  });
  it('"reporté à" moves only what stands beside it', () => {
    expect(value('Un match reporté au vendredi.')).toBe(NEXT_FRIDAY);
    expect(value('Un match reporté à Nantes vendredi.')).toBe(LAST_FRIDAY);
  });
  it('a comma puts a verb 2 tokens farther off, a semicolon 4', () => {
    expect(most((n) => value(`Il parlera ici, vendredi ${words(n)} ont parlé les élus.`) === LAST_FRIDAY, 10)).toBe(3);
    expect(most((n) => value(`Il parlera ici ; vendredi ${words(n)} ont parlé les élus.`) === LAST_FRIDAY, 14)).toBe(5);
  });
  it('behind the day, "qui" puts a verb 4 tokens farther off, a comma and "et" 2', () => {
    expect(most((n) => value(`Il parlera ${words(n)} vendredi qui a parlé.`) === NEXT_FRIDAY, 12)).toBe(5);
    expect(most((n) => value(`Il parlera ${words(n)} vendredi, il a parlé.`) === NEXT_FRIDAY, 12)).toBe(4);
    expect(most((n) => value(`Il parlera ${words(n)} vendredi et a parlé.`) === NEXT_FRIDAY, 12)).toBe(3);
  });
  it('an auxiliary has its participle within 4 words', () => {
    const adverbs = 'donc bien vraiment clairement publiquement fermement';
    expect(
      most(
        (n) => value(`Le maire a ${adverbs.split(' ').slice(0, n).join(' ')} été malade jeudi.`) === LAST_THURSDAY,
        6,
      ),
    ).toBe(3);
  });
  it('"va" has its infinitive within 4 words', () => {
    expect(most((n) => value(`Le maire va ${words(n)} ouvrir vendredi.`) === NEXT_FRIDAY, 8)).toBe(3);
  });
  it('"si" stands up to 3 words before its verb', () => {
    expect(most((n) => value(`Si ${words(n)} avait lieu vendredi.`) === NEXT_FRIDAY, 8)).toBe(2);
  });
  it('without a day of the paper, a month is in the year of one named less than 400 characters before', () => {
    const text = (n: number): string => `En mai 2012, le pont ouvre.${'x'.repeat(n)} En octobre, la gare ferme.`;
    const at = (n: number): number => text(n).indexOf('octobre') - text(n).indexOf('mai');
    const last = most((n) => value(text(n), null) === '2012-10', 40, 350);
    expect(at(last)).toBe(399);
  });
  it('a month goes on in an older year named less than 60 characters before', () => {
    const text = (n: number): string => `En janvier 2012 rue ${'x'.repeat(n)}, en octobre rue Haute.`;
    const last = most((n) => value(text(n)) === '2012-10', 100);
    expect(text(last).indexOf('octobre') - text(last).indexOf('janvier')).toBe(59);
  });
  it('and behind a past less than 500 characters before', () => {
    const text = (n: number): string =>
      `En janvier 2012, le pont ouvrait. ${'x'.repeat(n)} En octobre, la gare fermait.`;
    const last = most((n) => value(text(n)) === '2012-10', 40, 440);
    expect(text(last).indexOf('octobre') - text(last).indexOf('janvier')).toBe(499);
  });
  it('a compound past tells of the last 5 years only', () => {
    expect(value('En janvier 2020, le pont a ouvert. En octobre, la gare a fermé.')).toBe('2020-10');
    expect(value('En janvier 2019, le pont a ouvert. En octobre, la gare a fermé.')).toBe('2024-10');
  });
  it('a day goes on in the year named less than 60 characters before, behind a verb 30', () => {
    const bare = (n: number): string => `En 2012 rue ${'x'.repeat(n)} puis le 15 août rue Haute.`;
    const bareLast = most((n) => value(bare(n)) === '2012-08-15', 100);
    expect(bare(bareLast).indexOf('15') - bare(bareLast).indexOf('2012')).toBe(59);
    const told = (n: number): string => `En 2012 rue ${'x'.repeat(n)} le 15 août il pleuvait.`;
    const toldLast = most((n) => value(told(n)) === '2012-08-15', 100);
    expect(told(toldLast).indexOf('15') - told(toldLast).indexOf('2012')).toBe(29);
  });
  it('the turn of a year brings a month of the next one within 45 days, four times as near', () => {
    expect(value('Un marché en janvier rue Haute.', '2025-12-18')).toBe('2026-01');
    expect(value('Un marché en janvier rue Haute.', '2025-11-18')).toBe('2025-01');
  });
  it('a day and a month behind no verb are the nearest', () => {
    expect(value('Un marché le 30 mai rue Haute.', '2025-11-30')).toBe('2026-05-30');
    expect(value('Un marché le 31 mai rue Haute.', '2025-11-30')).toBe('2026-05-31');
    expect(value('Un marché le 1er juin rue Haute.', '2025-11-30')).toBe('2025-06-01');
  });
  it('a season behind no verb is ahead for less than 184 days', () => {
    expect(value('Un marché en été rue Haute.', '2024-11-30')).toBe('2025-SU');
    expect(value('Un marché en été rue Haute.', '2024-11-29')).toBe('2024-SU');
  });
  it('"le 12" behind no verb is ahead for up to 12 days', () => {
    expect(value('Un marché le 29.')).toBe('2025-03-29');
    expect(value('Un marché le 30.')).toBe('2025-01-30');
  });
  it('an event has its date within 9 words', () => {
    expect(
      most((n) => first(`Trois ans après l'attentat ${words(n)} du 14 juillet 2016, la ville parle.`) !== null, 14),
    ).toBe(6);
  });
  it('the top of a story says its day among the first 4 dates', () => {
    const said = (n: number): string | null | undefined =>
      value(`${'Le 3 mai. '.repeat(n)}\n12 octobre 2012. – Le maire parlera jeudi.`, null);
    expect(most((n) => said(n) === '2012-10-18', 8)).toBe(3);
  });
  it('a distance is up to 9000 units', () => {
    expect(value('Il y a 2000 ans.')).toBe('0025');
    expect(value('Il y a 9000 jours, le pont ouvrait.')).not.toBeNull();
    expect(value('Il y a 9001 jours, le pont ouvrait.')).toBeNull();
  });
});

describe('dates: what the calendar, the clock and the years hold', () => {
  it.each<[string, string | null, string?]>([
    ['Rendez-vous à 20h59.', '2025-03-17T20:59'],
    ['Rendez-vous à 20h60.', '2025-03-17T20:00'],
    ['Rendez-vous à 12h30 p.m.', '2025-03-17T12:30'],
    ['Rendez-vous à 11 heures et demie.', '2025-03-17T11:30'],
    ['Rendez-vous à trois heures moins dix.', '2025-03-17T02:50'],
    ['Rendez-vous mardi soir à 8 heures et demie.', '2025-03-18T20:30'],
    ['Rendez-vous mardi soir à 11 heures.', '2025-03-18T23:00'],
    ['Le cinquième lundi de mars.', '2025-03-31'],
    ['Le 12/12/2025.', '2025-12-12'],
    ['Le 12/13/2025.', null],
    ['Le deuxième semestre dernier.', '2024-H2'],
    ['Au premier trimestre dernier.', '2024-Q1'],
    ['Au quatrième trimestre dernier.', '2024-Q4'],
    ['Au premier trimestre prochain.', '2026-Q1'],
    ['Au deuxième trimestre prochain.', '2025-Q2'],
    ['Au premier semestre dernier.', '2024-H1', '2025-06-30'],
    ['Ce semestre, la ville bâtit.', '2025-H1', '2025-06-30'],
    ['Ce semestre, la ville bâtit.', '2025-H2', '2025-07-01'],
    ['Au quatrième trimestre, rien.', '2024-Q4'],
    ['Au troisième trimestre, rien.', '2025-Q3'],
    ['La semaine 53.', '2025-W53'],
    ['La semaine 54.', null],
    ['Les années 90.', '199X'],
    ['Les années 10.', '191X'],
    ['Les années 1000.', '100X'],
    ['Les années 990.', null],
    ['Le XXVe siècle.', '24XX'],
    ['Le Ier siècle.', '00XX'],
    ['Le 30e siècle.', '29XX'],
    ['Le 31e siècle.', null],
    ['mai 2999', '2999-05'],
    ['mai 3000', '2025-05'],
    ['Lundi dernier, il pleuvait.', '2025-03-10'],
    ['Ce week-end, le maire a parlé.', '2025-W11-WE', '2025-03-20'],
    ['Ce week-end, le maire a parlé.', '2025-W12-WE', '2025-03-21'],
    ['Le week-end, calme plat.', '2025-W11-WE', '2025-03-18'],
    ['Le week-end, calme plat.', '2025-W12-WE', '2025-03-19'],
    ['Ce week-end, le maire parlera.', '2025-W12-WE', '2025-03-22'],
    ['Le week-end prochain.', '2025-W12-WE', '2025-03-21'],
    ['Le week-end prochain.', '2025-W13-WE', '2025-03-22'],
    ['Un quinquennat.', 'P5Y'],
    ['Le 31 mars.', '2025-03-31'],
    ['Le 32 mars.', '2025-03'],
    ['Le 28 février.', '2025-02-28'],
    ['Jeudi 29 février.', '2024-02-29'],
    ['Jeudi 29 février.', '2024-02-29', '2022-03-17'],
    ['Le 29 février.', '2028-02-29', '2029-01-01'],
    ['Le 12.05.30', '2030-05-12'],
    ['Le 12.05.31', '1931-05-12'],
    ['Le 12.05.999', null],
    ['La première quinzaine de mars.', '2025-03-01/2025-03-15'],
    ['La deuxième quinzaine de mars.', '2025-03-16/2025-03-31'],
    ['La troisième quinzaine de mars.', '2025-03'],
    ['La quatrième semaine de mars.', '2025-03-22/2025-03-28'],
    ['La cinquième semaine de mars.', '2025-03'],
    ['Au 4e trimestre 2024.', '2024-Q4'],
    ['Au 5e trimestre 2024.', '2024'],
    ['Au 2e semestre 2024.', '2024-H2'],
    ['Au 3e semestre 2024.', '2024'],
    ['Au quatrième trimestre, rien.', '2025-Q4', '2025-04-10'],
    ['Au deuxième semestre, rien.', '2025-H2'],
    ['De 2190 à 2199.', '2190/2199'],
    ['De 2190 à 2200.', null],
    ['De 1000 à 1400.', '1000/1400'],
    ['De 999 à 1400.', null],
    ['Le stade 1600-2000.', '1600/2000'],
    ['Ouvert entre midi et six.', '2025-03-17T12:00/2025-03-17T18:00'],
    ['Ouvert entre midi et sept.', '2025-03-17T12:00'],
    ['Ouvert de 11 h 30 à 3 h 30.', '2025-03-17T11:30/2025-03-17T15:30'],
    ['Ouvert de 11 h 30 à 3 h 31.', '2025-03-17T11:30/2025-03-18T03:31'],
    ['Ouvert de 12 h à 2 h.', '2025-03-17T12:00/2025-03-18T02:00'],
    ['et pour le 12', '2025-04-12'],
    ['et pour dans le 12', '2025-03-12'],
    ['Il arrive à sept quinze.', '2025-03-17T07:15'],
    ['Il arrive à sept dix.', null],
    ['Il arrive à sept soixante.', null],
    ['Il est une et demie.', '2025-03-17T01:30'],
    ['Il est vingt-trois et demie.', '2025-03-17T23:30'],
    ['Il est vingt-quatre et demie.', null],
    ['Rendez-vous à minuit et quart.', '2025-03-17T00:15'],
    ['Les années 20.', '192X'],
    ['Les années 09.', null],
    ['En mai 68.', '1968-05'],
    ['Un plan biennal.', 'P2Y'],
    ['En 60, il pleuvait.', '1960'],
    ['En 59, il pleuvait.', null],
    ['À 24 heures, il part.', null],
    ['À 25 heures, il part.', 'PT25H'],
    ['Le cinquième week-end de mars.', '2025-W13-WE'],
    ['Le sixième week-end de mars.', '2025-W11-WE'],
    ['Tous les 999999 ans.', 'R/P999999Y'],
    ['Tous les 1000000 ans.', 'P1000000Y'],
    ['Pendant 2 h 59.', 'PT2H59M'],
    ['Pendant 2 h 60.', 'PT2H'],
    ['Le 31/12.', '2024-12-31'],
    ['Le 32/12.', null],
    ['Il part le 1/1.', '2025-01-01'],
    ['Il part le 1/13.', null],
    ['De 999 à 2000.', '2000'],
    ['L’an 9999.', '9999'],
    ['L’an 10000.', null],
    ['En 2024-2036, rien.', '2024/2036'],
    ['En 2024-36, rien.', '2024/2036'],
    ['En 2024-37, rien.', '2024'],
    ['Il naquit en mille neuf cent dix.', '1910'],
    ['Le midi, il dort.', null],
    ['Il dort à midi.', '2025-03-17T12:00'],
    ['Cet été, la mer a monté.', '2024-SU', '2025-01-15'],
    ['Cet été, la mer a monté.', '2025-SU', '2025-12-02'],
    ['Le Ier millénaire.', '0XXX'],
    ['Il fut là jeudi.', '2025-03-13'],
    ['Il était là jeudi.', '2025-03-13'],
    ['Il reviendrait vendredi.', '2025-03-21'],
    ['Nous nous en parlerons vendredi.', '2025-03-21'],
    ['Ce lundi 17 et mardi, la ville dort.', '2025-03-17'],
  ])('%s %s', (text, wanted, published = '2025-03-17') => {
    expect(readDates(readDocument(text, published), partsOf)[0]?.date.value ?? null).toBe(wanted);
  });
});

describe('confidences', () => {
  it.each([
    ['dates', OF_DATES],
    ['quantities', OF_QUANTITIES],
    ['quotes', OF_QUOTES],
  ])('of %s are those that were measured: npm run calibrate writes them with their sum', (room, table) => {
    const source = readFileSync(new URL(`../src/${room}/confidences.ts`, import.meta.url), 'utf8');
    expect(source).toContain(`// checksum ${checksumOf(table)}\n`);
  });
});

describe('text: how long lines may be', () => {
  const STORY = `La commune a rouvert son marché couvert ce matin, après deux ans de travaux${' et de bruit'.repeat(5)}.`;
  const kinds = (text: string): string =>
    readZones(text)
      .map(({ kind }) => kind)
      .join(' ');
  const letters = (count: number): string => 'marché '.repeat(count).slice(0, count - 1) + 'e';

  it('a headline is up to 250 characters long', () => {
    expect(most((n) => kinds(`L${letters(n - 1)}\n${STORY}`) === 'headline', 20, 240)).toBe(250);
  });
  it('a story stands below up to 4 headlines, and only the first of more is one', () => {
    const text = (n: number): string => `${'Un marché rouvre\n'.repeat(n)}${STORY}`;
    expect(Array.from({ length: 7 }, (_, n) => kinds(text(n)).split(' ').filter(Boolean).length)).toEqual([
      0, 1, 2, 3, 4, 1, 1,
    ]);
  });
  it('a line without a stop is read as a story from 120 characters on', () => {
    expect(kinds(`Un marché rouvre\n${STORY.slice(0, 118)}e.`)).toBe('headline');
    const text = (n: number): string => `Un marché rouvre\nL${letters(n - 1)}`;
    expect(most((n) => kinds(text(n)) === '', 20, 110)).toBe(119);
  });
  it('a byline is up to 110 characters long', () => {
    const line = (n: number): string => `Par Awa ${'Diop'.padEnd(n - 'Par Awa '.length, 'o')}`;
    expect(most((n) => kinds(`Un marché rouvre\n${line(n)}\n${STORY}`) === 'headline byline', 20, 100)).toBe(110);
  });
  it('and holds up to 14 words', () => {
    const line = (n: number): string => `Par ${'Awa '.repeat(n).trim()}`;
    expect(most((n) => kinds(`Un marché rouvre\n${line(n)}\n${STORY}`) === 'headline byline', 10, 10)).toBe(14);
  });
  it('a name alone is a byline above a line of 60 characters', () => {
    const story = (n: number): string => `L${letters(n - 2)}.`;
    const isByline = (n: number): boolean =>
      kinds(`Un marché rouvre\nAwa Diop\n${story(n)}\n${STORY}`).includes('byline');
    expect([59, 60].map(isByline)).toEqual([false, true]);
  });
  it('a signature is up to 70 characters long', () => {
    const line = (n: number): string =>
      `Propos recueillis par ${'Awa'.padEnd(n - 'Propos recueillis par '.length, 'a')}`;
    expect(most((n) => kinds(`${STORY}\n${line(n)}`) === 'signature', 20, 60)).toBe(70);
  });
  it('up to 3 lines sign', () => {
    const text = (n: number): string => `${STORY}\n${'M.Ch.\n'.repeat(n)}`;
    const signed = (n: number): number =>
      readZones(text(n)).map(({ start, end }) => text(n).slice(start, end).split('\n').length)[0] ?? 0;
    expect(Array.from({ length: 6 }, (_, n) => signed(n))).toEqual([0, 1, 2, 3, 3, 3]);
  });
  it('a name signs below a line of 80 characters', () => {
    const story = (n: number): string => `L${letters(n - 2)}.`;
    const signs = (n: number): boolean => kinds(`${STORY}\n${story(n)}\nAwa Diop`).includes('signature');
    expect([79, 80].map(signs)).toEqual([false, true]);
  });
  it('a heading of links is up to 60 characters long, its marks included', () => {
    const text = (n: number): string => `${STORY}\n${'À lire aussi'.padEnd(n, '-')}\nUn marché rouvre`;
    expect(most((n) => kinds(text(n)).includes('teaser'), 20, 50)).toBe(60);
  });
  it('a line of 120 characters ends the links below their heading', () => {
    const text = (n: number): string => `${STORY}\nÀ lire aussi\nL${letters(n - 1)}\nUn marché rouvre`;
    const teased = (n: number): number =>
      readZones(text(n))
        .filter(({ kind }) => kind === 'teaser')
        .reduce((sum, { start, end }) => sum + end - start, 0);
    expect(teased(119)).toBeGreaterThan(119);
    expect(teased(120)).toBeLessThan(60);
  });
  it('an inline link is up to 200 characters long', () => {
    const text = (n: number): string => `${STORY}\n${`Lire aussi Le ${letters(200)}`.slice(0, n - 1)}e\n${STORY}`;
    expect(most((n) => kinds(text(n)).includes('teaser'), 20, 190)).toBe(200);
  });
  it('a formula of the site is up to 300 characters long', () => {
    const text = (n: number): string => `${STORY}\n${`Lire aussi : Le ${letters(400)}`.slice(0, n - 1)}e\n${STORY}`;
    expect(most((n) => kinds(text(n)).includes('teaser'), 20, 290)).toBe(300);
  });
  it('a dateline is looked for in the first 3 lines of the story', () => {
    const text = (n: number): string => `${`${STORY}\n`.repeat(n)}PARIS (AFP) – Le marché a rouvert.`;
    expect(most((n) => kinds(text(n)) === 'dateline', 6)).toBe(2);
  });
  it('the place of a dateline has up to 5 words', () => {
    const text = (n: number): string => `${'Ville '.repeat(n)}(AFP) – Le marché a rouvert.`;
    expect(most((n) => kinds(text(n)) === 'dateline', 4, 3)).toBe(5);
  });
  it('a language is told from 100 characters on', () => {
    const french =
      'Le maire a ouvert le marché avec les habitants du quartier et des élus dans la rue pour une fête qui dure'.padEnd(
        140,
        ' encore',
      );
    expect(most((n) => detectLanguage(french.slice(0, n).replace(/ $/, 's')).code === 'und', 20, 90)).toBe(99);
  });
  it('a sentence holds up to 400 tokens', () => {
    const tokens = readTokens('mot '.repeat(1000));
    expect([...readSentences('mot '.repeat(1000), tokens)]).toEqual([0, 400, 800, 1000]);
  });
  it('lines of 50 to 90 characters are wrapped ones, when there are 4 of them and 7 in 10', () => {
    const sentences = (lines: readonly number[]): number => {
      const text = `${lines.map((n) => `L${letters(n - 1)}`).join('\n')}\nFin`;
      return readSentences(text, readTokens(text)).length - 1;
    };
    const same = (length: number, count = 4): number => sentences(Array.from({ length: count }, () => length));
    expect([49, 50, 90, 91].map((n) => same(n) === 1)).toEqual([false, true, true, false]);
    expect([3, 4].map((count) => same(60, count) === 1)).toEqual([false, true]);
    const mixed = (wrapped: number): number => sentences(Array.from({ length: 10 }, (_, i) => (i < wrapped ? 60 : 30)));
    expect([6, 7].map((wrapped) => mixed(wrapped) === 1)).toEqual([false, true]);
  });
});

describe('text: what number words and figures hold', () => {
  it.each<[string, number | null]>([
    ['soixante et onze', 71],
    ['soixante-seize', 76],
    ['soixante-dix-sept', 77],
    ['soixante-dix-neuf', 79],
    ['quatre-vingts', 80],
    ['quatre-vingt-dix', 90],
    ['quatre-vingt-seize', 96],
    ['quatre-vingt-dix-sept', 97],
    ['quatre-vingt-dix-neuf', 99],
    ['dix-sept', 17],
    ['dix-neuf', 19],
    ['vingt et une', 21],
    ['vingt et une mille', 21000],
    ['vingt-neuf', 29],
    ['vingt-dix', null],
    ['cent une', 101],
    ['neuf cents', 900],
    ['mille et une', 1001],
    ['deux mille trois cent quatre', 2304],
    ['trois millions deux cent mille', 3_200_000],
    ['1.500', 1500],
    ['1,500,000', 1_500_000],
    ['1.500.000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['onze cents', 1100],
    ['quinze cents', 1500],
    ['dix-neuf cents', 1900],
    ['neuf cent mille', 900_000],
    ['quatre-vingt et une mille', 81_000],
    ['nonante-six', 96],
    ['nonante-sept', 97],
    ['septante-neuf', 79],
    ['soixante-quinze', 75],
    ['soixante-dix', 70],
    ['soixante-dix-huit', 78],
    ['quatre-vingt-dix-huit', 98],
    ['quatre-vingt-deux', 82],
    ['cent dix-sept', 117],
    ['septante-sept', 77],
    ['nonante-neuf', 99],
    ['quarante-six', 46],
    ['quarante-seize', null],
    ['mille et onze', 1011],
    ['un million et demi de', 1_500_000],
    ['trois virgule cinq millions de', 3_500_000],
    ['trois virgule zéro cinq millions de', 3_050_000],
    ['trois virgule deux cent mille', 3200],
    ['deux mille millions de', 2_000_000_000],
    ['mille mille', 1000],
    ['12 500', 12500],
    ['1234 500', 500],
    ["1'500", 1500],
  ])('%s maisons', (number, wanted) => {
    const [first] = readQuantities(readDocument(`Il a vu ${number} maisons.`, null));
    expect(first?.quantity.value ?? null).toBe(wanted);
  });
  it.each([
    ['deux centième', 200],
    ['neuf centième', 900],
    ['dix centième', 100],
    ['deux cent dixième', 210],
    ['quatre-vingtième', 80],
    ['quatre-vingt-unième', 81],
    ['quatre-vingt-dixième', 90],
    ['vingt et unième', 21],
    ['XIXe', 19],
    ['19e', 19],
  ])('la %s place', (ordinal, wanted) => {
    const found = readQuantities(readDocument(`La ${ordinal} place.`, null), { ordinals: true });
    expect(found.at(-1)?.quantity.value).toBe(wanted);
  });
  it.each([
    ['lorsqu’il', 'lorsqu’ il'],
    ['puisqu’un', 'puisqu’ un'],
    ['presqu’île', 'presqu’île'],
    ['semblaient-elles', 'semblaient -elles'],
    ['parla-t-il', 'parla -t-il'],
    ['14-Juillet', '14-Juillet'],
    ['114-Juillet', '114 - Juillet'],
    ['Canal+', 'Canal+'],
    ['ABC+', 'ABC+'],
    ['AB+', 'AB +'],
  ])('the tokens of %s', (text, wanted) => {
    const { length, starts, ends } = readTokens(text);
    expect(Array.from({ length }, (_, i) => text.slice(starts[i], ends[i])).join(' ')).toBe(wanted);
  });
  it('each number says by itself what its marks are', () => {
    const tonnes = (text: string): (number | null)[] =>
      readQuantities(readDocument(text, null)).map(({ quantity }) => quantity.value);
    expect(tonnes('Il porte 1.500,5 tonnes.')).toEqual([1500.5]);
    expect(tonnes('Il porte 1,500.5 tonnes.')).toEqual([1500.5]);
    expect(tonnes('Il porte 15.50 tonnes.')).toEqual([15.5]);
    expect(tonnes('Il porte 1,5 tonne puis 1.500 tonnes.')).toEqual([1.5, 1500]);
    expect(tonnes('Il porte 2.75 tonnes, 1.5 tonne puis 1.500 tonnes.')).toEqual([2.75, 1.5, 1500]);
    expect(tonnes('Il porte 1,234,567 tonnes puis 1,234 tonne.')).toEqual([1234567, 1.234]);
  });
  const ENGLISH = 'the house with that garden and those people who were there before they went home ';
  it('four different French words tell French', () => {
    const french = (count: number): boolean =>
      detectLanguage(`${'dans pour avec selon'.split(' ').slice(0, count).join(' ')} ${ENGLISH.repeat(3)}`).french;
    expect([3, 4].map(french)).toEqual([false, true]);
  });
  it('and are looked for in the first 240 characters', () => {
    const text = (n: number): string => `${ENGLISH.repeat(4).slice(0, n)} dans pour avec selon ${ENGLISH.repeat(4)}`;
    const last = most((n) => detectLanguage(text(n)).french, 40, 200);
    expect(text(last).indexOf('selon') + 'selon'.length).toBe(240);
  });
});

describe('quantities: what limits of amounts hold', () => {
  const show = (text: string): string =>
    readQuantities(readDocument(text, null))
      .map(
        ({ start, end, quantity }) =>
          `${text.slice(start, end)} = ${quantity.type} ${quantity.value ?? `${quantity.min}–${quantity.max}`}`,
      )
      .join(' ; ');
  it.each([
    ['Un homme de 125 ans.', '125 ans = age 125'],
    ['Il est âgé de 126 ans.', '126 ans = age 126'],
    ['Il a deux douzaines d’œufs.', 'deux douzaines d’œufs = count 24'],
    ['Il a 10 ou 110 maisons.', '10 ou 110 maisons = count 10–110'],
    ['Il a 10 ou 111 maisons.', '10 = count 10 ; 111 maisons = count 111'],
    ['Il a 10 à 15 millions de pièces.', '10 à 15 millions de pièces = count 10000000–15000000'],
    ['Un cinquième des élus.', 'Un cinquième = fraction 0.2'],
    ['Trois élus sur trois ont voté.', 'Trois élus sur trois = fraction 1'],
    ['Quatre élus sur trois ont voté.', 'Quatre élus = count 4 ; trois = count 3'],
    ['La course du 50 m.', ''],
    ['La course du 49 m.', '49 m = measure 49'],
    ['Il mesure 1 m 99.', '1 m 99 = measure 1.99'],
    ['Il mesure 1 m 100.', '1 m = measure 1'],
    ['Il mesure 1 m 05.', '1 m 05 = measure 1.05'],
    ['Il mesure 1 m 04.', '1 m = measure 1'],
    ['Cela vaut entre 3 euros et 5 euros.', 'entre 3 euros et 5 euros = money 3–5'],
    ['Une tempête de catégorie 5.', '5 = measure 5'],
    ['Une tempête de catégorie 6.', ''],
    ['Un vent de force 17.', '17 = measure 17'],
    ['Un vent de force 18.', '18 = count 18'],
    ['Il a perdu 100000 livres.', '100000 livres = money 100000'],
    ['Il a perdu 99999 livres.', '99999 livres = count 99999'],
    ['Ces deux-là et 1,9 enfant.', '1,9 enfant = count 1.9'],
    ['De 1.2.3.4 à là.', ''],
    ['Il est battu 3 à 1.', ''],
    ['Entre 2 km et 3 km.', 'Entre 2 km et 3 km = measure 2–3'],
    ['Entre 3 km et 3 km.', '3 km = measure 3 ; 3 km = measure 3'],
    ['Entre 3 km et 2 km.', '3 km = measure 3 ; 2 km = measure 2'],
    ['Entre 2 % et 3 %.', 'Entre 2 % et 3 % = percentage 2–3'],
    ['Entre 3 % et 3 %.', '3 % = percentage 3 ; 3 % = percentage 3'],
    ['Entre 3 euros et 3 euros.', '3 euros = money 3 ; 3 euros = money 3'],
    ['Il a 1.2.3 maisons.', ''],
    ['Un litre et demi.', 'Un litre et demi = measure 1.5'],
    ['Trois quarts de kilo.', 'Trois quarts de kilo = measure 0.75'],
    ['Un demi-kilo.', 'Un demi-kilo = measure 0.5'],
    ['Un quart de litre.', 'Un quart de litre = measure 0.25'],
    ['Trois euros cinq et rien.', 'Trois euros cinq = money 3.05'],
    ['3 euros 5 et rien.', '3 euros 5 = money 3.05'],
    ['3 euros 99 et rien.', '3 euros 99 = money 3.99'],
    ['3 euros 100 et rien.', '3 euros = money 3 ; 100 = count 100'],
    ['12 très jeunes élus.', '12 très jeunes élus = count 12'],
    ['12 jeunes très mobiles.', '12 jeunes = count 12'],
    ['12 venez ici.', '12 = count 12'],
    ['12 os longs.', '12 = count 12'],
    ['12 EDF.', '12 = count 12'],
    ['12 BUS.', '12 = count 12'],
    ['12 RATS.', '12 RATS = count 12'],
    ['0800 123 456.', ''],
    ['Le 3-2 de Lyon.', ''],
    ['Il fait 3 à 3.', ''],
    ['Deux élus sur dix ont voté.', 'Deux élus sur dix = fraction 0.2'],
    ['Deux élus sur onze ont voté.', 'Deux élus = count 2 ; onze = count 11'],
    ['Deux élus sur vingt ont voté.', 'Deux élus sur vingt = fraction 0.1'],
    ['Un élu sur un.', ''],
    ['Le chapeau de 10 ans rit.', '10 ans = age 10'],
    ['Le chapeau de 9 ans rit.', ''],
    ['Il a un an.', ''],
    ['Il a deux ans.', 'deux ans = age 2'],
    ['De 1 à 1000 maisons.', '1 à 1000 maisons = count 1–1000'],
    ['De 500 à 1000 maisons.', '500 à 1000 maisons = count 500–1000'],
    ['Il cite 2099.', ''],
    ['Il cite 2100.', '2100 = count 2100'],
    ['Il cite 999.', '999 = count 999'],
    ['Il cite 1000.', ''],
    ['Il compose 12345.', ''],
    ['Il compose 123456.', '123456 = count 123456'],
    ['Il compose 1234567.', ''],
    ['Il compose 012.', ''],
    ['Il a 16/8 de tension.', '16/8 = measure 8–16'],
    ['Il a 30/8 de tension.', '30/8 = measure 8–30'],
    ['Il a 31/8 de tension.', ''],
    ['999 999 de voix.', '999 999 = count 999999'],
    ['1 000 000 de voix.', '1 000 000 de voix = count 1000000'],
    ['Il joue à 5 ans.', '5 ans = age 5'],
    ['Il joue à 4 ans.', ''],
    ['Le zouave, 14 ans, rit.', '14 ans = age 14'],
    ['Le zouave, 13 ans, rit.', ''],
    ['Il a deux ans et demi.', 'deux ans et demi = age 2.5'],
    ['Elle est dans la trentaine.', 'trentaine = age 30'],
    ['Elle vit sa vingtaine.', ''],
    ['Une centaine de milliers d’enfants.', 'Une centaine de milliers d’enfants = count 100000'],
    ['Il vaut 999 à 1000 millions d’euros.', '999 à 1000 millions d’euros = money 999000000–1000000000'],
    ['Il y a 199 autres.', '199 autres = count 199'],
    ['Il y a 1999 autres.', ''],
    ['Une note de 4/5.', '4/5 = fraction 0.8'],
    ['La note moyenne est de 4/5.', '4/5 = fraction 0.8'],
    ['Soit 4/5 des élus.', '4/5 = fraction 0.8'],
    ['Soit 5/5 des élus.', ''],
    ['Un quart des élus.', 'Un quart = fraction 0.25'],
    ['Il mesure trois mètres cinq.', 'trois mètres cinq = measure 3.05'],
    ['Il mesure trois mètres quatre.', 'trois mètres = measure 3 ; quatre = count 4'],
    ['Cela coûte 3 euros 50 et rien.', '3 euros 50 = money 3.5'],
    ['Cela coûte 3 euros 4 et rien.', '3 euros = money 3 ; 4 = count 4'],
    ['Il boit trois quarts de litre.', 'trois quarts de litre = measure 0.75'],
    ['Les mille disent non.', 'mille = count 1000'],
    ['Le lot 10 est là.', ''],
    ['Il perd 100 à 99.', '100 = count 100'],
  ])('%s', (text, wanted) => expect(show(text)).toBe(wanted));
  it('a dozen is about 12, two dozens are 24', () => {
    const about = (text: string): unknown => readQuantities(readDocument(text, null))[0]?.quantity.approximation;
    expect(['Une douzaine', 'Deux douzaines', 'Deux centaines'].map((some) => about(`${some} de maisons.`))).toEqual([
      'about',
      null,
      'about',
    ]);
  });
  it('an adjective or two go with what is counted', () => {
    const of = (text: string): unknown => readQuantities(readDocument(text, null))[0]?.quantity.of;
    expect(of('12 élus locaux.')).toBe('élus locaux');
    expect(of('12 élus locaux régionaux.')).toBe('élus locaux régionaux');
    expect(of('12 élus locaux régionaux municipaux.')).toBe('élus locaux régionaux');
  });
  it('a sum whose currency nobody decides is less sure by a fifth', () => {
    const sure = (text: string): number => readQuantities(readDocument(text, null))[0]!.confidence;
    expect(sure('Cela coûte 5 dollars.') / sure('Cela coûte 5 euros.')).toBeCloseTo(0.8);
  });
  it('a storm is named up to 6 words before its category', () => {
    expect(
      most((n) => show(`Une tempête ${words(n)} ${n === 0 ? 'de' : 'et'} catégorie 5.`.replace(/ +/g, ' ')) !== '', 12),
    ).toBe(4);
  });
  it('points are of a rate named up to 11 words before', () => {
    const type = (n: number): string | undefined =>
      readQuantities(readDocument(`Une hausse ${words(n)} de 2 points.`.replace(/ +/g, ' '), null))[0]?.quantity.type;
    expect(most((n) => type(n) === 'points', 20)).toBe(9);
  });
});

describe('quantities: how near words must stand', () => {
  const read = (text: string) => readQuantities(readDocument(text.replace(/ +/g, ' '), null));

  it('a country gives dollars its currency within 40 tokens', () => {
    const code = (n: number): string | null | undefined =>
      read(`Au Canada ${words(n)} 500 dollars.`)[0]?.quantity.currency;
    expect(most((n) => code(n) === 'CAD', 60)).toBe(39);
  });
  it('four numbers in a row are one of a telephone', () => {
    expect(Array.from({ length: 6 }, (_, n) => read(`Appelez ${'12 '.repeat(n)}maisons.`).length > 0)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
  it('up to 3 words stand between a number and its noun', () => {
    const of = (n: number): string | null | undefined =>
      read(`Il a vu 12 ${'grandes belles petites nouvelles anciennes'.split(' ').slice(0, n).join(' ')} maisons.`)[0]
        ?.quantity.of;
    expect(Array.from({ length: 6 }, (_, n) => of(n)?.endsWith('maisons') === true)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('entities: how far titles reach', () => {
  const knowledge = readKnowledge(readFileSync(new URL('../src/knowledge/fr.knowledge', import.meta.url)));
  const link = (bracketed: string, confidence = 0.85) => {
    const { text, spans } = readBrackets(bracketed.replace(/ +/g, ' '));
    const mentions = spans.map(({ label, start, end }) => ({
      kind: label.toLowerCase() as NameKind,
      start,
      end,
      confidence,
    }));
    const doc = readDocument(text, null);
    return linkMentions(doc, settleNames(doc, mentions, knowledge), knowledge);
  };
  const titled = (bracketed: string): boolean => JSON.stringify(link(bracketed)).includes('maire');
  const kinds = (bracketed: string, confidence?: number): string =>
    link(bracketed, confidence)
      .map(({ kind, mentions }) => `${kind} ×${mentions.length}`)
      .join(', ');

  it('a title begins up to 28 tokens before its name', () => {
    const text = (n: number): string =>
      `Le maire${' du conseil'.repeat(n >> 1)}${n % 2 === 0 ? '' : ' municipal'} [PERSON Awa Diallo] a parlé.`;
    expect(most((n) => titled(text(n)), 12, 20)).toBe(27);
  });
  it('brackets between a title and its name hold up to 7 tokens', () => {
    expect(most((n) => titled(`Le maire de Nantes (${words(n)}) [PERSON Awa Diallo] a parlé.`), 15)).toBe(7);
  });
  it('brackets behind a name hold a title of up to 12 tokens', () => {
    const text = (n: number): string =>
      `[PERSON Awa Diallo] (maire${' du conseil'.repeat(n >> 1)}${n % 2 === 0 ? '' : ' municipal'}) a parlé.`;
    expect(most((n) => titled(text(n)), 8, 6)).toBe(11);
  });
  it('up to 3 titles stand behind a name', () => {
    const before = ['avocate,', 'professeure,', 'députée,', 'sénatrice,'];
    const text = (n: number): string =>
      `[PERSON Awa Diallo], ${before.slice(0, n).join(' ')} maire de Nantes, a parlé.`;
    expect(most((n) => titled(text(n)), 5)).toBe(2);
  });
  it('brackets behind a title hold up to 7 tokens', () => {
    expect(most((n) => titled(`[PERSON Awa Diallo], avocate (${words(n)}), maire de Nantes, a parlé.`), 15)).toBe(7);
  });
  it('a name read at 0.7 is looked for elsewhere', () => {
    const text = '[PERSON Awa Diallo] parle. Ici Diallo part.';
    expect([0.69, 0.7].map((sure) => kinds(text, sure))).toEqual(['person ×1', 'person ×2']);
  });
  it('a reading of 0.93 is not asked again', () => {
    const text = 'M. [ORGANISATION Diallo] a parlé.';
    expect([0.92, 0.93].map((sure) => kinds(text, sure))).toEqual(['person ×1', 'organisation ×1']);
  });
  it('one of 0.9 does not follow the words beside it alone', () => {
    const text = 'M. [ORGANISATION Diallo] a parlé. Puis [ORGANISATION Diallo] rit. Puis [ORGANISATION Diallo] part.';
    expect([0.89, 0.9].map((sure) => kinds(text, sure))).toEqual(['person ×1, organisation ×2', 'organisation ×3']);
  });
  it('words beside a name weigh 2.5 and prevail over 1.6 times as much', () => {
    const text = 'M. [ORGANISATION Diallo] a parlé. Puis [ORGANISATION Diallo] rit.';
    expect([0.77, 0.78125, 0.79].map((sure) => kinds(text, sure))).toEqual([
      'person ×2',
      'person ×2',
      'person ×1, organisation ×1',
    ]);
  });
  it('a match is told by a word of its sentence, however far', () => {
    const behind = (n: number): string => `[PLACE Monaco] a battu les Lyonnais ${words(n)} en finale.`;
    expect(most((n) => kinds(behind(n)).includes('organisation'), 20)).toBe(19);
    const before = (n: number): string => `En finale ${words(n)}, [PLACE Monaco] a battu les Lyonnais.`;
    expect(most((n) => kinds(before(n)).includes('organisation'), 20)).toBe(19);
    expect(kinds('[PLACE Monaco] a battu les Lyonnais. La finale est finie.')).not.toContain('organisation');
  });
  it('"accession" stands within 4 tokens of its office', () => {
    const adjectives = 'très rapide et facile'.split(' ');
    const text = (n: number): string =>
      `Son accession ${adjectives.slice(0, n).join(' ')} à la [ORGANISATION présidence de la République arabe syrienne] étonne.`;
    expect(most((n) => kinds(text(n)).includes('place'), 5)).toBe(1);
  });
  it('another letter is a slip in names of 6 letters, a doubled one in names of 4', () => {
    const people = (one: string, other: string): number =>
      link(`[PERSON Awa ${one}] parle. [PERSON Awa ${other}] rit.`).length;
    expect([people('Moran', 'Moren'), people('Morans', 'Morens')]).toEqual([2, 1]);
    expect([people('Nas', 'Nass'), people('Nasr', 'Nassr')]).toEqual([2, 1]);
  });

  it('up to 3 words describe somebody before the title', () => {
    const words = ['jeune', 'nouvel', 'ancien', 'grand', 'vieux'];
    const title = (n: number): unknown => {
      const [person] = link(`Le ${words.slice(0, n).join(' ')} maire [PERSON Awa Diallo] a parlé.`);
      return person && 'roles' in person ? person.roles.map((role) => role.title) : null;
    };
    expect([2, 3, 4].map(title)).toEqual([
      ['jeune nouvel maire'],
      ['jeune nouvel ancien maire'],
      ['nouvel ancien grand maire'],
    ]);
  });

  it.each([
    [
      '[PERSON Awa Diallo], ministre de la Culture, de la Jeunesse et des Sports, rit.',
      ['ministre de la Culture, de la Jeunesse et des Sports'],
    ],
    ['[PERSON Awa Diallo], chargée de la culture, rit.', ['chargée de la culture']],
    ['[PERSON Awa Diallo] a été nommée au poste de directrice de la culture.', ['directrice de la culture']],
    ['[PERSON Awa Diallo], une des avocates du port, rit.', ['avocates du port']],
    ['Le maire\n[PERSON Awa Diallo] rit.', []],
    ['Le maire \n [PERSON Awa Diallo] rit.', []],
    ['La ministre [ORGANISATION Awa Diallo] rit.', ['ministre']],
    ['Le ministre [ORGANISATION Jean Zarnov] rit.', ['ministre']],
    ['[PERSON Awa Diallo], âgée de 37 ans, maire de Nantes, rit.', ['maire de Nantes']],
    ['[PERSON Awa Diallo], 37 ans, maire de Nantes, rit.', ['maire de Nantes']],
    ['[PERSON Awa Diallo], qui est maire de Nantes, rit.', ['maire de Nantes']],
    ['[PERSON Awa Diallo] de la [ORGANISATION Zarnov], maire de Nantes, rit.', ['maire de Nantes']],
    ['Un député du parti, l’ex-socialiste [PERSON Awa Diallo] rit.', ['député du parti']],
    ['Le maire, l’Allemand [PERSON Jean Diallo] rit.', ['maire']],
    ['Le maire\r\n[PERSON Awa Diallo] rit.', []],
    ['Un député du parti, l’ex-maire [PERSON Awa Diallo] rit.', ['député du parti', 'ex-maire']],
    ['L’avocat auprès du tribunal [PERSON Awa Diallo] rit.', ['avocat auprès du tribunal']],
    [
      '[PERSON Awa Diallo], directrice de « La belle maison du nord », rit.',
      ['directrice de « La belle maison du nord »'],
    ],
  ])('titles of %s', (text, titles) => {
    const [person] = link(text);
    expect(person && 'roles' in person ? person.roles.map(({ title }) => title) : null).toEqual(titles);
  });
  it.each([
    ['Le ministre [ORGANISATION Jean Paul Zarnov] rit.', 'organisation ×1'],
    ['[PERSON Diallo] rit. [PERSON Awa Diallo] part. [PERSON Bineta Diallo] dort.', 'person ×2, person ×1'],
    ['[PERSON Awa Diallo] rit. [PERSON Awa Sarr] part. [PERSON Awa] dort.', 'person ×1, person ×2'],
    [
      '[PERSON Awa Sarr] rit. [PERSON Awa Diallo] part. [PERSON Awa Sarr] va. [PERSON Awa] dort.',
      'person ×3, person ×1',
    ],
    ['[PERSON Awa Bax] rit. Ici Bax dort.', 'person ×1'],
    ['[PERSON Li Wei] rit. Puis Li Wei dort.', 'person ×2'],
    ['[ORGANISATION X] rit. Puis X dort.', 'organisation ×1'],
    ['[PERSON Howard Diallo] rit. [PERSON Howie Diallo] dort.', 'person ×2'],
    ['[PERSON Edouard Diallo] rit. [PERSON Edie Diallo] dort.', 'person ×1, person ×1'],
    ['[ORGANISATION Union nationale sportive] ([ORGANISATION Unasp]) rit.', 'organisation ×1, organisation ×1'],
    ['L’[ORGANISATION Ambassade de France à Dakar] rit. L’[ORGANISATION Ambassade de France] dort.', 'organisation ×2'],
    [
      'L’[ORGANISATION Ambassade française à Dakar] rit. L’[ORGANISATION Ambassade française] dort.',
      'organisation ×1, organisation ×1',
    ],
    ['[PERSON Awa Baxi] rit. Ici Baxi dort.', 'person ×2'],
    ['[PERSON Awa de Roux] rit. Ici Roux dort.', 'person ×2'],
    ['Lyon, l’[PLACE Zarnov] bat la [PLACE Monaco] en finale.', 'organisation ×1, organisation ×1'],
    ['[ORGANISATION Banque centrale] parle. [ORGANISATION BC] rit.', 'organisation ×2'],
    ['[ORGANISATION Union nationale du sport] ([ORGANISATION Unasp]) rit.', 'organisation ×2'],
    ['[ORGANISATION Union nationale] ([ORGANISATION Unasp]) rit.', 'organisation ×1, organisation ×1'],
    ['[ORGANISATION Ligue des droits] parle. La [ORGANISATION Ligue] rit.', 'organisation ×2'],
    ['M. [PERSON de Roux] rit. [PERSON Jean de Roux] part.', 'person ×2'],
    ['[PERSON Awa Diallo] rit. [PERSON Awa Diallo Sarr Ndiaye] part.', 'person ×1, person ×1'],
    ['[PERSON Awa Diallo] rit. [PERSON Bineta Diallo] part. [PERSON Diallo] dort.', 'person ×1, person ×2'],
    [
      '[PERSON Awa Diallo] rit. [PERSON Bineta Diallo] part. [PERSON Awa Diallo] dort. [PERSON Diallo] dort.',
      'person ×3, person ×1',
    ],
    ['[ORGANISATION ONU] rit. [ORGANISATION Organisation des Nations unies] part.', 'organisation ×2'],
  ])('who is one in %s', (text, wanted) => expect(kinds(text)).toBe(wanted));

  it('up to 3 words describe somebody behind the name', () => {
    expect(titled('[PERSON Awa Diallo] est une jeune grande petite maire de Nantes.')).toBe(true);
    expect(titled('[PERSON Awa Diallo] est une jeune belle grande petite maire de Nantes.')).toBe(false);
  });
  it('the domains of a minister end within 14 tokens of the first comma', () => {
    const domains = (rest: string): boolean =>
      JSON.stringify(link(`[PERSON Awa Diallo], ministre de la Mer${rest} et des Sports, rit.`)).includes('Sports');
    expect(domains(', de la Culture, des Arts, de la Jeunesse')).toBe(true);
    expect(domains(', de la Culture, des Arts et Lettres, de la Jeunesse, de la Paix, du Bois')).toBe(false);
  });
  it('a work in quotation marks ends within 8 tokens', () => {
    const text = (n: number): string => `[PERSON Awa Diallo], directrice de « Rue ${words(n)} », rit.`;
    expect(most((n) => JSON.stringify(link(text(n))).includes('»'), 14)).toBe(6);
  });
  it('kin stands beside the name, a word between', () => {
    const gender = (words: string): unknown =>
      link(`Sa fille ${words} [PERSON Diallo] rit.`).map((one) => 'gender' in one && one.gender);
    expect(['', 'blessée'].map(gender)).toEqual([['female'], ['female']]);
  });
  it('a spelling apart is one name from 4 letters on, as a first name too', () => {
    const people = (one: string, other: string): number =>
      link(`[PERSON ${one} Diallo] parle. [PERSON ${other} Diallo] rit.`).length;
    expect([
      people('Ana', 'Anna'),
      people('Anna', 'Ana'),
      people('Iana', 'Ianna'),
      people('Annette', 'Anette'),
      people('Marta', 'Martha'),
    ]).toEqual([2, 2, 1, 1, 2]);
  });
  it('a short form has 6 letters, or names a kind of body', () => {
    const found = (long: string, short: string): number =>
      link(`[ORGANISATION ${long}] parle. [ORGANISATION ${short}] rit.`).length;
    expect([found('Danone France', 'Danone'), found('Dannn France', 'Dannn'), found('Banque Sud', 'Banque')]).toEqual([
      1, 2, 1,
    ]);
  });
  it('a form that leaves words out keeps 4 of its own', () => {
    const found = (long: string, short: string): number =>
      link(`[ORGANISATION ${long}] parle. Le [ORGANISATION ${short}] rit.`).length;
    expect(
      found(
        'Centre d’analyse des relations de la République d’Azerbaïdjan',
        'Centre d’analyse des relations d’Azerbaïdjan',
      ),
    ).toBe(1);
    expect(found('Centre des relations de la République d’Azerbaïdjan', 'Centre des relations d’Azerbaïdjan')).toBe(2);
  });

  it.each([
    ['La banque privée [ORGANISATION Zarnov] rit.', 'company'],
    ['La banque privée suisse [ORGANISATION Zarnov] rit.', 'company'],
    ['La banque privée suisse romande [ORGANISATION Zarnov] rit.', null],
    ['[ORGANISATION CGT-RATP] rit.', 'union'],
    ['[ORGANISATION Zarnov Airlines] rit.', 'company'],
    ['[ORGANISATION Zarnov de Banque] rit.', null],
    ['[ORGANISATION Crédit Banque] rit.', 'company'],
    ['[ORGANISATION Grand Lyon Université] rit.', 'education'],
    ['[ORGANISATION Banque] part.', 'company'],
    ['[ORGANISATION Université de Banque] rit.', 'education'],
  ])('what %s is', (text, category) => {
    expect(link(text).map((one) => 'category' in one && one.category)).toEqual([category]);
  });
  it.each([
    ['Mme [PERSON Lopez Obrador] rit.', ['Lopez', 'Obrador']],
    ['Mme [PERSON Lopez Obrador Diaz] rit.', ['Lopez', 'Obrador Diaz']],
    ['Mme [PERSON Obrador] rit.', [null, 'Obrador']],
  ])('given and family name in %s', (text, wanted) => {
    expect(link(text).map((one) => ('given' in one ? [one.given, one.family] : null))).toEqual([wanted]);
  });

  it('of names that begin and end alike, 40 are compared', () => {
    const family = (i: number): string =>
      `Mor${String.fromCharCode(97 + (i % 26)).repeat(3 + Math.floor(i / 26) * 3)}ane`;
    const people = (n: number): number => {
      const others = Array.from({ length: n }, (_, i) => `[PERSON Awa ${family(i)}] rit.`).join(' ');
      return link(`${others} [PERSON Awa Morxyzwane] rit. [PERSON Awa Morxyzane] dort.`).length - n;
    };
    expect([38, 39, 40].map(people)).toEqual([1, 1, 2]);
  });
  it('of organisations that begin alike, 40 are compared', () => {
    const own = (i: number): string => `z${String.fromCharCode(97 + (i % 26)).repeat(3 + Math.floor(i / 26) * 3)}`;
    const bodies = (n: number): number => {
      const others = Array.from({ length: n }, (_, i) => `[ORGANISATION Centre ${own(i)} des arts] rit.`).join(' ');
      const long = 'Centre d’analyse des relations de la République d’Azerbaïdjan';
      return (
        link(
          `${others} Le [ORGANISATION ${long}] rit. Le [ORGANISATION Centre d’analyse des relations d’Azerbaïdjan] dort.`,
        ).length - n
      );
    };
    expect([38, 39, 40].map(bodies)).toEqual([1, 1, 2]);
  });
  it('a title is up to 32 tokens long', () => {
    const [person] = link(`[PERSON Awa Diallo], maire${' du conseil'.repeat(30)}, rit.`);
    expect(person && 'roles' in person ? person.roles[0]?.title.split(' ').length : 0).toBe(31);
  });
  it.each([
    ['[PERSON Kim Jong Un] rit.', [null, null]],
    ['[PERSON Kim Jong Un Ho] rit.', ['Kim', 'Jong Un Ho']],
    ['Dr [PERSON Zarnov Obrador] rit.', ['Zarnov', 'Obrador']],
    ['Mme [PERSON Zarnov Obrador Diaz] rit.', ['Zarnov', 'Obrador Diaz']],
  ])('names of %s', (text, wanted) => {
    expect(link(text).map((one) => ('given' in one ? [one.given, one.family] : null))).toEqual([wanted]);
  });

  it.each([
    ['[PLACE Tripoli] ([PLACE Liban]) dort.', 'LB'],
    ['[PLACE Tripoli], au [PLACE Liban], dort.', 'LB'],
  ])('the country of %s', (text, country) => {
    expect(link(text).map((one) => 'country' in one && one.country)[0]).toBe(country);
  });

  it('two civilities stand before one name', () => {
    const [person] = link('Mme Dr [PERSON Diallo] rit.');
    expect(person && 'gender' in person ? [person.gender, person.honorific] : null).toEqual(['female', 'Mme']);
  });
});
