// `npm run score:facts`: what the records say of organisations and places, for reading by eye. Draws records of web-dev and
// of the archive from a fixed seed and prints each with a sentence, its category and its country; counts what is known.
//   npm run score:facts [-- --records 100]

import { parseArgs } from 'node:util';
import { extract, type OrganisationRecord, type PlaceRecord } from '../index.js';
import { readGold } from './corpus.js';
import { takeFresh } from './texts.js';

const { values } = parseArgs({ options: { records: { type: 'string', default: '100' } } });
const SEED = 20_240_607;
const ARTICLES = 400;
const BYTES_AN_ARTICLE = 1700;
/** Characters of the text on either side of a mention. */
const BESIDE = 70;

interface Drawn {
  readonly record: OrganisationRecord | PlaceRecord;
  readonly context: string;
}

const texts = [
  ...readGold('web-dev').map(({ text, published }) => ({ text, published: published ?? null })),
  ...takeFresh(ARTICLES * BYTES_AN_ARTICLE).map(({ text, published }) => ({ text, published: published ?? null })),
];
const records = texts.flatMap(({ text, published }) =>
  extract(text, { published, kinds: ['organisation', 'place'] }).records.flatMap((record): Drawn[] => {
    if (record.kind !== 'organisation' && record.kind !== 'place') return [];
    const { start, end } = record.mentions[0]!;
    const context = `${text.slice(Math.max(0, start - BESIDE), start)}[${text.slice(start, end)}]${text.slice(end, end + BESIDE)}`;
    return [{ record, context: context.replace(/\s+/gu, ' ') }];
  }),
);
show('organisation', ({ record }) => ('acronym' in record ? record.category : null));
show('place', ({ record }) => ('country' in record ? `${record.category ?? '?'} ${record.country ?? '?'}` : null));

function show(kind: 'organisation' | 'place', factOf: (drawn: Drawn) => string | null): void {
  const all = records.filter(({ record }) => record.kind === kind);
  const known = all.filter(({ record }) => record.category !== null).length;
  const located = all.filter(({ record }) => 'country' in record && record.country !== null).length;
  console.log(`\n${all.length} records of the kind ${kind}: a category for ${share(known, all.length)}`);
  if (kind === 'place') console.log(`a country for ${share(located, all.length)}`);
  for (const drawn of draw(all, Number(values.records)))
    console.log(`${drawn.record.name} | ${factOf(drawn) ?? '?'} | ${drawn.context}`);
}

/** So many of them, without repetition, the same at every run (a linear congruential generator, Park and Miller 1988). */
function draw(all: readonly Drawn[], count: number): Drawn[] {
  const left = [...all];
  let state = SEED;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return left.splice(state % left.length, 1)[0]!;
  });
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
