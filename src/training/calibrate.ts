// Fits the confidence of each kind of name on documents that the model was not trained on:
// Platt's sigmoid over the logit of the span's marginal, by maximum likelihood.

import { NAME_KINDS } from '../types.js';
import type { KnownWords } from '../text/glue.js';
import { readNames } from '../names/read.js';
import type { NamesModel } from '../names/weights.js';
import { toDocument, type GoldDocument } from './corpus.js';

/** One predicted name: the logit of its marginal, and whether it was right. */
export interface Judgement {
  readonly kind: number;
  readonly logit: number;
  readonly right: boolean;
}

/** The model must carry the neutral calibration (slope 1, intercept 0). */
export function judge(model: NamesModel, documents: readonly GoldDocument[], known: KnownWords | null): Judgement[] {
  const judgements: Judgement[] = [];
  for (const { text, spans } of documents) {
    for (const { kind, start, end, confidence } of readNames(toDocument(text, known), model)) {
      const p = Math.min(Math.max(confidence, 1e-4), 1 - 1e-4);
      const right = spans.some((gold) => gold.start === start && gold.end === end && gold.kind === kind);
      judgements.push({ kind: NAME_KINDS.indexOf(kind), logit: Math.log(p / (1 - p)), right });
    }
  }
  return judgements;
}

export const NEUTRAL = Float32Array.from(NAME_KINDS.flatMap(() => [1, 0]));

/** Slope and intercept per kind. */
export function fitCalibration(judgements: readonly Judgement[]): Float32Array {
  return Float32Array.from(
    NAME_KINDS.flatMap((_, kind) => fitKind(judgements.filter((judgement) => judgement.kind === kind))),
  );
}

/** The weight of the prior belief that marginals need no correction, in number of judgements. */
const PRIOR = 1;
const ROUNDS = 2000;

/** Maximises the likelihood with the lower bound of Böhning and Lindsay (1988), which never overshoots. */
function fitKind(judgements: readonly Judgement[]): [number, number] {
  let [haa, hab, hbb] = [PRIOR, 0, PRIOR];
  for (const { logit } of judgements) {
    haa += logit * logit * 0.25;
    hab += logit * 0.25;
    hbb += 0.25;
  }
  const determinant = haa * hbb - hab * hab;
  let [slope, intercept] = [1, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [ga, gb] = [PRIOR * (1 - slope), -PRIOR * intercept];
    for (const { logit, right } of judgements) {
      const d = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * logit + intercept)));
      ga += d * logit;
      gb += d;
    }
    slope += (hbb * ga - hab * gb) / determinant;
    intercept += (haa * gb - hab * ga) / determinant;
  }
  return [slope, intercept];
}
