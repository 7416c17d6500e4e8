// Waits for something that gives no signal: a line in another process's file, a worker that
// registers. The limit ends a wait for something that never happens; it is far longer than
// any busy machine takes, so that no test fails because the machine is slow.
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
