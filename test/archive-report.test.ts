// The report of an archive: what it counts, what it draws, and that nothing of the
// archive's text is taken for markup.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBatch } from '../src/archive/index.js';
import { newFindings, type Findings } from '../src/archive/report/findings.js';
import { placeItems } from '../src/archive/report/layout.js';
import { drawReport, pagesOf } from '../src/archive/report/page.js';
import { axisOf, labelOf, periodOf, startOf, unitFor } from '../src/archive/report/periods.js';
import { readSentences } from '../src/archive/report/sentences.js';
import { STYLE } from '../src/archive/report/style.js';
import { newTally, rank } from '../src/archive/report/tally.js';
import { wordsOf } from '../src/archive/report/words.js';
import { COUNTRIES } from '../src/archive/report/world.js';
import { extract, type Article, type OrganisationRecord, type PlaceRecord } from '../src/index.js';
import { makeArchive } from './archive-maker.js';
import { organisation } from './archive-records.js';

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

function count(articles: readonly Article[]): Findings {
  const counter = newFindings();
  for (const one of articles) counter.add(one);
  return counter.findings;
}

const report = (articles: readonly Article[], lang: 'fr' | 'en' = 'en') => drawReport(count(articles), { lang });

const parse = (html: string) => parseHTML(html).document;
const headings = (html: string) => [...parse(html).querySelectorAll('h2')].map((heading) => heading.textContent);
/** The rows of the table below a chart. */
const table = (html: string, chart: string) => {
  const rows = [...parse(html).querySelectorAll(`#chart-${chart} + details tbody tr`)];
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
      ['Zélie Courtecuisse', '3'],
      ['Aubin Marchetti', '2'],
      ['Élise Dorval', '1'],
    ]);
  });

  it('is who is named with whom', () => {
    expect(table(report(articles), 'together')).toEqual([
      ['Aubin Marchetti – Zélie Courtecuisse', '2'],
      ['Élise Dorval – Zélie Courtecuisse', '1'],
    ]);
    expect([...parse(report(articles)).querySelectorAll('.wide circle.point')]).toHaveLength(3);
    expect([...parse(report(articles)).querySelectorAll('.narrow circle.point')]).toHaveLength(3);
  });

  it('is quantities, amounts and languages', () => {
    const text =
      "Le plan de 3,5 millions d'euros aidera 200 enfants et 300 enfants, soit 12 % des familles. La ministre a présenté ce plan aux élus, qui le demandaient depuis longtemps.";
    const html = report([extract(text)]);
    expect(table(html, 'counted')).toEqual([['enfants', '2']]);
    expect(table(html, 'money')).toEqual([['1 million EUR and more', '1']]);
    expect(Object.fromEntries(table(html, 'types'))).toMatchObject({
      money: '1',
      percentages: '1',
      'things counted': '2',
    });
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
    expect(drawReport(counter.findings, { lang: 'en' })).toContain('may be short by up to 1.');
    const { names, pairs } = newFindings().findings;
    const things = { ...counter.findings, names, pairs };
    expect(drawReport(things, { lang: 'en' })).not.toContain('may be short');
    expect(drawReport({ ...things, counted: tally }, { lang: 'en' })).toContain(
      `may be short by up to ${tally.missed}.`,
    );
  });
});

/** So many articles on the first of a month, the first of them naming these people. */
function month(
  name: string,
  articles: number,
  naming: number,
  people: readonly string[] = ['Zélie Courtecuisse'],
): Article[] {
  return Array.from({ length: articles }, (_, at) => article(at < naming ? people : [], `${name}-01`));
}

const MONTHS = ['2019-01', '2019-02', '2019-03', '2019-04', '2019-05', '2019-06'];

describe('time', () => {
  it('is counted in days, months or years, by how many of them hold articles', () => {
    expect([unitFor(120, 'day'), unitFor(121, 'day')]).toEqual(['day', 'month']);
    expect([unitFor(600, 'month'), unitFor(601, 'month'), unitFor(9999, 'year')]).toEqual(['month', 'year', 'year']);
    for (const unit of ['day', 'month', 'year'] as const) {
      const period = periodOf('2020-05-14', unit);
      expect(periodOf(startOf(period, unit).toISOString(), unit)).toBe(period);
    }
  });

  it('is told in the words of the language', () => {
    const may = periodOf('2020-05-14', 'month');
    expect([labelOf(may, 'month', wordsOf('fr')), labelOf(may, 'month', wordsOf('en'))]).toEqual([
      'mai 2020',
      'May 2020',
    ]);
    const first = periodOf('2020-08-01', 'day');
    expect([labelOf(first, 'day', wordsOf('fr')), labelOf(first, 'day', wordsOf('en'))]).toEqual([
      '1er août 2020',
      '1 Aug 2020',
    ]);
    expect([wordsOf('fr').number(34_234), wordsOf('en').number(34_234)]).toEqual(['34\u202F234', '34,234']);
  });

  it('keeps what was counted by days when it goes on by months', () => {
    const days = Array.from({ length: 130 }, (_, at) => new Date(Date.UTC(2018, 2, 1 + at)).toISOString().slice(0, 10));
    const html = report(days.map((day) => article(['Zélie Courtecuisse'], day)));
    expect(table(html, 'volume')).toEqual([
      ['Mar 2018', '31'],
      ['Apr 2018', '30'],
      ['May 2018', '31'],
      ['Jun 2018', '30'],
      ['Jul 2018', '8'],
    ]);
    expect(table(html, 'person')).toEqual([['Zélie Courtecuisse', '130']]);
  });

  it('is drawn as far as the shortest span that holds 98 % of the articles; the rest is told', () => {
    const periods = new Map([
      [periodOf('1950-03-01', 'month'), 1],
      [periodOf('2019-01-01', 'month'), 60],
      [periodOf('2019-06-01', 'month'), 38],
      [periodOf('2030-01-01', 'month'), 1],
    ]);
    const [first, last] = [periodOf('2019-01-01', 'month'), periodOf('2019-06-01', 'month')];
    expect(axisOf(periods, 'month')).toMatchObject({ unit: 'month', first, last });
    // One article more outside, and 98 % need it.
    expect(axisOf(new Map([...periods, [periodOf('2018-01-01', 'month'), 1]]), 'month')).toMatchObject({
      first: periodOf('2018-01-01', 'month'),
      last,
    });
    const html = report([article([], '1950-01-01'), ...MONTHS.flatMap((name) => month(name, 50, 0))]);
    expect(html).toContain('1 article from before or after (Jan 1950) is not drawn; the table counts them.');
    expect(report([article([], '1950-01-01'), ...MONTHS.flatMap((name) => month(name, 50, 0))], 'fr')).toContain(
      '1 article d’avant ou d’après (janv. 1950) n’est pas dessiné, mais figure dans le tableau.',
    );
    expect(report(MONTHS.flatMap((name) => month(name, 50, 0)))).not.toContain('from before or after');
    expect(axisOf(new Map(), 'day')).toBeNull();
  });

  it('is drawn whole where the shortest span is hardly shorter', () => {
    const months = (count: number) =>
      Array.from({ length: count }, (_, at) => [24_000 + at, at === 0 ? 1 : 60] as const);
    expect(axisOf(new Map(months(48)), 'month')).toMatchObject({ first: 24_000, last: 24_047 });
    // One of six months is a good part of them.
    expect(axisOf(new Map(months(6)), 'month')).toMatchObject({ first: 24_001, last: 24_005 });
  });

  it('is not coarser because of one old article', () => {
    const html = report([
      article([], '1944-06-06'),
      ...Array.from({ length: 60 }, (_, at) => at).flatMap((at) =>
        month(`${2015 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`, 2, 0),
      ),
    ]);
    expect(table(html, 'volume')).toContainEqual(['Jan 2015', '2']);
    expect(html).toContain('Jan 2015 to Dec 2019');
  });
});

describe('shares over time', () => {
  const peaks = (html: string) =>
    [...parse(html).querySelectorAll('#chart-person .course small')].map((one) => one.textContent);

  it('are told where a period has 50 articles, and the highest of them where 5 articles name it', () => {
    const enough = MONTHS.flatMap((name, at) => month(name, 50, at === 3 ? 5 : 1));
    expect(peaks(report(enough))).toEqual(['most in Apr 2019 (10 % of 50 articles)']);
    expect(peaks(report(enough, 'fr'))).toEqual(['surtout avr. 2019 (10\u00A0% de 50 articles)']);
    const fewNamed = MONTHS.flatMap((name, at) => month(name, 50, at === 3 ? 4 : 1));
    expect(peaks(report(fewNamed))).toEqual(['']);
    // The month of the highest share has four articles that name it: another month is not called the highest instead.
    const unsure = MONTHS.flatMap((name, at) => (at === 3 ? month(name, 50, 4) : month(name, 120, 5)));
    expect(peaks(report(unsure))).toEqual(['']);
    const fewArticles = MONTHS.flatMap((name) => month(name, 49, 5));
    expect(peaks(report(fewArticles))).toEqual([]);
    expect(report(fewArticles)).toContain('There are too few articles to show the course of each name');
  });

  it('leave a period of ten articles blank, however many of them name it', () => {
    const all = [...MONTHS.flatMap((name) => month(name, 60, 6)), ...month('2019-07', 10, 10)];
    const html = report(all);
    expect(peaks(html)[0]).toMatch(/^most in Jan 2019 \(10 % of 60/);
    expect(html).toContain('1 month of fewer than 50 articles is left blank.');
    // Six columns: the seventh has none.
    expect(parse(html).querySelector('#chart-person .course path')!.getAttribute('d')!.match(/M/g)).toHaveLength(6);
  });

  it('are of coarser periods where the finer ones have too few', () => {
    const years = Array.from({ length: 48 }, (_, at) =>
      month(`${2015 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`, 6, at === 25 ? 6 : 0),
    ).flat();
    const days = years.map((one, at) => ({
      ...one,
      published: `${one.published!.slice(0, 8)}${String(1 + (at % 6) * 4).padStart(2, '0')}`,
    }));
    expect(peaks(report(days))).toEqual(['most in 2017 (8.3 % of 72 articles)']);
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
    expect(html).not.toMatch(/https?:|url\(|<script|<link|@import|\ssrc=|\shref="(?!#)/);
    expect(html).toContain(`default-src 'none'`);
  });

  it('says in words what each drawing shows, and leads nowhere that is not there', () => {
    const document = parse(read('a.html'));
    const drawings = [...document.querySelectorAll('svg:not([aria-hidden])')];
    expect(drawings.map((one) => one.getAttribute('role'))).toEqual(['img', 'img', 'group', 'group']);
    for (const drawing of drawings) {
      for (const id of drawing.getAttribute('aria-labelledby')!.split(' ')) {
        expect(drawing.querySelector(`[id="${id}"]`)?.textContent.length).toBeGreaterThan(3);
      }
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
    expect(hrefs.filter((id) => !ids.includes(id))).toEqual([]);
    expect(hrefs.length).toBeGreaterThan(30);
  });

  it('shows what the articles name, in French unless it is told otherwise', async () => {
    expect(headings(read('a.html').replace(/<section class="page[^]*/, ''))).toEqual([
      'Les articles dans le temps',
      'Personnes',
      'Organisations',
      'Lieux',
      'Les pays',
      'Nommés ensemble',
      'Quantités et langues',
      'Tous les noms',
    ]);
    expect(read('a.html')).toContain('<html lang="fr">');
    expect(table(read('a.html'), 'place').map(([name]) => name)).toContain('Bamako');
    expect(read('a.html')).not.toMatch(/NaN|undefined|Infinity/);
    const english = {
      inputs: [at('in.jsonl')],
      out: at('a.jsonl'),
      report: at('en.html'),
      lang: 'en',
      workers: 1,
    } as const;
    await runBatch({ ...english, resume: true });
    expect(read('en.html')).toContain('<html lang="en">');
    expect(headings(read('en.html'))).toContain('People named together');
    await expect(runBatch({ ...english, lang: 'de' as 'en' })).rejects.toThrow('lang must be one of fr, en');
    await expect(runBatch({ inputs: english.inputs, out: at('x.jsonl'), lang: 'en' })).rejects.toThrow(
      'it needs report',
    );
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
    expect(read('none.html')).toContain('Il n’y a aucun article');
    for (const html of [undated, read('none.html'), report([article([], '2020-01-01')])]) {
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});

describe('names and their articles', () => {
  const withIdentity = (one: Article, identity: string | null): Article => ({
    ...one,
    records: one.records.map((record) => (record.kind === 'person' ? { ...record, identity } : record)),
  });

  it('are counted by identity where the run has made some, and by name where one is not sure', () => {
    const { names } = count([
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
    const page = drawReport(count([withIdentity(article(['Jean Martin']), 'person:jean martin')]));
    expect(page).toContain('comptées par identité');
    expect(drawReport(count([article(['Jean Martin'])]))).not.toContain('comptées par identité');
  });

  it('lead to the latest of them, whatever their order', () => {
    const all = Array.from({ length: 130 }, (_, at) => {
      const day = `2024-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
      return { ...article(['Zoé Brel'], day), id: at === 129 ? 'https://a.fr/?a=1&b=<2>' : `a-${at}` };
    });
    const idsOf = (articles: readonly Article[]) =>
      rank(count(articles).names.person, 1)[0]!.articles.map(({ id }) => id);
    const latest = all
      .map(({ id }) => id)
      .reverse()
      .slice(0, 50);
    expect(idsOf(all)).toEqual(latest);
    expect(idsOf([...all].reverse())).toEqual(latest);
    const document = parse(report(all));
    const page = document.querySelector(
      `section.page${document.querySelector('#chart-person li a')!.getAttribute('href')}`,
    )!;
    expect(page.querySelector('h2')!.textContent).toBe('Zoé Brel');
    expect(page.textContent).toContain('Person · 130 articles, of which the latest 50');
    expect(page.querySelectorAll('li')).toHaveLength(50);
    expect(page.querySelector('li time')!.textContent).toBe('18 May 2024');
    expect(page.querySelector('li a')!.getAttribute('href')).toBe('https://a.fr/?a=1&b=<2>');
    const titled = { ...all[0]!, fields: { title: 'Un <titre>', url: 'https://a.fr/1' } };
    const link = parse(report([titled])).querySelector('section.page li a')!;
    expect([link.textContent, link.getAttribute('href')]).toEqual(['Un <titre>', 'https://a.fr/1']);
    const unsafe = { ...all[0]!, fields: { title: 'x', url: 'javascript:alert(1)' } };
    expect(report([unsafe])).not.toContain('javascript:');
    const headline = { ...all[0]!, zones: [{ kind: 'headline' as const, start: 0, end: 9, text: 'Le\n titre' }] };
    expect(parse(report([headline])).querySelector('section.page li')!.textContent).toContain('Le titre');
  });

  it('have a sentence each, with the name in it, cut at words where it is long', async () => {
    const long = `${'avant '.repeat(40)}le maire de Bamako Zoé <Brel> ${'après '.repeat(40)}`;
    const texts = ['Le titre court\n\nMardi, Zoé Brel est venue au marché de la ville de Nantes.', long];
    const line = (text: string, name: string, sentence: string) => {
      const start = text.indexOf(name);
      const from = text.indexOf(sentence);
      const one = article([name], '2024-01-02');
      const mention = { start, end: start + name.length, text: name, confidence: 1, sentence, sentence_start: from };
      return { ...one, records: [{ ...one.records[0]!, mentions: [mention] }] } as Article;
    };
    const all = [line(texts[0]!, 'Zoé Brel', texts[0]!.slice(16)), line(texts[1]!, 'Zoé <Brel>', texts[1]!)];
    writeFileSync(at('lines.jsonl'), all.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const findings = count(all);
    const pages = pagesOf(findings);
    const sentences = await readSentences(at('lines.jsonl'), pages);
    const html = drawReport(findings, { lang: 'en', pages, sentences });
    const said = [...parse(html).querySelectorAll('section.page')].map((page) => [
      page.querySelector('h2')!.textContent,
      page.querySelector('li p')!.innerHTML,
    ]);
    const [first, second] = [
      said.find(([name]) => name === 'Zoé Brel')!,
      said.find(([name]) => name === 'Zoé <Brel>')!,
    ];
    expect(first[1]).toBe('Mardi, <b>Zoé Brel</b> est venue au marché de la ville de Nantes.');
    expect(second[1]).toMatch(/^…(avant )+le maire de Bamako <b>Zoé &lt;Brel&gt;<\/b>( après)+…$/);
    expect(second[1]!.length).toBeLessThan(220);
    expect(html).not.toContain('There are no sentences');
    expect(report(all)).toContain('There are no sentences');
  });

  it('are 500 at most, and all that the page names are among them', () => {
    const many = Array.from({ length: 700 }, (_, at) => article([`Nom Numéro${at}`, 'Zoé Brel'], '2024-01-01'));
    const document = parse(report(many));
    expect(document.querySelectorAll('section.page')).toHaveLength(500);
    expect(document.querySelectorAll('.index li')).toHaveLength(500);
    expect(document.querySelectorAll('.rows .name:not(a), .wide g')).toHaveLength(0);
  });

  it('take some 7 MB at most: where they would take more, each shows fewer articles', () => {
    const title = 'é'.repeat(139);
    const names = Array.from({ length: 500 }, (_, at) => `Nom Numéro${at}`);
    const huge = Array.from({ length: 50 }, () => ({ ...article(names, '2024-01-01'), fields: { title } }));
    const html = report(huge);
    expect(Buffer.byteLength(html)).toBeLessThan(8_000_000);
    const shown = parse(html).querySelector('section.page')!.querySelectorAll('li').length;
    expect(shown).toBeLessThan(50);
    expect(shown).toBeGreaterThan(30);
    expect(html).toContain(`50 articles, of which the latest ${shown}`);
  });
});

describe('sources', () => {
  it('are told apart from the organisations that articles are about', () => {
    const [agence, mairie] = [organisation('AFP'), organisation('Mairie de Paris')];
    const of = (...records: readonly OrganisationRecord[]) => ({ ...article([]), records });
    const medium = { ...agence, category: 'media' as const };
    const html = report([of(medium, { ...mairie, id: 'organisation-2' }), of(medium), of(agence)]);
    expect(table(html, 'organisation')).toEqual([['Mairie de Paris', '1']]);
    expect(table(html, 'source')).toEqual([['AFP', '3']]);
    expect(html).toContain('they are counted here and not among the organisations');
    // Once called a medium, of three times, is a slip.
    expect(table(report([of(medium), of(agence), of(agence)]), 'organisation')).toEqual([['AFP', '3']]);
  });
});

describe('countries', () => {
  const place = (name: string, country: string | null, category: PlaceRecord['category'] = 'city'): PlaceRecord => ({
    kind: 'place',
    id: `place-${name}`,
    name,
    category,
    country,
    ids: {},
    latitude: null,
    longitude: null,
    mentions: [MENTION],
    confidence: 1,
    zone: null,
  });
  const of = (...records: readonly PlaceRecord[]) => ({ ...article([], '2020-01-01'), records });
  const articles = [
    of(place('Syrie', 'SY', 'country'), place('Alep', 'SY')),
    of(place('Damas', 'SY'), place('Malte', 'MT', 'country')),
    of(place('Austin', 'US-TX'), place('Atlantide', null), place('Saint-Denis', 'RE')),
  ];

  it('count the articles that name them or a place in them, in the language of the page', () => {
    expect(table(report(articles), 'countries')).toEqual([
      ['Syria', '2'],
      ['Malta', '1'],
      ['Réunion', '1'],
    ]);
    expect(table(report(articles, 'fr'), 'countries').map(([name]) => name)).toEqual(['Syrie', 'Malte', 'La Réunion']);
    expect(report(articles)).toContain('Not drawn, but counted in the table: Réunion.');
  });

  it('are tinted on the map, or are a dot where they are small', () => {
    const document = parse(report(articles));
    const tinted = [...document.querySelectorAll('#chart-countries .land:not(.t0)')];
    expect(
      tinted.map((one) => [
        one.tagName.toLowerCase(),
        one.querySelector('title')!.textContent,
        one.getAttribute('class'),
      ]),
    ).toEqual([
      ['circle', 'Malta: 1 article', 'land t1'],
      ['path', 'Syria: 2 articles', 'land t5'],
    ]);
    expect(document.querySelectorAll('#chart-countries path.land').length).toBeGreaterThan(150);
    const links = [...document.querySelectorAll('#chart-countries li a')].map((link) => link.textContent);
    expect(links).toEqual(['Syria', 'Malta']);
  });

  it('have outlines of 60 kB at most, inside the frame, and a name each', () => {
    expect(COUNTRIES.reduce((sum, [, , , outline]) => sum + outline.length, 0)).toBeLessThanOrEqual(60_000);
    expect(new Set(COUNTRIES.map(([code]) => code)).size).toBe(COUNTRIES.length);
    for (const [, fr, en, outline] of COUNTRIES) {
      expect(fr.length * en.length).toBeGreaterThan(0);
      expect(outline).toMatch(/^(M\d+ -?\d+(h0|l[-\d ]+z))*$/);
    }
  });
});

describe('the network', () => {
  const names = fc.array(fc.string({ minLength: 1, maxLength: 26 }), { minLength: 2, maxLength: 36 });

  it('covers no label and no point with another', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(340, 760), fc.integer({ min: 0, max: 999 }), (labels, width, seed) => {
        const items = labels.map((label, at) => ({ key: String(at), label, radius: 3 + ((at * seed) % 18) }));
        const ties = items.slice(1).map(({ key }, at) => ({ source: String(at % (1 + (seed % 3))), target: key }));
        const { at: placed, height } = placeItems(
          items,
          ties.filter(({ source, target }) => source !== target),
          [width, 460],
        );
        const boxes = [...placed.values()];
        boxes.forEach((one, at) => {
          expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width / 2).toBeLessThanOrEqual(width);
          expect(one.y + one.below).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(at + 1)) {
            const across = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
            const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
            expect(Math.min(across, upper.y + upper.below - (lower.y - lower.above))).toBeLessThanOrEqual(0);
          }
        });
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('has a colour for each of the five largest groups, and grey for all others: no two groups look like one', () => {
    const circles = Array.from({ length: 7 }, (_, circle) =>
      Array.from({ length: circle === 3 ? 4 : 3 }, (_person, at) => `${'ABCDEFG'[circle]}a ${'RSTU'[at]}oy`),
    );
    const together = circles.flatMap((circle) => Array.from({ length: 9 }, () => article(circle)));
    const drawn = parse(report(together));
    const classes = new Map<string, string[]>();
    for (const point of drawn.querySelectorAll('#chart-together .wide circle')) {
      const name = point.parentElement!.querySelector('text')!.textContent;
      const of = point.getAttribute('class')!.replace('point ', '');
      classes.set(of, [...(classes.get(of) ?? []), name]);
    }
    const { apart, ...groups } = Object.fromEntries(classes);
    expect(groups['group-0']).toEqual(circles[3]);
    expect(Object.keys(groups).sort()).toEqual(['group-0', 'group-1', 'group-2', 'group-3', 'group-4']);
    for (const names of Object.values(groups)) expect(new Set(names.map(([first]) => first)).size).toBe(1);
    expect(apart).toHaveLength(6);
  });

  it('has colours that are none of the kinds', () => {
    const colours = (name: RegExp) => [...STYLE.matchAll(name)].map(([, colour]) => colour);
    const kinds = colours(/--(?:person|organisation|place|other): (#\w+)/g);
    const groups = colours(/--g\d: (#\w+)/g);
    expect([kinds.length, groups.length]).toEqual([8, 10]);
    expect(groups.filter((colour) => kinds.includes(colour))).toEqual([]);
  });
});
