// Finds the sentences shown on the pages of names, in a second pass through the JSON lines. During the first pass it is
// not known yet which names will be the most frequent, and the sentences of all names do not fit in memory.
import { stat } from 'node:fs/promises';
import type { Mention } from '../../index.js';
import { parseLine, readLines } from '../lines.js';
import { isNamed, keyOf } from './findings.js';
import type { Pages } from './pages.js';

/** The most characters that are shown on each side of a name. */
const AROUND = 90;
/** Sentences with fewer characters are too short to be informative. */
const SHORT = 40;

/** A sentence with a name in it, shortened if it is long. */
export interface Sentence {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Sentences by page and by line of the article. Articles that were read without sentences have none. */
export type Sentences = ReadonlyMap<string, ReadonlyMap<number, Sentence>>;

export async function readSentences(path: string, { all }: Pages): Promise<Sentences> {
  const wanted = new Map<number, (typeof all)[number][]>();
  for (const page of all) {
    for (const { line } of page.name.articles) wanted.set(line, [...(wanted.get(line) ?? []), page]);
  }
  const found = new Map(all.map(({ id }) => [id, new Map<number, Sentence>()]));
  let at = -1;
  for await (const { line } of readLines(path, 0, (await stat(path)).size)) {
    const pages = wanted.get(++at);
    if (!pages) continue;
    const { records } = parseLine(line, path);
    for (const { id, kind, name } of pages) {
      const mentions = records.flatMap((record) =>
        isNamed(record) && record.kind === kind && keyOf(record) === name.key ? record.mentions : [],
      );
      const sentence = sentenceOf(mentions);
      if (sentence) found.get(id)!.set(at, sentence);
    }
  }
  return found;
}

/** Returns the first sentence that is in the story and not too short, otherwise the first one. */
function sentenceOf(mentions: readonly Mention[]): Sentence | null {
  const inSentences = mentions.filter(({ sentence }) => sentence !== undefined);
  const isStory = ({ sentence = '', sentence_start: start = 0 }: Mention) => start > 0 && sentence.length >= SHORT;
  const mention = inSentences.find(isStory) ?? inSentences[0];
  if (!mention) return null;
  const { sentence = '', sentence_start: start = 0 } = mention;
  const [from, to] = [mention.start - start, mention.end - start];
  const squeeze = (text: string) => text.replace(/\s+/g, ' ');
  return {
    before: cutBefore(squeeze(sentence.slice(0, from))),
    name: squeeze(sentence.slice(from, to)),
    after: cutAfter(squeeze(sentence.slice(to))),
  };
}

/** Shortens the text before a name at a word boundary: "…ont dit que ". */
function cutBefore(text: string): string {
  const characters = [...text];
  if (characters.length <= AROUND) return text.trimStart();
  return `…${characters
    .slice(-AROUND)
    .join('')
    .replace(/^\S*\s/, '')}`;
}

function cutAfter(text: string): string {
  const characters = [...text];
  if (characters.length <= AROUND) return text.trimEnd();
  return `${characters
    .slice(0, AROUND)
    .join('')
    .replace(/\s\S*$/, '')}…`;
}
