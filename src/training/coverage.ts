// `npm run coverage`: which words of an archive look like a time or a number and lie in no mention? It needs no gold.
// Each such hole is labelled with the guard that explains it ("score"), and the holes are grouped by the words around
// them, the most frequent first: those that nothing explains are the ones to read.
//   npm run coverage [-- --articles 500] [--groups 30]
//   npm run coverage -- --label score [--examples 20]     holes with this label, with their sentences

import { parseArgs } from 'node:util';
import { explain, type Span } from '../index.js';
import { isTimeWord } from '../dates/silent.js';
import { fold, normalise } from '../text/characters.js';
import { readDocument } from '../text/document.js';
import { formatTable } from './readme.js';
import { takeFresh } from './texts.js';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '500' },
    groups: { type: 'string', default: '30' },
    label: { type: 'string' },
    examples: { type: 'string', default: '20' },
  },
});
/** The bytes of an article in the mean, generously: so many articles lie in so many bytes. */
const BYTES_AN_ARTICLE = 1700;
const NONE = 'unexplained';

interface Hole extends Span {
  readonly kind: 'time' | 'number';
  readonly label: string;
  readonly group: string;
  readonly context: string;
}

const counts = { time: 0, number: 0 };
const holes: Hole[] = [];
for (const { text, published } of takeFresh(Number(values.articles) * BYTES_AN_ARTICLE).slice(
  0,
  Number(values.articles),
))
  readHoles(text, published ?? null);
report();

function readHoles(text: string, published: string | null): void {
  const { mentions, refused } = explain(text, { published, other: true, ordinals: true });
  const { tokens } = readDocument(text, published);
  const word = (at: number): string =>
    at < 0 || at >= tokens.length ? '' : fold(normalise(text.slice(tokens.starts[at], tokens.ends[at])));
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const own = word(at);
    const kind = /^\p{Nd}/u.test(own) ? 'number' : isTimeWord(own) ? 'time' : null;
    if (kind === null) continue;
    counts[kind]++;
    const start = tokens.starts[at]!;
    const end = tokens.ends[at]!;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && mentions[next]!.start < end) continue;
    const guard = refused.find((one) => one.start < end && one.end > start)?.guard;
    const shape = kind === 'number' ? own.replace(/\p{Nd}+/gu, '9') : own;
    holes.push({
      kind,
      start,
      end,
      label: guard ?? NONE,
      group: `${word(at - 1)} [${shape}] ${word(at + 1)}`,
      context: text.slice(Math.max(0, start - 60), end + 60).replace(/\s+/gu, ' '),
    });
  }
}

function report(): void {
  if (values.label !== undefined) {
    const asked = holes.filter(({ label }) => label === values.label);
    const step = Math.max(1, Math.floor(asked.length / Number(values.examples)));
    for (let at = 0; at < asked.length; at += step) console.log(asked[at]!.group, ' | ', asked[at]!.context);
    return;
  }
  for (const kind of ['time', 'number'] as const) {
    const own = holes.filter((hole) => hole.kind === kind);
    const share = (some: readonly Hole[]): string => `${((100 * some.length) / counts[kind]).toFixed(2)} %`;
    console.log(`\n${counts[kind]} words of ${kind}, ${own.length} in no mention (${share(own)})`);
    console.log(
      formatTable(
        ['guard', 'holes', 'of all'],
        [...groupBy(own, ({ label }) => label)].map(([label, some]) => [label, String(some.length), share(some)]),
      ),
    );
    const bare = own.filter(({ label }) => label === NONE);
    console.log(
      formatTable(
        ['unexplained', 'times', 'example'],
        [...groupBy(bare, ({ group }) => group)]
          .slice(0, Number(values.groups))
          .map(([group, some]) => [group, String(some.length), some[0]!.context]),
      ),
    );
  }
}

/** The groups, the largest first. */
function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
}
