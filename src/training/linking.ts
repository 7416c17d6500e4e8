// Measures how well mentions of people are joined, by B³ (Bagga and Baldwin, "Algorithms for
// Scoring Coreference Chains", 1998). For each mention: how many of the mentions in its
// entity belong there (precision), and how many of those that belong there are in it
// (recall). Only for corpora that give the full name of each person.

import { readFileSync } from 'node:fs';
import { readKnowledge } from '../knowledge/tables.js';
import { linkMentions } from '../entities/link.js';
import { settleNames } from '../names/article.js';
import { readDocument } from '../text/document.js';
import type { Article } from '../types.js';
import type { GoldDocument } from './corpus.js';
import { formatTable } from './readme.js';

type Clusters = ReadonlyMap<string, string | number>;

interface Sums {
  precision: number;
  predicted: number;
  recall: number;
  gold: number;
}

/** A table of B³ on the gold mentions and on the predicted ones; `null` when the corpus gives no full names. */
export function reportLinking(gold: readonly GoldDocument[], articles: readonly Article[]): string | null {
  if (!gold.some(({ spans }) => spans.some(({ name }) => name !== undefined))) return null;
  const knowledge = readKnowledge(readFileSync(new URL('../knowledge/fr.knowledge', import.meta.url)));
  const onGold: Sums = { precision: 0, predicted: 0, recall: 0, gold: 0 };
  const onFound: Sums = { precision: 0, predicted: 0, recall: 0, gold: 0 };
  gold.forEach(({ text, spans }, index) => {
    const people = spans.filter(({ kind, name, nested }) => kind === 'person' && name !== undefined && !nested);
    const wanted: Clusters = new Map(people.map(({ start, end, name }) => [`${start} ${end}`, name!]));
    const mentions = people.map(({ start, end }) => ({ kind: 'person' as const, start, end, confidence: 1 }));
    const doc = readDocument(text, null);
    const entities = linkMentions(doc, settleNames(doc, mentions, knowledge), knowledge);
    const linked = clustersOf(entities, (key) => wanted.has(key));
    addB3(onGold, wanted, linked);
    addB3(
      onFound,
      wanted,
      clustersOf(articles[index]?.records ?? [], () => true),
    );
  });
  const row = (name: string, { precision, predicted, recall, gold }: Sums): string[] => {
    const p = precision / predicted;
    const r = recall / gold;
    return [name, ...[p, r, (2 * p * r) / (p + r)].map((share) => (100 * share).toFixed(1)), String(gold)];
  };
  return [
    'Who is who, B³ over mentions of people:',
    formatTable(
      ['', 'precision', 'recall', 'F1', 'gold mentions'],
      [row('on the mentions of the corpus', onGold), row('on the mentions that were found', onFound)],
    ),
  ].join('\n\n');
}

function clustersOf(
  entities: readonly {
    readonly kind: string;
    readonly mentions: readonly { readonly start: number; readonly end: number }[];
  }[],
  isCounted: (key: string) => boolean,
): Clusters {
  const clusters = new Map<string, number>();
  entities.forEach(({ kind, mentions }, index) => {
    if (kind !== 'person') return;
    for (const { start, end } of mentions) if (isCounted(`${start} ${end}`)) clusters.set(`${start} ${end}`, index);
  });
  return clusters;
}

/** A mention that only one side has counts as an entity of its own there, which lowers precision or recall. */
function addB3(sums: Sums, wanted: Clusters, found: Clusters): void {
  const shares = (of: Clusters, other: Clusters): number => {
    let sum = 0;
    for (const [key, cluster] of of) {
      const mates = [...of].filter(([, its]) => its === cluster).map(([mate]) => mate);
      const here = other.get(key);
      sum += here === undefined ? 0 : mates.filter((mate) => other.get(mate) === here).length / mates.length;
    }
    return sum;
  };
  sums.precision += shares(found, wanted);
  sums.predicted += found.size;
  sums.recall += shares(wanted, found);
  sums.gold += wanted.size;
}
