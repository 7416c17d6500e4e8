// Identities are put into a line of JSON as text. The bytes are those that parsing and printing it would give, and a line
// that is not written as the library writes lines is left to be parsed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../src/archive/index.js';
import { addText, insertIdentities, type Bytes } from '../src/archive/identities/insert.js';
import { article, makeRecords, organisation, person } from './archive-records.js';

const IDENTITIES = ['person:jean martin', null, 'organisation:l\'œuvre "x" \\ {y}', 'person:élodie 🙂#2'];
const identityOf = (record: number) => IDENTITIES[record % IDENTITIES.length]!;

/** What the line should be: parsed, and printed with its identities. */
function printed(line: string): string {
  const read = JSON.parse(line) as ArchivedArticle;
  const records = read.records.map((record, at) =>
    record.kind === 'person' || record.kind === 'organisation' ? { ...record, identity: identityOf(at) } : record,
  );
  return `${JSON.stringify({ ...read, records })}\n`;
}

/** What is added to a buffer that holds something already, or null where the line has to be parsed. */
function inserted(line: string | Buffer): string | null {
  const to: Bytes = { buffer: Buffer.alloc(8), length: 0 };
  addText('first\n', to);
  const isWritten = insertIdentities(Buffer.from(line), identityOf, to);
  const text = to.buffer.toString('utf8', 0, to.length);
  expect(text.startsWith('first\n')).toBe(true);
  expect(isWritten || text === 'first\n').toBe(true);
  return isWritten ? text.slice(6) : null;
}

const place = { kind: 'place', name: 'Nantes', mentions: [] } as never;

describe('a line with its identities', () => {
  it('is the bytes that parsing and printing it would give', () => {
    const articles = makeRecords(200, 7);
    for (const one of articles) expect(inserted(JSON.stringify(one))).toBe(printed(JSON.stringify(one)));
  });
  it.each([
    ['no records', article('2020-01-01')],
    ['records of other kinds between', article('2020-01-01', place, person('Jean Martin'), place, organisation('AFP'))],
    [
      'quotes and brackets in a name',
      article('2020-01-01', person('Jean "Jo}" [Martin\\'), organisation('{"kind":"person",')),
    ],
    ['an emoji and letters of three bytes', article('2020-01-01', person('Zoé 🙂 “Ar”'), organisation('L’Œuvre €'))],
    ['line feeds and control characters', article('2020-01-01', person('Jean\nMartin\t\r'))],
    [
      'a key after the records',
      { ...article('2020-01-01', person('Jean Martin')), text: 'a "records":[{"kind":"person"}]' },
    ],
    [
      'fields that look like records',
      { ...article('2020-01-01', person('A B')), fields: { records: [{ kind: 'person' }], a: { records: [1] } } },
    ],
    [
      'fields in front that look like records',
      { x: { records: [{ kind: 'person' }] }, ...article(null, person('A B')) },
    ],
    ['a text that looks like an identity', article(null, person('"identity":"x"'))],
  ])('may have %s', (_, one) => {
    expect(inserted(JSON.stringify(one))).toBe(printed(JSON.stringify(one)));
  });
  it('may hold any fields and texts', () => {
    const anyArticle = fc.record({
      id: fc.string({ unit: 'binary' }),
      fields: fc.dictionary(fc.string(), fc.jsonValue()),
      records: fc.array(
        fc.record({
          kind: fc.constantFrom('person', 'organisation', 'place', 'date'),
          name: fc.string({ unit: 'grapheme' }),
          mentions: fc.array(fc.jsonValue()),
        }),
      ),
    });
    fc.assert(
      fc.property(anyArticle, (one) => {
        const line = JSON.stringify(one);
        const text = inserted(line);
        // A control character or half a character is an escape, a key `identity` may be anywhere: such lines are parsed.
        if (text === null) expect(line).toMatch(/\\u|"identity":/);
        else expect(text).toBe(printed(line));
      }),
      { numRuns: 300, seed: 5 },
    );
  });
  const plain = JSON.stringify(article('2020-01-01', person('Jean Martin')));
  it.each([
    ['spaces', JSON.stringify(JSON.parse(plain), null, 1).replace(/\n/g, ' ')],
    ['a carriage return at its end', `${plain}\r`],
    ['other escapes', plain.replace('Jean', '\\u004aean')],
    ['an escaped slash', plain.replace('Jean', 'J\\/ean')],
    ['an identity', plain.replace('"kind":"person"', '"kind":"person","identity":null')],
    ['a kind that does not come first', plain.replace('"kind":"person",', '"x":1,"kind":"person",')],
    ['its records twice', plain.replace('"records":[', '"records":[],"records":[')],
    ['no records', '{"id":"x"}'],
    ['a record that is no object', '{"records":[["kind"]]}'],
    ['an end that is missing', plain.slice(0, -2)],
    ['a text that does not end', plain.slice(0, plain.indexOf('Martin'))],
    ['a list around it', `[${plain}]`],
    ['a byte order mark', `\uFEFF${plain}`],
    ['bytes that are no UTF-8', Buffer.from(plain.replace('Jean', 'Ren\u00e9'), 'latin1')],
  ])('has to be parsed where it has %s', (_, line) => {
    expect(inserted(line)).toBeNull();
  });
});
