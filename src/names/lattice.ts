// The linear chain over one sentence: finds the best sequence of tags (Viterbi) and the
// probabilities of tags and spans (forward–backward, scaled as in Rabiner, "A Tutorial on
// Hidden Markov Models", 1989). Transitions that BILOU does not allow are never visited.
// The buffers grow to the longest sentence so far and are reused.

import { OUTSIDE, TAGS, TAG_COUNT, mayEnd, mayFollow, mayStart } from './tags.js';
import { NAME_KINDS, type NameKind } from '../types.js';

const STEPS = TAGS.flatMap((_, from) => TAGS.flatMap((_, to) => (mayFollow(from, to) ? [[from, to] as const] : [])));
const FROM = Uint8Array.from(STEPS, ([from]) => from);
const TO = Uint8Array.from(STEPS, ([, to]) => to);
/** Steps lie in the order of their first tag: those of tag `t` from `STEP_STARTS[t]` to `STEP_STARTS[t + 1]`. */
const STEP_STARTS = Uint8Array.from([...TAGS.keys(), TAG_COUNT], (tag) => STEPS.filter(([from]) => from < tag).length);

/** Tags below this probability are skipped. At most tokens only `O` is left. */
const UNLIKELY = 1e-13;
/** The same for the best path, in log-probability below the best tag. */
const HOPELESS = 60;

/** The lowest score. It keeps the probability of every tag above zero, so that no sentence underflows. */
const LEAST = -250;

export class Lattice {
  /** Scores per token and tag, filled by the caller. */
  emissions = new Float32Array(0);
  /** Scaled forward and backward probabilities, token by token. */
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  private potentials = new Float64Array(0);
  private scales = new Float64Array(0);
  private back = new Uint8Array(0);
  private readonly stepScores = new Float64Array(STEPS.length);
  private readonly stepWeights = new Float64Array(STEPS.length);
  private readonly startScores = new Float64Array(TAG_COUNT);
  private readonly endScores = new Float64Array(TAG_COUNT);
  /** The same for a stretch with a token outside every name before it, or after it. */
  private readonly enterScores = new Float64Array(TAG_COUNT);
  private readonly leaveScores = new Float64Array(TAG_COUNT);
  private readonly best = new Float64Array(2 * TAG_COUNT);
  private readonly after = new Float64Array(TAG_COUNT);

  /** `transitions`: from × to scores, then start scores, then end scores. */
  setTransitions(transitions: ArrayLike<number>): void {
    for (let step = 0; step < STEPS.length; step++) {
      this.stepScores[step] = transitions[FROM[step]! * TAG_COUNT + TO[step]!]!;
      this.stepWeights[step] = Math.exp(this.stepScores[step]!);
    }
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      this.startScores[tag] = mayStart(tag) ? transitions[TAG_COUNT * TAG_COUNT + tag]! : -Infinity;
      this.endScores[tag] = mayEnd(tag) ? transitions[TAG_COUNT * (TAG_COUNT + 1) + tag]! : -Infinity;
      this.enterScores[tag] = mayStart(tag) ? transitions[OUTSIDE * TAG_COUNT + tag]! : -Infinity;
      this.leaveScores[tag] = mayEnd(tag) ? transitions[tag * TAG_COUNT + OUTSIDE]! : -Infinity;
    }
  }

  /** Makes room for a sentence and clears its emissions. */
  reserve(length: number): void {
    const size = length * TAG_COUNT;
    if (this.emissions.length < size) {
      this.forward = new Float64Array(size);
      this.backward = new Float64Array(size);
      this.potentials = new Float64Array(size);
      this.back = new Uint8Array(size);
      this.scales = new Float64Array(length);
      // Last, as its length says whether the others are long enough.
      this.emissions = new Float32Array(size);
    } else this.emissions.fill(0, 0, size);
  }

  /** The best tag sequence of `length` tokens, written to `tags`. `opens` and `closes`: the sentence, not a stretch of it. */
  decode(length: number, tags: Uint8Array, opens = true, closes = true): void {
    const { emissions, back, best, stepScores } = this;
    const startScores = opens ? this.startScores : this.enterScores;
    const endScores = closes ? this.endScores : this.leaveScores;
    let now = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) best[tag] = startScores[tag]! + emissions[tag]!;
    for (let i = 1; i < length; i++) {
      const row = i * TAG_COUNT;
      const next = TAG_COUNT - now;
      for (let tag = 0; tag < TAG_COUNT; tag++) best[next + tag] = -Infinity;
      let top = -Infinity;
      for (let tag = 0; tag < TAG_COUNT; tag++) if (best[now + tag]! > top) top = best[now + tag]!;
      for (let from = 0; from < TAG_COUNT; from++) {
        const here = best[now + from]!;
        if (here < top - HOPELESS) continue;
        for (let step = STEP_STARTS[from]!, end = STEP_STARTS[from + 1]!; step < end; step++) {
          const to = TO[step]!;
          const score = here + stepScores[step]!;
          if (score > best[next + to]!) {
            best[next + to] = score;
            back[row + to] = from;
          }
        }
      }
      for (let tag = 0; tag < TAG_COUNT; tag++) best[next + tag]! += emissions[row + tag]!;
      now = next;
    }
    let last = 0;
    for (let tag = 1; tag < TAG_COUNT; tag++)
      if (best[now + tag]! + endScores[tag]! > best[now + last]! + endScores[last]!) last = tag;
    for (let i = length - 1; i >= 0; i--) {
      tags[i] = last;
      last = back[i * TAG_COUNT + last]!;
    }
  }

  /** Fills `forward` and `backward`; returns the log of the partition function. */
  marginals(length: number, opens = true, closes = true): number {
    const { emissions, potentials, forward, backward, scales, stepWeights, after } = this;
    const startScores = opens ? this.startScores : this.enterScores;
    const endScores = closes ? this.endScores : this.leaveScores;
    let log = 0;
    for (let i = 0; i < length; i++) {
      const row = i * TAG_COUNT;
      let top = -Infinity;
      for (let tag = 0; tag < TAG_COUNT; tag++) if (emissions[row + tag]! > top) top = emissions[row + tag]!;
      log += top;
      for (let tag = 0; tag < TAG_COUNT; tag++)
        potentials[row + tag] = Math.exp(Math.max(emissions[row + tag]! - top, LEAST));
      if (i === 0) for (let tag = 0; tag < TAG_COUNT; tag++) forward[tag] = Math.exp(startScores[tag]!);
      else {
        for (let tag = 0; tag < TAG_COUNT; tag++) forward[row + tag] = 0;
        const before = row - TAG_COUNT;
        for (let from = 0; from < TAG_COUNT; from++) {
          const p = forward[before + from]!;
          if (p < UNLIKELY) continue;
          for (let step = STEP_STARTS[from]!, end = STEP_STARTS[from + 1]!; step < end; step++)
            forward[row + TO[step]!]! += p * stepWeights[step]!;
        }
      }
      let sum = 0;
      for (let tag = 0; tag < TAG_COUNT; tag++) sum += forward[row + tag]! *= potentials[row + tag]!;
      const scale = 1 / sum;
      scales[i] = scale;
      log += Math.log(sum);
      for (let tag = 0; tag < TAG_COUNT; tag++) forward[row + tag]! *= scale;
    }
    const end = (length - 1) * TAG_COUNT;
    let closing = 0;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      backward[end + tag] = Math.exp(endScores[tag]!);
      closing += forward[end + tag]! * backward[end + tag]!;
    }
    for (let tag = 0; tag < TAG_COUNT; tag++) backward[end + tag]! /= closing;
    for (let i = length - 2; i >= 0; i--) {
      const row = i * TAG_COUNT;
      const next = row + TAG_COUNT;
      // From here on the row after holds potential × scale, and `after` that × backward.
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        potentials[next + tag]! *= scales[i + 1]!;
        after[tag] = potentials[next + tag]! * backward[next + tag]!;
      }
      for (let from = 0; from < TAG_COUNT; from++) {
        let sum = 0;
        // What is never reached needs no backward probability.
        if (forward[row + from]! >= UNLIKELY)
          for (let step = STEP_STARTS[from]!, end = STEP_STARTS[from + 1]!; step < end; step++)
            sum += stepWeights[step]! * after[TO[step]!]!;
        backward[row + from] = sum;
      }
    }
    return log + Math.log(closing);
  }

  /** Adds `factor` × the expected number of each step to `counts` (laid out as transitions are). After `marginals`. */
  expectSteps(length: number, counts: Float64Array, factor: number): void {
    const { forward, backward, potentials, stepWeights } = this;
    for (let i = 1; i < length; i++) {
      const row = i * TAG_COUNT;
      for (let step = 0; step < STEPS.length; step++) {
        const from = FROM[step]!;
        const to = TO[step]!;
        const p = forward[row - TAG_COUNT + from]! * stepWeights[step]! * potentials[row + to]! * backward[row + to]!;
        counts[from * TAG_COUNT + to]! += factor * p;
      }
    }
    const end = (length - 1) * TAG_COUNT;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      counts[TAG_COUNT * TAG_COUNT + tag]! += factor * forward[tag]! * backward[tag]!;
      counts[TAG_COUNT * (TAG_COUNT + 1) + tag]! += factor * forward[end + tag]! * backward[end + tag]!;
    }
  }

  /** The probability that tokens `first` to `last` are exactly one name of `kind`. After `marginals`. */
  spanProbability(first: number, last: number, kind: NameKind): number {
    const { forward, backward } = this;
    const begin = 1 + 4 * NAME_KINDS.indexOf(kind);
    if (first === last)
      return clamp(forward[first * TAG_COUNT + begin + 3]! * backward[first * TAG_COUNT + begin + 3]!);
    let p = forward[first * TAG_COUNT + begin]!;
    let tag = begin;
    for (let i = first + 1; i <= last; i++) {
      const next = i === last ? begin + 2 : begin + 1;
      p *= Math.exp(this.scoreOf(tag, next)) * this.potentials[i * TAG_COUNT + next]!;
      tag = next;
    }
    return clamp(p * backward[last * TAG_COUNT + begin + 2]!);
  }

  private scoreOf(from: number, to: number): number {
    for (let step = 0; step < STEPS.length; step++)
      if (FROM[step] === from && TO[step] === to) return this.stepScores[step]!;
    return -Infinity;
  }
}

function clamp(p: number): number {
  return p < 0 ? 0 : p > 1 ? 1 : p;
}
