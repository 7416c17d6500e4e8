// The work must grow linearly with the text. Each construct of the language is repeated n
// and then 2n times in one text, and the steps of the library are counted (not seconds):
// twice the text may take little more than twice the steps.
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.js';
import { countWork, measureWork } from '../src/text/work.js';
import { CONSTRUCTS, sayOften } from './growth.js';

/** Beyond every bound that the library sets itself: people compared, tokens of a sentence, lines of a heading. */
const TIMES = 300;
/** Steps may be n log n, and a bound may be met only by the longer text: still far from the 4 of a square. */
const MOST_GROWTH = 2.5;
/** A kind of work that is hardly done says nothing of growth. */
const FEW = 2000;

const stepsOf = (text: string) =>
  measureWork(() => extract(text, { published: '2025-03-17', ordinals: true, quotes: true }));

describe('work grows no faster than the text', () => {
  it.each(Object.entries(CONSTRUCTS))('%s', (_, construct) => {
    const once = stepsOf(sayOften(construct, TIMES));
    const twice = stepsOf(sayOften(construct, 2 * TIMES));
    const grown = [...twice].filter(
      ([kind, steps]) => steps > FEW && steps > MOST_GROWTH * Math.max(once.get(kind) ?? 0, FEW / 2),
    );
    expect(grown.map(([kind, steps]) => `${kind}: ${once.get(kind) ?? 0}, then ${steps}`)).toEqual([]);
  });

  it('is counted in every room', () => {
    const seen = new Set(Object.values(CONSTRUCTS).flatMap((construct) => [...stepsOf(sayOften(construct, 5)).keys()]));
    expect([...seen].sort()).toEqual([
      'line',
      'mark',
      'organisation',
      'person',
      'piece',
      'place',
      'quote',
      'record',
      'role',
      'rule',
      'settle',
      'slot',
      'spread',
      'title',
      'token',
      'verb',
      'view',
      'walk',
    ]);
  });

  it('is counted for the task alone, also when it fails', () => {
    expect(() =>
      measureWork(() => {
        countWork('token');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    countWork('token');
    expect(measureWork(() => countWork('token', 3))).toEqual(new Map([['token', 3]]));
  });
});
