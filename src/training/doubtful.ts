// `npm run doubtful`: dates and quantities of an archive whose values are suspicious. It needs no gold. A suspicion is
// no error: a day 300 days away may well be meant. The command counts each kind of suspicion and prints examples, the
// places to look for mistakes first. Dates whose weekday and day disagree in the text (`conflict`) are counted apart.
//   npm run doubtful [-- --articles 2000] [--kind far --examples 20]

import { parseArgs } from 'node:util';
import { createExtractor, type DateRecord, type PartOfSpeech, type QuantityRecord, type Reader } from '../index.js';
import { MONTHS, WEEKDAYS } from '../french/calendar.js';
import { fold, normalise } from '../text/characters.js';
import { formatTable } from './readme.js';
import { takeFresh } from './texts.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    kind: { type: 'string' },
    examples: { type: 'string', default: '5' },
  },
});
/** The bytes of an article in the mean, generously. */
const BYTES_AN_ARTICLE = 1700;
const DAY = 86_400_000;
const FAR_DAYS = 200;
const OLDEST = 115;

interface Found {
  readonly text: string;
  /** The words of the mention, folded. */
  readonly words: readonly string[];
  readonly published: string | null;
  /** The parts of speech of the first word of `of`. */
  readonly counted: readonly PartOfSpeech[];
}

type Suspicion<Record> = readonly [kind: string, says: string, isDoubtful: (record: Record, found: Found) => boolean];

const DATES: readonly Suspicion<DateRecord>[] = [
  ['conflict', 'the weekday and the day disagree in the text', ({ conflict }) => conflict],
  ['weekday', 'the value is another weekday than the text says', isOtherWeekday],
  ['far', `a day without its year, more than ${FAR_DAYS} days from the publication`, isFar],
  ['year', 'a year before 1000 or more than 50 years ahead', isFarYear],
  ['backwards', 'an interval that ends before it begins', ({ from, to }) => from !== null && to !== null && from >= to],
  ['range', 'two numbers in a duration, and only one in its value', isCutRange],
  [
    'anchor',
    'counted from a publication that was not given',
    ({ anchor }, at) => anchor === 'published' && !at.published,
  ],
];

const QUANTITIES: readonly Suspicion<QuantityRecord>[] = [
  ['age', `an age above ${OLDEST}`, ({ type, unit, max }) => type === 'age' && unit === 'a' && (max ?? 0) > OLDEST],
  ['bounds', 'a lower bound above the upper one', ({ min, max }) => min !== null && max !== null && min > max],
  [
    'yearlike',
    'a count that looks like a year',
    ({ type, value }, { text }) => type === 'count' && /^(?:19|20)\d\d(?!\d)/.test(text) && value !== null,
  ],
  [
    'decimal',
    'thousands of a unit of money in the singular',
    ({ currency, value }, { words }) => currency !== null && (value ?? 0) >= 1000 && words.at(-1) === 'euro',
  ],
  [
    'of',
    'what is counted is no noun',
    ({ of, type }, { counted }) =>
      type === 'count' && of !== null && counted.length > 0 && !counted.includes('noun') && !counted.includes('proper'),
  ],
  ['one', 'two numbers, and only one in the value', isCutAmount],
  ['percentage', 'a percentage above 1000', ({ type, value }) => type === 'percentage' && (value ?? 0) > 1000],
];

const found = new Map<string, string[]>();
let dates = 0;
let quantities = 0;
let partsAt: (offset: number) => readonly PartOfSpeech[] = () => [];
/** Finds nothing: it only keeps the lexicon's answers about the words of the text. */
const listen: Reader = ({ doc: { tokens }, partsOfSpeech }) => {
  partsAt = (offset) => {
    const token = tokens.starts.indexOf(offset);
    return token < 0 ? [] : partsOfSpeech(token);
  };
  return [];
};
const extractor = createExtractor({ readers: [listen] });
for (const { text, published } of takeFresh(Number(values.articles) * BYTES_AN_ARTICLE).slice(
  0,
  Number(values.articles),
))
  look(text, published ?? null);
report();

function look(text: string, published: string | null): void {
  for (const record of extractor.extract(text, { published, kinds: ['date', 'quantity'] }).records) {
    if (record.kind !== 'date' && record.kind !== 'quantity') continue;
    const { start, end, text: own } = record.mentions[0]!;
    const of = record.kind === 'quantity' && record.of !== null ? text.indexOf(record.of, start) : -1;
    const at = { text: own, words: wordsOf(own), published, counted: of < 0 ? [] : partsAt(of) };
    const context = `${text.slice(Math.max(0, start - 60), start)}[${own}]${text.slice(end, end + 60)}`.replace(
      /\s+/gu,
      ' ',
    );
    const value = record.kind === 'date' ? record.value : (record.value ?? `${record.min}–${record.max}`);
    const kinds =
      record.kind === 'date'
        ? DATES.filter(([, , isDoubtful]) => isDoubtful(record, at))
        : QUANTITIES.filter(([, , isDoubtful]) => isDoubtful(record, at));
    if (record.kind === 'date') dates++;
    else quantities++;
    for (const [kind] of kinds)
      found.set(kind, [...(found.get(kind) ?? []), `${value} (${published?.slice(0, 10)}) ${context}`]);
  }
}

function report(): void {
  console.log(`${values.articles} articles, ${dates} dates, ${quantities} quantities\n`);
  const rows = [...DATES, ...QUANTITIES].map(([kind, says]) => [kind, says, String(found.get(kind)?.length ?? 0)]);
  console.log(formatTable(['kind', 'suspicion', 'times'], rows));
  for (const [kind, examples] of found) {
    if (values.kind !== undefined && kind !== values.kind) continue;
    console.log(`\n${kind}`);
    const step = Math.max(1, Math.floor(examples.length / Number(values.examples)));
    for (let i = 0; i < examples.length; i += step) console.log(`  ${examples[i]}`);
  }
}

function wordsOf(text: string): string[] {
  return (normalise(text).match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? []).map(fold);
}

function isOtherWeekday(record: DateRecord, { words }: Found): boolean {
  const { value } = record;
  const said = words.map((word) => WEEKDAYS.get(word)).filter((day) => day !== undefined);
  if (record.conflict || said.length !== 1 || !/^\d{4}-\d\d-\d\d/.test(value ?? '')) return false;
  const day = new Date(`${value!.slice(0, 10)}T00:00Z`).getUTCDay();
  return (day === 0 ? 7 : day) !== said[0];
}

function isFar({ value, precision }: DateRecord, { words, published }: Found): boolean {
  if (published === null || precision !== 'day') return false;
  if (!words.some((word) => MONTHS.has(word)) || words.some((word) => /^\d{4}$/.test(word))) return false;
  const day = Date.parse(`${(value ?? '').slice(0, 10)}T00:00Z`) || Date.parse(`${value ?? ''}-15T00:00Z`);
  return Math.abs(day - Date.parse(`${published.slice(0, 10)}T00:00Z`)) > FAR_DAYS * DAY;
}

function isFarYear({ value, precision }: DateRecord, { published }: Found): boolean {
  const year = /^(\d{4})/.exec(value ?? '')?.[1];
  if (year === undefined || precision === 'century' || precision === 'decade') return false;
  return Number(year) < 1000 || Number(year) > Number(published?.slice(0, 4) ?? 2000) + 50;
}

function isCutRange({ type, value }: DateRecord, { text }: Found): boolean {
  return type === 'duration' && value !== null && /\d+ ?(?:à|et|ou|-|–) ?\d+/u.test(text);
}

function isCutAmount({ type, min, max, value, of }: QuantityRecord, { text }: Found): boolean {
  const bare = of === null ? text : text.replace(of, '');
  return type !== 'fraction' && min === max && value !== null && /\d ?(?:à|-|–) ?\d/u.test(bare);
}
