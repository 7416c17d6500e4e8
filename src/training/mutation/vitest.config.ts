// The tests that judge a mutant: the quick ones of its room. Nothing is built first,
// and no long test (`*.long.test.ts`) is run.

import { defineConfig } from 'vitest/config';
import { TESTS, ROOM_VARIABLE, type Room } from './rooms.js';

const room = process.env[ROOM_VARIABLE] as Room;

export default defineConfig({ test: { include: [...TESTS[room]], testTimeout: 30_000 } });
