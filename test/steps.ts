// Measures work without a clock: V8 counts how often each function and block of the code
// ran, which is the same on a busy machine and on an idle one.
import { Session, type Profiler } from 'node:inspector';

// The engine counts the blocks of functions that it first meets while it counts, so it begins before any test
// and goes on to the end. A session of one's own thread answers before `post` returns.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How many functions and blocks ran of the code whose path holds `folder`, such as '/src/entities/'. */
export function countSteps(folder: string, work: () => void): number {
  take(folder);
  work();
  return take(folder);
}

/** What was counted since it was last asked. */
function take(folder: string): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
    if (error) throw error;
    for (const { functions } of result.filter(({ url }) => url.includes(folder)))
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  });
  return steps;
}
