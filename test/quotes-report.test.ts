// Quotes in the report of an archive: who is quoted most, when, and how many of the people quoted are women and men.
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { newFindings } from '../src/archive/report/findings.js';
import { drawReport } from '../src/archive/report/page.js';
import type { Article, NewsRecord, PersonRecord } from '../src/index.js';
import { frenchSpaces } from '../src/view/spaces.js';
import { ARTICLE, mention, person, quote, TEXT } from './quoted.js';

const of = (records: readonly NewsRecord[], published: string | null): Article => ({ ...ARTICLE, records, published });

/** An article in which each of these people is quoted so many times. */
function quoting(
  published: string | null,
  ...people: readonly (readonly [string, PersonRecord['gender'], number])[]
): Article {
  const records = people.flatMap(([name, gender, times], index): NewsRecord[] => {
    const speaker = { how: 'name', mention: mention(name, name), name, record: `person-${index}` } as const;
    return [
      person(name, `person-${index}`, name, gender),
      ...Array.from({ length: times }, (_, nth) => quote(name, `quote-${index}-${nth}`, name, null, speaker)),
    ];
  });
  return of(records, published);
}

function report(...articles: readonly Article[]): string {
  const counter = newFindings();
  for (const article of articles) counter.add(article);
  return drawReport(counter.findings, { lang: 'en' });
}

const parse = (html: string) => parseHTML(html).document;
const headings = (html: string) => [...parse(html).querySelectorAll('h2, h3')].map((heading) => heading.textContent);
/** The rows of the table below a chart. */
const table = (html: string, chart: string) => {
  const rows = [...parse(html).querySelectorAll(`#chart-${chart} + details tbody tr`)];
  return rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
};

const ARCHIVE = [
  quoting('2020-01-03', ['Zélie Courtecuisse', 'female', 3], ['Aubin Marchetti', 'male', 1]),
  quoting('2020-01-04', ['Zelie Courtecuisse', 'female', 1], ['Camille Roy', null, 2]),
  quoting('2020-01-04', ['Aubin Marchetti', 'male', 1], ['Ugo Brandilec', 'male', 0]),
];

describe('the report tells of quotes', () => {
  const html = report(...ARCHIVE);

  it('who is quoted most, by quotes, one name however it is accented', () => {
    expect(table(html, 'quoted')).toEqual([
      ['Zélie Courtecuisse', '4'],
      ['Aubin Marchetti', '2'],
      ['Camille Roy', '2'],
    ]);
  });

  it('when, in days and then in months', () => {
    expect(table(html, 'quotes')).toEqual([
      ['3 Jan 2020', '4'],
      ['4 Jan 2020', '4'],
    ]);
    const later = quoting('2022-03-01', ['Camille Roy', null, 1]);
    expect(table(report(...ARCHIVE, later), 'quotes')).toEqual([
      ['Jan 2020', '8'],
      ['Mar 2022', '1'],
    ]);
    expect(headings(report(quoting(null, ['Camille Roy', null, 1])))).not.toContain('Quotes over time');
  });

  it('how many of the people are women and men, once an article, where that is known, and of how many it is not', () => {
    expect(table(html, 'genders')).toEqual([
      ['women', '2', '4'],
      ['men', '2', '2'],
      ['gender unknown', '1', '2'],
    ]);
    expect(html).toContain('5 people quoted, of known gender 4: women 2 (50 %), men 2 (50 %); gender unknown: 1.');
    expect(html).toContain(
      '8 quotes of these people, of known gender 6: women 4 (67 %), men 2 (33 %); gender unknown: 2.',
    );
    const counter = newFindings();
    for (const article of ARCHIVE) counter.add(article);
    expect(drawReport(counter.findings)).toContain(
      frenchSpaces('5 personnes citées, de genre connu pour 4 : femmes 2 (50 %), hommes 2 (50 %) ; genre inconnu : 1.'),
    );
    const allKnown = report(quoting(null, ['Aubin Marchetti', 'male', 2]));
    expect(allKnown).toContain('1 person quoted: women 0 (0 %), men 1 (100 %). 2 quotes of these people: women 0');
    expect(allKnown).toContain('2 quotes: 2 by a speaker who is named.');
    const nobodyKnown = report(quoting(null, ['Camille Roy', null, 1]));
    expect(nobodyKnown).toContain('1 person quoted, of unknown gender.');
    expect(nobodyKnown).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('one person of several names and genders as one, where the run has made identities', () => {
    const zelie = 'person:zelie courtecuisse';
    const identified = (one: Article, ...identities: readonly (string | null)[]): Article => {
      const people = one.records.filter(({ kind }) => kind === 'person');
      const records = one.records.map((record) => {
        return record.kind === 'person' ? { ...record, identity: identities[people.indexOf(record)] ?? null } : record;
      });
      return { ...one, records };
    };
    const html = report(
      identified(quoting('2020-01-03', ['Zélie Courtecuisse', 'female', 3], ['Aubin Marchetti', 'male', 1]), zelie),
      // The archive knows who "Courtecuisse" is, and two articles say no gender, or another one.
      identified(quoting('2020-01-04', ['Courtecuisse', null, 2]), zelie),
      identified(quoting('2020-01-05', ['Courtecuisse', null, 4]), zelie),
      identified(quoting('2020-01-06', ['Zélie Courtecuisse', 'female', 1]), zelie),
      identified(quoting('2020-01-07', ['Courtecuisse', 'male', 1]), zelie),
      // Another of the name, and one whom the archive does not know.
      identified(quoting('2020-01-08', ['Courtecuisse', null, 5]), `${zelie}#2`),
      identified(quoting('2020-01-09', ['Courtecuisse', null, 1])),
    );
    expect(table(html, 'quoted')).toEqual([
      ['Zélie Courtecuisse', '11'],
      ['Courtecuisse', '5'],
      ['Aubin Marchetti', '1'],
      ['Courtecuisse', '1'],
    ]);
    expect(table(html, 'quoted-women')).toEqual([['Zélie Courtecuisse', '11']]);
    expect(table(html, 'quoted-men')).toEqual([['Aubin Marchetti', '1']]);
    expect(table(html, 'genders')).toEqual([
      ['women', '5', '11'],
      ['men', '1', '1'],
      ['gender unknown', '2', '6'],
    ]);
  });

  it('a person by the gender of each article where as many say one as the other, and where there are no identities', () => {
    const identified = (one: Article): Article => ({
      ...one,
      records: one.records.map((record) =>
        record.kind === 'person' ? { ...record, identity: 'person:camille roy' } : record,
      ),
    });
    const articles = [
      quoting('2020-01-03', ['Camille Roy', 'female', 1]),
      quoting('2020-01-04', ['Camille Roy', 'male', 2]),
      quoting('2020-01-05', ['Camille Roy', null, 4]),
    ];
    for (const all of [articles, articles.map(identified)])
      expect(table(report(...all), 'genders')).toEqual([
        ['women', '1', '1'],
        ['men', '1', '2'],
        ['gender unknown', '1', '4'],
      ]);
  });

  it('of whom nobody is named, and of organisations, which are neither women nor men', () => {
    const all = report(ARTICLE);
    expect(all).toContain(
      '7 quotes: 4 by a speaker who is named, 2 by one who is only described (“le préfet”), 1 without a speaker.',
    );
    expect(table(all, 'quoted')).toEqual([
      ['Inès Corbal', '3'],
      ['Région Bretagne', '1'],
    ]);
    expect(table(all, 'genders').map(([, people]) => people)).toEqual(['1', '0', '0']);
    const unlinked = ARTICLE.records.filter(({ kind }) => kind === 'quote');
    expect(headings(report(of(unlinked, null)))).not.toContain('Women and men quoted');
  });

  it('nothing of what only frames a story', () => {
    const framed = ARTICLE.records.map((record) => ({ ...record, zone: 'teaser' as const }));
    expect(headings(report(of(framed, '2020-01-03')))).not.toContain('Quotes');
  });

  it('only where there are quotes', () => {
    expect(headings(html)).toEqual(
      expect.arrayContaining(['Quotes', 'Most quoted', 'Women and men quoted', 'Quotes over time']),
    );
    const none = report(of([person(TEXT, 'person-1', 'Inès Corbal')], '2020-01-03'));
    expect(headings(none)).not.toContain('Quotes');
    expect(none).not.toMatch(/quote/i);
  });

  it('long names in full, before the bars, each a link to the articles of the speaker', () => {
    const long = 'Marie-Antoinette de Saint-Chamond-Montmorency-Luxembourg';
    const drawn = parse(report(quoting('2020-01-03', [long, 'female', 1])));
    const link = drawn.querySelector('#chart-quoted li a')!;
    expect(link.textContent).toBe(long);
    expect(drawn.querySelector(`section.page${link.getAttribute('href')} h2`)!.textContent).toBe(long);
  });

  it('who is quoted most of women and of men', () => {
    expect(table(html, 'quoted-women')).toEqual([['Zélie Courtecuisse', '4']]);
    expect(table(html, 'quoted-men')).toEqual([['Aubin Marchetti', '2']]);
    expect(headings(report(quoting(null, ['Camille Roy', null, 1])))).not.toContain('Women quoted most');
  });

  it('takes nothing of a name for markup', () => {
    const attack = `<img src=x onerror="alert(1)">`;
    const attacked = report(quoting('2020-01-03', [attack, 'female', 1]));
    expect(attacked).not.toContain('<img');
    expect(table(attacked, 'quoted')).toEqual([[attack, '1']]);
  });
});
