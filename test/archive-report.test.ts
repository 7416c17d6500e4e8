// The report of an archive: what it counts, what it draws, and that nothing of the
// archive's text is taken for markup.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBatch } from '../src/archive/index.js';
import { newFindings } from '../src/archive/report/findings.js';
import { drawReport } from '../src/archive/report/page.js';
import { labelOf, periodOf, startOf, unitFor } from '../src/archive/report/periods.js';
import { newTally, rank } from '../src/archive/report/tally.js';
import { extract, type Article } from '../src/index.js';
import { makeArchive } from './archive-maker.js';

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'depeche-report-'));
  writeFileSync(at('in.jsonl'), makeArchive(120, 11));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MENTION = { start: 0, end: 1, text: 'x', confidence: 1 };

/** An article that names these people, as it would come out of a run. */
function article(people: readonly string[], published: string | null = null, zone: 'teaser' | null = null): Article {
  return {
    published,
    language: { code: 'fra', french: true },
    zones: [],
    records: people.map((name, number) => ({
      kind: 'person' as const,
      id: `person-${number}`,
      name,
      given: null,
      family: null,
      honorific: null,
      aliases: [],
      ids: {},
      gender: null,
      roles: [],
      mentions: [MENTION],
      confidence: 1,
      zone,
    })),
  };
}

function report(articles: readonly Article[]): string {
  const counter = newFindings();
  for (const one of articles) counter.add(one);
  return drawReport(counter.findings);
}

const parse = (html: string) => parseHTML(html).document;
const headings = (html: string) => [...parse(html).querySelectorAll('h2')].map((heading) => heading.textContent);
/** The rows of the table beside a drawing. */
const table = (html: string, drawing: string) => {
  const details = parse(html).querySelector(`[aria-labelledby^="${drawing}-"]`)?.parentNode?.nextElementSibling;
  const rows = [...(details?.querySelectorAll('tbody tr') ?? [])];
  return rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
};

describe('what is counted', () => {
  const articles = [
    article(['Zélie Courtecuisse', 'Aubin Marchetti'], '2020-01-03'),
    article(['Zelie Courtecuisse', 'Zélie Courtecuisse', 'Élise Dorval'], '2020-01-04'),
    article(['Zélie Courtecuisse', 'Aubin Marchetti'], '2020-01-04T10:00:00Z'),
    article(['Prune Framée'], '2020-01-04', 'teaser'),
  ];

  it('is a name once an article, however it is accented, and not where it only frames the story', () => {
    expect(table(report(articles), 'person')).toEqual([
      // One of one article on the 3rd, two of three on the 4th.
      ['Zélie Courtecuisse', '3', '3 Jan 2020'],
      ['Aubin Marchetti', '2', '3 Jan 2020'],
      ['Élise Dorval', '1', '4 Jan 2020'],
    ]);
  });

  it('is who is named with whom', () => {
    expect(table(report(articles), 'together')).toEqual([
      ['Aubin Marchetti – Zélie Courtecuisse', '2'],
      ['Élise Dorval – Zélie Courtecuisse', '1'],
    ]);
    expect([...parse(report(articles)).querySelectorAll('circle.point')]).toHaveLength(3);
  });

  it('is quantities, amounts and languages', () => {
    const text =
      "Le plan de 3,5 millions d'euros aidera 200 enfants et 300 enfants, soit 12 % des familles. La ministre a présenté ce plan aux élus, qui le demandaient depuis longtemps.";
    const html = report([extract(text)]);
    expect(table(html, 'counted')).toEqual([['enfants', '2']]);
    expect(table(html, 'money')).toEqual([['1 m EUR and more', '1']]);
    expect(Object.fromEntries(table(html, 'types'))).toMatchObject({ money: '1', percentage: '1', count: '2' });
    expect(table(html, 'languages')).toEqual([['French', '1']]);
  });

  it('keeps its room: past the limit the rarest are forgotten, and that is said', () => {
    const tally = newTally(100);
    for (let n = 0; n < 1000; n++) {
      tally.add('often');
      tally.add(`once ${n}`);
    }
    expect(tally.entries.size).toBeLessThanOrEqual(100);
    expect(rank(tally, 1)).toMatchObject([{ key: 'often', count: 1000 }]);
    expect(tally.missed).toBeGreaterThan(0);
    const counter = newFindings();
    for (let n = 0; n < 25_000; n++) counter.add(article([`Nom ${n}`]));
    expect(counter.findings.names.person.entries.size).toBeLessThanOrEqual(20_000);
    expect(drawReport(counter.findings)).toContain('may be short by up to 1.');
    const { names, pairs } = newFindings().findings;
    const things = { ...counter.findings, names, pairs };
    expect(drawReport(things)).not.toContain('may be short');
    expect(drawReport({ ...things, counted: tally })).toContain(`may be short by up to ${tally.missed}.`);
  });
});

describe('time', () => {
  it('is told in days, months or years, as many as can be drawn', () => {
    expect(unitFor('2020-01-01', '2020-03-31', 'day')).toBe('day');
    expect(unitFor('2016-01-01', '2020-12-31', 'day')).toBe('month');
    expect(unitFor('1944-01-01', '2020-12-31', 'day')).toBe('year');
    for (const unit of ['day', 'month', 'year'] as const) {
      const period = periodOf('2020-05-14', unit);
      expect(periodOf(startOf(period, unit).toISOString(), unit)).toBe(period);
    }
    expect(labelOf(periodOf('2020-05-14', 'month'), 'month')).toBe('May 2020');
  });

  it('keeps what was counted by days when it goes on by months', () => {
    const html = report([
      article(['Zélie Courtecuisse'], '2018-03-01'),
      article(['Zélie Courtecuisse'], '2018-03-02'),
      article(['Zélie Courtecuisse'], '2020-06-01'),
    ]);
    expect(table(html, 'volume')).toEqual([
      ['Mar 2018', '2'],
      ['Jun 2020', '1'],
    ]);
    expect(table(html, 'person')).toEqual([['Zélie Courtecuisse', '3', 'Mar 2018']]);
  });

  it('does not let one old article push the others together', () => {
    const many = Array.from({ length: 300 }, (_, n) => article([], `2020-0${1 + (n % 9)}-01`));
    const html = report([article([], '1950-01-01'), ...many]);
    expect(html).toContain('1 from before or after are not drawn');
  });
});

describe('the page', () => {
  it('takes nothing of the text for markup', () => {
    const name = '<img src=x onerror="alert(1)">\'&\u0000';
    const html = report([article([name, 'B'], '2020-01-01'), article([name, 'B'], '2020-02-01')]);
    const document = parse(html);
    expect(document.querySelector('img')).toBeNull();
    expect(html).not.toContain('<img');
    expect(table(html, 'person').map(([shown]) => shown)).toContain('<img src=x onerror="alert(1)">\'&\uFFFD');
  });

  it('refers to nothing outside itself and runs nothing', async () => {
    await runBatch({ inputs: [at('in.jsonl')], out: at('a.jsonl'), report: at('a.html'), workers: 1 });
    const html = read('a.html');
    expect(html).not.toMatch(/https?:|url\(|<script|<link|@import|\ssrc=|\shref=/);
    expect(html).toContain(`default-src 'none'`);
  });

  it('says in words what each drawing shows', () => {
    const drawings = [...parse(read('a.html')).querySelectorAll('svg')];
    expect(drawings.length).toBeGreaterThanOrEqual(8);
    for (const drawing of drawings) {
      expect(drawing.getAttribute('role')).toBe('img');
      for (const id of drawing.getAttribute('aria-labelledby')!.split(' ')) {
        expect(drawing.querySelector(`[id="${id}"]`)?.textContent.length).toBeGreaterThan(3);
      }
    }
    const ids = [...parse(read('a.html')).querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows what the articles name', () => {
    expect(headings(read('a.html'))).toEqual([
      'Articles over time',
      'People',
      'Organisations',
      'Places',
      'People named together',
      'Quantities and languages',
    ]);
    expect(table(read('a.html'), 'place').map(([name]) => name)).toContain('Bamako');
    expect(read('a.html')).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is drawn without dates, and of nothing at all', async () => {
    const undated = report([article(['Zélie Courtecuisse', 'Aubin Marchetti'])]);
    expect(undated).toContain('no publication dates');
    expect(headings(undated)).not.toContain('Articles over time');
    expect(table(undated, 'person')).toEqual([
      ['Aubin Marchetti', '1'],
      ['Zélie Courtecuisse', '1'],
    ]);
    writeFileSync(at('none.jsonl'), '');
    await runBatch({ inputs: [at('none.jsonl')], out: at('none.out.jsonl'), report: at('none.html'), workers: 1 });
    expect(read('none.html')).toContain('There is no article');
    for (const html of [undated, read('none.html'), report([article([], '2020-01-01')])]) {
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('names and their articles', () => {
  const counted = (articles: readonly Article[]) => {
    const counter = newFindings();
    for (const one of articles) counter.add(one);
    return counter.findings;
  };
  const withIdentity = (one: Article, identity: string | null): Article => ({
    ...one,
    records: one.records.map((record) => (record.kind === 'person' ? { ...record, identity } : record)),
  });

  it('are counted by identity where the run has made some, and by name where one is not sure', () => {
    const { names } = counted([
      withIdentity(article(['Jean Martin']), 'person:jean martin'),
      withIdentity(article(['Jean Martin']), 'person:jean martin'),
      withIdentity(article(['Martin']), 'person:jean martin'),
      withIdentity(article(['Jean Martin']), 'person:jean martin#2'),
      withIdentity(article(['Martin']), null),
    ]);
    expect(rank(names.person, 5).map(({ key, name, count }) => [key, name, count])).toEqual([
      ['person:jean martin', 'Jean Martin', 3],
      ['martin', 'Martin', 1],
      ['person:jean martin#2', 'Jean Martin', 1],
    ]);
    const page = drawReport(counted([withIdentity(article(['Jean Martin']), 'person:jean martin')]));
    expect(page).toContain('counted by identity');
    expect(drawReport(counted([article(['Jean Martin'])]))).not.toContain('counted by identity');
  });

  it('lead to the latest of them, whatever their order', () => {
    const all = Array.from({ length: 130 }, (_, at) => {
      const day = `2024-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
      return { ...article(['Zoé Brel'], day), id: at === 129 ? 'https://a.fr/?a=1&b=<2>' : `a-${at}` };
    });
    const listed = rank(counted(all).names.person, 1)[0]!.articles;
    expect(listed.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .reverse()
        .slice(0, 40),
    );
    expect(rank(counted([...all].reverse()).names.person, 1)[0]!.articles).toEqual(listed);
    const { document } = parseHTML(drawReport(counted(all)));
    const list = document.querySelector('details.articles details')!;
    expect(list.querySelector('summary')!.textContent).toBe('Zoé Brel, 130 articles');
    expect(list.querySelectorAll('li')).toHaveLength(40);
    expect(list.querySelector('li a')!.getAttribute('href')).toBe('https://a.fr/?a=1&b=<2>');
    expect(list.querySelector('p')!.textContent).toBe('and 90 before them');
    const titled = { ...all[0]!, fields: { title: 'Un <titre>', url: 'https://a.fr/1' } };
    const link = parseHTML(drawReport(counted([titled]))).document.querySelector('details.articles a')!;
    expect([link.textContent, link.getAttribute('href')]).toEqual(['Un <titre>', 'https://a.fr/1']);
  });
});
