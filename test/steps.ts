// Work is counted, not timed: how often each function and block of the code ran, as
// the engine itself counts them. The same on a busy machine and on an idle one.
import { Session, type Profiler } from 'node:inspector';

/** How many functions and blocks ran of the code whose path holds `folder`, such as '/src/entities/'. */
export function countSteps(folder: string, work: () => void): number {
  const session = new Session();
  session.connect();
  let steps = 0;
  // A session of one's own thread answers before `post` returns.
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    work();
    session.post('Profiler.takePreciseCoverage', (_, { result }: Profiler.TakePreciseCoverageReturnType) => {
      for (const { functions } of result.filter(({ url }) => url.includes(folder)))
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    });
    session.post('Profiler.stopPreciseCoverage');
  } finally {
    session.disconnect();
  }
  return steps;
}
