// Readers of a user's own: what they find, what they cost, and that a mistake in
// them is told where it stands.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compromise from 'compromise';
import { describe, expect, it } from 'vitest';
import { createExtractor, extract, type Article } from '../src/index.js';
import { lexicon, patterns, type Pattern } from '../src/readers/index.js';
import { readDocument } from '../src/text/document.js';
import type { Reader } from '../src/types.js';
import { readFixture } from './bracketed.js';

const say = ({ records }: Article) =>
  records.flatMap((record) => ('name' in record ? record.mentions.map(({ text }) => `${record.kind} ${text}`) : []));
const readWith = (text: string, ...readers: Reader[]) => say(createExtractor({ readers }).extract(text));
const readAlone = (reader: Reader, text: string) =>
  reader({ doc: readDocument(text, null), mentions: [], partsOfSpeech: () => [] }).map(
    ({ kind, start, end }) => `${kind} ${text.slice(start, end)}`,
  );

describe('lexicon', () => {
  it('finds whole names, the longest first, inside one sentence', () => {
    const reader = lexicon({ organisation: ['Dépêche', 'Dépêche du Midi', 'Midi Olympique'], place: ['Midi'] });
    expect(
      readAlone(reader, "La Dépêche du Midi, dans le Midi. L'Olympique du Midi-Pyrénées ? Dépêche. Du Midi."),
    ).toEqual(['organisation Dépêche du Midi', 'place Midi', 'organisation Dépêche', 'place Midi']);
  });
  it('folds accents and case as told', () => {
    const text = 'Elyseum, ÉLYSEUM, élyseum, Élyseum, E\u0301lyseum, cœurville, CŒURVILLE, Coeurville.';
    const entries = { organisation: ['Élyseum', 'Cœurville'] };
    const count = (options: object) => readAlone(lexicon(entries, options), text).length;
    expect(count({})).toBe(4);
    expect(count({ ignoreAccents: false })).toBe(2);
    expect(count({ ignoreCase: true, ignoreAccents: false })).toBe(6);
    expect(count({ ignoreCase: true })).toBe(8);
  });
  it('reads apostrophes however they are typed', () => {
    expect(readAlone(lexicon({ organisation: ["L'Oréalys"] }), 'Chez L’Oréalys.')).toEqual(['organisation L’Oréalys']);
  });
  it('reads a file with a name a line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'depeche-lexicon-'));
    writeFileSync(join(folder, 'people.txt'), '\uFEFFZoé Maravelle\r\n\r\n  Ugo Brandilec \r\n');
    const reader = lexicon({ person: join(folder, 'people.txt') });
    rmSync(folder, { recursive: true });
    expect(readAlone(reader, 'Ugo Brandilec et Zoé Maravelle.')).toEqual([
      'person Ugo Brandilec',
      'person Zoé Maravelle',
    ]);
  });
  it('settles with the library: the surer stays', () => {
    const text = 'Le journal La Brise Ligérienne a publié le rapport.';
    expect(readWith(text, lexicon({ organisation: ['La Brise Ligérienne'] }))).toEqual([
      'organisation La Brise Ligérienne',
    ]);
    const berlin = 'Angela Merkel est arrivée à Berlin.';
    expect(readWith(berlin, lexicon({ other: ['Berlin'] }, { confidence: 0.01 }))).toEqual(say(extract(berlin)));
  });
  it('says which entry is wrong', () => {
    expect(() => lexicon({ organisation: ['Ici', ' '] })).toThrow('organisation[1]');
    expect(() => lexicon({ company: [] } as object)).toThrow('"company" is no kind of name');
    expect(() => lexicon({ person: 3 } as object)).toThrow('list of names or the path');
    expect(() => lexicon({}, { confidence: 2 })).toThrow(RangeError);
  });
  it('takes tens of thousands of names', () => {
    const names = Array.from({ length: 50_000 }, (_, i) => `Compagnie Numéro${i} du Midi`);
    const text = `${names[77]} a parlé à Compagnie Numéro50000 du Midi. `.repeat(300);
    expect(readWith(text, lexicon({ organisation: names })).filter((found) => found.endsWith(names[77]!))).not.toEqual(
      [],
    );
    expect(readAlone(lexicon({ organisation: names }), text)).toHaveLength(300);
  });
});

describe('patterns', () => {
  const group: Pattern = { match: '(groupe|galaxie) [<name>#TitleCase+]', kind: 'organisation' };

  it('match our tokens, and the name is the group', () => {
    expect(readAlone(patterns([group]), 'Le groupe Étoile Mazarine, la galaxie Pinçon et le groupe, Zed.')).toEqual([
      'organisation Étoile Mazarine',
      'organisation Pinçon',
    ]);
  });
  it('keep accents, hyphens and elisions', () => {
    const reader = patterns([
      { match: "[.] a déclaré l'ancienne vice-ministre", kind: 'person' },
      { match: 'péché', kind: 'other' },
    ]);
    expect(
      readAlone(
        reader,
        "Zoé a déclaré l’ancienne vice-ministre. Zoé a declare l'ancienne vice ministre. Pêche, péché.",
      ),
    ).toEqual(['person Zoé', 'other péché']);
  });
  it('know the kinds that were read, those of readers before among them', () => {
    const text = 'Johanna Rolland, de Nantes, préside la Valmorelle depuis 2019.';
    const boat: Pattern = {
      match: '#Person , de #Place , préside la [<name>#Other] depuis #Date',
      kind: 'organisation',
    };
    expect(readWith(text, lexicon({ other: ['Valmorelle'] }, { confidence: 0.9 }), patterns([boat]))).toContain(
      'organisation Valmorelle',
    );
  });
  it('know parts of speech where the word is known', () => {
    expect(
      readWith(
        'Le joli village de Brelidy dort.',
        patterns([{ match: '#Adjective village de [<name>.]', kind: 'place' }]),
      ),
    ).toContain('place Brelidy');
  });
  it('give named groups to the fields of the record', () => {
    const readers = [
      patterns([
        { match: '[<title>grande argentière] : [<given>#TitleCase] [<family>#TitleCase]', kind: 'person' },
        { match: '[<name>Ligue des quais] . [<acronym>#Acronym]', kind: 'organisation' },
      ]),
    ];
    const { records } = createExtractor({ readers }).extract(
      'La grande argentière : Zélie Courtecuisse. La Ligue des quais (LDQ) a voté.',
    );
    const person = records.find(({ kind }) => kind === 'person');
    expect(person).toMatchObject({ given: 'Zélie', family: 'Courtecuisse', roles: [{ title: 'grande argentière' }] });
    expect(records.find(({ kind }) => kind === 'organisation')).toMatchObject({
      name: 'Ligue des quais',
      acronym: 'LDQ',
    });
  });
  it.each([
    ['(groupe|galaxie [<name>#Other+]', 1, 'no closing ")"'],
    ['groupe [<name>#Other+', 8, 'no closing "]"'],
    ['groupe #Organization', 8, 'no tag "#Organization"'],
    ['groupe [<nom>#Other]', 9, 'no group <nom>'],
    ['groupe #Other]', 14, 'closes no group'],
    ['groupe|galaxie #Other', 7, 'between parentheses'],
    ['groupe /[A-/', 8, 'Invalid regular expression'],
    ['groupe /abc', 8, 'no closing "/"'],
    ['groupe + #Other', 8, 'repeats nothing'],
    ['a{4,2}', 2, 'smaller number'],
    ['{aller} vite', 1, 'not supported'],
    ['(a (b|c))', 4, 'inside parentheses'],
    ['', 1, 'empty'],
  ])('say where %s is wrong', (match, column, message) => {
    const compile = () => patterns([group, { match, kind: 'organisation' }]);
    expect(compile).toThrow(SyntaxError);
    expect(compile).toThrow(`patterns[1].match, column ${column}: `);
    expect(compile).toThrow(message);
  });
  it('leave the program its own nlp', () => {
    const look = () => {
      const doc = compromise('Spencer met the Élysée group in Paris on 3 May. He re-walked quickly.');
      return JSON.stringify([
        doc.json(),
        doc.match('#Person').out('array'),
        Object.keys(compromise.model()),
        compromise.hooks(),
      ]).replace(/\"id\":\"[^\"]*\"/g, '');
    };
    const before = look();
    readWith(readFixture('news/01-wire.txt'), patterns([group, { match: '#Person a [<name>#Noun+]', kind: 'other' }]));
    expect(look()).toBe(before);
  });
  it('are the same after the program has changed its nlp', () => {
    const text = 'Le groupe Étoile Mazarine a co-signé.';
    const all = [group, { match: 'a [co-signé]', kind: 'other' } as const];
    const before = readAlone(patterns(all), text);
    compromise.plugin({ tags: { Organisation: { isA: 'Noun' } }, words: { étoile: 'Person' } });
    expect(readAlone(patterns(all), text)).toEqual(before);
    expect(before).toEqual(['organisation Étoile Mazarine', 'other co-signé']);
  });
});

describe('createExtractor', () => {
  it('refuses what is no reader', () => {
    expect(() => createExtractor({ readers: ['x'] as unknown as Reader[] }).extract('')).toThrow(
      'options.readers must be made of functions',
    );
    expect(() => createExtractor({ kind: [] } as object).extract('')).toThrow('options.kind is no option');
  });
});
