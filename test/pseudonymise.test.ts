// A text without the names of its people: every form of a name is replaced, by the same for one person, and nothing else is.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as exported from '../src/export/index.js';
import { byKind, extract, pseudonymise, type Article, type PersonRecord } from '../src/index.js';
import { createTestExtractor } from '../src/testing/index.js';

const ROOT = join(import.meta.dirname, '..');
const NEWS = readdirSync(join(ROOT, 'fixtures/news')).filter((name) => name.endsWith('.txt'));

/** The text with these names, which a reader of the test finds and no model. */
const names = (...people: string[]) =>
  createTestExtractor({
    person: people,
    organisation: ['Vasseur & Fils', 'tribunal de Nantes', 'Fondation Claire Vasseur'],
    place: ['Nantes', 'rue Vasseur'],
  });
const without = (text: string, ...people: string[]) => {
  const { extract: read } = names(...people);
  return pseudonymise(text, read(text));
};

describe('pseudonymise', () => {
  it.each([
    [
      'all mentions of one person alike, not the civility',
      'Claire Vasseur est partie. Mme Vasseur reviendra.',
      '[A] est partie. Mme [A] reviendra.',
    ],
    [
      'a family name that stands alone',
      "Claire Vasseur s'explique : l'affaire Vasseur continue.",
      "[A] s'explique : l'affaire [A] continue.",
    ],
    [
      'capitals, and letters without their accents',
      'Zélie Brel a dit : « ZÉLIE BREL, ou ZELIE BREL ».',
      '[A] a dit : « [A], ou [A] ».',
    ],
    ['accents that are characters of their own', 'Zélie Brel et Ze\u0301lie Brel.', '[A] et [A].'],
    ['the family name before the given one', 'Claire Vasseur signe VASSEUR Claire.', '[A] signe [A].'],
    ['hyphens and spaces of every sort', 'Jean-Marc Brel, Jean Marc\u00A0Brel, Jean\u2011Marc Brel.', '[A], [A], [A].'],
    [
      'a part of a double name',
      'Claire Vasseur-Garnier : M. Garnier ? Mme Vasseur-Garnier !',
      '[A] : M. [A] ? Mme [A] !',
    ],
    [
      'a name with a particle',
      "Ève de Kerdoncuff parle. Kerdoncuff se tait. Un proche d'Ève.",
      "[A] parle. [A] se tait. Un proche d'[A].",
    ],
    [
      'compounds and derived words',
      'Claire Vasseur : les anti-Vasseur, les vasseuristes, les Vasseurs.',
      '[A] : les anti-[A], les [A], les [A].',
    ],
    ['a genitive of other languages', "Claire Vasseur : Vasseur's et Vasseur’s.", "[A] : [A]'s et [A]’s."],
    [
      'hashtags and addresses',
      'Claire Vasseur : #clairevasseur, claire.vasseur@a.example, @cvasseur, https://a.example/vasseur.',
      '[A] : #[A], [A]@a.example, @[A], https://a.example/[A].',
    ],
    ['a given name alone', 'Claire Vasseur pleure. Claire est sortie.', '[A] pleure. [A] est sortie.'],
    ['two people', 'Claire Vasseur a vu Paul Brel. Brel a vu Vasseur.', '[A] a vu [B]. [B] a vu [A].'],
  ])('replaces %s', (_, text, wanted) => {
    const people = [
      'Claire Vasseur',
      'Zélie Brel',
      'Jean-Marc Brel',
      'Claire Vasseur-Garnier',
      'Ève de Kerdoncuff',
      'Paul Brel',
    ];
    expect(without(text, ...people.filter((name) => text.includes(name))).text).toBe(wanted);
  });

  it.each([
    [
      'a word that is also a name, in small letters',
      'Rose Petit sourit. Un petit groupe, une rose.',
      '[A] sourit. Un petit groupe, une rose.',
      'Rose Petit',
    ],
    [
      'a longer word',
      'Luc Mar a vu Marseille, la Marne et un marin.',
      '[A] a vu Marseille, la Marne et un marin.',
      'Luc Mar',
    ],
    ['a small word', 'An Le dort. Le soir, il dort.', '[A] dort. Le soir, il dort.', 'An Le'],
    [
      'a name over the end of a sentence',
      'Ana Brel dort. Voici Ana. Brel dort.',
      '[A] dort. Voici [A]. [A] dort.',
      'Ana Brel',
    ],
    ['an emoji', '😀 Ana Brel 👩‍🚒 dort.', '😀 [A] 👩‍🚒 dort.', 'Ana Brel'],
  ])('leaves %s', (_, text, wanted, person) => {
    expect(without(text, person).text).toBe(wanted);
  });

  it('keeps courts, companies and places, tells what of a name stays in them, and no full name', () => {
    const text =
      'Claire Vasseur, de Vasseur & Fils, saisit le tribunal de Nantes, rue Vasseur. La Fondation Claire Vasseur se tait.';
    const { text: written, mapping, remaining } = without(text, 'Claire Vasseur');
    expect(written).toBe(
      '[A], de Vasseur & Fils, saisit le tribunal de Nantes, rue Vasseur. La Fondation [A] se tait.',
    );
    expect(remaining.map(({ start, end, id, within }) => [text.slice(start, end), id, within])).toEqual([
      ['Vasseur', 'person-1', 'Vasseur & Fils'],
      ['Vasseur', 'person-1', 'rue Vasseur'],
    ]);
    expect(mapping).toEqual([
      { id: 'person-1', name: 'Claire Vasseur', pseudonym: '[A]', surfaces: ['Claire Vasseur'] },
    ]);
  });

  it('replaces aliases', () => {
    const text = 'Modou Sarr, alias Doudou, nie. « Doudou » a fait appel.';
    const { text: written } = pseudonymise(text, extract(text));
    expect(written).toBe('[A], alias [A], nie. « [A] » a fait appel.');
  });

  it('gives a family name to whom of the family was mentioned last', () => {
    expect(
      without('Ana Brel et Luc Brel : les anti-Brel. Ana Brel part, et #brel aussi.', 'Ana Brel', 'Luc Brel').text,
    ).toBe('[A] et [B] : les anti-[B]. [A] part, et #[A] aussi.');
  });

  it('writes initials, with numbers for those who share them, and one full stop', () => {
    const { extract: read } = names('Claire Vasseur', 'Charles Vannier', 'Jean-Marc Brel', "Ève d'Arvor");
    const text = "Claire Vasseur, Charles Vannier, Jean-Marc Brel et Ève d'Arvor. Voici Claire Vasseur.";
    expect(pseudonymise(text, read(text), { style: 'initials' }).text).toBe('C.V., C.V.2, J.-M.B. et È.A. Voici C.V.');
  });

  it('passes over letters that the text has, and goes on behind Z', () => {
    const text = `[B] ${'Ana Brel '.repeat(28)}`;
    const [one] = byKind(names('Ana Brel').extract('Ana Brel'), 'person');
    const people = Array.from({ length: 28 }, (_, at) => {
      const start = 4 + 9 * at;
      return {
        ...one!,
        id: `person-${at + 1}`,
        mentions: [{ start, end: start + 8, text: 'Ana Brel', confidence: 1 }],
      };
    });
    const { mapping } = pseudonymise(text, { ...extract(''), records: people });
    expect(mapping.map(({ pseudonym }) => pseudonym)).toEqual([
      '[A]',
      ...'CDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `[${letter}]`),
      '[AA]',
      '[AB]',
      '[AC]',
    ]);
  });

  it('lets judges and lawyers keep their names', () => {
    const text = 'Claire Vasseur, avocate de Paul Brel, plaide. Mme Vasseur a vu M. Brel. Vasseur !';
    const { extract: read } = names('Claire Vasseur', 'Paul Brel');
    const keep = ({ family }: PersonRecord) => family === 'Vasseur';
    expect(pseudonymise(text, read(text), { keep }).text).toBe(
      'Claire Vasseur, avocate de [A], plaide. Mme Vasseur a vu M. [A]. Vasseur !',
    );
  });

  it.each(NEWS)('leaves no name of a person in %s, and changes nothing else', (name) => {
    const text = readFileSync(join(ROOT, 'fixtures/news', name), 'utf8');
    const article: Article = extract(text);
    const { text: written, mapping, remaining } = pseudonymise(text, article);
    expect(mapping).toHaveLength(byKind(article, 'person').length);
    const words = (one: string) => one.match(/[\p{L}\p{M}]+/gu) ?? [];
    const left = new Set(words(written));
    const stays = new Set(remaining.flatMap((one) => words(one.text)));
    const others = new Set(
      article.records.flatMap((record) =>
        record.kind === 'person' ? [] : record.mentions.flatMap((one) => words(one.text)),
      ),
    );
    for (const { name: person, family } of byKind(article, 'person')) {
      for (const word of words(family ?? person).filter((one) => one.length > 3 && !others.has(one) && !stays.has(one)))
        expect([word, left.has(word)]).toEqual([word, false]);
    }
    // What is left, with the names put back one by one, is the text.
    const pieces = written.split(/\[[A-Z]{1,2}\]/u);
    let at = 0;
    for (const piece of pieces) {
      const found = text.indexOf(piece, at);
      expect(found).toBeGreaterThanOrEqual(at);
      at = found + piece.length;
    }
  });

  it('leaves no name in a long text', () => {
    const text = 'Claire Vasseur a vu Paul Brel. Mme Vasseur, anti-Brel, a vu M. Brel à Nantes. '.repeat(200);
    const { text: written } = without(text, 'Claire Vasseur', 'Paul Brel');
    expect(written).not.toMatch(/Vasseur|Brel/);
  });

  it('refuses another text, and a style that there is not', () => {
    const { extract: read } = names('Paul Brel');
    expect(() => pseudonymise('Il dort.', read('Paul Brel dort.'))).toThrow('give the text that was read');
    expect(() => pseudonymise('', read(''), { style: 'numbers' as never })).toThrow(
      'options.style must be "letters" or "initials", got "numbers"',
    );
    expect(() => pseudonymise('', read(''), { styl: 'initials' } as never)).toThrow(
      'options.styl is no option. The options are style, keep.',
    );
    expect(() => pseudonymise(read('') as never, '' as never)).toThrow(
      'article must be what extract returns, got string',
    );
    expect(() => pseudonymise(null as never, read(''))).toThrow('text must be a string, got null');
    expect(exported.pseudonymise).toBe(pseudonymise);
  });

  it('is a command, which writes the mapping to another file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'depeche-pseudonymise-'));
    const text = 'Claire Vasseur, avocate, a plaidé à Nantes mardi. Mme Vasseur a été entendue.\n';
    writeFileSync(join(folder, 'a.txt'), text);
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'pseudonymise', ...args], {
        encoding: 'utf8',
        cwd: folder,
      });
    expect(run('a.txt', '--mapping', 'a.json').stdout).toBe(
      '[A], avocate, a plaidé à Nantes mardi. Mme [A] a été entendue.\n',
    );
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toMatchObject({
      mapping: [{ name: 'Claire Vasseur', pseudonym: '[A]' }],
      remaining: [],
    });
    expect(run('a.txt', '--style', 'initials').stdout).toContain('Mme C.V. a été');
    const wrong = run('a.txt', '--style', 'letter');
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('letters')]);
    rmSync(folder, { recursive: true });
  });
});
