// Whose turn it is to write the output: a lock in Redis that lapses when its holder
// falls silent. Redis may be away while it lapses, so the holder counts the time
// itself, from before it asked: what it cannot be sure of is no longer its own.
import { randomUUID } from 'node:crypto';
import { clearInterval, setInterval } from 'node:timers';
import type { Connection } from './connect.js';

export interface Turn {
  /** Whether nobody else can have the turn yet. */
  isMine(): boolean;
  end(): Promise<void>;
}

const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`;
const RESIGN = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;
/** Times that it is renewed before it would lapse. */
const RENEWALS = 3;

/** Takes the turn and keeps it, whatever the holder is at, until it ends; null while another has it. */
export async function takeTurn(
  { redis, writer }: Pick<Connection, 'redis' | 'writer'>,
  term: number,
): Promise<Turn | null> {
  const token = randomUUID();
  let sure = performance.now();
  if ((await redis.set(writer, token, 'PX', term, 'NX')) === null) return null;
  let isAsking = false;
  const renew = async (): Promise<void> => {
    // Commands wait for a Redis that is away: one is enough.
    if (isAsking) return;
    isAsking = true;
    const asked = performance.now();
    const isHeld = await redis.eval(RENEW, 1, writer, token, term).catch(() => null);
    if (isHeld !== null) sure = isHeld === 1 ? asked : -Infinity;
    isAsking = false;
  };
  // A worker that gave Redis up may end without waiting for its answers.
  const timer = setInterval(() => void renew(), term / RENEWALS).unref();
  return {
    isMine: () => performance.now() - sure < term,
    async end() {
      clearInterval(timer);
      if (redis.status === 'ready') await redis.eval(RESIGN, 1, writer, token);
    },
  };
}
