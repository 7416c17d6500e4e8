// Waiting for something to happen that tells nobody: a line in another process's
// file, a worker that registers. The bound is for what never happens: it is far
// longer than the busiest machine takes, so that no test fails for want of time.
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE = 10;
const TRIES = 30_000;

/** Resolves once `holds` is true; fails when it never is, with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > TRIES) throw new Error(`waited in vain for ${what}`);
    await wait(PAUSE);
  }
}
