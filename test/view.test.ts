// The page to look at: what it shows, and that no text can break out of it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { createTestExtractor } from '../src/testing/index.js';
import { formatArticles, formatHeader } from '../src/archive/writers/csv.js';
import { escapeHtml, SCRIPT, SCRIPT_HASH, STYLE, toFragment, toHtml } from '../src/view/index.js';
import type { Copies } from '../src/view/copies.js';
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

describe('the page of an article', () => {
  const text =
    'Un phare remis à flot\n\nBREST (AFP) – La maire de Brest, Solène Quéré, a vu vers 1950 et fin juin 2020 le phare, durant douze ans, pour 300 euros.\n\nA lire aussi : Nantes : un tramway en panne';
  const article = extract(text, { id: '/home/a/b.txt', published: '2025-03-12' });
  const page = parse(toHtml(article, text));

  it('has the headline as its title, or the first words, and never the id', () => {
    expect(page.querySelector('h1')!.textContent).toBe('Un phare remis à flot');
    const bare = 'Solène Quéré a parlé.';
    expect(toHtml(extract(bare, { id: '/home/a/b.txt' }), bare)).toContain(`<h1>${bare}</h1>`);
    expect(parse(toHtml(extract(''), '')).querySelector('h1')!.textContent).toBe('Article');
    expect(page.querySelector('h1')!.textContent + page.title).not.toContain('/home');
  });

  it('names the zones, adds no character to the text and leaves no mark empty', () => {
    const zones = [...page.querySelectorAll('.text .zone')].map((zone) => zone.getAttribute('data-zone'));
    expect(article.zones.length).toBeGreaterThan(2);
    expect(zones.slice(0, 2)).toEqual(['titre', 'provenance']);
    expect(zones).toContain('renvoi');
    expect(page.querySelector('.text')!.textContent).toBe(text);
    expect([...page.querySelectorAll('.text mark')].filter((mark) => mark.textContent === '')).toEqual([]);
  });

  it('says values in words, on a timeline with a scale, beside durations and quantities', () => {
    const under = (title: string) =>
      [...page.querySelectorAll('section')].find((one) => one.querySelector('h2')!.textContent === title)!;
    const names = (title: string) => [...under(title).querySelectorAll('.name')].map((one) => one.textContent);
    expect(names('Chronologie')).toEqual(['vers 1950', 'juin 2020 (fin)']);
    expect(under('Chronologie').querySelectorAll('.axis text').length).toBeGreaterThan(2);
    expect(names('Durées et fréquences')).toEqual(['12 ans']);
    expect(names('Quantités')).toEqual(['300 €']);
    expect(under('Personnes').querySelector('small')!.textContent).toBe('maire de Brest');
  });

  it('leaves a date far away off the scale, and names it', () => {
    const far = 'Le port a rouvert le 3 mai 2024, le 12 mai 2024, le 2 juin 2024, le 20 juin 2024 et en 1789.';
    const axis = parse(toFragment(extract(far), far));
    expect(axis.querySelector('.off-scale')!.textContent).toBe('Hors de l’échelle : 1789');
    expect(axis.querySelectorAll('.axis rect')).toHaveLength(4);
    const near = parse(toFragment(extract('En 2019, 2021 et 2024.'), 'En 2019, 2021 et 2024.'));
    expect(near.querySelector('.off-scale')).toBeNull();
  });

  it.each([
    ['months of two years', 'En 2017 et en 2018, à partir du 2 octobre 2017.', ['2017', '2018', '2019']],
    ['a few days', 'Les 12 septembre 2017, 13 septembre 2017 et 15 septembre 2017.', null],
    ['a few months', 'En mars 2020, en avril 2020, en juin 2020 et le 2 septembre 2020.', null],
    ['years', 'En 2009, en 2012, en 2015 et en 2021.', null],
  ])('has labels that do not touch: %s', (_, said, expected) => {
    const axis = parse(toFragment(extract(said), said)).querySelector('.axis')!;
    const labels = [...axis.querySelectorAll('text')].map((label) => {
      const width = label.textContent.length * 6.2;
      const share = { start: 0, middle: 0.5, end: 1 }[label.getAttribute('text-anchor') as 'start'];
      const left = Number(label.getAttribute('x')) - share * width;
      return { left, right: left + width };
    });
    expect(labels.length).toBeGreaterThan(1);
    labels.slice(1).forEach(({ left }, at) => expect(left).toBeGreaterThan(labels[at]!.right));
    if (expected !== null) expect([...axis.querySelectorAll('text')].map((one) => one.textContent)).toEqual(expected);
  });

  it('tells what is unsure at a confidence below 0.7', () => {
    const withConfidence = (confidence: number) => {
      const records = article.records.map((record) => {
        return { ...record, confidence, mentions: record.mentions.map((mention) => ({ ...mention, confidence })) };
      });
      return parse(toFragment({ ...article, records }, text));
    };
    expect(withConfidence(0.7).querySelectorAll('.unsure')).toHaveLength(0);
    const unsure = withConfidence(0.69);
    expect(unsure.querySelectorAll('mark.unsure').length).toBeGreaterThan(5);
    expect(unsure.querySelector('.doubt')!.textContent).toBe('peu sûr (0,69)');
  });

  it('has one stop of the tab key for the text, and hides what needs its script', () => {
    expect([...page.querySelectorAll('.text a')].filter((link) => link.getAttribute('tabindex') !== '-1')).toEqual([]);
    const controls = [...page.querySelectorAll('input, button, textarea')];
    expect(controls.length).toBeGreaterThan(8);
    expect(controls.filter((one) => !one.closest('[hidden]'))).toEqual([]);
  });

  it('notes that a text is not French, or that nothing was found', () => {
    const notes = (one: string) =>
      [...parse(toFragment(extract(one), one)).querySelectorAll('.note')].map((note) => note.textContent);
    const english = 'The mayor of the city said yesterday that the bridge would be closed for the whole winter season.';
    expect(notes(english)[0]).toMatch(/pas être en français.* anglais\.$/);
    expect(notes('Il pleut.')).toEqual([expect.stringMatching(/^Rien n’a été trouvé/)]);
    expect(notes(text)).toEqual([]);
  });

  it('has ids with the prefix asked for, and refuses a language that it has no words of', () => {
    const ids = [...parse(toFragment(article, text, { prefix: 'a1-' })).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.filter((id) => !id.startsWith('a1-'))).toEqual([]);
    expect(() => toFragment(article, text, { lang: 'de' as never })).toThrow("lang must be 'fr' or 'en', got 'de'");
  });

  it('copies the CSV of an archive, without the columns that only archives have', () => {
    const { csv, article: copy } = JSON.parse(page.querySelector('script.data')!.textContent) as Copies;
    expect(copy).toEqual(JSON.parse(JSON.stringify(article)));
    const rows = csv.records.flatMap(([before, own, between]) =>
      own.map(([mention, sentence]) => [before, mention, between, sentence].join(',')),
    );
    const archived = { ...article, published_from: null, version: 'V', model: 'M', fields: {} } as never;
    expect(`${csv.head},version,model,title,url,section,author\n`).toBe(formatHeader({}));
    expect(rows.map((row) => `${row},V,M,,,,\n`).join('')).toBe(formatArticles([archived], {}));
  });

  it('styles nothing outside itself, and its script is the one that the page allows', () => {
    const rules = STYLE.replace(/@media[^{]*\{/g, '')
      .split('}')
      .map((rule) => rule.split('{')[0]!.trim())
      .filter((rule) => rule !== '');
    expect(rules.length).toBeGreaterThan(50);
    const selectors = rules.flatMap((rule) => rule.replace(/\([^)]*\)/g, '').split(','));
    expect(selectors.filter((one) => !/^\.depeche(?![\w-])/.test(one.trim()))).toEqual([]);
    expect(SCRIPT_HASH).toBe(`sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`);
    expect(SCRIPT).not.toContain('</script');
  });

  it('takes no field of an article for markup', () => {
    const hostile = (value: unknown, attack: string): unknown => {
      if (typeof value === 'string') return attack;
      if (Array.isArray(value)) return value.map((one) => hostile(one, attack));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [
          key,
          ['kind', 'mentions', 'zones'].includes(key) ? one : hostile(one, attack),
        ]),
      );
    };
    const clean = parse(toHtml(article, text));
    const shape = (document: ReturnType<typeof parse>) =>
      new Set([...document.querySelectorAll('*')].flatMap((one) => [one.tagName, ...one.getAttributeNames()]));
    const known = shape(clean);
    for (const attack of XSS) {
      const html = toHtml(
        {
          ...(hostile(article, attack) as typeof article),
          zones: article.zones.map((zone) => ({ ...zone, kind: attack as never })),
        },
        text,
        { title: attack, prefix: attack },
      );
      const found = [...shape(parse(html))].filter((one) => !known.has(one) && one !== 'data-voice');
      expect(found).toEqual([]);
      expect(html.replace(/<script type="application\/json"[^]*?<\/script>/, '')).not.toContain(attack);
      expect(parse(html).querySelectorAll('script')).toHaveLength(2);
    }
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
