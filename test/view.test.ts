// The page to look at: what it shows, and that no text can break out of it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { createTestExtractor } from '../src/testing/index.js';
import { escapeHtml, toFragment, toHtml } from '../src/view/index.js';
import { readFixture } from './bracketed.js';

const ROOT = join(import.meta.dirname, '..');
const parse = (html: string) => parseHTML(html).document;
const XSS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '</style><script>alert(1)</script>',
];

describe('toHtml', () => {
  it('marks every mention and keeps every character', () => {
    const text = readFixture('news/01-wire.txt');
    const article = extract(text, { published: '2024-05-15' });
    const html = toFragment(article, text);
    expect(parse(html).querySelectorAll('.text mark:not(.rest)')).toHaveLength(
      article.records.flatMap(({ mentions }) => mentions).length,
    );
    const shown = /<p class="text"[^>]*>([^]*?)<\/p>/.exec(html)![1]!.replace(/<[^>]*>/g, '');
    expect(shown).toBe(escapeHtml(text));
    expect(html).toContain('data-tip="personne : Lala Khalilzade (');
  });
  it('shows roles beside people, and the dates in order of time', () => {
    const text =
      "Claire Vasseur, directrice de l'hôpital, est née le 4 juin 1970. Elle a gagné en 1969, puis en 50 av. J.-C.";
    const html = toFragment(extract(text), text);
    expect(html).toContain('Claire Vasseur</a><small>directrice');
    expect(html.indexOf('datetime="1969"')).toBeGreaterThan(0);
    expect(html.indexOf('datetime="1969"')).toBeLessThan(html.indexOf('datetime="1970-06-04"'));
  });
  it('names eight roles of a person, and says that there are more', () => {
    const text = 'Claire Vasseur est là.';
    const article = extract(text);
    const rolesShown = (count: number): string | undefined => {
      const roles = Array.from({ length: count }, (_, i) => {
        return { title: `rôle ${i + 1}`, organisation: null, place: null, start: 0, end: 0 };
      });
      const records = article.records.map((record) => (record.kind === 'person' ? { ...record, roles } : record));
      return /roles: ([^"\n]*)/.exec(toFragment({ ...article, records }, text, { lang: 'en' }))?.[1];
    };
    const eight = 'rôle 1, rôle 2, rôle 3, rôle 4, rôle 5, rôle 6, rôle 7, rôle 8';
    expect(rolesShown(8)).toBe(eight);
    expect(rolesShown(9)).toBe(`${eight}, …`);
  });

  it('tells every fact of a record where it is pointed at, once', () => {
    const text =
      'Claire Vasseur, maire de Nantes, née vers 1950, a vendu 200 tonnes de blé entre 10 et 20 euros par jour début 2019.';
    const article = extract(text, { published: '2025-03-12' });
    const html = toFragment(article, text, { lang: 'en' });
    const tipOf = (surface: string) =>
      article.records.flatMap(({ mentions, id }) =>
        mentions[0]!.text === surface
          ? [new RegExp(`data-id="${id}"[^>]* data-tip="([^"]*)"`).exec(html)![1]!.split('\n').slice(1)]
          : [],
      )[0];
    expect(tipOf('Claire Vasseur')).toEqual(['gender: female', 'roles: maire de Nantes']);
    expect(tipOf('Nantes')).toEqual(['category: city', 'country: FR']);
    expect(tipOf('1950')).toEqual([
      'type: date',
      'approximate: yes',
      'from: 1950-01-01T00:00:00',
      'to: 1951-01-01T00:00:00',
      'precision: year',
      'worked out from: the words themselves',
    ]);
    const tips = article.records.flatMap((record) =>
      record.kind === 'quantity' ? [tipOf(record.mentions[0]!.text)] : [],
    );
    expect(tips).toEqual([['type: measure'], ['type: money', 'currency: EUR']]);
  });
  it.each(XSS)('shows %s and does not run it', (attack) => {
    const { extract: read } = createTestExtractor({ person: [attack, 'Zoé'] });
    const text = `Zoé dit ${attack} à Zoé.`;
    const html = toHtml({ ...read(text), id: attack }, text, { title: attack });
    expect(html).toContain(escapeHtml(attack));
    const document = parse(html);
    expect([...document.querySelectorAll('script')].map((one) => one.className)).toEqual(['data', '']);
    expect(document.querySelectorAll('img, svg[onload], [onmouseover], [onerror]')).toHaveLength(0);
  });
  it('escapes whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"'\0]/.test(escapeHtml(text))));
    expect(escapeHtml('\ud800a\0')).toBe('\uFFFDa\uFFFD');
  });
  it('refuses another text than the one that was read', () => {
    expect(() => toHtml(extract('Angela Merkel est à Berlin.'), 'autre')).toThrow(RangeError);
  });
});

describe('depeche show', () => {
  const show = (...args: string[]) =>
    spawnSync(process.execPath, ['dist/cli.js', 'show', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  it('writes one page that needs nothing else', () => {
    const { stdout, stderr, status } = show('--published', '2024-05-15', 'fixtures/news/02-regional.txt');
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(/^<!doctype html>[^]*<mark class="person"[^]*<\/html>\n$/);
    expect(stdout).not.toMatch(/ src=|href="[^#]|url\(|@import/);
    expect(stdout).toContain('prefers-color-scheme: dark');
    expect(stdout).toContain('@media print');
  });
  it('takes one file, and says so', () => {
    expect(show('a.txt', 'b.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('show takes one file') as string,
    });
    expect(show('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('depeche show') as string });
    expect(show('missing.txt')).toMatchObject({ status: 1, stderr: expect.stringContaining('no such file') as string });
  });
});
