// `npm run mutate -- --room dates`: changes the limits of a room one by one (numbers
// and comparisons, see mutation/limits.ts) and runs the room's quick tests for each change.
// Lists the changes that no test noticed, and fails if less than 70 % were noticed.
//
//   --room     one of ROOMS in mutation/rooms.ts
//   --file     changes only this file of the room; may be given several times
//   --sample   tries one change in so many, the same ones each time
//   --force    also repeats the changes that the last run has tried

import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { limitMutators, type LeftAlone } from './mutation/mutators.js';
import { ROOM_VARIABLE, ROOMS, type Room } from './mutation/rooms.js';

const CACHE = '.cache/mutation';
/** Share of the changes that the tests must notice, in percent. */
const NOTICED = 70;

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

const { values } = parseArgs({
  options: {
    room: { type: 'string' },
    file: { type: 'string', multiple: true },
    sample: { type: 'string', default: '1' },
    force: { type: 'boolean', default: false },
  },
});
const room = ROOMS.find((known) => known === values.room);
const sample = Number(values.sample);
if (!room) fail(`--room must be one of ${ROOMS.join(', ')}, not ${values.room ?? 'left out'}`);
if (!Number.isInteger(sample) || sample < 1) fail(`--sample must be a whole number from 1 on, not ${values.sample}`);
for (const file of values.file ?? [])
  if (!file.startsWith(`src/${room}/`)) fail(`--file must name files of src/${room}, not ${file}`);

const leftAlone = await limitMutators(sample);
const started = performance.now();
const results = await mutate(room, values.file ?? [`src/${room}/**/*.ts`], sample === 1, values.force);
report(room, results, leftAlone, (performance.now() - started) / 60_000);

async function mutate(room: Room, files: readonly string[], incremental: boolean, force: boolean): Promise<Result[]> {
  process.env[ROOM_VARIABLE] = room;
  mkdirSync(CACHE, { recursive: true });
  const stryker = new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'src/training/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    incremental,
    incrementalFile: `${CACHE}/${room}.json`,
    force,
    reporters: ['progress-append-only', 'html'],
    htmlReporter: { fileName: `${CACHE}/${room}.html` },
    tempDirName: `${CACHE}/sandbox`,
    ignorePatterns: ['*', '!src', '!src/**', '!test', '!test/**', '!fixtures', '!fixtures/**', '!*.json'],
    allowConsoleColors: process.stdout.isTTY,
    thresholds: { high: 90, low: 80, break: NOTICED },
    // A changed limit may double the time of a test, and so may a busy machine.
    timeoutFactor: 3,
    timeoutMS: 20_000,
    disableTypeChecks: false,
  });
  return stryker.runMutationTest();
}

function report(room: Room, results: readonly Result[], leftAlone: LeftAlone, minutes: number): void {
  const of = (...statuses: Result['status'][]): Result[] => results.filter(({ status }) => statuses.includes(status));
  const noticed = of('Killed', 'Timeout');
  const lived = of('Survived', 'NoCoverage');
  const counted = noticed.length + lived.length;
  console.log('\nleft alone, by rule:');
  for (const [because, count] of [...leftAlone].sort(([, a], [, b]) => b - a))
    console.log(`  ${String(count).padStart(5)}  ${because}`);
  const justified = of('Ignored');
  if (justified.length > 0) console.log('\njustified in the code:');
  for (const mutant of justified) console.log(`  ${show(mutant)}  ${mutant.statusReason ?? ''}`);
  if (lived.length > 0) console.log('\nnot noticed by any test:');
  for (const mutant of lived)
    console.log(`  ${show(mutant)}${mutant.status === 'NoCoverage' ? '  (no test runs it)' : ''}`);
  const share = counted === 0 ? 100 : (100 * noticed.length) / counted;
  console.log(
    `\n${room}: ${counted} changes${sample > 1 ? ` (one in ${sample})` : ''}, ${noticed.length} noticed, ` +
      `${lived.length} not: ${share.toFixed(1)} % in ${minutes.toFixed(1)} minutes; report in ${CACHE}/${room}.html`,
  );
}

/** "src/dates/tense/tense.ts:19:15  14 → 15". */
function show({ fileName, location, replacement }: Result): string {
  const path = fileName.slice(process.cwd().length + 1);
  return `${path}:${location.start.line}:${location.start.column}  → ${replacement ?? ''}`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
