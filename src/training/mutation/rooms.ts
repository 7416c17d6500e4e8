// The rooms whose limits are tested by mutation, and the quick tests of each.

export const ROOMS = ['ages', 'dates', 'quantities', 'names', 'knowledge', 'entities', 'text'] as const;
export type Room = (typeof ROOMS)[number];

/** The environment variable that tells the processes of the tests which room is being changed. */
export const ROOM_VARIABLE = 'DEPECHE_MUTATED_ROOM';

/** In the order in which they are most likely to notice a changed limit. */
export const TESTS: Readonly<Record<Room, readonly string[]>> = {
  dates: ['test/thresholds.test.ts', 'test/fixtures.test.ts', 'test/dates.test.ts'],
  quantities: ['test/thresholds.test.ts', 'test/fixtures.test.ts', 'test/quantities.test.ts'],
  ages: ['test/thresholds.test.ts', 'test/fixtures.test.ts', 'test/dates.test.ts', 'test/quantities.test.ts'],
  names: ['test/thresholds.test.ts', 'test/names.test.ts', 'test/entities.test.ts', 'test/fixtures.test.ts'],
  knowledge: ['test/thresholds.test.ts', 'test/names.test.ts', 'test/entities.test.ts', 'test/fixtures.test.ts'],
  entities: ['test/thresholds.test.ts', 'test/entities.test.ts', 'test/fixtures.test.ts'],
  text: ['test/thresholds.test.ts', 'test/fixtures.test.ts', 'test/text.test.ts', 'test/zones.test.ts'],
};
