// Stryker has a mutator for comparisons and none for numbers, and takes none from
// outside: its list of mutators is put in order here, before it runs.

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { neighbours, whyNoComparison, whyNoNumber, type Node, type NodePath } from './limits.js';
import { generator } from '../random.js';

/** As Stryker's instrumenter declares it. */
interface Mutator {
  readonly name: string;
  mutate(path: NodePath): Iterable<Node>;
}

/** How many numbers and comparisons each rule left alone. */
export type LeftAlone = ReadonlyMap<string, number>;

/**
 * Leaves Stryker two mutators: its own of comparisons, and ours of numbers, each kept to
 * the limits. Of those, one in `sample` is taken, always the same for the same sources.
 */
export async function limitMutators(sample: number): Promise<LeftAlone> {
  const all = await findMutators();
  const comparisons = all.find(({ name }) => name === 'EqualityOperator');
  if (!comparisons) throw new Error('Stryker has no mutator "EqualityOperator" any more: see mutation/mutators.ts');
  const leftAlone = new Map<string, number>();
  const isLimit = (why: string | undefined): boolean => {
    if (why !== undefined) leftAlone.set(why, (leftAlone.get(why) ?? 0) + 1);
    return why === undefined;
  };
  const random = generator(SEED);
  const isTaken = (): boolean => Math.floor(random() * sample) === 0;
  const numbers: Mutator = {
    name: 'NumericLiteral',
    *mutate(path) {
      if (path.node.type !== 'NumericLiteral' || !isLimit(whyNoNumber(path))) return;
      for (const value of neighbours(path)) if (isTaken()) yield numberNode(value);
    },
  };
  const limits: Mutator = {
    name: comparisons.name,
    *mutate(path) {
      const changed = [...comparisons.mutate(path)];
      if (changed.length === 0 || !isLimit(whyNoComparison(path))) return;
      for (const node of changed) if (isTaken()) yield node;
    },
  };
  all.splice(0, all.length, limits, numbers);
  return leftAlone;
}

const SEED = 16;

/** The instrumenter's own list, which it reads anew for each file. */
async function findMutators(): Promise<Mutator[]> {
  const core = createRequire(import.meta.url).resolve('@stryker-mutator/core');
  const instrumenter = createRequire(core).resolve('@stryker-mutator/instrumenter');
  const list = new URL('./mutators/mutate.js', pathToFileURL(instrumenter));
  const { allMutators } = (await import(list.href)) as { allMutators?: Mutator[] };
  if (!Array.isArray(allMutators)) throw new Error(`no list of mutators in ${list.href}: see mutation/mutators.ts`);
  return allMutators;
}

/** A number as Babel writes it; one below 0 has its sign before it. */
function numberNode(value: number): Node {
  if (value >= 0) return { type: 'NumericLiteral', value };
  return { type: 'UnaryExpression', operator: '-', argument: numberNode(-value) };
}
