// Builds gazetteers from unlabelled news. The model labels the archive; names that have the
// same kind in several articles become entries, the sure ones in `seen-…` lists and the
// doubtful ones in `perhaps-…` lists.

import { NAME_KINDS } from '../types.js';
import { normalise } from '../text/characters.js';
import type { List } from '../names/lexicon.js';
import { readNames } from '../names/read.js';
import type { NamesModel } from '../names/weights.js';
import { toDocument } from './corpus.js';
import type { Induced } from './lexicon.js';
import { readArchive } from './shared.js';

const FEWEST_ARTICLES = 3;
const SURE = 0.85;
const DOUBTFUL = 0.5;

/** The list of each name. Every article has one vote per name, weighted with the confidence of the reading. */
export function induceNames(model: NamesModel): Induced {
  const votes = new Map<string, Float32Array>();
  for (const text of readArchive()) {
    const best = new Map<string, Float32Array>();
    for (const { start, end, kind, confidence } of readNames(toDocument(text), model)) {
      if (end - start < 2 || end - start > 80) continue;
      const name = normalise(text.slice(start, end)).replace(/\s+/g, ' ');
      let row = best.get(name);
      if (!row) best.set(name, (row = new Float32Array(NAME_KINDS.length)));
      const at = NAME_KINDS.indexOf(kind);
      row[at] = Math.max(row[at]!, confidence);
    }
    for (const [name, row] of best) {
      const sum = row.reduce((a, b) => a + b, 0);
      const vote = votes.get(name) ?? new Float32Array(NAME_KINDS.length + 1);
      row.forEach((confidence, at) => (vote[at]! += confidence / Math.max(1, sum)));
      vote[NAME_KINDS.length]!++;
      votes.set(name, vote);
    }
  }
  const induced = new Map<string, List>();
  for (const [name, vote] of votes) {
    const articles = vote[NAME_KINDS.length]!;
    if (articles < FEWEST_ARTICLES) continue;
    for (let at = 0; at < NAME_KINDS.length; at++) {
      const share = vote[at]! / articles;
      if (share >= DOUBTFUL) induced.set(name, `${share >= SURE ? 'seen' : 'perhaps'}-${NAME_KINDS[at]!}`);
    }
  }
  return induced;
}
