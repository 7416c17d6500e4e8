// What zones.txt cannot show as text: spelling variants of one page, precision on
// pages that tempt, and the time hostile pages take.
import { describe, expect, it } from 'vitest';
import { readZones } from '../src/text/zones.js';
import type { ZoneKind } from '../src/types.js';

const kinds = (text: string): ZoneKind[] => readZones(text).map((zone) => zone.kind);
const texts = (text: string): string[] => readZones(text).map((zone) => zone.text);

const page = [
  'Le port reprend ses activités',
  'Lattaquié-SANA/ Le port a accueilli mardi deux navires chargés de blé.',
  'À lire également : La récolte s’annonce bonne',
  'Les dockers ont travaillé toute la nuit pour décharger les navires.',
  'R.Kh.',
  'Abonnez-vous à notre newsletter',
  'Vous aimerez aussi',
  'Un pont rouvre à la circulation',
];
const pageKinds: ZoneKind[] = ['headline', 'dateline', 'teaser', 'signature', 'boilerplate', 'teaser'];

describe('one page, however it is typed', () => {
  const plain = page.join('\n\n');
  it('as it is', () => {
    expect(kinds(plain)).toEqual(pageKinds);
    expect(texts(plain)).toEqual([page[0], 'Lattaquié-SANA/', page[2], page[4], page[5], `${page[6]}\n\n${page[7]}`]);
  });
  it('with combining accents', () => expect(kinds(plain.normalize('NFD'))).toEqual(pageKinds));
  it('with straight apostrophes', () => expect(kinds(plain.replaceAll('’', "'"))).toEqual(pageKinds));
  it('with single line breaks', () => expect(kinds(page.join('\n'))).toEqual(pageKinds));
  it('with Windows line breaks', () => expect(kinds(page.join('\r\n\r\n'))).toEqual(pageKinds));
  it('with old Mac line breaks', () => expect(kinds(page.join('\r'))).toEqual(pageKinds));
  it('with no-break spaces', () => expect(kinds(plain.replaceAll(' ', '\u00a0'))).toEqual(pageKinds));
  it('with indented lines and a BOM', () => expect(kinds(`\ufeff${page.join('  \n \n\t')}\n `)).toEqual(pageKinds));
  it('with the formulas in capitals', () => {
    const shouted = page.map((line, i) => (i === 2 || i > 4 ? line.toUpperCase() : line)).join('\n\n');
    expect(kinds(shouted)).toEqual(pageKinds);
  });
  it('without accents', () => {
    expect(kinds(plain.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual(pageKinds);
  });
});

describe('the story is not swallowed', () => {
  const paragraph =
    'Le conseil municipal a voté le budget lundi soir, après trois heures de débat devant une salle comble et bruyante.';
  const long = `${paragraph} ${paragraph}`;

  it('by links in its middle, though a page could end on them', () => {
    const [zone, ...others] = readZones([long, 'Articles similaires', 'Un pont rouvre', long, long].join('\n\n'));
    expect(zone).toMatchObject({ kind: 'teaser', text: 'Articles similaires\n\nUn pont rouvre' });
    expect(others).toEqual([]);
  });
  it('by a link heading above its last paragraph', () => {
    expect(texts([long, 'Lire aussi', 'Un pont rouvre', long].join('\n\n'))).toEqual(['Lire aussi\n\nUn pont rouvre']);
  });
  it('by a paragraph that begins like a link', () => {
    expect(readZones(`${long}\n\nLire aussi : ${long}`)).toEqual([]);
    expect(readZones(`${long}\n\nAbonnez-vous, disait-il. ${long}`)).toEqual([]);
  });
  it('by a heading on the first line', () => {
    expect(kinds(`Voir aussi\n\n${long}`)).toEqual(['boilerplate']);
  });
  it('by a list of headlines', () => {
    expect(readZones('Un pont rouvre\nLe maire démissionne\nLa neige bloque le col')).toEqual([]);
  });
  it('by a subheading in capitals at the end', () => {
    expect(readZones(`${long}\n\nPAS DE BLESSÉ GRAVE`)).toEqual([]);
  });
});

describe('hostile pages', () => {
  const hostile: readonly [string, string][] = [
    ['one line without a break', 'a'.repeat(2_000_000)],
    ['line breaks only', '\n'.repeat(2_000_000)],
    ['a million short lines', 'Lire aussi\n'.repeat(200_000)],
    ['page ends without end', `Du texte.\n${'Check Also\nUn pont rouvre\n'.repeat(50_000)}`],
    ['spaces inside a formula', `Lire${' '.repeat(1_000_000)}aussi : un pont`],
    ['a dateline that never closes', `PARIS (${'A, '.repeat(300_000)}`],
    ['initials without end', 'A.'.repeat(500_000)],
    ['codes without end', 'abc/'.repeat(300_000)],
    ['combining marks', `E${'\u0301'.repeat(500_000)}`],
  ];
  it.each(hostile)('%s', (_, text) => {
    let reach = 0;
    for (const { start, end, text: surface } of readZones(text)) {
      expect(start).toBeGreaterThanOrEqual(reach);
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end) === surface).toBe(true);
      reach = end;
    }
    expect(reach).toBeLessThanOrEqual(text.length);
  });
});
