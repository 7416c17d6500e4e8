// Measures what a user's own readers cost: a lexicon of tens of thousands of names, ten patterns.

import { createExtractor } from '../index.js';
import { lexicon, patterns, type Pattern } from '../readers/index.js';
import { readDocument } from '../text/document.js';
import { formatTable } from './readme.js';

const MB = 1_000_000;
const ROUNDS = 3;
const NAMES = 50_000;
const TEN: readonly Pattern[] = [
  { match: '(groupe|galaxie) [<name>#TitleCase+]', kind: 'organisation' },
  { match: '#Person a (déclaré|affirmé|estimé) que [<name>#Organisation]', kind: 'organisation' },
  { match: 'le [<title>#Noun de #Organisation] [<name>#TitleCase #TitleCase]', kind: 'person' },
  { match: '(ville|commune|village) de [<name>#TitleCase+]', kind: 'place' },
  { match: 'le (fleuve|mont) [<name>#TitleCase]', kind: 'place' },
  { match: '#Place , le #Date', kind: 'other' },
  { match: '#Quantity (pour|contre) [<name>#Organisation]', kind: 'organisation' },
  { match: 'selon [<name>#Acronym]', kind: 'organisation' },
  { match: "l'agence [<name>#Adjective? #TitleCase+]", kind: 'organisation' },
  { match: '/^Opération$/ [<name>#TitleCase+]', kind: 'other' },
];

/** A table: the lexicon alone, and whole extraction without and with patterns. */
export function reportOwnReaders(texts: readonly string[]): string {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const names = Array.from({ length: NAMES }, (_, i) => `Compagnie ${spell(i)} du Midi`);
  const own = lexicon({ organisation: names });
  const readings = texts.map((text) => ({ doc: readDocument(text, null), mentions: [], partsOfSpeech: () => [] }));
  const plain = createExtractor();
  const rich = createExtractor({ readers: [patterns(TEN)] });
  const speed = (run: () => void) => bytes / MB / fastest(run);
  const alone = speed(() => readings.forEach((reading) => own(reading)));
  const without = speed(() => texts.forEach((text) => plain.extract(text)));
  const withTen = speed(() => texts.forEach((text) => rich.extract(text)));
  return formatTable(
    ['readers', 'MB/s', "without them, this one's speed"],
    [
      [`a lexicon of ${NAMES.toLocaleString('en')} names, alone`, alone.toFixed(1), ''],
      ['extract, no readers', without.toFixed(2), ''],
      ['extract, ten patterns', withTen.toFixed(2), `${(withTen / without).toFixed(2)} ×`],
    ],
  );
}

/** A made-up word for a number. */
function spell(n: number): string {
  return `K${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`;
}

function fastest(run: () => void): number {
  let seconds = Infinity;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    run();
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return seconds;
}
