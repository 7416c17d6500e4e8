// A text that fails, and the texts after it. Whatever throws in the middle of one
// (a rule, a reader, the stack), the next ones read byte for byte as in a process
// that never failed.
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { RULES as DATE_RULES } from '../src/dates/forms/grammar.js';
import { readDates } from '../src/dates/read.js';
import { createExtractor, extract } from '../src/index.js';
import { RULES as QUANTITY_RULES } from '../src/quantities/grammar.js';
import { readQuantities } from '../src/quantities/read.js';
import { readDocument } from '../src/text/document.js';
import type { Article } from '../src/types.js';
import { readBlocks, readBrackets, readFixture } from './bracketed.js';

const news = readdirSync(new URL('../fixtures/news', import.meta.url))
  .filter((file) => !file.endsWith('.expected.txt'))
  .map((file) => readFixture(`news/${file}`));
const told = ['dates.txt', 'quantities.txt']
  .flatMap((file) => readBlocks(file))
  .map(({ body }) => readBrackets(body).text);
/** Each line of the fixtures in one text: it asks nearly every rule. */
const everything = readDocument(told.join('\n\n'), '2025-03-17');
const ROOMS = [
  { room: 'dates', rules: DATE_RULES, read: () => readDates(everything) },
  { room: 'quantities', rules: QUANTITY_RULES, read: () => readQuantities(everything) },
] as const;
const articles = [...news, ...told.filter((_, index) => index % 10 === 0)];

const readAll = (extractOne: (text: string, options: object) => Article): string =>
  articles.map((text) => JSON.stringify(extractOne(text, { published: '2025-03-17', ordinals: true }))).join('\n');

let fresh: string;
beforeAll(async () => {
  // Modules of their own: nothing of theirs was ever used before.
  vi.resetModules();
  const other = await import('../src/index.js');
  expect(other.extract).not.toBe(extract);
  fresh = readAll(other.extract);
});

describe('after a text that fails, the others read as ever', () => {
  it.each(ROOMS)('whichever rule of $room throws', ({ rules, read }) => {
    let failures = 0;
    for (const rule of rules) {
      const spy = vi.spyOn(rule, 'make').mockImplementation(() => {
        throw new Error('broken');
      });
      try {
        read();
      } catch (error) {
        expect(error).toEqual(new Error('broken'));
        failures++;
      } finally {
        spy.mockRestore();
      }
    }
    // Most rules were asked, and so failed.
    expect(failures).toBeGreaterThan(0.7 * rules.length);
    expect(readAll(extract) === fresh).toBe(true);
  });

  it.each(ROOMS)('when a rule of $room throws late, in the middle of the text', ({ rules, read }) => {
    for (const rule of rules) {
      const { make } = rule as { make: (...given: unknown[]) => unknown };
      let asked = 0;
      const spy = vi
        .spyOn(rule as { make: (...given: unknown[]) => unknown }, 'make')
        .mockImplementation((...given) => {
          if (++asked === 5) throw new Error('broken');
          return make(...given);
        });
      try {
        read();
      } catch (error) {
        expect(error).toEqual(new Error('broken'));
      } finally {
        spy.mockRestore();
      }
    }
    expect(readAll(extract) === fresh).toBe(true);
  });

  it("when a user's reader throws, or reads another text meanwhile", () => {
    const failing = createExtractor({
      readers: [
        () => {
          throw new Error('broken');
        },
      ],
    });
    const inner = createExtractor({
      readers: [
        ({ doc }) => {
          if (doc.text.length > 100) inner.extract(news[0]!.slice(0, 90));
          return [];
        },
      ],
    });
    for (const text of news) {
      expect(() => failing.extract(text)).toThrow('broken');
      inner.extract(text);
    }
    expect(readAll(extract) === fresh).toBe(true);
    expect(readAll((text, options) => inner.extract(text, options)) === fresh).toBe(true);
  });

  it('when the stack ends anywhere inside', () => {
    const text = news[0]!;
    // V8 aborts the process when it has to compile a regular expression at the end of the stack, so all of them are
    // compiled before: on its second use for good.
    for (let time = 0; time < 3; time++) extract(text);
    let overflows = 0;
    /** Goes down as far as the stack reaches, and on the way up reads the text with a little more room each time. */
    const sink = (): void => {
      try {
        sink();
      } catch {
        // The bottom.
      }
      if (overflows > 300) return;
      try {
        extract(text);
        overflows = Infinity;
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        overflows++;
      }
    };
    sink();
    expect(overflows).toBeGreaterThan(10);
    expect(readAll(extract) === fresh).toBe(true);
  });
});

describe('no string makes extract throw', () => {
  const words =
    '__proto__ constructor toString hasOwnProperty valueOf prototype __defineGetter__ undefined null NaN'.split(' ');
  it.each([
    [
      'words that objects inherit',
      words
        .map(
          (word) =>
            `Le ${word} M. ${word}, maire de ${word}, âgé de 3 ${word}, le 3 ${word}, en ${word} 5 ${word} tous les ${word}.`,
        )
        .join(' '),
    ],
    [
      'days that no calendar has',
      'Le 0 mai, le 31 février 2025, le 32 mars, 00/13/0000, 31.02.2025, à 99 h 99, en l’an 0, le 29 février 1900.',
    ],
    [
      'ranks beyond count',
      `au MMMMe siècle, au ${'M'.repeat(5000)}e siècle, Louis ${'XIV'.repeat(2000)}, au 99999e siècle, dans les années 99990`,
    ],
    [
      'figures beyond count',
      `${'9'.repeat(1000)} euros, il y a ${'9'.repeat(400)} ans, dans ${'8'.repeat(20)} jours, 1${' 000'.repeat(300)} morts, ${'9'.repeat(300)} milliards`,
    ],
    [
      'long lapses',
      'il y a 300 000 ans, il y a 66 millions d’années, dans 9999999 siècles, depuis 10 millions de mois, en 999999 avant J.-C.',
    ],
    ['signs without width', 'Le\u200b 3\u200d mai\u2060, M\u00ad. Du\u00adpont\ufeff a\u200bdit 3\u200b%\u2060.'],
    ['lone surrogates', 'Le \ud800 3 mai \udc00, M. \ud83c Dupont\udf89 a 3 \ud83c ans\udc00.'],
    ['signs alone', ".\n,\n(\n)\n-\n'\n’\n«\n»\n%\n€\n°\n/\n:\n"],
  ])('%s', (_, text) => {
    for (const published of ['2025-03-17', '0001-01-01', '9999-12-31T23:59:59Z', null])
      for (const given of [text, text.toUpperCase(), text.replaceAll(' ', '\n'), text.replaceAll(' ', '')])
        expect(extract(given, { published, other: true, ordinals: true }).records).toBeInstanceOf(Array);
  });
});
