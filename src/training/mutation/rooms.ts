// The rooms whose limits are tested by mutation, and the quick tests of each.

export const ROOMS = ['dates', 'quantities', 'entities', 'text'] as const;
export type Room = (typeof ROOMS)[number];

/** What tells the tests' processes their room. */
export const ROOM_VARIABLE = 'DEPECHE_MUTATED_ROOM';

/** In the order in which they are most likely to notice a changed limit. */
export const TESTS: Readonly<Record<Room, readonly string[]>> = {
  dates: ['test/thresholds.test.ts', 'test/fixtures.test.ts', 'test/dates.test.ts'],
  quantities: ['test/thresholds.test.ts', 'test/fixtures.test.ts', 'test/quantities.test.ts'],
  entities: ['test/thresholds.test.ts', 'test/entities.test.ts', 'test/fixtures.test.ts'],
  text: ['test/thresholds.test.ts', 'test/fixtures.test.ts', 'test/text.test.ts', 'test/zones.test.ts'],
};
