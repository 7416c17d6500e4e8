// One runner for every fixture file: what the library reads is written back as
// the fixture is, and the two texts are compared.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract, type Article, type ExtractOptions } from '../src/index.js';
import { readDates } from '../src/dates/read.js';
import { readQuantities } from '../src/quantities/read.js';
import { readDocument } from '../src/text/document.js';
import { readSentences } from '../src/text/sentences.js';
import { readTokens } from '../src/text/tokens.js';
import { readZones } from '../src/text/zones.js';
import type { DateReading, QuantityReading } from '../src/types.js';
import { partsOf } from './lexicon.js';
import { readBlocks, readBrackets, readFixture, showInvisible, unescapeText, writeBrackets } from './bracketed.js';

const WIDTH = 'organisation'.length;

describe('tokens.txt', () => {
  for (const { title, body } of readBlocks('tokens.txt')) {
    it(title, () => expect(body.split('\n').map(splitAgain).join('\n')).toBe(showInvisible(unescapeText(body))));
  }

  /** The line without its bars, as `readTokens` splits it. */
  function splitAgain(line: string): string {
    const text = unescapeText(line.replaceAll('|', '').replaceAll('_', ' '));
    const { length, starts, ends } = readTokens(text);
    let out = '';
    for (let i = 0; i < length; i++) {
      const between = i === 0 ? '' : text.slice(ends[i - 1], starts[i]);
      out += (i > 0 && between === '' ? '|' : between) + text.slice(starts[i], ends[i]).replaceAll(' ', '_');
    }
    return showInvisible(out);
  }
});

describe('sentences.txt', () => {
  for (const { title, body } of readBlocks('sentences.txt')) {
    it(title, () => {
      const text = unescapeText(body.replaceAll('|', ''));
      const tokens = readTokens(text);
      const sentences = readSentences(text, tokens);
      let out = '';
      let at = 0;
      for (const first of [...sentences].slice(1, -1)) {
        out += `${text.slice(at, tokens.starts[first])}|`;
        at = tokens.starts[first]!;
      }
      expect(showInvisible(out + text.slice(at))).toBe(showInvisible(unescapeText(body)));
    });
  }
});

describe('zones.txt', () => {
  for (const { title, body } of readBlocks('zones.txt')) {
    it(title, () => {
      const { text, spans } = readBrackets(body);
      const zones = readZones(text).map(({ kind, start, end }) => ({ label: kind.toUpperCase(), start, end }));
      expect(writeBrackets(text, zones)).toBe(writeBrackets(text, spans));
    });
  }
});

describe('names.txt', () => {
  for (const { title, options, body } of readBlocks('names.txt')) {
    it(title, () => {
      const { text, spans } = readBrackets(body);
      expect(writeNames(text, options)).toBe(writeBrackets(text, spans));
    });
  }
});

describe('hard.txt', () => {
  // A floor, not a wish: what the shipped model reached when it was trained.
  const FEWEST_RIGHT = 18;

  it('is right as often as it was', () => {
    const blocks = readBlocks('hard.txt');
    const wrong = blocks.flatMap(({ title, options, body }) => {
      const { text, spans } = readBrackets(body);
      const read = writeNames(text, options);
      const wanted = writeBrackets(text, spans);
      return read === wanted ? [] : [`${title}\n    wanted ${wanted}\n    read   ${read}`];
    });
    expect(blocks.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(FEWEST_RIGHT);
  });
});

describe('dates.txt', () => {
  for (const { title, options, body } of readBlocks('dates.txt')) {
    it(title, () => {
      const [lines = '', values = ''] = body.split(/^==> ?/m);
      const { text, spans } = readBrackets(lines.trimEnd());
      const dates = readDates(readDocument(text, (options['published'] as string | undefined) ?? null), partsOf);
      const found = dates.map(({ start, end }) => ({ label: 'DATE', start, end }));
      const wanted = values.trim().split(' ; ');
      const read = dates.map(({ date }, i) => writeDate(date, wanted[i] ?? '')).join(' ; ');
      expect(`${writeBrackets(text, found)}\n==> ${read}`).toBe(`${writeBrackets(text, spans)}\n==> ${values.trim()}`);
    });
  }
});

describe('quantities.txt', () => {
  for (const { title, options, body } of readBlocks('quantities.txt')) {
    it(title, () => {
      const [lines = '', values = ''] = body.split(/^==> ?/m);
      const { text, spans } = readBrackets(lines.trimEnd());
      const quantities = readQuantities(readDocument(text, null), options);
      const found = quantities.map(({ start, end }) => ({ label: 'QUANTITY', start, end }));
      const read = quantities.map(({ quantity }) => writeQuantity(quantity)).join(' ; ');
      expect(`${writeBrackets(text, found)}\n==> ${read}`).toBe(`${writeBrackets(text, spans)}\n==> ${values.trim()}`);
    });
  }
});

describe('rows of the checklist of quantities', () => {
  const LAST = { H: 17, I: 8, J: 13 };
  const blocks = readBlocks('quantities.txt');
  for (const [section, last] of Object.entries(LAST)) {
    for (let row = 1; row <= last; row++) {
      it(`${section}${row} has a quantity and a twin without one`, () => {
        const own = blocks.filter(({ title }) => title.startsWith(`${section}${row} `));
        const [filled, empty] = [
          own.filter(({ body }) => body.includes('==>')),
          own.filter(({ body }) => !body.includes('==>')),
        ];
        expect(
          filled.some(({ body }) => /==> \S/.test(body)),
          'add a block with brackets',
        ).toBe(true);
        expect(empty.length, 'add a block of the same words without brackets').toBeGreaterThan(0);
      });
    }
  }
});

describe('nothing.txt', () => {
  for (const { title, options, body } of readBlocks('nothing.txt')) {
    const text = unescapeText(body);
    if (options['zones']) it(title, () => expect(readZones(text)).toEqual([]));
    else if (options['quantities']) it(title, () => expect(readQuantities(readDocument(text, null))).toEqual([]));
    else if (options['dates']) it(title, () => expect(writeDates(text, '2025-03-17')).toBe(text));
    else it(title, () => expect(writeNames(text, {})).toBe(text));
  }
});

describe('news', () => {
  const files = readdirSync(new URL('../fixtures/news', import.meta.url)).sort();
  const articles = files.filter((file) => !file.endsWith('.expected.txt'));

  it('has an expected file for each article, and nothing else', () => {
    expect(files).toEqual(articles.flatMap((file) => [file.replace('.txt', '.expected.txt'), file]));
    expect(articles.length).toBeGreaterThanOrEqual(8);
  });

  for (const file of articles) {
    it(file, () => {
      const article = extract(readFixture(`news/${file}`));
      expect(writeArticle(article)).toBe(readFixture(`news/${file.replace('.txt', '.expected.txt')}`).trimEnd());
    });
  }
});

/** "money 10..15 EUR about per=mois": type, number or bounds, unit, what is said of it. */
function writeQuantity(quantity: QuantityReading): string {
  const { type, value, min, max, magnitude, approximation, unit, currency, of, per } = quantity;
  const number = value ?? (magnitude === null ? `${min ?? ''}..${max ?? ''}` : `x${magnitude}`);
  const bounds = value !== null && (min !== value || max !== value) ? `[${min ?? ''}..${max ?? ''}]` : null;
  const parts = [type, number, bounds, currency ?? unit, approximation, of && `of=${of}`, per && `per=${per}`];
  return parts.filter((part) => part !== null).join(' ');
}

function writeDates(text: string, published: string | null): string {
  const dates = readDates(readDocument(text, published), partsOf);
  return writeBrackets(
    text,
    dates.map(({ start, end }) => ({ label: 'DATE', start, end })),
  );
}

function writeNames(text: string, options: ExtractOptions): string {
  const spans = extract(text, options).records.flatMap(({ kind, mentions }) =>
    kind === 'date' || kind === 'quantity'
      ? []
      : mentions.map(({ start, end }) => ({ label: kind.toUpperCase(), start, end })),
  );
  return writeBrackets(
    text,
    spans.sort((a, b) => a.start - b.start),
  );
}

/** Zones by kind and ends, records by kind, name, number of mentions and zone. */
function writeArticle({ zones, records }: Article): string {
  return [
    'zones',
    ...zones.map(({ kind, text }) => `  ${kind.padEnd(WIDTH)}  ${shorten(text)}`),
    'records',
    ...records.flatMap((record) => {
      if (!('name' in record)) return [];
      const { kind, name, mentions, zone } = record;
      return [`  ${kind.padEnd(WIDTH)}  ${name}  ${mentions.length}${zone === null ? '' : `  ${zone}`}`];
    }),
  ].join('\n');
}

/** "2023 end (year) from=2023-09-01": what `==>` lines say of a date; the facts named `key=` are those that `wanted` names. */
function writeDate(date: DateReading, wanted: string): string {
  const { value, modifier, approximate, precision, type } = date;
  const words = [approximate ? '~' : '', value ?? '?', modifier === null ? '' : ` ${modifier}`];
  const facts = [...wanted.matchAll(/ (type|edtf|anchor|from|to|min|max|offset)=/g)].map(([, key]) => {
    const fact = date[key as 'type' | 'edtf' | 'anchor' | 'from' | 'to' | 'min' | 'max' | 'offset'];
    // Bounds are written without what is nought.
    const short = key === 'from' || key === 'to' ? fact?.replace(/T00:00:00$|(?<=:\d\d):00$/, '') : fact;
    return ` ${key}=${short ?? 'null'}`;
  });
  return `${words.join('')} (${precision ?? type})${facts.join('')}`;
}

function shorten(text: string): string {
  const [first, ...rest] = text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .split(/\s*\n\s*/);
  return rest.length === 0 ? first! : `${first} […] ${rest.at(-1)!.split(' ').slice(-4).join(' ')}`;
}
