// Quotes on the page of an article: each has the colour and the number of its speaker, leads to the speaker and is led
// to from there; marks that overlap are elements that do not.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extract, type Article, type NewsRecord, type QuoteRecord } from '../src/index.js';
import { escapeHtml, STYLE, toFragment, toHtml } from '../src/view/index.js';
import { readFixture } from './bracketed.js';
import { countSteps } from './steps.js';
import { ARTICLE, mention, person, place, quote, TEXT } from './quoted.js';

const parse = (html: string) => parseHTML(html).document;
const PAGE = toHtml(ARTICLE, TEXT, { lang: 'en' });
const page = parse(PAGE);
const article = (records: readonly NewsRecord[]): Article => ({ ...ARTICLE, records });
const only = (kind: NewsRecord['kind']) => article(ARTICLE.records.filter((record) => record.kind === kind));

/** Throws where an element is closed that is not the last one opened. */
function checkNesting(html: string): void {
  const open: string[] = [];
  for (const [tag, slash, name] of html.matchAll(/<(\/?)(?!input\b)(\w+)(?:[^>]*[^/])?>/g))
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) throw new Error(`${tag} closes another element`);
  if (open.length > 0) throw new Error(`<${open.join()}> is left open`);
}

/** The marked text alone, and the text that it shows. */
const marked = (html: string) => /<p class="text"[^>]*>([^]*?)<\/p>/.exec(html)![1]!;
const shown = (html: string) => marked(html).replace(/<[^>]*>/g, '');

/** The classes of the first part of a quote. */
const classes = (id: string, document = page) => document.querySelector(`#depeche-${id}`)!.getAttribute('class');
const linkOf = (id: string) => page.querySelector(`#depeche-${id}`)!.nextElementSibling!;

describe('quotes on the page', () => {
  it('are marked, what they hold inside them, and every character is kept', () => {
    expect(shown(PAGE)).toBe(escapeHtml(TEXT));
    checkNesting(marked(PAGE));
    const held = (id: string) =>
      [...page.querySelectorAll(`#depeche-${id} mark`)].map((mark) => mark.getAttribute('data-id'));
    expect(held('quote-1')).toEqual(['place-1']);
    expect(held('quote-6')).toEqual(['quote-7']);
  });

  it('have the colour and the number of their speaker, the same for one record or one description', () => {
    const told = ['quote-1', 'quote-2', 'quote-3', 'quote-4', 'quote-5', 'quote-6', 'quote-7'].map((id) => [
      classes(id),
      linkOf(id).getAttribute('data-sign'),
    ]);
    expect(told).toEqual([
      ['quote by s0', '1'],
      ['quote by s0', '1'],
      ['quote by s1', '2'],
      ['quote by s2', '3'],
      ['quote by', '?'],
      ['quote by s2', '3'],
      ['quote by s0', '1'],
    ]);
  });

  it('lead to their speaker in the panel, where each leads back', () => {
    const under = (id: string) => {
      const target = page.querySelector(linkOf(id).getAttribute('href')!)!;
      const item = target.parentElement!;
      return [
        item.firstChild!.textContent.trim(),
        target.textContent,
        ...[...item.querySelectorAll('.said a')].map((link) => link.getAttribute('href')),
      ];
    };
    expect(under('quote-2')).toEqual(['Inès Corbal', '1', '#depeche-quote-1', '#depeche-quote-2', '#depeche-quote-7']);
    expect(under('quote-3')).toEqual(['Région Bretagne', '2', '#depeche-quote-3']);
    expect(under('quote-4')).toEqual(['Le préfet', '3', '#depeche-quote-4', '#depeche-quote-6']);
    expect(under('quote-5')).toEqual(['nobody named', '?', '#depeche-quote-5']);
    expect(linkOf('quote-3').getAttribute('aria-label')).toBe('said by Région Bretagne');
    const headings = (of: Article) =>
      [...parse(toHtml(of, TEXT, { lang: 'en' })).querySelectorAll('h2')].map((h2) => h2.textContent);
    expect(headings(ARTICLE)).toEqual(['People', 'Organisations', 'Places', 'Other speakers']);
    expect(headings(only('quote'))).toEqual(['Speakers']);
    expect(headings(only('person'))).toEqual(['People']);
  });

  it('lead nowhere that is not there', () => {
    for (const html of [PAGE, toHtml(only('quote'), TEXT)]) {
      const document = parse(html);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')!.slice(1));
      expect(links.length).toBeGreaterThan(10);
      for (const link of links) expect(ids).toContain(link);
    }
  });

  it('say who speaks, the type and the cue where they are pointed at', () => {
    const tip = (id: string) => page.querySelector(`#depeche-${id}`)!.getAttribute('data-tip');
    expect(tip('quote-1')).toBe('quote: Inès Corbal (0.90)\ntype: direct\ncue: a déclaré\nspeaker: name');
    expect(tip('quote-2')).toContain('cue: a-t-elle ajouté\nspeaker: pronoun (elle)');
    expect(tip('quote-5')).toBe('quote: ? (0.90)\ntype: direct');
  });

  it('go on with the speaker before, and a pronoun alone names nobody', () => {
    const text = '« Il pleuvra demain », dit la météo. « Il gèlera aussi. » « Et voilà tout », dit-elle.';
    const html = toFragment(
      article([
        quote(text, 'quote-1', 'Il pleuvra demain', 'dit', {
          how: 'description',
          mention: mention(text, 'la météo'),
          name: null,
          record: null,
        }),
        quote(text, 'quote-2', 'Il gèlera aussi.', null, { how: 'continued', mention: null, name: null, record: null }),
        quote(text, 'quote-3', 'Et voilà tout', null, {
          how: 'pronoun',
          mention: mention(text, 'elle'),
          name: null,
          record: null,
        }),
      ]),
      text,
    );
    const document = parse(html);
    expect(['quote-1', 'quote-2', 'quote-3'].map((id) => classes(id, document))).toEqual([
      'quote by s0',
      'quote by s0',
      'quote by',
    ]);
  });

  it('are shown shortened in the panel, and whole in the text', () => {
    const long = 'Nous verrons bien. '.repeat(20).trim();
    const html = toFragment(article([quote(`« ${long} »`, 'quote-1', long, null, null)]), `« ${long} »`);
    expect(shown(html)).toBe(`« ${long} »`);
    const link = parse(html).querySelector('.said a')!.textContent;
    // Between two words.
    expect(link).toBe(`${'Nous verrons bien. '.repeat(4)}Nous verrons\u00A0…`);
  });

  it('take nothing of the article for markup', () => {
    const attack = `"><img src=x onerror='alert(1)'>`;
    const text = `« Rien à dire ici ${attack} », a dit ${attack}.`;
    const records = [
      quote(text, 'quote-1', `Rien à dire ici ${attack}`, attack, {
        how: 'name',
        mention: mention(text, attack),
        name: attack,
        record: null,
      }),
      { ...quote(text, attack, 'Rien à dire', attack, null), type: attack as never },
    ];
    const html = toHtml(article(records), text);
    expect(html).not.toContain('<img');
    expect(parse(html).querySelector('img')).toBeNull();
    expect(shown(html)).toBe(escapeHtml(text));
  });
});

describe('articles as they are read', () => {
  const files = readdirSync(join(import.meta.dirname, '../fixtures/news')).filter((file) =>
    /^\d\d-\w+\.txt$/.test(file),
  );
  const quotesOf = ({ records }: Article) => records.filter(({ kind }) => kind === 'quote');
  const articles = files.map((file) => {
    const text = readFixture(`news/${file}`);
    return [file, text, extract(text, { quotes: true, other: true })] as const;
  });

  it('have quotes', () => {
    expect(articles.flatMap(([, , read]) => quotesOf(read)).length).toBeGreaterThan(5);
  });

  it.each(articles)('%s: keeps every character, closes what it opens, and links what is there', (_, text, read) => {
    const html = toFragment(read, text);
    expect(shown(html)).toBe(escapeHtml(text));
    checkNesting(html);
    const document = parse(html);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')!.slice(1));
    expect(document.querySelectorAll('.text a.by')).toHaveLength(quotesOf(read).length);
    expect(document.querySelectorAll('.said a')).toHaveLength(quotesOf(read).length);
  });
});

describe('marks that overlap', () => {
  const text = 'Le pont Inès Corbal tiendra, dit-on à Vannes.';
  const crossing = [
    quote(text, 'quote-1', 'Le pont Inès', null, null),
    person(text, 'person-1', 'Inès Corbal'),
    quote(text, 'quote-2', 'Corbal tiendra, dit-on à', null, null),
    place(text, 'place-1', 'Vannes'),
  ];

  it('are closed and opened again where they cross', () => {
    const html = marked(toFragment(article(crossing), text));
    checkNesting(html);
    expect(html.replace(/<\/?(?:a|span)\b[^>]*>/g, '').replace(/<mark class="(\w+)[^>]*>/g, '<$1>')).toBe(
      '<quote>Le pont <person>Inès</mark></mark><person> <quote>Corbal</mark></mark>' +
        '<quote> tiendra, dit-on à</mark> <place>Vannes</mark>.',
    );
    const parts = [...parse(`<p>${html}</p>`).querySelectorAll('[data-id="person-1"]')];
    expect(parts.map((part) => [part.textContent, !part.classList.contains('rest'), part.id])).toEqual([
      ['Inès', true, 'depeche-person-1'],
      [' Corbal', false, ''],
    ]);
  });

  it('are whatever the spans: every mention is one mark to tab to, its parts make up its words, every link is there', () => {
    const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const quotes = spans.map(([start, length], index): QuoteRecord => {
          const said = text.slice(start, start + length);
          const at = { start, end: start + said.length, text: said, confidence: 1 };
          return { ...quote(text, `quote-${index + 1}`, said, null, null), mentions: [at] };
        });
        const html = marked(toFragment(article([...quotes, crossing[1]!]), text));
        checkNesting(html);
        expect(html.replace(/<[^>]*>/g, '')).toBe(text);
        const document = parse(`<p>${html}</p>`);
        for (const { id, mentions } of quotes) {
          const parts = [...document.querySelectorAll(`mark[data-id="${id}"]`)];
          expect(parts.map(({ textContent }) => textContent).join('')).toBe(mentions[0]!.text);
          expect(parts.filter((part) => !part.classList.contains('rest'))).toHaveLength(1);
        }
        expect(document.querySelectorAll('[data-sign]')).toHaveLength(quotes.length);
        expect(document.querySelectorAll('a a')).toHaveLength(0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the work of a page', () => {
  it.each([
    ['in a row', (index: number) => [10 * index, 10 * index + 9] as const],
    ['one in the other', (index: number, count: number) => [index, 10 * count - index] as const],
  ])('grows with the number of quotes, %s', (_, spanOf) => {
    const stepsFor = (count: number): number => {
      const text = 'Il a dit. '.repeat(count);
      const records = Array.from({ length: count }, (__, index): QuoteRecord => {
        const [start, end] = spanOf(index, count);
        const name = `Nom ${index}`;
        const speaker = { how: 'name', mention: null, name, record: null } as const;
        const at = { start, end, text: text.slice(start, end), confidence: 1 };
        return { ...quote('x', `quote-${index}`, 'x', null, speaker), mentions: [at] };
      });
      const whole = article(records);
      return countSteps('/src/view/', () => toFragment(whole, text));
    };
    stepsFor(10);
    const growth = stepsFor(800) / stepsFor(400);
    expect(growth).toBeGreaterThan(1.5);
    expect(growth).toBeLessThan(2.3);
  });
});

describe('the colours of speakers', () => {
  const [light, dark] = STYLE.split('prefers-color-scheme: dark') as [string, string];
  const colour = (css: string, name: string) => new RegExp(`--${name}: #([\\da-f]+)`).exec(css)![1]!;
  /** The relative luminance of WCAG 2. */
  const luminance = (hex: string): number => {
    const parts = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g)!;
    const [red, green, blue] = parts.map((part) => {
      const share = parseInt(part, 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: string, other: string): number => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high! + 0.05) / (low! + 0.05);
  };

  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be read as text in %s, as WCAG AA asks', (_, css) => {
    for (const name of ['s0', 's1', 's2', 's3', 's4', 's5', 'soft'])
      expect([name, contrast(colour(css, name), colour(css, 'page')) >= 4.5]).toEqual([name, true]);
  });
});
