// The turn to write the output: a lock in Redis that expires unless its holder renews it.
// Redis may be unreachable when it expires, so the holder measures the time itself, from
// before its last request: when it cannot be sure of the lock, it treats it as lost.
import { randomUUID } from 'node:crypto';
import { clearInterval, setInterval } from 'node:timers';
import type { Connection } from './connect.js';

export interface Turn {
  /** True while no other process can have taken the turn. */
  isMine(): boolean;
  end(): Promise<void>;
}

const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`;
const RESIGN = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;
/** How often a turn is renewed within its term. */
const RENEWALS = 3;

/** Takes the turn and renews it in the background until `end` is called. Returns null while another process has it. */
export async function takeTurn(
  { redis, writer }: Pick<Connection, 'redis' | 'writer'>,
  term: number,
): Promise<Turn | null> {
  const token = randomUUID();
  let sure = performance.now();
  if ((await redis.set(writer, token, 'PX', term, 'NX')) === null) return null;
  let isAsking = false;
  const renew = async (): Promise<void> => {
    // Commands to an unreachable Redis are queued, so a single pending request is enough.
    if (isAsking) return;
    isAsking = true;
    const asked = performance.now();
    const isHeld = await redis.eval(RENEW, 1, writer, token, term).catch(() => null);
    if (isHeld !== null) sure = isHeld === 1 ? asked : -Infinity;
    isAsking = false;
  };
  // Unreferenced, so that a worker that has given up on Redis can exit without waiting for answers.
  const timer = setInterval(() => void renew(), term / RENEWALS).unref();
  return {
    isMine: () => performance.now() - sure < term,
    async end() {
      clearInterval(timer);
      if (redis.status === 'ready') await redis.eval(RESIGN, 1, writer, token);
    },
  };
}
